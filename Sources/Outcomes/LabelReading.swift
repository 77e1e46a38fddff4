// What a period's label can mean: every reading there is, so that two are seen to be two.

/// Reads one label in the frame of an authority's year.
struct LabelReading {
  /// No label is longer; a note in the wrong column is.
  private static let bytesMax = 100

  private let pieces: [LabelPiece]
  private let year: FinancialYear

  init(_ label: String, in year: FinancialYear) {
    pieces = label.utf8.count <= Self.bytesMax ? LabelPiece.pieces(of: label) : []
    self.year = year
  }

  /// The periods that the label can mean: none, one, or several.
  var periods: Set<ReportingPeriod> {
    let start = LabelCursor(pieces)
    let codes = joinedCode(start)
    let found =
      codes.isEmpty
      ? numberedMonth(start) + named(start) + monthsWithYears(start)
        + endedBy(start) + twoDays(start)
      : codes
    return Set(found.filter { Day.years.contains($0.end.year) })
  }

  /// `2026-07` and `07/2026`.
  private func numberedMonth(_ start: LabelCursor) -> [ReportingPeriod] {
    var cursor = start
    let yearFirst = cursor.attempt { cursor in
      guard let year = cursor.number(digits: 4), cursor.sign("-", joined: true) != nil else {
        return nil as ReportingPeriod?
      }
      return cursor.number(digits: 2, joined: true).flatMap { months($0, year, $0, year) }
    }
    let monthFirst = cursor.attempt { cursor in
      guard let month = cursor.number(digits: 1...2), cursor.sign("/", "-", joined: true) != nil
      else { return nil as ReportingPeriod? }
      return cursor.number(digits: 4, joined: true).flatMap { months(month, $0, month, $0) }
    }
    return cursor.isAtEnd ? [yearFirst, monthFirst].compactMap(\.self) : []
  }

  /// `2026Q1`: a code, and codes count as the council's year does.
  ///
  /// It names the year that begins in 2026, or else the calendar year in which the quarter lies.
  /// Where these differ, as for the last quarter of a year from April, it has two meanings.
  private func joinedCode(_ start: LabelCursor) -> [ReportingPeriod] {
    var cursor = start
    guard let named = cursor.number(digits: 4), !cursor.isApart, let part = cursor.part(),
      cursor.isAtEnd, let period = part.period(beginningIn: named, year)
    else { return [] }
    let earlier = part.period(beginningIn: named - 1, year)
    let isOther = earlier.map { year.style == .ending || $0.end.year == named } ?? false
    return [period] + [isOther ? earlier : nil].compactMap(\.self)
  }

  /// A year, alone or with months, a part of the year, or both, in any order: `2026-27 Q2`,
  /// `Apr-Jun 2026`, `Q1 2026/27 (Apr-Jun)`.
  private func named(_ start: LabelCursor) -> [ReportingPeriod] {
    var cursor = start
    var found = LabelParts(pieces, year.style)
    guard found.takeAll(from: &cursor), let named = found.year else { return [] }
    if let months = found.months {
      guard let span = period(of: months, named) else { return [] }
      let first = year.firstYear(holding: span.start)
      let agrees = found.part.map { $0.period(beginningIn: first, year) == span } ?? true
      return agrees ? [span] : []
    }
    if let part = found.part { return parts(part, named) }
    switch named {
    case .pair(let first): return [firstOfPair(first).flatMap(whole)].compactMap(\.self)
    case .single(let first):
      return year.firstMonth == 1 ? [whole(beginningIn: first)].compactMap(\.self) : []
    }
  }

  /// `October 2026 to March 2027`, `Apr-26 to Jun-26`.
  private func monthsWithYears(_ start: LabelCursor) -> [ReportingPeriod] {
    var cursor = start
    guard let (first, firstYear) = cursor.monthOfYear(), cursor.to(),
      let (last, lastYear) = cursor.monthOfYear(), cursor.isAtEnd
    else { return [] }
    return [months(first, firstYear, last, lastYear)].compactMap(\.self)
  }

