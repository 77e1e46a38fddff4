// The names people give periods: written by us in one way, read from others in several.

extension ReportingPeriod {
  /// As people read it: `April to June 2026`, `July 2026`, `2026-27`, or two dates.
  package var words: String {
    switch shape {
    case .month: "\(Day.monthNames[start.month - 1]) \(start.year)"
    case .quarter:
      "\(Day.monthNames[start.month - 1]) to \(Day.monthNames[end.month - 1]) \(end.year)"
    case .financialYear: code
    case .other: "\(start.words) to \(end.words)"
    }
  }

  /// As machines and addresses carry it: `2026-07`, `2026-27-Q2`, `2026-27`, or two dates.
  package var code: String {
    let dates = "\(start.iso)--\(end.iso)"
    switch shape {
    case .month:
      let code = String(start.iso.prefix(7))
      return ReportingPeriod.meansTwoThings(code) ? dates : code
    case .quarter: return financialYearCode + "-Q\((start.month + 8) % 12 / 3 + 1)"
    case .financialYear:
      let isAmbiguous = ReportingPeriod.meansTwoThings(financialYearCode)
      return isAmbiguous ? "\(start.year)-\(end.year)" : financialYearCode
    case .other: return dates
    }
  }

  /// What a period's length is called, where it has a name.
  package var frequency: Frequency? {
    switch shape {
    case .month: .monthly
    case .quarter: .quarterly
    case .financialYear: .yearly
    case .other: nil
    }
  }

  /// Reads a label, refusing what could mean two things.
  ///
  /// Read: our own codes, `2026-27 Q2`, `2026/27 Q2`, `Q2 2026-27`, `2026 to 2027`, `2026/27`,
  /// `July 2026`, `April to June 2026`, and two ISO dates joined by `/`, `--` or ` to `.
  /// Refused: `2026-13`, `Q2 2026` (calendar or financial year?), `2009-10` (October or financial
  /// year?), a bare year, what ends after `Day.years`, anything else.
  package init?(label: String) {
    let words = label.trimmingSpaces().split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    let joined = words.joined(separator: " ")
    guard !ReportingPeriod.meansTwoThings(joined),
      let period = ReportingPeriod.twoDates(joined) ?? ReportingPeriod.month(words)
        ?? ReportingPeriod.quarter(words) ?? ReportingPeriod.monthsRange(words)
        ?? ReportingPeriod.financialYear(joined),
      Day.years.contains(period.end.year)
    else { return nil }
    self = period
  }

  private enum Shape { case month, quarter, financialYear, other }

  private var shape: Shape {
    for (frequency, shape) in [
      (Frequency.monthly, Shape.month), (.quarterly, .quarter), (.yearly, .financialYear),
    ] {
      let whole = frequency.period(holding: start)
      if whole.start == start, whole.end == end { return shape }
    }
    return .other
  }

  /// Whether it is a month as well as a financial year, as one in each year from 2000 to 2011 is.
  private static func meansTwoThings(_ text: String) -> Bool {
    guard text.utf8.count == 7, let month = Day(iso: text + "-01") else { return false }
    return text.hasSuffix("-" + twoDigits(month.year + 1))
  }

  private var financialYearCode: String {
    let year = start.month >= 4 ? start.year : start.year - 1
    return "\(year)-\(ReportingPeriod.twoDigits(year + 1))"
  }

  private static func twoDigits(_ year: Int) -> String {
    let rest = year % 100
    return rest < 10 ? "0\(rest)" : "\(rest)"
  }

  private static func twoDates(_ text: String) -> ReportingPeriod? {
    for separator in ["--", "/", " to "] {
      guard text.utf8.count == 20 + separator.utf8.count else { continue }
      let start = Day(iso: text.prefix(10))
      let end = Day(iso: text.suffix(10))
      guard let start, let end, text.dropFirst(10).hasPrefix(separator) else { continue }
      return ReportingPeriod(start: start, end: end)
    }
    return nil
  }

  /// `2026-07` or `July 2026`. `2026-27` is a financial year, so a month must be 01 to 12.
  private static func month(_ words: [String]) -> ReportingPeriod? {
    if words.count == 1, words[0].utf8.count == 7, let day = Day(iso: words[0] + "-01") {
      return Frequency.monthly.period(holding: day)
    }
    guard words.count == 2, let month = monthNumber(words[0]), let year = fourDigits(words[1])
    else { return nil }
    return Day(year, month, 1).map { Frequency.monthly.period(holding: $0) }
  }

  /// `2026-27-Q2`, `2026-27 Q2`, `2026/27 Q2`, `Q2 2026-27`.
  private static func quarter(_ words: [String]) -> ReportingPeriod? {
    var parts = words
    if parts.count == 1, let dash = words[0].lastIndex(of: "-") {
      parts = [String(words[0][..<dash]), String(words[0][words[0].index(after: dash)...])]
    }
    guard parts.count == 2 else { return nil }
    if parts[0].uppercased().hasPrefix("Q") { parts.reverse() }
    guard parts[1].utf8.count == 2, parts[1].uppercased().hasPrefix("Q"),
      let number = parts[1].last.flatMap({ Int(String($0)) }), (1...4).contains(number),
      let year = financialYear(parts[0])
    else { return nil }
    let quarters = Frequency.quarterly.periods(from: year.start, to: year.end)
    return quarters[number - 1]
  }

  /// `April to June 2026` and `April - June 2026`, three months or one year of one calendar year.
  private static func monthsRange(_ words: [String]) -> ReportingPeriod? {
    guard words.count == 4, ["to", "-", "–"].contains(words[1]),
      let first = monthNumber(words[0]), let last = monthNumber(words[2]), first <= last,
      let year = fourDigits(words[3]), let start = Day(year, first, 1),
      let end = Day(year, last, Day.length(ofMonth: last, in: year))
    else { return nil }
    return ReportingPeriod(start: start, end: end)
  }

  /// `2026-27`, `2026/27`, `2026-2027`, `2026 to 2027`.
  private static func financialYear(_ text: String) -> ReportingPeriod? {
    let separators = [" to ", "-", "/", "–"]
    guard let separator = separators.first(where: { text.contains($0) }) else { return nil }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let year = fourDigits(parts[0]),
      parts[1] == twoDigits(year + 1) || parts[1] == "\(year + 1)",
      let start = Day(year, 4, 1)
    else { return nil }
    return Frequency.yearly.period(holding: start)
  }

  private static func monthNumber(_ name: String) -> Int? {
    let name = name.lowercased()
    guard name.count >= 3 else { return nil }
    return Day.monthNames.firstIndex {
      $0.lowercased() == name || $0.lowercased().prefix(3) == name
    }.map { $0 + 1 }
  }

  private static func fourDigits(_ text: String) -> Int? {
    text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}

extension StringProtocol {
  /// The text without the spaces, tabs, line breaks and no-break spaces at both ends.
  package func trimmingSpaces() -> String {
    func isSpace(_ character: Character) -> Bool {
      character.isWhitespace || character == "\u{FEFF}"
    }
    guard let first = firstIndex(where: { !isSpace($0) }),
      let last = lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }
}
