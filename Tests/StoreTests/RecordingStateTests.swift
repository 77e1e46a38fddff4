// What state a recorded return is in, beside or after others.

import Foundation
import Outcomes
import Postgres
import TestSupport
import Testing

@testable import Store

@Suite("A recorded return", .freshDatabase) struct RecordingStateTests {
  let test = TestStore()
  var store: CollectedStore { test.store }

  @Test("that cannot be used is refused, and the last good one stays")
  func refused() async throws {
    try await test.receive([said("a", 1)], at: .hour(1))
    #expect(try await test.receive([], at: .hour(2)).state == .refused)
    #expect(try await test.inService(["a"]) == ["a": .quantity(1)])
    let record = try #require(try await store.returns(knownBy: .hour(3)).first)
    #expect(record.state == .accepted && record.firstUsableAt == .hour(1))
  }

  @Test("that was refused at first is accepted once it is mended")
  func mended() async throws {
    #expect(try await test.receive([], at: .hour(1)).state == .refused)
    let before = try #require(try await store.returns(knownBy: .hour(1)).first)
    #expect(before.state == .refused && before.firstUsableAt == nil)
    #expect(try await test.receive([said("a", 1)], at: .hour(2)).state == .accepted)
    let after = try #require(try await store.returns(knownBy: .hour(2)).first)
    #expect(after.state == .accepted && after.firstUsableAt == .hour(2))
  }

  @Test("that says nil is accepted, with nothing in it")
  func nilReturn() async throws {
    let recorded = try await test.receive([], at: .hour(1), isNil: true)
    #expect(recorded.state == .accepted && recorded.changed == 0)
    #expect(try await store.returns(knownBy: .hour(1)).map(\.state) == [.accepted])
  }

  @Test("with problems is accepted with them, and each is kept word for word")
  func problems() async throws {
    let problems = [TestStore.problem("second", line: 12), TestStore.problem("first")]
    let recorded = try await test.receive([said("a", 1)], problems: problems)
    #expect(recorded.state == .acceptedWithProblems)
    let status = try #require(try await store.reading(of: "P1"))
    #expect(status.problems.map(\.problem) == problems.reversed())
  }

  @Test("that is refused for its bad cells writes nothing, whatever else it holds")
  func refusedWhole() async throws {
    try await test.receive([said("a", 1)], at: .hour(1))
    let delivery = try #require(try await test.keep("b", at: .hour(2)))
    let refused = ProviderReturn(
      body: "P1", period: "2026-27-Q1", observations: [said("a", 2)], problems: [],
      cells: CellCount(), isNil: false, isRefused: true)
    let recorded = try await store.record(
      test.reading(delivery, [refused], at: .hour(2)), waiting: TestStore.waiting)
    #expect(recorded.returns.map(\.state) == [.refused] && recorded.changed == 0)
    let record = try #require(try await store.returns(knownBy: .hour(3)).first)
    #expect(record.state == .accepted && record.later == .refused)
    #expect(try await test.rows() == ["a 1 1"])
  }

  @Test("is kept with who signed it off, and as history where it is")
  func signedOff() async throws {
    try await test.keepDefinitions()
    let delivery = try #require(try await test.keep("a"))
    let signed = ProviderReturn(
      body: "P1", period: "2026-27-Q1", observations: [said("a", 1)], problems: [],
      cells: CellCount(), isNil: false, signedOffBy: "A. Manager", isHistory: true)
    _ = try await store.record(test.reading(delivery, [signed]), waiting: TestStore.waiting)
    let rows = try await test.owner.query(
      "select signed_off_by, is_history from collected.provider_return")
    #expect(try rows[0].string("signed_off_by") == "A. Manager" && rows[0].bool("is_history"))
  }

  @Test("keeps each problem with its sheet, cell, rule's version and the sender's own columns")
  func wholeProblem() async throws {
    let problem = Problem(
      rule: Problem.Rule(number: "R401", name: "not a number", version: 3), severity: .error,
      act: .commissioner,
      place: Place(sheet: "Ashford & “Canterbury”", line: 12, column: "Value", cell: "C12"),
      found: "x", words: "Words.", remedy: "Remedy.", own: ["own_ref": "A\\1 \"é\"", "own_b": ""])
    try await test.receive([said("a", 1)], problems: [problem])
    let status = try #require(try await store.reading(of: "P1"))
    #expect(status.problems.map(\.problem) == [problem])
  }

  @Test("stays revised when the same numbers come again")
  func staysRevised() async throws {
    try await test.receive([said("a", 1)], at: .hour(1))
    #expect(try await test.receive([said("a", 2)], at: .hour(2)).state == .revised)
    let again = try await test.receive([said("a", 2)], at: .hour(3))
    #expect(again.state == .revised && again.changed == 0)
    try await test.receive([], at: .hour(4))
    #expect(try await test.receive([said("a", 2)], at: .hour(5)).state == .revised)
  }

  @Test("of another body or period is not revised by this one")
  func othersRevision() async throws {
    try await test.receive([said("a", 1)], at: .hour(1))
    try await test.receive([said("a", 2)], at: .hour(2))
    let later = SmallCounty.observation("P1", "a", "2026-27-Q2", .quantity(1))
    #expect(try await test.receive([later], for: "2026-27-Q2", at: .hour(3)).state == .accepted)
    let other = SmallCounty.observation("P2", "a", "2026-27-Q1", .quantity(1))
    #expect(try await test.receive([other], from: "P2", at: .hour(4)).state == .accepted)
  }

  @Test("with cells that could not be used is accepted with problems")
  func notUsable() async throws {
    try await test.keepDefinitions()
    let delivery = try #require(try await test.keep("a"))
    var cells = CellCount()
    (cells.total, cells.used, cells.notUsable) = (2, 1, 1)
    let providerReturn = ProviderReturn(
      body: "P1", period: "2026-27-Q1", observations: [said("a", 1)], problems: [], cells: cells,
      isNil: false)
    let recorded = try await store.record(
      test.reading(delivery, [providerReturn]), waiting: TestStore.waiting)
    #expect(recorded.returns.map(\.state) == [.acceptedWithProblems])
  }
}
