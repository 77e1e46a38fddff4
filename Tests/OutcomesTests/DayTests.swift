// Days of the Gregorian calendar: which exist, which weekday they are, how they are written.

import Outcomes
import TestSupport
import Testing

@Suite("Days") struct DayTests {
  @Test(
    "are numbered from 1970",
    arguments: [
      (Day(1970, 1, 1), 0), (Day(1969, 12, 31), -1), (Day(2000, 3, 1), 11_017),
      (Day(2026, 9, 30), 20_726), (Day(1900, 1, 1), -25_567), (Day(2199, 12, 31), 84_005),
    ])
  func numbers(day: Day?, number: Int) { #expect(day?.number == number) }

  @Test(
    "exist or do not",
    arguments: [
      (2024, 2, 29, true), (2026, 2, 29, false), (2000, 2, 29, true), (1900, 2, 29, false),
      (2100, 2, 29, false), (2100, 2, 28, true), (2026, 4, 31, false), (2026, 4, 30, true),
      (2026, 12, 31, true), (2026, 12, 32, false), (2026, 13, 1, false), (2026, 0, 1, false),
      (2026, 1, 0, false), (2026, -1, -1, false), (1899, 12, 31, false), (1900, 1, 1, true),
      (2199, 12, 31, true), (2200, 1, 1, false), (Int.max, 1, 1, false), (2026, 1, Int.min, false),
    ])
  func existence(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((Day(year, month, day) != nil) == exists)
  }

  @Test("run without gap or repetition from 1900 to 2199, and are read as they are written")
  func everyDay() {
    var next = Day(1900, 1, 1)?.number ?? 0
    for year in 1900...2199 {
      for month in 1...12 {
        for date in 1...Day.length(ofMonth: month, in: year) {
          guard let day = Day(year, month, date), day.number == next,
            day.year == year, day.month == month, day.day == date, Day(iso: day.iso) == day
          else {
            Issue.record("\(year)-\(month)-\(date) is not day \(next), or is misread")
            return
          }
          next += 1
        }
      }
    }
    #expect(next == Day(2199, 12, 31)?.adding(1).number)
  }

  @Test(
    "have the weekday of the calendar on the wall",
    arguments: [
      ("2026-09-30", 3), ("2026-10-20", 2), ("2022-09-19", 1), ("2026-12-25", 5),
      ("2024-02-29", 4), ("2027-03-28", 7), ("1970-01-01", 4), ("1969-12-31", 3),
      ("1900-01-01", 1), ("2199-12-31", 2),
    ] as [(Day, Int)])
  func weekdays(day: Day, weekday: Int) { #expect(day.weekday == weekday) }

  @Test(
    "are read from ISO text and from nothing that only looks like it",
    arguments: [
      "", "2026", "2026-09", "2026-9-30", "26-09-30", "2026-09-31", "2026-02-29", "2026/09/30",
      "30/09/2026", " 2026-09-30", "2026-09-30 ", "2026-09-30T00:00", "+026-09-30", "2026--9-30",
      "2026-09-3０", "２０２６-09-30", "2026-09-30-", "-2026-09-30", "99999-01-01", "2026-0x-30",
      "1899-12-31", "2200-01-01", "\u{0}", "2026-09-30\u{0}",
    ])
  func refusals(text: String) { #expect(Day(iso: text) == nil) }

  @Test("are written for people without leading zeros")
  func words() {
    #expect(("2026-09-30" as Day).words == "30 September 2026")
    #expect(("2024-02-01" as Day).words == "1 February 2024")
    #expect("\("2024-02-01" as Day)" == "2024-02-01")
  }

  @Test("are in the order of time, and reckoning may leave the years that are read")
  func order() {
    #expect(("2026-09-30" as Day) < "2026-10-01")
    #expect(("2026-12-31" as Day).adding(1) == "2027-01-01")
    #expect(("2024-03-01" as Day).adding(-1) == "2024-02-29")
    #expect(("2199-12-31" as Day).adding(1).iso == "2200-01-01")
    #expect(("1900-01-01" as Day).adding(-1).iso == "1899-12-31")
  }
}
