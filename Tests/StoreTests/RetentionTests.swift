// What has been kept for its time goes when somebody says so, and the numbers stay.

import Foundation
import Outcomes
import Postgres
import TestSupport
import Testing

@testable import Store

/// After so many months: how many deliveries, attempts, problems and notes go.
private let taken: [(months: Double, counts: [Int])] = [
  (23, [0, 0, 0, 0]), (25, [0, 1, 0, 1]), (37, [0, 1, 1, 1]), (85, [1, 1, 1, 1]),
]

@Suite("What was kept for its time", .freshDatabase) struct RetentionTests {
  let test = TestStore()
  var store: CollectedStore { test.store }
  private let retention = Retention(
    deliveryMonths: 84, attemptMonths: 24, problemMonths: 36, noteMonths: 24)

  /// So many months after the first return of these tests came.
  private func months(_ count: Double) -> Date { .hour(1 + count * 24 * 30.5) }

  private func receive(_ quantity: Decimal, at hour: Double) async throws {
    let observation = SmallCounty.observation(
      "P1", "a", "2026-27-Q1", .quantity(quantity), note: "A note.")
    try await test.receive([observation], at: .hour(hour), problems: [TestStore.problem("x")])
  }

  @Test("goes kind by kind, when somebody says so, and the numbers stay", arguments: taken)
  func kinds(after: Double, expected: [Int]) async throws {
    try await receive(1, at: 1)
    let past = try await store.pastRetention(retention, at: months(after))
    #expect([past.deliveries, past.attempts, past.problems, past.notes] == expected)
    let gone = try await store.erasePastRetention(retention, by: "A. Officer", at: months(after))
    #expect(gone == past)
    #expect(try await store.pastRetention(retention, at: months(after)).isNothing)
    #expect(try await test.count("attempt") == 1 - expected[1])
    #expect(try await test.count("problem") == 1 - expected[2])
    #expect(try await test.inService(["a"]) == ["a": .quantity(1)])
    #expect(try await store.returns(knownBy: months(99)).map(\.state) == [.acceptedWithProblems])
    let delivery = try #require(try await store.delivery(1))
    #expect(delivery.isErased == (expected[0] == 1) && delivery.bytes.isEmpty == delivery.isErased)
  }

  @Test("goes with every name that came with it")
  func names() async throws {
    let plain = try await test.arrival(
      Array("x".utf8), came: .byHand(fileName: "Name.csv", from: "A Name", period: "2026-27-Q1"))
    let arrival = Arrival(
      source: plain.source, body: plain.body, bytes: plain.bytes, sha256: plain.sha256,
      contentType: nil, came: plain.came, signedOffBy: "B Name", startedAt: .hour(1),
      receivedAt: .hour(1))
    try await test.keepDefinitions()
    #expect(try await store.keep(arrival, words: "Kept.", next: nil) == .kept(1))
    let providerReturn = ProviderReturn(
      body: "P1", period: "2026-27-Q1", observations: [said("a", 1)], problems: [],
      cells: CellCount(), isNil: false, signedOffBy: "C Name")
    _ = try await store.record(test.reading(1, [providerReturn]), waiting: TestStore.waiting)
    func named() async throws -> Int {
      try await test.owner.query(
        """
        select (select count(*) from collected.delivery d where d::text like '%Name%')
          + (select count(*) from collected.provider_return t where t::text like '%Name%') as n
        """)[0].int("n")
    }
    #expect(try await named() == 2)
    _ = try await store.erasePastRetention(retention, by: "A. Officer", at: months(83))
    #expect(try await named() == 2)
    _ = try await store.erasePastRetention(retention, by: "A. Officer", at: months(85))
    #expect(try await named() == 0)
  }

  @Test("stays while nothing has read it")
  func unread() async throws {
    _ = try await test.keep("x", at: .hour(1))
    let gone = try await store.erasePastRetention(retention, by: "A. Officer", at: months(99))
    #expect(gone.deliveries == 0)
    #expect(try await store.unread(limit: 9).count == 1)
  }

  @Test("can still be erased whole afterwards")
  func erasedAfterwards() async throws {
    try await receive(1, at: 1)
    _ = try await store.erasePastRetention(retention, by: "A. Officer", at: months(85))
    let erasing = try await store.erase(
      1, reason: "Asked for.", by: "A. Officer", at: months(86), in: .april)
    #expect(erasing == .erased(releases: []))
    #expect(try await test.inService(["a"], knownBy: months(87)).isEmpty)
  }
}
