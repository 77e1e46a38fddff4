// When an authority's year begins and what it is called: Kent's is April to March, “2026-27”.

/// An authority's financial year: the frame that quarters and half-years are counted in.
package struct FinancialYear: Hashable, Sendable, Codable {
  /// How people write a year, by the example of the one that begins in 2026.
  package enum LabelStyle: String, Hashable, Sendable, Codable, CaseIterable {
    case hyphen = "2026-27"
    case slash = "2026/27"
    case words = "2026 to 2027"
    /// By the year in which it ends.
    case ending = "FY27"
    /// The calendar year; only for a year that begins in January.
    case calendar = "2026"
  }

  /// 1 for January to 12 for December.
  package let firstMonth: Int
  package let style: LabelStyle

  package init(firstMonth: Int, style: LabelStyle) {
    precondition((1...12).contains(firstMonth), "a year begins in one of twelve months")
    precondition(
      (firstMonth == 1) == (style == .calendar), "a calendar year alone begins in January")
    self.firstMonth = firstMonth
    self.style = style
  }

  /// English councils’: from 1 April.
  package static let april = FinancialYear(firstMonth: 4, style: .hyphen)

  /// Labels that are read here, for somebody who must write one: `July 2026`, `2026-27-Q2`,
  /// `2026-27`.
  package var examples: String {
    guard let july = Day(2026, 7, 1) else { return "" }
    let periods = [Frequency.monthly, .quarterly, .yearly].map {
      $0.period(holding: july, in: self)
    }
    return "\(periods[0].words(in: self)), \(periods[1].code(in: self)) or "
      + periods[2].words(in: self)
  }

  /// The calendar year in which the financial year that holds a day begins.
  func firstYear(holding day: Day) -> Int {
    day.month >= firstMonth ? day.year : day.year - 1
  }

  /// The year as people write it here, by the calendar year in which it begins.
  func label(beginningIn year: Int) -> String {
    let next = FinancialYear.twoDigits(year + 1)
    return switch style {
    case .hyphen: "\(year)-\(next)"
    case .slash: "\(year)/\(next)"
    case .words: "\(year) to \(year + 1)"
    // Two digits are read as this century's.
    case .ending: (2000...2099).contains(year + 1) ? "FY\(next)" : "FY\(year + 1)"
    case .calendar: "\(year)"
    }
  }

  /// The year as addresses carry it: `2026-27`, or `2026` where it is the calendar year.
  func code(beginningIn year: Int) -> String {
    firstMonth == 1 ? "\(year)" : "\(year)-\(FinancialYear.twoDigits(year + 1))"
  }

  /// Whether it is a month as well as a financial year, as one in each year from 2000 to 2011 is.
  func meansTwoThings(_ text: String) -> Bool {
    guard firstMonth != 1, text.utf8.count == 7, let month = Day(iso: text + "-01") else {
      return false
    }
    return text.hasSuffix("-" + FinancialYear.twoDigits(month.year + 1))
  }

  /// A year's label, with both years in full where it would be a month's name too.
  func unmistakable(_ label: String, _ start: Day) -> String {
    meansTwoThings(label) ? "\(start.year)-\(start.year + 1)" : label
  }

  static func twoDigits(_ year: Int) -> String {
    let rest = year % 100
    return rest < 10 ? "0\(rest)" : "\(rest)"
  }
}
