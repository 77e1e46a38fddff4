// A return that would change what a named person released waits until somebody accepts it.

import Foundation
import Outcomes
import Postgres
import TestSupport
import Testing

@testable import Store

extension TestStore {
  /// A release of a label that is known to have been known at an hour.
  func release(
    _ label: String = "2026-27-Q1", knownAt hour: Double, by approver: Approver = .named("A. Name"),
    version: String = "1.0.0"
  ) async throws {
    try await keepDefinitions()
    let hash = try await owner.query("select sha256('') as hash")[0].bytes("hash")
    let id = try await store.keep(
      NewCandidate(
        label: label, version: version, kind: "illustrative", knownAt: .hour(hour),
        definitionsHash: TestStore.definitionsHash, newest: try await store.newest(), sealed: [],
        sha256: hash, createdAt: .hour(hour)))
    try await store.approve(id, by: approver, at: .hour(hour))
  }
}

/// What a second return says after the first said that a is 1, and whether it waits.
private struct Second: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let says: [Observation]
  var isNil = false
  let waits: Bool
}

private let seconds: [Second] = [
  Second(testDescription: "another number", says: [said("a", 2)], waits: true),
  Second(testDescription: "one more thing", says: [said("a", 1), said("b", 1)], waits: true),
  Second(testDescription: "that there was nothing", says: [], isNil: true, waits: true),
  Second(testDescription: "the same", says: [said("a", 1)], waits: false),
  Second(testDescription: "nothing usable", says: [], waits: false),
]

@Suite("After a release, a return", .freshDatabase) struct WaitingTests {
  let test = TestStore()
  var store: CollectedStore { test.store }

  private func states() async throws -> [ReturnState] {
    let rows = try await test.owner.query("select state from collected.provider_return order by id")
    return try rows.map { try CollectedStore.state(try $0.string("state")) }
  }

  @Test("waits when it would change what is in service", arguments: seconds)
  private func waits(second: Second) async throws {
    try await test.receive([said("a", 1)], at: .hour(1))
    try await test.release(knownAt: 2)
    let recorded = try await test.receive(second.says, at: .hour(3), isNil: second.isNil)
    #expect((recorded.state == .waiting) == second.waits)
    #expect(recorded.changed == 0)
    #expect(try await test.rows() == ["a 1 1"])
    #expect(try await store.nilReturns(knownBy: .hour(9)).isEmpty)
    let record = try #require(try await store.returns(knownBy: .hour(9)).first)
    #expect(record.state == .accepted && record.firstUsableAt == .hour(1))
    #expect((record.later == .waiting) == second.waits)
    let words = try await store.reading(of: "P1")?.problems.map(\.problem.words)
    #expect(words == (second.waits ? ["delivery 2 would change 2026-27-Q1 1.0.0"] : []))
  }

  @Test("waits for a release of a later period too, which holds its period")
  func laterRelease() async throws {
    try await test.receive([said("a", 1)], at: .hour(1))
    try await test.release("2026-27-Q2", knownAt: 2)
    #expect(try await test.receive([said("a", 2)], at: .hour(3)).state == .waiting)
  }

  @Test("of a later period than the release does not wait")
  func laterPeriod() async throws {
    func next(_ quantity: Decimal) -> [Observation] {
      [SmallCounty.observation("P1", "a", "2026-27-Q2", .quantity(quantity))]
    }
    try await test.receive(next(1), for: "2026-27-Q2", at: .hour(1))
    try await test.release(knownAt: 2)
    #expect(try await test.receive(next(2), for: "2026-27-Q2", at: .hour(3)).state == .revised)
  }

  @Test("does not wait where the release approved itself, or knew of no return")
  func nobodysWord() async throws {
    try await test.release(knownAt: 0.5)
    #expect(try await test.receive([said("a", 1)], at: .hour(1)).state == .accepted)
    try await test.release(knownAt: 2, by: .itself, version: "1.1.0")
    #expect(try await test.receive([said("a", 2)], at: .hour(3)).state == .revised)
  }

  @Test("that was refused before it waits once it can be read, and never was known earlier")
  func readAgain() async throws {
    try await test.receive([], at: .hour(1))
    try await test.release(knownAt: 2)
    let others = [UInt8](repeating: 8, count: 32)
    try await test.keepDefinitions(others)
    let again = test.reading(1, [TestStore.made([said("a", 1)])], definitionsHash: others)
    let recorded = try await store.record(again, waiting: TestStore.waiting)
    #expect(recorded.returns.map(\.state) == [.waiting] && recorded.changed == 0)
    #expect(try await test.inService(["a"]).isEmpty)
  }

