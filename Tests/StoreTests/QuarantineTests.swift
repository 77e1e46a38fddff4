// Cells that could not be used stay known until a newer reading of their return has none.

import Foundation
import Outcomes
import Postgres
import TestSupport
import Testing

@testable import Store

@Suite("The quarantine", .freshDatabase) struct QuarantineTests {
  let test = TestStore()
  var store: CollectedStore { test.store }

  private static func error(_ rule: String, line: Int?) -> Problem {
    Problem(
      rule: Problem.Rule(number: rule, name: "of a test", version: 4), severity: .error,
      place: Place(line: line, column: "value", cell: line.map { "C\($0)" }), found: "x",
      words: "Words.", remedy: "Remedy.")
  }

  private func cells() async throws -> [String] {
    let rows = try await FreshDatabase.database(as: .collector).query(
      """
      select delivery_id || ' ' || rule || ' version ' || rule_version || ' ' || cell
        || ' ' || found
        as words
      from collected.quarantined_cell order by problem_id
      """)
    return try rows.map { try $0.string("words") }
  }

  @Test("holds the errors with a place of each return's newest reading, and no warnings")
  func newest() async throws {
    let problems = [
      QuarantineTests.error("R401", line: 2), QuarantineTests.error("R501", line: nil),
      TestStore.problem("a warning", line: 5),
    ]
    try await test.receive([said("a", 1)], at: .hour(1), problems: problems)
    #expect(try await cells() == ["1 R401 version 4 C2 x"])
    #expect(try await store.quarantined() == [1])
    try await test.receive(
      [said("a", 1)], at: .hour(2), problems: [QuarantineTests.error("R402", line: 7)])
    #expect(try await cells() == ["2 R402 version 4 C7 x"])
    try await test.receive([said("a", 2)], at: .hour(3))
    #expect(try await cells().isEmpty)
    #expect(try await store.quarantined().isEmpty)
  }

  @Test("holds rows that belong to no return while their delivery is the newest")
  func noReturn() async throws {
    try await test.keepDefinitions()
    let delivery = try #require(try await test.keep("a"))
    let reading = test.reading(
      delivery, [TestStore.made([said("a", 1)])],
      problems: [QuarantineTests.error("R302", line: 3)])
    _ = try await store.record(reading, waiting: TestStore.waiting)
    #expect(try await cells() == ["1 R302 version 4 C3 x"])
    try await test.receive([said("a", 2)], at: .hour(2))
    #expect(try await cells().isEmpty)
  }

  @Test("holds nothing of what was erased")
  func erased() async throws {
    try await test.receive(
      [said("a", 1)], at: .hour(1), problems: [QuarantineTests.error("R401", line: 2)])
    _ = try await store.erase(1, reason: "Asked for.", by: "A. Officer", at: .hour(2), in: .april)
    #expect(try await cells().isEmpty)
  }

  @Test("counts a source's newest delivery that was refused whole as one to read again")
  func refused() async throws {
    try await test.keepDefinitions()
    let delivery = try #require(try await test.keep("a"))
    let refused = Reading(
      delivery: delivery, definitionsHash: TestStore.definitionsHash, readerVersion: 1,
      knownAt: .hour(1), verdict: .refused, cells: CellCount(), problems: [],
      returns: [TestStore.made([])])
    _ = try await store.record(refused, waiting: TestStore.waiting)
    #expect(try await store.quarantined() == [delivery])
  }
}

@Suite("An extension", .freshDatabase) struct ExtensionTests {
  let test = TestStore()

  @Test("holds from when it was agreed, the newest for a return, and for no other")
  func newest() async throws {
    func extend(_ due: Day, at hour: Double) async throws {
      try await test.store.extend(
        Extension(
          of: ReturnKey(body: "P1", period: "2026-27-Q1"), due: due, reason: "Ill.",
          by: "A. Officer", at: .hour(hour)))
    }
    try await extend("2026-08-20", at: 1)
    try await extend("2026-08-10", at: 2)
    #expect(try await test.store.extensions(agreedBy: .hour(0.5)).isEmpty)
    #expect(
      try await test.store.extensions(agreedBy: .hour(1)) == ["P1": ["2026-27-Q1": "2026-08-20"]])
    #expect(
      try await test.store.extensions(agreedBy: .hour(2)) == ["P1": ["2026-27-Q1": "2026-08-10"]])
  }
}
