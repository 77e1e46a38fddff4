// `summary`: one release for councillors, on a sheet for the county and for each district named.

import ArgumentParser
import Disclosure
import Foundation
import Outcomes
import Summaries

struct SummaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Writes a release for councillors: a page to read or print, and its figures.",
    discussion: "For the county always, and for each district that is named. The page needs "
      + "nothing but itself; the CSV file holds the same figures. A file is written whole or not "
      + "at all.")

  @Option(help: "Which release, such as 2026-27-Q2/1.0.0; the newest if none is named.")
  var release: String?

  @Option(parsing: .upToNextOption, help: "Districts, by code or by name.")
  var district: [String] = []

  @Flag(help: "Every district.")
  var allDistricts = false

  @Option(help: "The folder to write to.")
  var out: String

  @OptionGroup var options: MonitorOptions

  func run() async throws {
    let setting = try options.setting()
    let opened = try await ReleaseFinder(setting).release(named: release)
    let areas = [.county] + (try districts(of: opened.front.definitions)).map(SummaryArea.district)
    var summaries: [Summary] = []
    for area in areas {
      summaries.append(
        try Summary(of: opened.front, for: area) { code throws(SealError) in
          try opened.figures(of: code)
        })
    }
    try makeFolder()
    for summary in summaries {
      let path = "\(out)/\(summary.fileName)"
      try write(summary.html, to: path + ".html")
      try write(summary.csv, to: path + ".csv")
      let kind = summary.header.kind.rawValue
      print("\(summary.areaName): \(path).html and .csv, \(kind)")
    }
  }

  /// The districts that are named, each once, in the order of the definitions.
  private func districts(of definitions: Definitions) throws -> [Breakdown.Value] {
    let breakdown = definitions.breakdown(Breakdown.districts)
    let known = (breakdown?.values ?? []).filter { !$0.isResidual }
    let named = try district.map { name in
      guard let value = breakdown?.value(named: name), known.contains(value) else {
        let meant = Nearest.word(to: name, among: known.flatMap { [$0.code, $0.title] })
        let names = known.map { "\($0.code) \($0.title)" }.joined(separator: ", ")
        throw Failure(
          "There is no district “\(name)”\(meant.map { ": did you mean \($0)?" } ?? ".") "
            + (known.isEmpty ? "This release has none." : "Known: \(names)."))
      }
      return value
    }
    return allDistricts ? known : known.filter(named.contains)
  }

  private func makeFolder() throws {
    do {
      try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        "The folder \(out) cannot be made (\(error.localizedDescription)). Name another with --out."
      )
    }
  }

  /// Under another name first, then renamed.
  private func write(_ bytes: [UInt8], to path: String) throws {
    do { try Data(bytes).write(to: URL(filePath: path), options: .atomic) } catch {
      throw Failure(
        "\(path) cannot be written (\(error.localizedDescription)). Is the disk full, or does the "
          + "folder belong to another user?")
    }
  }
}