  /// `Year to 31 March 2027`, `Quarter ending June 2026`: by a last day that such a period has.
  private func endedBy(_ start: LabelCursor) -> [ReportingPeriod] {
    var cursor = start
    guard let frequency = cursor.length(), cursor.word("to", "ending", "ended") else { return [] }
    let month = cursor.attempt { cursor in
      cursor.monthOfYear().flatMap { month, year in months(month, year, month, year)?.end }
    }
    let ends = month.map { [$0] } ?? cursor.day()?.days ?? []
    guard cursor.isAtEnd else { return [] }
    return ends.filter { Day.years.contains($0.year) }
      .map { ($0, frequency.period(holding: $0, in: year)) }
      .filter { $0.0 == $0.1.end }.map(\.1)
  }
}

extension LabelReading {
  /// Whole months, from the first of one to the last of another.
  private func months(_ first: Int, _ firstYear: Int, _ last: Int, _ lastYear: Int)
    -> ReportingPeriod?
  {
    guard let start = Day(firstYear, first, 1), let lastMonth = Day(lastYear, last, 1),
      let end = Day(lastYear, last, Day.length(ofMonth: last, in: lastYear)), start <= lastMonth
    else { return nil }
    return ReportingPeriod(start: start, end: end)
  }

  /// `Apr-Jun 2026` lies in one calendar year, `Oct-Mar 2026/27` in one financial year.
  private func period(of span: (first: Int, last: Int), _ named: LabelYear) -> ReportingPeriod? {
    switch named {
    case .single(let year): return months(span.first, year, span.last, year)
    case .pair(let first):
      guard let begins = firstOfPair(first) else { return nil }
      func calendarYear(_ month: Int) -> Int { month >= year.firstMonth ? begins : begins + 1 }
      return months(
        span.first, calendarYear(span.first), span.last, calendarYear(span.last))
    }
  }

  /// `Q2 2026` may be the calendar year's quarter or the financial year's; `Q2 2026-27` may not.
  private func parts(_ part: LabelPart, _ named: LabelYear) -> [ReportingPeriod] {
    switch named {
    case .pair(let first):
      [firstOfPair(first).flatMap { part.period(beginningIn: $0, year) }].compactMap(\.self)
    case .single(let named):
      [
        part.period(beginningIn: named, year),
        part.period(beginningIn: named, FinancialYear(firstMonth: 1, style: .calendar)),
      ].compactMap(\.self)
    }
  }

  /// A calendar year has no second year to name.
  private func firstOfPair(_ first: Int) -> Int? { year.firstMonth == 1 ? nil : first }

  private func whole(beginningIn first: Int) -> ReportingPeriod? {
    Day(first, year.firstMonth, 1).map { Frequency.yearly.period(holding: $0, in: year) }
  }
}

/// What has been found of a label that names a year, months and a part of a year.
private struct LabelParts {
  var year: LabelYear?
  var months: (first: Int, last: Int)?
  var part: LabelPart?
  /// Months and no part of a year: two short numbers beside them may be days.
  let mayNameDays: Bool
  /// `FY27` is a year here, which elsewhere could be the one that begins in 2027.
  let isNamedByEnd: Bool

  init(_ pieces: [LabelPiece], _ style: FinancialYear.LabelStyle) {
    mayNameDays = LabelCursor.mayNameDays(pieces)
    isNamedByEnd = style == .ending
  }

  /// Takes all that there is, each part only once; `false` where anything is left.
  mutating func takeAll(from cursor: inout LabelCursor) -> Bool {
    var isOpen = false
    while !cursor.isAtEnd {
      if !isOpen, cursor.sign("(") != nil {
        isOpen = true
      } else if isOpen, cursor.sign(")") != nil {
        isOpen = false
        continue
      }
      guard takeOne(from: &cursor) else { return false }
      // What stands between two parts must have a second one behind it.
      if !cursor.isAtEnd, cursor.sign("-", "/", ",") != nil || cursor.word("of"), cursor.isAtEnd {
        return false
      }
    }
    return !isOpen
  }

  private mutating func takeOne(from cursor: inout LabelCursor) -> Bool {
    if part == nil, let found = cursor.part() {
      part = found
    } else if months == nil, let found = cursor.months() {
      months = found
      if year == nil { year = cursor.shortYear(isAfterMonth: true).map { .single($0) } }
    } else if year == nil, isNamedByEnd, let found = cursor.endingYear() {
      year = .pair(found)
    } else if year == nil, let found = cursor.year(mayNameDays: mayNameDays) {
      year = found
    } else {
      return false
    }
    return true
  }
}
