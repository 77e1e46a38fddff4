// What was known at a moment can be asked for at any later one.

import Foundation
import Outcomes
import TestSupport
import Testing

@testable import Store

@Suite("As of a moment", .freshDatabase) struct AsOfTests {
  let test = TestStore()

  @Test("observations are those known by then, the newest of each")
  func observations() async throws {
    try await test.receive([said("a", 1), said("b", 1)], at: .hour(10))
    try await test.receive([said("a", 2), said("b", 1), said("c", 3)], at: .hour(20))
    let moments: [(Double, [Item.Code: Reported])] = [
      (9.999, [:]), (10, ["a": .quantity(1), "b": .quantity(1)]),
      (19.999, ["a": .quantity(1), "b": .quantity(1)]),
      (20, ["a": .quantity(2), "b": .quantity(1), "c": .quantity(3)]),
    ]
    for (hour, expected) in moments {
      #expect(try await test.inService(["a", "b", "c"], knownBy: .hour(hour)) == expected)
    }
  }

  @Test("observations are only those of the items asked for, of every body")
  func items() async throws {
    try await test.receive([said("a", 1), said("b", 1)], at: .hour(1))
    let other = SmallCounty.observation("P2", "a", "2026-27-Q1", .quantity(5))
    try await test.receive([other], from: "P2", at: .hour(1))
    let known = try await test.store.observations(
      of: ["a", "no such item"], knownBy: .hour(1), dayOf: TestStore.dayOf)
    #expect(known.map(\.observation.key.body).sorted() == ["P1", "P2"])
    let none = try await test.store.observations(
      of: [], knownBy: .hour(1), dayOf: TestStore.dayOf)
    #expect(none.isEmpty)
  }

  @Test("an unchanged number keeps the day on which it was first seen")
  func firstSeen() async throws {
    try await test.receive([said("a", 1), said("b", 1)], at: .hour(1))
    try await test.receive([said("a", 1), said("b", 2)], at: .hour(49))
    let known = try await test.store.observations(
      of: ["a", "b"], knownBy: .hour(100), dayOf: TestStore.dayOf)
    let days = Dictionary(known.map { ($0.observation.key.item, $0.received) }) { $1 }
    #expect(days == ["a": "2026-10-01", "b": "2026-10-03"])
  }

  @Test("returns stand as they stood then")
  func returns() async throws {
    try await test.receive([], at: .hour(1))
    try await test.receive([said("a", 1)], at: .hour(2))
    try await test.receive([said("a", 2)], at: .hour(3))
    try await test.receive([], at: .hour(4))
    let later = SmallCounty.observation("P1", "a", "2026-27-Q2", .quantity(1))
    try await test.receive(
      [later], for: "2026-27-Q2", at: .hour(5), problems: [TestStore.problem("x")])
    func standing(_ hour: Double) async throws -> [ReturnRecord] {
      try await test.store.returns(knownBy: .hour(hour))
    }
    #expect(try await standing(0.5).isEmpty)
    #expect(try await standing(1).map(\.state) == [.refused])
    #expect(try await standing(2).map(\.state) == [.accepted])
    #expect(try await standing(3).map(\.state) == [.revised])
    #expect(try await standing(4).map(\.state) == [.revised])
    let last = try await standing(5)
    #expect(last.map(\.period.code) == ["2026-27-Q1", "2026-27-Q2"])
    #expect(last.map(\.state) == [.revised, .acceptedWithProblems])
    #expect(last.map(\.firstUsableAt) == [.hour(2), .hour(5)])
  }
}
