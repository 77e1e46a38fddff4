// `sample`: invented returns, for a first look and for tests.

import ArgumentParser
import Foundation
import Outcomes
import Samples

struct SampleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Writes the returns of the illustrative bodies. Every number is invented.",
    discussion: "Each file is what lies on the body's web page on a day, with what was late, "
      + "missing or mistaken by then. With --from and --to it is all of those days, mended.")

  @Option(help: "The folder to write to, one file a body.")
  var out: String

  @Option(help: "The day as of which the files are written.")
  var asOf = "2026-10-31"

  @Option(help: "The first day.")
  var from: String?

  @Option(help: "The last day.")
  var to: String?

  @Option(help: "The same seed gives the same returns.")
  var seed = SampleSources.seed

  @OptionGroup var folders: FolderOptions

  func run() async throws {
    let definitions = try folders.load().definitions
    guard let asOf = Day(iso: asOf) else { throw Failure("Write days like 2026-09-30.") }
    let days = try days()
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    for body in definitions.bodies where body.isIllustrative {
      let sample = SampleReturn(of: body, by: definitions, seed: seed)
      let text = days.map { sample.csv(from: $0.from, to: $0.to) } ?? sample.csv(asOf: asOf)
      let path = "\(out)/\(body.code).csv"
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
      print("\(path): \(text.utf8.count) bytes, illustrative")
    }
  }

  /// The first and the last day; `nil` where neither is named.
  private func days() throws -> (from: Day, to: Day)? {
    if from == nil, to == nil { return nil }
    guard let from = from.flatMap({ Day(iso: $0) }), let to = to.flatMap({ Day(iso: $0) }) else {
      throw Failure("Write both --from and --to, as days like 2026-09-30, or neither.")
    }
    return (from, to)
  }
}
