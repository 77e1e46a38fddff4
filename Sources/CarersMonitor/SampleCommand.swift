// `sample`: invented returns, for a first look and for tests.

import ArgumentParser
import Foundation
import Outcomes
import Samples

struct SampleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Writes the returns of the illustrative providers. Every number is invented.")

  @Option(help: "The folder to write to, one file a provider.")
  var out: String

  @Option(help: "The first day.")
  var from = SampleSources.firstDay

  @Option(help: "The last day.")
  var to = SampleSources.lastDay

  @Option(help: "The same seed gives the same returns.")
  var seed = SampleSources.seed

  @OptionGroup var folders: FolderOptions

  func run() async throws {
    let definitions = try folders.load().definitions
    guard let from = Day(iso: from), let to = Day(iso: to) else {
      throw Failure("Write days like 2026-09-30.")
    }
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    for body in definitions.bodies where body.isIllustrative {
      let text = SampleReturn(of: body, by: definitions, seed: seed).csv(from: from, to: to)
      let path = "\(out)/\(body.code).csv"
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
      print("\(path): \(text.utf8.count) bytes, illustrative")
    }
  }
}
