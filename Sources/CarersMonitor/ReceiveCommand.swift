// `receive`: an e-mailed file through the same door as a collected one.

import ArgumentParser
import Collecting
import Foundation
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

  @OptionGroup var options: MonitorOptions

  func run() async throws {
    let setting = try options.setting()
    let bytes = try bytes(atMost: setting.settings.decodedMebibytesMax << 20)
    let door = try setting.door()
    let received = try await door.receive(
      bytes, named: URL(filePath: file).lastPathComponent, of: body, period: period, from: by,
      at: setting.clock.now)
    let status: ReadingStatus
    switch received {
    case .unchanged(let last):
      print("The same content as the last delivery of \(body), which came to this:")
      status = last
    case .recorded(let new): status = new
    }
    print(StatusText.answer(to: status, setting.london, in: setting.definitions.year))
    let named = ReportingPeriod(label: period, in: setting.definitions.year)
    let period = try named.map { try door.returnPeriod(of: body, holding: $0) }
    let state = period.flatMap { status.state(of: $0) } ?? .refused
    print(
      "Return for \(period?.words(in: setting.definitions.year) ?? self.period): \(state.rawValue)")
    if !state.isInService { throw ExitCode(1) }
  }

  private func bytes(atMost bytesMax: Int) throws -> [UInt8] {
    let url = URL(filePath: file)
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: url.resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else {
      throw Failure("“\(file)” is no file, or it may not be read. Name the file that came.")
    }
    do {
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      let data = try handle.read(upToCount: bytesMax + 1) ?? Data()
      guard data.count <= bytesMax else {
        throw Failure("\(file) is larger than \(bytesMax >> 20) MiB. Is it the right file?")
      }
      return [UInt8](data)
    } catch let error as CocoaError {
      throw Failure("\(file) cannot be read: \(error.localizedDescription)")
    }
  }
}
