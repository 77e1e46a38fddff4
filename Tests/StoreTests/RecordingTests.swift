// Recording a reading writes only what changed, as revisions, in one transaction.

import Foundation
import Outcomes
import Postgres
import TestSupport
import Testing

@testable import Store

/// An observation of P1 in the first quarter.
func said(_ item: Item.Code, _ quantity: Decimal, in district: String? = nil) -> Observation {
  SmallCounty.observation(
    "P1", item, "2026-27-Q1", .quantity(quantity), in: district.map { ["district": $0] } ?? [:])
}

extension TestStore {
  /// `item revision quantity` of every row, in the order of item and revision.
  func rows() async throws -> [String] {
    let rows = try await owner.query(
      """
      select item || ' ' || revision || ' ' || coalesce(quantity::text, reported) as words
      from collected.observation order by item, breakdown, revision
      """)
    return try rows.map { try $0.string("words") }
  }

  /// What is in service of some items, by item.
  func inService(_ items: [Item.Code], knownBy moment: Date = .hour(1000)) async throws
    -> [Item.Code: Reported]
  {
    let known = try await store.observations(
      of: items, knownBy: moment, dayOf: TestStore.dayOf)
    return Dictionary(known.map { ($0.observation.key.item, $0.observation.reported) }) { $1 }
  }
}

@Suite("Recording", .freshDatabase) struct RecordingTests {
  let test = TestStore()
  var store: CollectedStore { test.store }

  @Test("a first return writes everything, as it was said")
  func first() async throws {
    let figure = PublishedFigure(value: 7.1, respondents: 475, margin: nil)
    let said: [Observation] = [
      SmallCounty.observation("P1", "a", "2026-07", .quantity(0)),
      SmallCounty.observation(
        "P1", "a", "2026-07", .quantity(Decimal(string: "-12.345678901234567890") ?? 0),
        in: ["district": "D1"], note: "a\tnote\\with\nsigns “é”"),
      SmallCounty.observation("P1", "b", "2026-27-Q2", .published(figure)),
      SmallCounty.observation("P1", "c", "2026-27-Q2", .notRecorded),
      SmallCounty.observation("P1", "d", "2026-27-Q2", .notOurService),
      SmallCounty.observation("P1", "e", "2026-27-Q2", .notApplicable),
      SmallCounty.observation(
        "P1", "f", ("2026-27-Q2" as ReportingPeriod).of(kind: .snapshot), .withheldBySender),
    ]
    let recorded = try await test.receive(said, for: "2026-27-Q2", at: .hour(30))
    #expect(recorded.state == .accepted && recorded.changed == said.count)
    let known = try await store.observations(
      of: ["a", "b", "c", "d", "e", "f"], knownBy: .hour(30), dayOf: TestStore.dayOf)
    let withoutNotes = said.map { Observation(key: $0.key, reported: $0.reported) }
    #expect(Set(known.map(\.observation)) == Set(withoutNotes))
    #expect(known.count == said.count)
    #expect(known.allSatisfy { $0.received == "2026-10-02" })
    let notes = try await test.owner.query("select note from collected.observation where note > ''")
    #expect(try notes.map { try $0.string("note") } == ["a\tnote\\with\nsigns “é”"])
  }

  @Test("a later return writes only what changed, and the earlier stays")
  func revisions() async throws {
    try await test.receive([said("a", 1), said("b", 2)], at: .hour(1))
    let second = try await test.receive(
      [said("a", 1), said("b", 3), said("c", 4)], at: .hour(2))
    #expect(second.state == .revised && second.changed == 2)
    let third = try await test.receive(
      [said("a", 1), said("b", 2), said("c", 4)], at: .hour(3))
    #expect(third.state == .revised && third.changed == 1)
    #expect(try await test.rows() == ["a 1 1", "b 1 2", "b 2 3", "b 3 2", "c 1 4"])
  }

