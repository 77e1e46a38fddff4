// Days as spreadsheets number them, written as dates and times.

/// The day that a workbook counts from.
enum DateSystem {
  /// Day 1 is 1 January 1900, and 1900 has a 29 February, which it had not: Lotus 1-2-3's error,
  /// kept ever since.
  case from1900
  /// Day 0 is 1 January 1904.
  case from1904

  /// Rewrites the number that stands from `start` to the end of the bytes as `format` shows it;
  /// `nil`, and nothing rewritten, for a number that is no day.
  func respell(
    _ bytes: inout [UInt8], from start: Int, as format: NumberFormat
  ) -> SheetCell.Kind? {
    guard let serial = Double(String(decoding: bytes[start...], as: UTF8.self)), serial >= 0,
      serial < Double(dayMax + 1)
    else { return nil }
    let day = Int(serial)
    if format == .time || (day == 0 && self == .from1900) {
      Self.writeTime(serial, to: &bytes, from: start)
      return .text
    }
    bytes.removeSubrange(start...)
    write(day, to: &bytes)
    if format == .date { return .date }
    bytes.removeLast(3)
    return .month
  }

  /// 9999-12-31.
  private var dayMax: Int { self == .from1900 ? 2_958_465 : 2_957_003 }

  private func write(_ day: Int, to bytes: inout [UInt8]) {
    let leapDayOf1900 = 60
    switch self {
    case .from1900 where day == leapDayOf1900: bytes += "1900-02-29".utf8
    // From 1970-01-01 to 1899-12-31 or, after the day that was not, 1899-12-30.
    case .from1900: Self.write(daysSince1970: day - (day < leapDayOf1900 ? 25_568 : 25_569), &bytes)
    case .from1904: Self.write(daysSince1970: day - 24_107, &bytes)
    }
  }

  /// By Howard Hinnant's `civil_from_days`, for days of the years 1 to 9999.
  private static func write(daysSince1970 days: Int, _ bytes: inout [UInt8]) {
    let shifted = days + 719_468  // since 0000-03-01
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    append(year / 100, &bytes)
    append(year % 100, &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(month, &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(dayOfYear - (153 * fromMarch + 2) / 5 + 1, &bytes)
  }

  /// `36:30` for a day and a half and half an hour; seconds only where there are some.
  private static func writeTime(_ serial: Double, to bytes: inout [UInt8], from start: Int) {
    let seconds = Int((serial * 86_400).rounded())
    bytes.removeSubrange(start...)
    if seconds < 360_000 {
      append(seconds / 3600, &bytes)
    } else {
      bytes += String(seconds / 3600).utf8
    }
    bytes.append(UInt8(ascii: ":"))
    append(seconds / 60 % 60, &bytes)
    guard !seconds.isMultiple(of: 60) else { return }
    bytes.append(UInt8(ascii: ":"))
    append(seconds % 60, &bytes)
  }

  /// Two digits.
  private static func append(_ number: Int, _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(number / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
