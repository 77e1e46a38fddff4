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

  /// Reads a label in the ways that people write it, refusing what could mean two things.
  ///
  /// Case, spaces and the length of dashes do not matter. Read:
  /// - our own codes and words, and so `2026-07`, `07/2026`, `July 2026`, `Jul-26`, `Jul ’26`;
  /// - `2026-27`, `2026/27`, `2026-2027`, `2026 to 2027`, `FY 2026-27`, `26/27`;
  /// - `Q2` (`H1`, `Quarter 2`, `2nd quarter`, `first half`) with such a year beside it;
  /// - `2026Q2` where it is one quarter only, see `LabelReading`;
  /// - `Apr-Jun 2026`, `October 2026 to March 2027`, `Oct-Mar 2026/27`, `Q1 (Apr-Jun) 2026/27`;
  /// - `Year to 31 March 2027`, `Quarter ending June 2026`;
  /// - two days: ISO, in words, or in numbers that span whole months.
  ///
  /// Refused: `Q2 2026` and `2026-Q2` (calendar or financial year?), `2009-10` (October or a
  /// financial year?), `July 26` (a day?), `11/12`, `01/04/2026 - 03/04/2026`, a bare year (but
  /// where years are calendar years), one day alone, what ends after `Day.years`, and anything
  /// else.
  package init?(label: String, in year: FinancialYear) {
    let periods = LabelReading(label, in: year).periods
    guard periods.count == 1, let period = periods.first else { return nil }
    self = period
  }

  private func monthName(_ day: Day) -> String { Day.monthNames[day.month - 1] }
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
}

extension StringProtocol {
  /// The text without the spaces, tabs, line breaks and no-break spaces at both ends.
  package func trimmingSpaces() -> String {
    // Most words begin and end with a letter or a digit: the two tell.
    let letters: ClosedRange<Unicode.Scalar> = "!"..."~"
    if let first = unicodeScalars.first, let last = unicodeScalars.last, letters.contains(first),
      letters.contains(last)
    {
      return String(self)
    }
    func isSpace(_ character: Character) -> Bool {
      character.isWhitespace || character == "\u{FEFF}"
    }
    guard let first = firstIndex(where: { !isSpace($0) }),
      let last = lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }
}
