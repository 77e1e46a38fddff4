// A recording that fails leaves nothing, and two at once take turns.

import Foundation
import Outcomes
import Postgres
import TestSupport
import Testing

@testable import Store

@Suite("A recording", .freshDatabase) struct RecordingFailureTests {
  let test = TestStore()
  var store: CollectedStore { test.store }

  private func isUntouched() async throws -> Bool {
    for table in ["reading", "provider_return", "problem", "observation"] {
      if try await test.count(table) > 0 { return false }
    }
    return true
  }

  static let unkeepable: [Observation] = [
    SmallCounty.observation("P1", "z", "2026-27-Q1", .quantity(1), note: "a\u{0}b"),
    SmallCounty.observation("P1", "z", "2026-27-Q1", .quantity(.nan)),
    SmallCounty.observation("P1", "", "2026-27-Q1", .quantity(1)),
    // The same thing twice.
    said("a", 1),
  ]

  @Test("whose copying fails leaves nothing behind, and can be made again", arguments: unkeepable)
  func failingCopy(last: Observation) async throws {
    try await test.keepDefinitions()
    let delivery = try #require(try await test.keep("a"))
    let good = (0..<2000).map { said("n\($0)", 1) } + [said("a", 1)]
    let reading = test.reading(
      delivery, [TestStore.made(good + [last], problems: [TestStore.problem("one")])])
    await #expect(throws: PostgresError.self) {
      try await store.record(reading, waiting: TestStore.waiting)
    }
    #expect(try await isUntouched())
    #expect(try await store.unread(limit: 1).map(\.id) == [delivery])
    let mended = test.reading(delivery, [TestStore.made(good)])
    #expect(try await store.record(mended, waiting: TestStore.waiting).changed == good.count)
  }

  @Test("whose later return fails leaves nothing of the earlier")
  func laterReturn() async throws {
    try await test.keepDefinitions()
    let delivery = try #require(try await test.keep("a"))
    let returns = [
      TestStore.made([said("a", 1)]),
      TestStore.made([RecordingFailureTests.unkeepable[0]], for: "2026-27-Q2"),
    ]
    await #expect(throws: PostgresError.self) {
      try await store.record(test.reading(delivery, returns), waiting: TestStore.waiting)
    }
    #expect(try await isUntouched())
  }

  @Test("of cells that do not add up, or by definitions that were not kept, is refused")
  func constraints() async throws {
    let delivery = try #require(try await test.keep("a"))
    let unknown = await #expect(throws: PostgresError.self) {
      try await store.record(test.reading(delivery, []), waiting: TestStore.waiting)
    }
    #expect(unknown?.constraint == "reading_definitions_hash_fkey")
    try await test.keepDefinitions()
    var cells = CellCount()
    cells.total = 3
    cells.used = 2
    let reading = Reading(
      delivery: delivery, definitionsHash: TestStore.definitionsHash, readerVersion: 1,
      knownAt: .hour(1), verdict: .read, cells: cells, problems: [], returns: [])
    let unbalanced = await #expect(throws: PostgresError.self) {
      try await store.record(reading, waiting: TestStore.waiting)
    }
    #expect(unbalanced?.constraint == "reading_cells_add_up")
    #expect(try await isUntouched())
  }

  @Test("by two at once about one body takes turns, and both are whole", arguments: 1...3)
  func twoRecorders(round: Int) async throws {
    let other = CollectedStore(FreshDatabase.database(as: .collector))
    try await test.keepDefinitions()
    let others = [UInt8](repeating: 8, count: 32)
    try await test.keepDefinitions(others)
    let delivery = try #require(try await test.keep("a"))
    let readings = [TestStore.definitionsHash, others].enumerated().map { number, hash in
      let observations = (0..<500).map { said("n\($0)", Decimal(number + round)) }
      return test.reading(delivery, [TestStore.made(observations)], definitionsHash: hash)
    }
    async let first = store.record(readings[0], waiting: TestStore.waiting)
    async let second = other.record(readings[1], waiting: TestStore.waiting)
    let states = try await [first, second].flatMap(\.returns).map(\.state)
    #expect(Set(states) == [.accepted, .revised])
    let rows = try await test.owner.query(
      """
      select revision, count(*) as n, count(distinct quantity) as quantities,
        count(distinct provider_return_id) as returns
      from collected.observation group by revision order by revision
      """)
    #expect(try rows.map { try $0.int("n") } == [500, 500])
    #expect(try rows.allSatisfy { try $0.int("quantities") == 1 && $0.int("returns") == 1 })
  }

  @Test("of one reading by two at once is made once")
  func oneReadingTwice() async throws {
    let other = CollectedStore(FreshDatabase.database(as: .collector))
    try await test.keepDefinitions()
    let delivery = try #require(try await test.keep("a"))
    let reading = test.reading(delivery, [TestStore.made([said("a", 1)])])
    async let first = store.record(reading, waiting: TestStore.waiting)
    async let second = other.record(reading, waiting: TestStore.waiting)
    #expect(try await [first, second].map(\.changed).sorted() == [0, 1])
    #expect(try await test.count("reading") == 1)
  }
}
