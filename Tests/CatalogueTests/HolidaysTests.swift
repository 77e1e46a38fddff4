// The bank holidays are those of the law: computed again here, with the three that were proclaimed.

import Catalogue
import Outcomes
import Testing

@Suite("Bank holidays") struct HolidaysTests {
  @Test("are those of England and Wales", arguments: 2022...2028)
  func ofYear(year: Int) throws {
    let holidays = try Catalogue.ofProject.get().definitions.holidays.filter { $0.year == year }
    let expected = try HolidaysTests.expected(in: year)
    #expect(holidays.map(\.iso).sorted() == expected.map(\.iso).sorted())
  }

  private static func expected(in year: Int) throws -> Set<Day> {
    let easter = try easterSunday(of: year)
    var days: Set<Day> = [
      easter.adding(-2), easter.adding(1), try monday(from: Day(year, 5, 1)),
      try monday(from: Day(year, 8, 25)),
    ]
    if year == 2022 {
      days.formUnion(try [(6, 2), (6, 3), (9, 19)].map { try #require(Day(2022, $0.0, $0.1)) })
    } else {
      days.insert(try monday(from: Day(year, 5, 25)))
    }
    if year == 2023 { days.insert(try #require(Day(2023, 5, 8))) }
    for (month, day) in [(1, 1), (12, 25), (12, 26)] {
      // A substitute is the next weekday that is no holiday itself.
      var holiday = try #require(Day(year, month, day))
      let isWeekend = holiday.weekday > 5
      let boxing = try #require(Day(year, 12, 26))
      while holiday.weekday > 5 || days.contains(holiday) || (isWeekend && holiday == boxing) {
        holiday = holiday.adding(1)
      }
      days.insert(holiday)
    }
    return days
  }

  private static func monday(from day: Day?) throws -> Day {
    var day = try #require(day)
    while day.weekday != 1 { day = day.adding(1) }
    return day
  }

  /// The anonymous Gregorian algorithm (Nature, 20 April 1876).
  private static func easterSunday(of year: Int) throws -> Day {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let g = (b - (b + 8) / 25 + 1) / 3
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return try #require(Day(year, sum / 31, sum % 31 + 1))
  }
}
