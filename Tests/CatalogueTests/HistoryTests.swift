// What held before a change: terms laid over one another, and the list of all changes.

import Outcomes
import Testing

@testable import Catalogue

@Suite("The history of definitions") struct HistoryTests {
  private static let kc05 = "Indicators/KC05.yaml"

  @Test("keeps whole what had held before a change, of which only the difference is written")
  func before() throws {
    let indicator = try #require(
      try TemporaryProject.tiny().load().definitions.indicator("KC05"))
    let superseded = try #require(indicator.changes.first)
    #expect(superseded.change.isRedefinition)
    #expect(superseded.before.title == "Carers who are content")
    #expect(superseded.before.plain == "How many are happy.")
    #expect(superseded.before.denominatorWords == "carers who answered")
    #expect(
      superseded.before.formula
        == .ratio(numerator: ["happy"], denominator: ["answered"], scale: 100))
    #expect(superseded.before.source == indicator.source)
    let year = try #require(ReportingPeriod(label: "2025-26", in: .april))
    #expect(indicator.terms(for: year) == superseded.before)
    #expect(indicator.allItems == ["content", "answered", "happy", "asked"])
  }

  @Test("lays older words over newer ones, in whatever order they are written")
  func order() throws {
    let project = try TemporaryProject.tiny()
    let text = try #require(TemporaryProject.tinyFiles[HistoryTests.kc05])
    let older = """
      changes:
        - from: 2024-04-01
          decided: 2024-02-11
          by: them
          why: Too long.
          was: {title: Carers who say that they are content, plain: How many say so.}

      """
    let newer = """

        - from: 2025-04-01
          decided: 2025-02-11
          by: them
          why: Too short.
          was: {title: Contentment}
      """
    try project.write(text.replacing("changes:\n", with: older) + newer, to: HistoryTests.kc05)
    let changes = try #require(try project.load().definitions.indicator("KC05")).changes
    #expect(changes.map(\.change.from.year) == [2024, 2025, 2026])
    #expect(
      changes.map(\.before.title) == [
        "Carers who say that they are content", "Contentment", "Carers who are content",
      ])
    #expect(
      changes.map(\.before.plain) == [
        "How many say so.", "How many are happy.", "How many are happy.",
      ])
    #expect(Set(changes.map(\.before.formula)).count == 1)
  }

  @Test("knows in which area a label stood")
  func label() throws {
    let project = try TemporaryProject.tiny()
    let text = try #require(TemporaryProject.tinyFiles[FaultTests.tiny])
    let moved = text.replacing(
      "evidence: It says so.}",
      with: "evidence: It says so., changes: [{from: 2024-06-03, decided: 2024-06-01, by: us, "
        + "why: We read it again., was: {area: ring, status: inferred}}]}"
    ).replacing("labels:", with: "  - {code: ring, title: Ring, description: Around}\nlabels:")
    try project.write(moved, to: FaultTests.tiny)
    let strategy = try #require(try project.load().definitions.strategy)
    let before = strategy.inForce(on: try #require(Day(2024, 6, 2)))
    #expect(before.labels.map(\.area) == ["ring"])
    #expect(before.labels.map(\.status) == [.inferred])
    #expect(strategy.labels.map(\.area) == ["outcomes"])
    #expect(before.outcomes.isEmpty)
  }

  @Test("lists all changes by the day they were decided, then by file and line")
  func list() throws {
    let project = try HistoryTests.changedProject()
    #expect(
      try project.load().changes.map(\.description) == [
        "2024-01-02  Config/providers.yaml:2  Config/providers.yaml: changed from 1 January 2024 "
          + "(Ashford moved.), by us: It is nearer.",
        "2025-06-11  Indicators/items.yaml:25  asked: changed from 1 April 2025 (title), by us: "
          + "Shorter.",
        "2026-02-11  Indicators/KC05.yaml:33  KC05: redefined from 1 April 2026 (plain, formula), "
          + "by us: It was not clear.",
      ])
  }

  @Test(
    "lists those decided or in force since a day, and says where there are none",
    arguments: [
      ("2024-01-01", 3), ("2024-01-03", 2), ("2025-06-11", 2), ("2025-06-12", 1),
      ("2026-04-01", 1), ("2026-04-02", 0),
    ])
  func since(day: String, count: Int) throws {
    let catalogue = try HistoryTests.changedProject().load()
    let day = try #require(Day(iso: day))
    #expect(catalogue.changes(since: day).count == count)
    let words = catalogue.changesInWords(since: day)
    #expect(words.split(separator: "\n").count == max(count, 1))
    #expect(words.hasPrefix("No change was decided") == (count == 0))
  }

  @Test(
    "is kept by every other file at its root",
    arguments: [
      "Config/council.yaml", "Config/holidays.yaml", "Config/layouts/long.yaml",
      "Config/providers.yaml", "Indicators/breakdowns.yaml", "Indicators/items.yaml",
      "Indicators/frameworks/tiny.yaml", "Indicators/populations/census.yaml",
    ])
  func everyFile(path: String) throws {
    let project = try TemporaryProject.tiny()
    let text = try #require(TemporaryProject.tinyFiles[path])
    try project.write(HistoryTests.change + text, to: path)
    let change = try #require(try project.load().changes.first)
    #expect(change.file == path && change.subject == path && change.line == 2)
    #expect(change.what == ["Ashford moved."])
  }

  private static let change = """
    changes:
      - {from: 2024-01-01, decided: 2024-01-02, by: us, why: It is nearer., what: Ashford moved.}

    """

  /// The tiny project, whose providers' file has a change too.
  private static func changedProject() throws -> TemporaryProject {
    let project = try TemporaryProject.tiny()
    let text = try #require(TemporaryProject.tinyFiles[FaultTests.providers])
    try project.write(change + text, to: FaultTests.providers)
    return project
  }
}
