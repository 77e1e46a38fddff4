// `accept`: what waits may change what is released.

import ArgumentParser
import Collecting
import Store

struct AcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Accepts a return that waits because it would change what is released.",
    discussion: "Reads the delivery again, and records what it changes as known from now on. The "
      + "release stays as it is; make a new one. `status` names deliveries and what waits in them.")

  @Option(help: "The delivery's number.")
  var delivery: Int

  @Option(help: "The reporting body's code, to accept one of several returns.")
  var body: String?

  @Option(help: "The period of that return, such as 2026-27-Q2.")
  var period: String?

  @Option(help: "Why it may change what is released.")
  var reason: String

  @Option(help: "Who accepts it.")
  var by: String

  @OptionGroup var options: MonitorOptions

  func validate() throws {
    guard (body == nil) == (period == nil) else {
      throw ValidationError("A return is named by both: write --body and --period, or neither.")
    }
  }

  func run() async throws {
    let setting = try options.setting()
    let door = try setting.door()
    var named: ReturnKey?
    if let body, let period { named = try door.returnKey(body, period: period) }
    let recorded = try await door.accept(
      delivery, named, reason: reason, by: by, at: setting.clock.now)
    for each in recorded.returns { print(each.words(in: setting.definitions.year)) }
  }
}
