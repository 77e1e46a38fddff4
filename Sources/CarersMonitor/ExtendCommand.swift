// `extend`: a return may come later.

import ArgumentParser
import Collecting
import Outcomes

struct ExtendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "Agrees to a later due day for one return.",
    discussion: "It holds from now on, in the place of an earlier one for the same return.")

  @Option(help: "Whose return it is: the reporting body's code.")
  var body: String

  @Option(help: "The period it is for, such as 2026-27-Q2.")
  var period: String

  @Option(help: "The last day on which it is on time, such as 2026-11-15.")
  var to: String

  @Option(help: "Why it may come later.")
  var reason: String

  @Option(help: "Who agrees to it.")
  var by: String

  @OptionGroup var options: MonitorOptions

  func run() async throws {
    let setting = try options.setting()
    guard let due = Day(iso: to) else {
      throw Failure("“\(to)” is not a day. Write year, month and day, as in 2026-11-15.")
    }
    let key = try await setting.door().extend(
      body, period: period, to: due, reason: reason, by: by, at: setting.clock.now)
    print("\(key.body), \(key.period.words(in: setting.definitions.year)): due \(due.words).")
  }
}
