// `receive`: an e-mailed file through the same door as a collected one.

import ArgumentParser
import Collecting
import Foundation

struct ReceiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive",
    abstract: "Takes in a file that came by e-mail, marked “received by hand”.",
    discussion: "Prints the answer for the sender: what was used, and each problem with its line "
      + "and remedy. Exit 0 when it was accepted, 1 when it was refused.")

  @Argument(help: "The file.")
  var file: String

  @Option(help: "Whose return it is: the reporting body's code.")
  var body: String

  @Option(help: "The period it is for, such as 2026-27-Q2.")
  var period: String

  @Option(help: "Who hands it in.")
  var by: String

  @OptionGroup var options: MonitorOptions

  func run() async throws {
    let setting = try options.setting()
    let bytesMax = setting.settings.decodedMebibytesMax << 20
    let url = URL(filePath: file)
    let data: Data
    do {
      let handle = try FileHandle(forReadingFrom: url)
      data = try handle.read(upToCount: bytesMax + 1) ?? Data()
    } catch {
      throw Failure("\(file) cannot be read: \(error.localizedDescription)")
    }
    guard data.count <= bytesMax else {
      throw Failure(
        "\(file) is larger than \(setting.settings.decodedMebibytesMax) MiB. Is it the right file?")
    }
    let received = try await setting.door().receive(
      [UInt8](data), named: url.lastPathComponent, of: body, period: period, from: by,
      at: setting.clock.now)
    switch received {
    case .unchanged:
      print("The same content as the last delivery of \(body): nothing to do.")
    case .recorded(let status):
      print(StatusText.answer(to: status, setting.london))
      if status.verdict == .refused || !status.isUsed { throw ExitCode(1) }
    }
  }
}