  @Test("a return that says the same again changes nothing")
  func same() async throws {
    try await test.receive([said("a", 1), said("b", 2.50)], at: .hour(1))
    let again = try await test.receive([said("b", 2.5), said("a", 1)], at: .hour(2))
    #expect(again.state == .accepted && again.changed == 0)
    #expect(try await test.count("observation") == 2)
    #expect(try await test.count("provider_return") == 2)
  }

  @Test("a way of having no number is a revision of a number, and the other way about")
  func ways() async throws {
    try await test.receive([said("a", 0)], at: .hour(1))
    let none = SmallCounty.observation("P1", "a", "2026-27-Q1", .notRecorded)
    #expect(try await test.receive([none], at: .hour(2)).changed == 1)
    #expect(try await test.receive([said("a", 0)], at: .hour(3)).changed == 1)
    #expect(try await test.rows() == ["a 1 0", "a 2 not recorded", "a 3 0"])
  }

  @Test("what vanished from a return stays in service")
  func vanished() async throws {
    try await test.receive([said("a", 1), said("b", 2), said("c", 3)], at: .hour(1))
    let less = try await test.receive([said("b", 2)], at: .hour(2))
    #expect(less.state == .accepted && less.changed == 0)
    #expect(try await test.inService(["a", "b", "c"]).count == 3)
    #expect(try await test.receive([said("b", 9)], at: .hour(3)).state == .revised)
  }

  @Test("a return of an earlier period is no revision of what its own does not hold")
  func othersPeriods() async throws {
    let july = SmallCounty.observation("P1", "n", "2026-07", .quantity(1))
    try await test.receive([july], for: "2026-27-Q2", at: .hour(1))
    let may = SmallCounty.observation("P1", "n", "2026-05", .quantity(2))
    let recorded = try await test.receive([may], for: "2026-27-Q1", at: .hour(2))
    #expect(recorded.state == .accepted)
  }

  @Test("the same reading recorded twice changes nothing the second time")
  func twice() async throws {
    try await test.keepDefinitions()
    let delivery = try #require(try await test.keep("a"))
    let reading = test.reading(
      delivery, [TestStore.made([said("a", 1)], problems: [TestStore.problem("one")])])
    #expect(try await store.record(reading, waiting: TestStore.waiting).changed == 1)
    #expect(
      try await store.record(reading, waiting: TestStore.waiting)
        == Recorded(returns: [], isRepeated: true))
    for table in ["reading", "provider_return", "problem", "observation"] {
      #expect(try await test.count(table) == 1, "\(table)")
    }
  }

  @Test("a delivery read again by other definitions makes revisions of what they change")
  func reread() async throws {
    try await test.keepDefinitions()
    let delivery = try #require(try await test.keep("a"))
    _ = try await store.record(
      test.reading(delivery, [TestStore.made([said("a", 1), said("b", 2)])]),
      waiting: TestStore.waiting)
    let others = [UInt8](repeating: 8, count: 32)
    try await test.keepDefinitions(others)
    let again = test.reading(
      delivery, [TestStore.made([said("a", 1), said("b", 5)])], definitionsHash: others)
    let recorded = try await store.record(again, waiting: TestStore.waiting)
    #expect(recorded.returns.map(\.state) == [.revised] && recorded.changed == 1)
  }

  @Test("a number of a longer period than its return's is revised like any other")
  func longerPeriod() async throws {
    func yearly(_ quantity: Decimal) -> [Observation] {
      [SmallCounty.observation("P1", "asked", "2026-27", .quantity(quantity))]
    }
    try await test.receive(yearly(1), for: "2026-27-Q4", at: .hour(1))
    #expect(try await test.receive(yearly(1), for: "2026-27-Q4", at: .hour(2)).changed == 0)
    #expect(try await test.receive(yearly(2), for: "2026-27-Q4", at: .hour(3)).changed == 1)
    #expect(try await test.rows() == ["asked 1 1", "asked 2 2"])
  }
}
