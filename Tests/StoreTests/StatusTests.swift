// How things stand now, and who is told when they change.

import Foundation
import Outcomes
import TestSupport
import Testing

@testable import Store

@Suite("Status", .freshDatabase) struct StatusTests {
  let test = TestStore()
  var store: CollectedStore { test.store }

  @Test("gives a source's latest attempts, newest first, and no other source's")
  func attempts() async throws {
    for hour in 0..<4 { _ = try await test.keep("\(hour / 2)", at: .hour(Double(hour))) }
    _ = try await test.keep("x", from: "P2")
    let attempts = try await store.attempts(of: "P1", limit: 3)
    #expect(attempts.map(\.verdict) == [.unchanged, .kept, .unchanged])
    #expect(attempts.map(\.startedAt) == [.hour(3), .hour(2), .hour(1)])
    #expect(try await store.attempts(of: "no such source", limit: 3).isEmpty)
  }

  @Test("gives what the newest reading came to, or a certain delivery's")
  func reading() async throws {
    #expect(try await store.reading(of: "P1") == nil)
    try await test.keepDefinitions()
    let first = try #require(try await test.keep("a", at: .hour(1)))
    #expect(try await store.reading(of: "P1") == nil)
    var cells = CellCount()
    cells.total = 15
    (cells.used, cells.notUsable, cells.withheld, cells.filtered, cells.blank) = (1, 2, 3, 4, 5)
    let refused = Reading(
      delivery: first, definitionsHash: TestStore.definitionsHash, readerVersion: 3,
      knownAt: .hour(1), verdict: .refused, cells: cells,
      problems: [TestStore.problem("of the file")],
      returns: [TestStore.made([], problems: [TestStore.problem("of the return", line: 2)])])
    _ = try await store.record(refused, waiting: TestStore.waiting)
    let status = try #require(try await store.reading(of: "P1"))
    #expect(status.delivery == first && status.verdict == .refused && status.cells == cells)
    #expect(status.receivedAt == .hour(1) && status.sha256.count == 32)
    #expect(status.problems.map(\.problem.words) == ["of the file", "of the return"])
    #expect(status.problems.map(\.body) == [nil, "P1"])
    #expect(status.problems.map(\.period) == [nil, "2026-27-Q1"])

    try await test.receive([said("a", 1)], at: .hour(2))
    #expect(try await store.reading(of: "P1")?.verdict == .read)
    #expect(try await store.reading(of: "P1", delivery: first)?.verdict == .refused)
    #expect(try await store.reading(of: "P2", delivery: first) == nil)
  }

  @Test("gives the newest delivery's reading, whichever was read last")
  func readLast() async throws {
    try await test.receive([said("a", 1)], at: .hour(1))
    try await test.receive([said("a", 2)], at: .hour(2))
    let others = [UInt8](repeating: 8, count: 32)
    try await test.keepDefinitions(others)
    _ = try await store.record(
      test.reading(1, [TestStore.made([said("a", 1)])], definitionsHash: others),
      waiting: TestStore.waiting)
    #expect(try await store.reading(of: "P1")?.delivery == 2)
  }

  @Test("knows of what was agreed under a later clock")
  func agreed() async throws {
    try await test.receive([said("a", 1)], at: .hour(1))
    let key = ReturnKey(body: "P1", period: "2026-27-Q1")
    try await store.extend(
      Extension(of: key, due: "2026-11-30", reason: "Ill.", by: "A. Name", at: .hour(5)))
    #expect(try await store.newest().knownAt == .hour(5))
  }

  @Test("tells whoever listens what changed, the public of releases too")
  func told() async throws {
    let listener = CollectedStore(FreshDatabase.database(as: .collector))
    let reader = PublishedStore(FreshDatabase.database(as: .public))
    // The first call begins to listen.
    #expect(try await listener.change(withinSeconds: 0) == nil)
    #expect(try await reader.change(withinSeconds: 0) == nil)
    try await test.receive([said("a", 1)])
    let id = try await store.keep(
      NewCandidate(
        label: "2026-27-Q1", version: "1.0.0", kind: "illustrative", knownAt: .hour(1),
        definitionsHash: TestStore.definitionsHash, newest: try await store.newest(), sealed: [],
        sha256: try await test.owner.query("select sha256('') as hash")[0].bytes("hash"),
        createdAt: .hour(1)))
    try await store.approve(id, by: .itself, at: .hour(1))
    for expected in ["kept", "recorded", "released"] {
      #expect(try await listener.change(withinSeconds: 30) == expected)
      #expect(try await reader.change(withinSeconds: 30) == expected)
    }
    #expect(try await listener.change(withinSeconds: 0) == nil)
  }

  @Test("tells nobody of what was not kept")
  func nothingTold() async throws {
    let listener = CollectedStore(FreshDatabase.database(as: .collector))
    #expect(try await listener.change(withinSeconds: 0) == nil)
    let broken = try await test.arrival([1])
    await #expect(throws: (any Error).self) {
      try await store.keep(broken, words: "", next: nil)
    }
    _ = try await test.keep("a")
    _ = try await test.keep("a", at: .hour(2))
    #expect(try await listener.change(withinSeconds: 30) == "kept")
    #expect(try await listener.change(withinSeconds: 0) == nil)
  }
}
