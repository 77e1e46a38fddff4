// Every return of the table is read as the table says.

import Catalogue
import Foundation
import Outcomes
import TestSupport
import Testing

@testable import ProviderReturns

private let today: Day = "2026-10-20"

@Suite("A return as charities send it") struct ReturnFixtureTests {
  /// Read once for all files; a fault in them fails each test with its words.
  static let definitions = Result { try Catalogue.load(Project.folders).definitions }
  static let layouts = Result { try Project.layouts(in: ReturnFixture.folder + "/layouts") }

  @Test("is read, and answered, as the table says", arguments: try ReturnFixture.all())
  func outcome(fixture: ReturnFixture) throws {
    let definitions = try Self.definitions.get()
    let layouts = try Self.layouts.get()
    let layout = try #require(layouts[fixture.layout])
    func context(_ history: History? = nil) -> ReadingContext {
      ReadingContext(
        definitions: definitions, bodies: [fixture.body], today: today, rules: .project,
        history: history)
    }
    let history = try fixture.earlier().map { bytes in
      let read = try ReturnReader().read(bytes, by: layout, in: context())
      #expect(read.problems.allSatisfy { $0.rule.number == "R507" })
      return History(read.usable)
    }
    let outcome = FixtureOutcome(of: try fixture.bytes(), by: layout, in: context(history))
    #expect(outcome.state == fixture.state)
    #expect(outcome.cells == fixture.cells)
    #expect(outcome.rules == fixture.rules)
    #expect(Set(fixture.observations).subtracting(outcome.observations).isEmpty, "\(outcome)")
  }

  @Test("stands in the table, and every file of the table is there")
  func table() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: ReturnFixture.folder + "/returns")
    let listed = try ReturnFixture.all().map(\.file)
    #expect(listed.count >= 80)
    #expect(Set(listed).count == listed.count)
    #expect(Set(listed) == Set(files))
  }
}
