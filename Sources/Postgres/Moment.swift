// A moment as PostgreSQL writes it, to the microsecond: 2026-10-20 09:00:00.123456+00.

import Foundation

/// Microseconds since 1970-01-01 UTC, within the years 1 to 9999.
struct Moment {
  private let microseconds: Int64

  private static let day: Int64 = 86_400_000_000
  /// From 1970 to `Date`'s own reference, 2001-01-01.
  private static let reference: Int64 = 978_307_200_000_000
  private static let range = (-719_162 * day)..<(2_932_897 * day)

  init?(_ date: Date) {
    let exact = (date.timeIntervalSinceReferenceDate * 1e6).rounded()
    guard exact.magnitude < 1e18 else { return nil }
    microseconds = Int64(exact) + Moment.reference
    guard Moment.range.contains(microseconds) else { return nil }
  }

  var date: Date {
    Date(timeIntervalSinceReferenceDate: Double(microseconds - Moment.reference) / 1e6)
  }

  var text: String {
    let days = microseconds.dividedRoundingDown(by: Moment.day)
    let rest = microseconds - days * Moment.day
    let (year, month, day) = Moment.civil(days)
    let seconds = rest / 1_000_000
    return Moment.padded(year, 4) + "-" + Moment.padded(month, 2) + "-" + Moment.padded(day, 2)
      + " " + Moment.padded(seconds / 3600, 2) + ":" + Moment.padded(seconds / 60 % 60, 2)
      + ":" + Moment.padded(seconds % 60, 2) + "." + Moment.padded(rest % 1_000_000, 6) + "+00"
  }

  /// Reads what the server writes with `TimeZone` UTC and `DateStyle` ISO; `nil` for anything else.
  init?(_ text: String) {
    guard text.hasSuffix("+00") else { return nil }
    let parts = text.dropLast(3).split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let clock = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard let date = Moment.numbers(parts[0], "-", widths: [4, 2, 2]),
      let time = Moment.numbers(clock[0], ":", widths: [2, 2, 2]), clock.count <= 2
    else { return nil }
    var fraction: Int64 = 0
    if clock.count == 2 {
      guard clock[1].utf8.count <= 6, let digits = Moment.digits(clock[1]) else { return nil }
      fraction = (clock[1].utf8.count..<6).reduce(digits) { value, _ in value * 10 }
    }
    let seconds = time[0] * 3600 + time[1] * 60 + time[2]
    microseconds =
      Moment.days(date[0], date[1], date[2]) * Moment.day
      + seconds * 1_000_000 + fraction
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func numbers(
    _ text: Substring, _ separator: Character, widths: [Int]
  ) -> [Int64]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == widths else { return nil }
    let numbers = parts.compactMap(digits)
    return numbers.count == widths.count ? numbers : nil
  }

  private static func digits(_ text: Substring) -> Int64? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int64(text)
  }

  /// Days since 1970-01-01 of a day in the Gregorian calendar, counted in years that begin in
  /// March.
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month > 2 ? year : year - 1
    let era = shifted.dividedRoundingDown(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = shifted.dividedRoundingDown(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = (monthFromMarch + 2) % 12 + 1
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}

extension Int64 {
  fileprivate func dividedRoundingDown(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
