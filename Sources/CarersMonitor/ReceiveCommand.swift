// `receive`: an e-mailed file through the same door as a collected one.

import Answers
import ArgumentParser
import Collecting
import Outcomes
import Store

struct ReceiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive",
    abstract: "Takes in a file that came by e-mail, marked “received by hand”.",
    discussion: "Prints the answer for the sender: what was used, and each problem with its line "
      + "and remedy. Exit 0 when the return for the period is in service, 1 when it is refused.")

  @Argument(help: "The file.")
  var file: String

  @Option(help: "Whose return it is: the reporting body's code.")
  var body: String

  @Option(help: "The period it is for, such as 2026-27-Q2.")
  var period: String

  @Option(help: "Who hands it in.")
  var by: String

  @Option(help: "Who signed it off, where the file does not say so. Kept, and never published.")
  var signedOffBy: String?

  @OptionGroup var options: MonitorOptions

  func run() async throws {
    let setting = try options.setting()
    let bytes = try GivenFile(path: file).bytes(
      atMost: setting.settings.decodedMebibytesMax << 20)
    let door = try setting.door()
    let received = try await door.receive(
      bytes, named: GivenFile(path: file).name, of: body, period: period, from: by,
      signedOffBy: signedOffBy, at: setting.clock.now)
    let status: ReadingStatus
    switch received {
    case .unchanged(let last):
      print("The same content as the last delivery of \(body), which came to this:")
      status = last
    case .recorded(let new): status = new
    }
    print(try await setting.answer(to: status.delivery).text)
    let period = try door.returnKey(body, period: period).period
    let state = status.state(of: period) ?? .refused
    print("Return for \(period.words(in: setting.definitions.year)): \(state.rawValue)")
    if !state.isInService { throw ExitCode(1) }
  }
}
