// The names people give periods: written by us in one way, read from others in several.

extension ReportingPeriod {
  /// As people read it: `April to June 2026`, `July 2026`, the year's own label, or two dates.
  package func words(in year: FinancialYear) -> String {
    switch frequency(in: year) {
    case .monthly: "\(Day.monthNames[start.month - 1]) \(start.year)"
    case .yearly: year.unmistakable(year.label(beginningIn: year.firstYear(holding: start)), start)
    case .some:
      start.year == end.year
        ? "\(monthName(start)) to \(monthName(end)) \(end.year)"
        : "\(monthName(start)) \(start.year) to \(monthName(end)) \(end.year)"
    case nil: "\(start.words) to \(end.words)"
    }
  }

  /// As machines and addresses carry it: `2026-07`, `2026-27-Q2`, `2026-27`, or two dates.
  package func code(in year: FinancialYear) -> String {
    let dates = "\(start.iso)--\(end.iso)"
    guard let frequency = frequency(in: year) else { return dates }
    let yearCode = year.code(beginningIn: year.firstYear(holding: start))
    switch frequency {
    case .monthly:
      let code = String(start.iso.prefix(7))
      return year.meansTwoThings(code) ? dates : code
    case .yearly: return year.unmistakable(yearCode, start)
    case .twoMonthly, .quarterly, .fourMonthly, .halfYearly:
      guard let letter = frequency.letter else { return dates }
      let number = (start.month - year.firstMonth + 12) % 12 / frequency.months + 1
      return "\(yearCode)-\(letter)\(number)"
    }
  }

  /// What a period's length is called, where it has a name.
  package func frequency(in year: FinancialYear) -> Frequency? {
    Frequency.allCases.first {
      let whole = $0.period(holding: start, in: year)
      return whole.start == start && whole.end == end
    }
  }

  /// Reads a label, refusing what could mean two things.
  ///
  /// Read: our own codes, `2026-27 Q2`, `2026/27 Q2`, `Q2 2026-27` (and so with H for half-years),
  /// `2026 to 2027`, `2026/27`, `July 2026`, `April to June 2026`, `October 2026 to March 2027`,
  /// and two ISO dates joined by `/`, `--` or ` to `. Refused:
  /// `2026-13`, `Q2 2026` (calendar or financial year?), `2009-10` (October or financial year?), a
  /// bare year (but where years are calendar years), what ends after `Day.years`, anything else.
  package init?(label: String, in year: FinancialYear) {
    let words = label.trimmingSpaces().split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    let joined = words.joined(separator: " ")
    guard !year.meansTwoThings(joined),
      let period = ReportingPeriod.twoDates(joined) ?? ReportingPeriod.month(words, year)
        ?? ReportingPeriod.partOfYear(words, year) ?? ReportingPeriod.monthsRange(words)
        ?? year.period(labelled: joined),
      Day.years.contains(period.end.year)
    else { return nil }
    self = period
  }

  private func monthName(_ day: Day) -> String { Day.monthNames[day.month - 1] }

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
  private static func month(_ words: [String], _ year: FinancialYear) -> ReportingPeriod? {
    if words.count == 1, words[0].utf8.count == 7, let day = Day(iso: words[0] + "-01") {
      return Frequency.monthly.period(holding: day, in: year)
    }
    guard words.count == 2, let month = monthNumber(words[0]),
      let calendarYear = FinancialYear.fourDigits(words[1])
    else { return nil }
    return Day(calendarYear, month, 1).map { Frequency.monthly.period(holding: $0, in: year) }
  }

  /// `2026-27-Q2`, `2026-27 Q2`, `2026/27 Q2`, `Q2 2026-27`, and so with H.
  private static func partOfYear(_ words: [String], _ year: FinancialYear) -> ReportingPeriod? {
    var parts = words
    if parts.count == 1, let dash = words[0].lastIndex(of: "-") {
      parts = [String(words[0][..<dash]), String(words[0][words[0].index(after: dash)...])]
    }
    guard parts.count == 2 else { return nil }
    if Frequency.named(by: parts[0]) != nil { parts.reverse() }
    guard let (frequency, number) = Frequency.named(by: parts[1]),
      let whole = year.period(labelled: parts[0])
    else { return nil }
    let periods = frequency.periods(from: whole.start, to: whole.end, in: year)
    return periods.indices.contains(number - 1) ? periods[number - 1] : nil
  }

  /// `April to June 2026`, `April - June 2026` and `October 2026 to March 2027`: whole months.
  private static func monthsRange(_ words: [String]) -> ReportingPeriod? {
    var words = words
    if words.count == 4 { words.insert(words[3], at: 1) }
    guard words.count == 5, ["to", "-", "–"].contains(words[2]),
      let first = monthNumber(words[0]), let firstYear = FinancialYear.fourDigits(words[1]),
      let last = monthNumber(words[3]), let lastYear = FinancialYear.fourDigits(words[4]),
      let start = Day(firstYear, first, 1), Day.years.contains(lastYear),
      let end = Day(lastYear, last, Day.length(ofMonth: last, in: lastYear))
    else { return nil }
    return ReportingPeriod(start: start, end: end)
  }

  private static func monthNumber(_ name: String) -> Int? {
    let name = name.lowercased()
    guard name.count >= 3 else { return nil }
    return Day.monthNames.firstIndex {
      $0.lowercased() == name || $0.lowercased().prefix(3) == name
    }.map { $0 + 1 }
  }
}

extension Frequency {
  /// What people write before the number of a part of a year; most parts have no such sign.
  fileprivate var letter: String? {
    switch self {
    case .quarterly: "Q"
    case .halfYearly: "H"
    case .monthly, .twoMonthly, .fourMonthly, .yearly: nil
    }
  }

  /// `Q2` → the second quarter.
  fileprivate static func named(by text: String) -> (Frequency, number: Int)? {
    guard text.utf8.count == 2, let number = text.last.flatMap({ Int(String($0)) }),
      let frequency = allCases.first(where: { $0.letter == text.prefix(1).uppercased() })
    else { return nil }
    return (frequency, number)
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
