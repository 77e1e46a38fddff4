// What was received is kept whole before anyone reads it, once, with attempt and validators.

import Foundation
import Outcomes
import Postgres
import TestSupport
import Testing

@testable import Store

@Suite("Keeping", .freshDatabase) struct KeepingTests {
  let test = TestStore()
  var store: CollectedStore { test.store }

  private func schedule(
    _ source: Source.Code = "P1", at moment: Date = .hour(2), failures: Int = 0,
    etag: String? = nil, lastModified: String? = nil
  ) -> Schedule {
    Schedule(
      source: source, nextLookAt: moment, failures: failures,
      addressHash: etag.map { _ in [UInt8](repeating: 3, count: 32) }, etag: etag,
      lastModified: lastModified)
  }

  @Test("keeps every byte, the attempt and the schedule")
  func whole() async throws {
    let bytes = (0...255).map { UInt8($0) } + Array("é\r\n\\x00".utf8)
    let arrival = try await test.arrival(bytes)
    let keeping = try await store.keep(arrival, words: "9 kB in 0.1 s.", next: schedule())
    let delivery = try #require(try await store.unread(limit: 10).first)
    #expect(keeping == .kept(delivery.id))
    #expect(delivery.bytes == bytes)
    #expect(delivery.source == "P1" && delivery.body == "P1" && delivery.came == .collected)
    #expect(delivery.receivedAt == .hour(1))
    let attempt = Attempt(
      source: "P1", startedAt: .hour(1), finishedAt: .hour(1), verdict: .kept,
      words: "9 kB in 0.1 s.")
    #expect(try await store.attempts(of: "P1", limit: 10) == [attempt])
    #expect(try await store.schedules() == ["P1": schedule()])
  }

  @Test("keeps an empty delivery too")
  func empty() async throws {
    _ = try await test.keep("")
    #expect(try await store.unread(limit: 1).first?.bytes == [])
  }

