// A calendar day without a time or a time zone: what periods, contracts and due dates are made of.

/// One day of the Gregorian calendar.
///
/// Counted from 1970-01-01. No clock and no time zone: a moment becomes a day only where a time
/// zone is named (deadlines are Europe/London, see `Collecting.LondonTime`).
package struct Day: Hashable, Comparable, Sendable, Codable {
  /// Days since 1970-01-01; negative before it.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// The years that days are read in; reckoning may go beyond them.
  package static let years = 1900...2199

  /// `nil` when the day does not exist (31 April, month 13) or the year is outside `years`.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard Day.years.contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.length(ofMonth: month, in: year) else { return nil }
    number = Day.count(year, month, day)
  }

  /// The first day of a month, counted in months since January of the year 0.
  init(firstOfMonth months: Int) { number = Day.count(months / 12, months % 12 + 1, 1) }

  /// Reads `2026-09-30`, and nothing else.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year, month, day)
  }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  package func adding(_ days: Int) -> Day { Day(number: number + days) }

  package var year: Int { parts.year }
  package var month: Int { parts.month }
  package var day: Int { parts.day }

  /// 1 for Monday to 7 for Sunday (1970-01-01 was a Thursday).
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  package var iso: String {
    let (year, month, day) = parts
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// As people read it: `30 September 2026`.
  package var words: String { "\(day) \(Day.monthNames[month - 1]) \(year)" }

  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Year, month and day; H. Hinnant, "chrono-compatible low-level date algorithms",
  /// civil_from_days.
  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The inverse of `parts`; same source, days_from_civil.
  private static func count(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Day: CustomStringConvertible {
  package var description: String { iso }
}
