// Erasing takes the bytes and whatever quotes them, withdraws what they said, and leaves a trace.

import Foundation
import Outcomes
import Postgres
import TestSupport
import Testing

@testable import Store

@Suite("Erasing a delivery", .freshDatabase) struct ErasingTests {
  let test = TestStore()
  var store: CollectedStore { test.store }

  /// Words that no row may hold once its file is erased.
  private static let secret = "Jane Bloggs, 07700 900123"

  private func erase(_ delivery: Delivery.ID, at hour: Double = 9) async throws -> Erasing {
    try await store.erase(
      delivery, reason: "A client list.", by: "A. Officer", at: .hour(hour), in: .april)
  }

  /// A delivery whose bytes, notes and problems hold the secret.
  private func receiveSecret(_ quantity: Decimal, at hour: Double) async throws {
    let secret = ErasingTests.secret
    try await test.keepDefinitions()
    let arrival = try await test.arrival(
      Array("\(secret) \(hour)".utf8), at: .hour(hour),
      came: .byHand(fileName: "\(secret).csv", from: "A. Clerk", period: "2026-27-Q1"))
    guard case .kept(let id) = try await store.keep(arrival, words: "Kept.", next: nil) else {
      Issue.record("it was not kept")
      return
    }
    let observation = SmallCounty.observation(
      "P1", "a", "2026-27-Q1", .quantity(quantity), note: secret)
    let problem = Problem(
      rule: Problem.Rule(number: "R1", name: "of a test"), severity: .error,
      place: Place(sheet: secret, line: 3, column: secret, cell: "B3"), found: secret,
      words: "“\(secret)” is no code.", remedy: "Not “\(secret)”.", own: ["own_name": secret])
    let providerReturn = ProviderReturn(
      body: "P1", period: "2026-27-Q1", observations: [observation], problems: [problem],
      cells: CellCount(), isNil: false, signedOffBy: secret)
    _ = try await store.record(
      test.reading(id, [providerReturn], at: .hour(hour), problems: [problem]),
      waiting: TestStore.waiting)
  }

  /// Tables of the schema in which any column holds a text.
  private func tables(holding text: String) async throws -> [String] {
    let tables = try await test.owner.query(
      "select tablename::text as name from pg_tables where schemaname = 'collected' order by 1")
    var found: [String] = []
    for table in tables {
      let name = try table.string("name")
      let rows = try await test.owner.query(
        """
        select count(*) as n from collected.\(identifier: name) t
        where t::text like '%' || \(text) || '%'
          or t::text like '%' || encode(convert_to(\(text), 'UTF8'), 'hex') || '%'
        """)
      if try rows[0].int("n") > 0 { found.append(name) }
    }
    return found
  }