  @Test("keeps nothing when one part of it is refused")
  func nothing() async throws {
    let good = try await test.arrival([1, 2, 3])
    let broken = Arrival(
      source: "P1", body: "P1", bytes: [1, 2], sha256: good.sha256, contentType: nil,
      came: .collected, startedAt: .hour(1), receivedAt: .hour(1))
    let error = await #expect(throws: PostgresError.self) {
      try await store.keep(broken, words: "Kept.", next: schedule())
    }
    #expect(error?.constraint == "delivery_bytes_are_whole")
    // The delivery is fine, and the attempt's words are not.
    let wordless = await #expect(throws: PostgresError.self) {
      try await store.keep(good, words: "", next: schedule())
    }
    #expect(wordless?.constraint == "attempt_words_check")
    #expect(try await test.count("delivery") == 0)
    #expect(try await test.count("attempt") == 0)
    #expect(try await store.schedules().isEmpty)
  }

  @Test("keeps the same content once, and says unchanged")
  func unchanged() async throws {
    let first = try #require(try await test.keep("a"))
    let again = try await test.arrival(Array("a".utf8), at: .hour(3))
    #expect(
      try await store.keep(again, words: "Kept.", next: schedule(at: .hour(4)))
        == .unchanged(first))
    #expect(try await store.unread(limit: 10).map(\.id) == [first])
    let attempts = try await store.attempts(of: "P1", limit: 10)
    #expect(attempts.map(\.verdict) == [.unchanged, .kept])
    #expect(attempts.first?.startedAt == .hour(3))
    #expect(try await store.schedules()["P1"]?.nextLookAt == .hour(4))
  }

  @Test("keeps content again that came back after another")
  func backAgain() async throws {
    var kept: [Delivery.ID?] = []
    for (hour, text) in ["a", "b", "a", "a", "b"].enumerated() {
      kept.append(try await test.keep(text, at: .hour(Double(hour))))
    }
    #expect(kept.map { $0 != nil } == [true, true, true, false, true])
    let unread = try await store.unread(limit: 10)
    #expect(unread.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a", "b", "a", "b"])
  }

  @Test("keeps the same content of two sources twice")
  func twoSources() async throws {
    #expect(try await test.keep("a", from: "P1") != nil)
    #expect(try await test.keep("a", from: "P2") != nil)
  }

  @Test("of the same content by two at once keeps it once")
  func twoAtOnce() async throws {
    let other = CollectedStore(FreshDatabase.database(as: .collector))
    let arrival = try await test.arrival(Array("a".utf8))
    async let first = store.keep(arrival, words: "Kept.", next: nil)
    async let second = other.keep(arrival, words: "Kept.", next: nil)
    let unchanged = try await [first, second].count { $0 == .unchanged(1) }
    #expect(unchanged == 1)
    #expect(try await test.count("delivery") == 1)
    #expect(try await test.count("attempt") == 2)
  }

  @Test("gives validators back byte for byte")
  func validators() async throws {
    let texts = [
      "\"abc\"", "W/\"a b\"", "abc", "", " \" ", "\"a\\\"b\"", "\"é\u{301}\"",
      "'; drop table x; --", "\t\"x\"",
    ]
    let arrival = try await test.arrival([1])
    for text in texts {
      let next = schedule(etag: text, lastModified: text + "|")
      _ = try await store.keep(arrival, words: "Kept.", next: next)
      let found = try #require(try await store.schedules()["P1"])
      #expect(found.etag.map { Array($0.utf8) } == Array(text.utf8))
      #expect(found.lastModified.map { Array($0.utf8) } == Array((text + "|").utf8))
    }
  }

  @Test("leaves the schedule alone when none is given")
  func noSchedule() async throws {
    let attempt = Attempt(
      source: "P1", startedAt: .hour(0), finishedAt: .hour(0), verdict: .notFetched,
      words: "No answer.")
    try await store.note(attempt, next: schedule(failures: 3, etag: "\"x\""))
    _ = try await test.keep("a")
    #expect(try await store.schedules()["P1"] == schedule(failures: 3, etag: "\"x\""))
  }

  @Test("notes an attempt that brought nothing, and when to look again")
  func note() async throws {
    let attempt = Attempt(
      source: "P1", startedAt: .hour(1), finishedAt: .hour(1.5), verdict: .notFetched,
      words: "The server did not answer within 10 seconds.")
    try await store.note(attempt, next: schedule(failures: 1))
    try await store.note(attempt, next: schedule(at: .hour(9), failures: 2))
    #expect(try await store.attempts(of: "P1", limit: 10) == [attempt, attempt])
    #expect(try await store.schedules() == ["P1": schedule(at: .hour(9), failures: 2)])
    #expect(try await store.unread(limit: 10).isEmpty)
  }

  @Test("by hand knows the file, who handed it in and for which period")
  func byHand() async throws {
    let came = Delivery.Came.byHand(
      fileName: "Q2 – final (2).csv", from: "A. O'Neil", period: "2026-27-Q2")
    let arrival = try await test.arrival([1], came: came)
    _ = try await store.keep(arrival, words: "Kept.", next: nil)
    #expect(try await store.unread(limit: 1).first?.came == came)
  }

  @Test(
    "by hand needs a name and a file",
    arguments: [
      ("f.csv", "", "delivery_by_hand_names_who"), ("", "A. Name", "delivery_by_hand_names_file"),
    ])
  func byHandNamed(file: String, name: String, constraint: String) async throws {
    let came = Delivery.Came.byHand(fileName: file, from: name, period: "2026-27-Q2")
    let arrival = try await test.arrival([1], came: came)
    let error = await #expect(throws: PostgresError.self) {
      try await store.keep(arrival, words: "Kept.", next: nil)
    }
    #expect(error?.constraint == constraint)
  }

  @Test("gives what nobody has read, oldest first, up to a limit")
  func unread() async throws {
    var kept: [Delivery.ID] = []
    for hour in 0..<4 {
      kept.append(try #require(try await test.keep("\(hour)", at: .hour(Double(hour)))))
    }
    try await test.keepDefinitions()
    _ = try await store.record(test.reading(kept[1], []), waiting: TestStore.waiting)
    #expect(try await store.unread(limit: 2).map(\.id) == [kept[0], kept[2]])
    #expect(try await store.unread(limit: 9).map(\.id) == [kept[0], kept[2], kept[3]])
  }
}
