// Returns as charities send them: the files of `Fixtures/returns`, each with its line in the table.

import Catalogue
import Foundation
import Outcomes
import TestSupport
import Testing

@testable import ProviderReturns

/// One line of `Fixtures/returns.csv`: a file, what is special about it, and what must happen.
struct ReturnFixture: CustomTestStringConvertible, Sendable {
  let file: String
  let body: String
  let layout: String
  let special: String
  /// Accepted, accepted with problems, or refused, as an answer says it.
  let state: String
  /// `9 used, 1 not usable`; what is not named is 0.
  let cells: String
  /// `R401@Returns!D3`, in the order in which they are told; parted by semicolons.
  let rules: [String]
  /// `new_carers 2026-07 district=E07000105 = 12`: some of what must come out.
  let observations: [String]
  var testDescription: String { "\(file): \(special)" }

  private init(_ cells: [String: String]) throws {
    func cell(_ name: String) throws -> String { try #require(cells[name], "\(name) in \(cells)") }
    func list(_ name: String) throws -> [String] {
      try cell(name).split(separator: ";").map { $0.trimmingSpaces() }
    }
    file = try cell("file")
    body = try cell("body")
    layout = try cell("layout")
    special = try cell("special")
    state = try cell("state")
    self.cells = try cell("cells")
    rules = try list("rules")
    observations = try list("observations")
  }

  static let folder =
    URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().path + "/Fixtures"

  /// Every line of the table.
  static func all() throws -> [ReturnFixture] {
    let text = try String(contentsOf: URL(filePath: folder + "/returns.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingSpaces() }
    }
    let header = try #require(lines.first)
    return try lines.dropFirst().map { cells in
      try #require(cells.count == header.count, "\(cells) has a comma too many")
      return try ReturnFixture(
        Dictionary(uniqueKeysWithValues: zip(header, cells)))
    }
  }

  func bytes() throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(Self.folder)/returns/\(file)")))
  }

  /// The return before it, which `Fixtures/earlier` has under the same name; `nil` for most.
  func earlier() throws -> [UInt8]? {
    let path = "\(Self.folder)/earlier/\(file)"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }
}

/// What came of a file, in the words of the table.
struct FixtureOutcome {
  let state: String
  let cells: String
  let rules: [String]
  let observations: Set<String>

  init(of bytes: [UInt8], by layout: Layout, in context: ReadingContext) {
    do throws(Refusal) {
      let read = try ReturnReader().read(bytes, by: layout, in: context)
      let problems = read.problems + read.returns.flatMap(\.problems)
      rules = problems.map(Self.words)
      cells = Self.words(read.cells)
      observations = Set(read.returns.flatMap(\.observations).map { Self.words($0, context) })
      let isUsable = read.returns.contains(where: \.isUsable)
      let isWhole = problems.isEmpty && read.cells.notUsable == 0
      state = !isUsable ? "refused" : isWhole ? "accepted" : "accepted with problems"
    } catch {
      state = "refused"
      cells = ""
      rules = error.problems.map(Self.words)
      observations = []
    }
  }

  private static func words(_ problem: Problem) -> String {
    let place = problem.place
    let spot = place.cell ?? place.line.map { "line \($0)" }
    let whole = [place.sheet, spot].compactMap { $0 }.joined(separator: "!")
    return whole.isEmpty ? problem.rule.number : "\(problem.rule.number)@\(whole)"
  }

  private static func words(_ cells: CellCount) -> String {
    let counts = [
      (cells.used, "used"), (cells.notUsable, "not usable"), (cells.withheld, "withheld"),
      (cells.filtered, "filtered"), (cells.blank, "blank"),
    ]
    return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " + ")
  }

  private static func words(_ observation: Observation, _ context: ReadingContext) -> String {
    let key = observation.key
    let subject = [key.item, key.period.code(in: context.definitions.year)]
    let breakdown = key.breakdown.description
    let said =
      switch observation.reported {
      case .quantity(let number): "\(number)"
      case .published(let figure): "\(figure.value)"
      case .notRecorded: "not recorded"
      case .notOurService: "not our service"
      case .notApplicable: "not applicable"
      case .withheldBySender: "withheld"
      }
    let what = breakdown.isEmpty ? subject : subject + [breakdown]
    return what.joined(separator: " ") + " = " + said
  }
}