  @Test("leaves nothing of its bytes, names, notes and problems that could be selected")
  func nothingLeft() async throws {
    try await receiveSecret(1, at: 1)
    let secret = ErasingTests.secret
    #expect(
      try await tables(holding: secret) == [
        "delivery", "observation", "problem", "provider_return",
      ])
    #expect(try await erase(1) == .erased(releases: []))
    #expect(try await tables(holding: secret) == [])
    let delivery = try #require(try await store.delivery(1))
    #expect(delivery.isErased && delivery.bytes.isEmpty)
    #expect(try await store.reading(of: "P1") == nil)
    let status = try #require(try await store.reading(of: "P1", delivery: 1))
    #expect(status.problems.allSatisfy { $0.problem.line == 3 && $0.problem.place.cell == "B3" })
    let rows = try await test.owner.query(
      "select reason, erased_by, erased_at from collected.erasure")
    #expect(try rows[0].string("reason") == "A client list.")
    #expect(
      try rows[0].string("erased_by") == "A. Officer" && rows[0].date("erased_at") == .hour(9))
  }

  @Test("withdraws what it said from then on; before, it was known")
  func withdrawn() async throws {
    try await receiveSecret(1, at: 1)
    _ = try await erase(1, at: 9)
    #expect(try await test.inService(["a"], knownBy: .hour(8.9)) == ["a": .quantity(1)])
    #expect(try await test.inService(["a"], knownBy: .hour(9)).isEmpty)
    #expect(try await store.returns(knownBy: .hour(8.9)).map(\.state) == [.acceptedWithProblems])
    #expect(try await store.returns(knownBy: .hour(9)).isEmpty)
    #expect(try await test.rows() == ["a 1 1", "a 2 withdrawn"])
  }

  @Test("restores what an earlier delivery said, unless that was erased too")
  func restored() async throws {
    try await test.receive([said("a", 1), said("b", 1)], at: .hour(1))
    try await test.receive([said("a", 2)], at: .hour(2))
    try await test.receive([said("a", 3), said("b", 1), said("c", 1)], at: .hour(3))
    _ = try await erase(2, at: 8)
    #expect(try await test.inService(["a"]) == ["a": .quantity(3)])
    _ = try await erase(3, at: 9)
    #expect(try await test.inService(["a", "b", "c"]) == ["a": .quantity(1), "b": .quantity(1)])
    #expect(try await store.returns(knownBy: .hour(10)).map(\.state) == [.accepted])
    _ = try await erase(1, at: 10)
    #expect(try await test.inService(["a", "b", "c"]).isEmpty)
  }

  @Test("lets the same thing be said anew, as a further revision")
  func saidAnew() async throws {
    try await test.receive([said("a", 1)], at: .hour(1))
    _ = try await erase(1, at: 2)
    #expect(try await test.receive([said("a", 1)], at: .hour(3)).state == .accepted)
    #expect(try await test.rows() == ["a 1 1", "a 2 withdrawn", "a 3 1"])
    #expect(try await test.inService(["a"]) == ["a": .quantity(1)])
  }

  @Test("lists the releases that used it, and no others")
  func releases() async throws {
    try await test.receive([said("a", 1)], at: .hour(1))
    try await test.release(knownAt: 1.5, by: .itself)
    try await test.receive([said("a", 2)], at: .hour(2))
    try await test.release(knownAt: 3, by: .itself, version: "1.1.0")
    // Its newest period lies after what this one is about.
    try await test.release("2025-26-Q4", knownAt: 3, by: .itself)
    try await test.receive([said("a", 5)], at: .hour(4))
    try await test.release("2026-27-Q2", knownAt: 5, by: .itself)
    #expect(try await erase(2) == .erased(releases: ["2026-27-Q1 1.1.0"]))
    #expect(
      try await erase(3, at: 10)
        == .erased(releases: ["2026-27-Q2 1.0.0"]))
  }

  @Test("is done once; again, or of an unknown number, it says so and changes nothing")
  func once() async throws {
    try await test.receive([said("a", 1)], at: .hour(1))
    _ = try await erase(1, at: 9)
    let rows = try await test.rows()
    #expect(try await erase(1, at: 11) == .alreadyErased(by: "A. Officer", at: .hour(9)))
    #expect(try await erase(99) == .noSuchDelivery)
    #expect(try await test.rows() == rows)
  }

  @Test("keeps the same file out for good, and nobody reads the tombstone")
  func keptOut() async throws {
    let kept = try #require(try await test.keep("x", at: .hour(1)))
    #expect(try await store.unread(limit: 9).map(\.id) == [kept])
    _ = try await erase(kept, at: 2)
    #expect(try await store.unread(limit: 9).isEmpty)
    #expect(try await store.deliveries(of: "P1").isEmpty)
    _ = try await test.keep("another", at: .hour(3))
    let arrival = try await test.arrival(Array("x".utf8), at: .hour(4))
    #expect(try await store.keep(arrival, words: "", next: nil) == .erased(kept))
    let attempt = try #require(try await store.attempts(of: "P1", limit: 1).first)
    #expect(attempt.verdict == .unchanged && attempt.words.contains("erased"))
  }

  @Test("takes every other delivery of the same bytes with it, and names them")
  func copies() async throws {
    for (hour, text) in ["x", "y", "x"].enumerated() {
      _ = try await test.keep(text, at: .hour(Double(hour)))
    }
    #expect(try await erase(1) == .erased(releases: [], copies: [3]))
    #expect(try await store.unread(limit: 9).map(\.id) == [2])
    let rows = try await test.owner.query(
      "select count(*) as n from collected.delivery where bytes <> ''")
    #expect(try rows[0].int("n") == 1)
  }

  @Test("while it is being read leaves nothing to record")
  func underWay() async throws {
    try await test.keepDefinitions()
    let delivery = try #require(try await test.keep("x"))
    let reading = test.reading(
      delivery, [TestStore.made([said("a", 1)])], problems: [TestStore.problem("quotes it")])
    _ = try await erase(delivery)
    let recorded = try await store.record(reading, waiting: TestStore.waiting)
    #expect(recorded.returns.isEmpty)
    for table in ["reading", "problem", "observation"] {
      #expect(try await test.count(table) == 0, "\(table)")
    }
  }

  @Test("has the deliveries read again that have its returns in service, each for its own")
  func toReadAgain() async throws {
    try await test.receive([said("a", 1)], at: .hour(1))
    try await test.receive([said("a", 1)], at: .hour(2))
    try await test.receive([], for: "2026-27-Q2", at: .hour(3), isNil: true)
    try await test.receive([], at: .hour(4))
    _ = try await erase(1)
    let found = try await store.toReadAfter(erasing: 1)
    #expect(found.map(\.delivery) == [2] && found[0].because.at == .hour(9))
    #expect(found[0].because.stood == [ReturnKey(body: "P1", period: "2026-27-Q1")])
    #expect(try await store.toReadAfter(erasing: 2).isEmpty)
  }

  @Test("is known to a release: an illustrative one is made anew")
  func notUpToDate() async throws {
    try await test.receive([said("a", 1)], at: .hour(1))
    try await test.release(knownAt: 2, by: .itself)
    func isUpToDate() async throws -> Bool {
      try await store.isUpToDate(
        "2026-27-Q1", definitionsHash: TestStore.definitionsHash, newest: try await store.newest())
    }
    #expect(try await isUpToDate())
    _ = try await erase(1, at: 3)
    #expect(try await store.newest().knownAt == .hour(3))
    #expect(try await !isUpToDate())
  }
}