  @Test("that is accepted is recorded, as known from then on, and what waits no longer waits")
  func accepted() async throws {
    try await test.receive([said("a", 1)], at: .hour(1))
    try await test.release(knownAt: 2)
    let returned = [said("a", 2)]
    try await test.receive(returned, at: .hour(3))
    let delivery = 2
    #expect(
      try await store.waiting(in: delivery) == [ReturnKey(body: "P1", period: "2026-27-Q1")])
    let reading = Reading(
      delivery: delivery, definitionsHash: TestStore.definitionsHash, readerVersion: 1,
      knownAt: .hour(5),
      decision: .acceptance(
        Acceptance(of: nil, reason: "Miscounted.", by: "B. Name", at: .hour(5))),
      verdict: .read, cells: TestStore.made(returned).cells, problems: [],
      returns: [TestStore.made(returned)])
    let recorded = try await store.record(reading, waiting: TestStore.waiting)
    #expect(recorded.returns.map(\.state) == [.revised] && recorded.changed == 1)
    #expect(try await store.waiting(in: delivery).isEmpty)
    #expect(try await test.inService(["a"], knownBy: .hour(4.9)) == ["a": .quantity(1)])
    #expect(try await test.inService(["a"], knownBy: .hour(5)) == ["a": .quantity(2)])
    #expect(try await store.returns(knownBy: .hour(9)).map(\.later) == [nil])
    let rows = try await test.owner.query(
      "select reason, accepted_by from collected.acceptance")
    #expect(try rows.map { try $0.string("reason") } == ["Miscounted."])
  }

  @Test("that somebody accepted does not let another of its delivery in")
  func another() async throws {
    let next = SmallCounty.observation("P1", "a", "2026-27-Q2", .quantity(1))
    let nextChanged = SmallCounty.observation("P1", "a", "2026-27-Q2", .quantity(2))
    try await test.receive([said("a", 1)], at: .hour(1))
    try await test.receive([next], for: "2026-27-Q2", at: .hour(1.5))
    try await test.release("2026-27-Q2", knownAt: 2)
    let delivery = try #require(try await test.keep("both", at: .hour(3)))
    let returns = [
      TestStore.made([said("a", 2)]), TestStore.made([nextChanged], for: "2026-27-Q2"),
    ]
    _ = try await store.record(
      test.reading(delivery, returns, at: .hour(3)), waiting: TestStore.waiting)
    let named = ReturnKey(body: "P1", period: "2026-27-Q1")
    let reading = Reading(
      delivery: delivery, definitionsHash: TestStore.definitionsHash, readerVersion: 1,
      knownAt: .hour(5),
      decision: .acceptance(
        Acceptance(of: named, reason: "Miscounted.", by: "B. Name", at: .hour(5))),
      verdict: .read, cells: CellCount(), problems: [], returns: returns)
    let recorded = try await store.record(reading, waiting: TestStore.waiting)
    #expect(recorded.returns.map(\.state) == [.revised, .waiting])
    #expect(recorded.returns.map(\.changed) == [1, 0])
  }
}

@Suite("An older delivery read again", .freshDatabase) struct OvertakenTests {
  let test = TestStore()

  @Test("adds what nobody said since, and overwrites nothing")
  func overtaken() async throws {
    try await test.receive([said("a", 1)], at: .hour(1))
    try await test.receive([said("a", 1), said("b", 5)], at: .hour(2))
    let others = [UInt8](repeating: 8, count: 32)
    try await test.keepDefinitions(others)
    let again = test.reading(
      1, [TestStore.made([said("a", 7), said("b", 7), said("c", 7)])], definitionsHash: others)
    let recorded = try await test.store.record(again, waiting: TestStore.waiting)
    #expect(recorded.changed == 1)
    #expect(
      try await test.inService(["a", "b", "c"])
        == ["a": .quantity(1), "b": .quantity(5), "c": .quantity(7)])
  }

  @Test("does not stand for how the return is")
  func state() async throws {
    try await test.receive([], at: .hour(1))
    try await test.receive([said("a", 1)], at: .hour(2), problems: [TestStore.problem("x")])
    let others = [UInt8](repeating: 8, count: 32)
    try await test.keepDefinitions(others)
    let again = test.reading(1, [TestStore.made([])], definitionsHash: others)
    _ = try await test.store.record(again, waiting: TestStore.waiting)
    let record = try #require(try await test.store.returns(knownBy: .hour(9)).first)
    #expect(record.state == .acceptedWithProblems && record.later == nil)
  }
}
