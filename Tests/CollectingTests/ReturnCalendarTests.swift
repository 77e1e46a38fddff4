// What is due when, by the working days of England and the clock in London.

import Catalogue
import Collecting
import Foundation
import Outcomes
import Store
import TestSupport
import Testing

@Suite("The return's calendar") struct ReturnCalendarTests {
  private static func calendar() throws -> (ReturnCalendar, Source) {
    let catalogue = try Catalogue.load(Project.folders)
    let source = try #require(catalogue.sources.first { $0.body == "EX1" })
    return (ReturnCalendar(catalogue.definitions, try LondonTime.here), source)
  }

  private static func moment(_ day: String, _ hour: Int, _ minute: Int) throws -> Date {
    try LondonTime.here.moment(try #require(Day(iso: day)), hour: hour, minute: minute)
  }

  @Test(
    "says not due, due and late by the day in London",
    arguments: [
      ("2026-09-30", 23, ReturnState.notDue), ("2026-10-01", 0, .due), ("2026-10-21", 23, .due),
      ("2026-10-22", 0, .late),
    ])
  func states(day: String, hour: Int, state: ReturnState) throws {
    let (calendar, _) = try ReturnCalendarTests.calendar()
    let now = try ReturnCalendarTests.moment(day, hour, 30)
    let standing = try #require(
      calendar.standings(at: now, records: []).first {
        $0.body == "EX1" && $0.period.code == "2026-27-Q2"
      })
    #expect(standing.state == state)
    #expect(standing.due.iso == "2026-10-21")
  }

  @Test("expects nothing of a national publisher")
  func national() throws {
    let (calendar, _) = try ReturnCalendarTests.calendar()
    let now = try ReturnCalendarTests.moment("2026-10-20", 9, 0)
    #expect(!calendar.standings(at: now, records: []).contains { $0.body == "DHSC" })
  }

  @Test("looks again after the interval, and once more in the deadline's last minute")
  func nextLook() throws {
    let (calendar, source) = try ReturnCalendarTests.calendar()
    let morning = try ReturnCalendarTests.moment("2026-10-20", 9, 0)
    #expect(
      calendar.nextLook(at: source, now: morning, failures: 0, retryAfterSeconds: nil)
        == morning.addingTimeInterval(3600))
    let evening = try ReturnCalendarTests.moment("2026-10-21", 23, 30)
    #expect(
      calendar.nextLook(at: source, now: evening, failures: 0, retryAfterSeconds: nil)
        == (try ReturnCalendarTests.moment("2026-10-21", 23, 59)))
  }

  @Test("waits longer after each failure, up to the interval, and never gives up")
  func backOff() throws {
    let (calendar, source) = try ReturnCalendarTests.calendar()
    let now = try ReturnCalendarTests.moment("2026-10-20", 9, 0)
    let waits = [1, 2, 3, 6, 7, 50, 10_000].map { failures in
      calendar.nextLook(at: source, now: now, failures: failures, retryAfterSeconds: nil)
        .timeIntervalSince(now)
    }
    #expect(waits == [60, 120, 240, 1920, 3600, 3600, 3600])
    let asked = calendar.nextLook(at: source, now: now, failures: 1, retryAfterSeconds: 7200)
    #expect(asked.timeIntervalSince(now) == 7200)
    let forEver = calendar.nextLook(at: source, now: now, failures: 1, retryAfterSeconds: .max)
    #expect(forEver.timeIntervalSince(now) == 86_400)
  }

  @Test("keeps London's clock in summer and in winter")
  func clockChange() throws {
    let london = try LondonTime.here
    let beforeMidnight = Date(timeIntervalSince1970: 1_782_946_800)  // 2026-07-01 23:00 UTC
    #expect(london.day(of: beforeMidnight).iso == "2026-07-02")
    let winter = Date(timeIntervalSince1970: 1_798_844_400)  // 2027-01-01 23:00 UTC
    #expect(london.day(of: winter).iso == "2027-01-01")
  }
}
