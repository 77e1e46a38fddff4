// Days in a period's label: `2026-04-01`, `1 April 2026`, `01/04/2026`, and two that span a period.

/// One day as a label writes it.
struct LabelDay {
  enum Form {
    /// `2026-04-01`.
    case iso
    /// `1 April 2026`, as we write it ourselves.
    case words
    /// `01/04/2026`: day and month, or month and day.
    case numbers
    /// `1st April`, `1-Apr-26`, `01/04/26`: as people write it in passing.
    case loose
  }

  /// Every day that is meant, perhaps; two where day and month could stand either way round.
  let days: Set<Day>
  let form: Form
}

extension LabelReading {
  /// Two days, from the first to the last.
  ///
  /// Day and month are told apart where the two days span whole months or are both above 12: a
  /// spreadsheet turns days up to 12 round, and leaves the others. What is written in passing
  /// must span whole months: “1st July 2016 - 30 December 2016” was sent as a half-year.
  func twoDays(_ start: LabelCursor) -> [ReportingPeriod] {
    var cursor = start
    guard let (first, last) = cursor.twoDays(), cursor.isAtEnd else { return [] }
    let spans = first.days.flatMap { first in
      last.days.compactMap { ReportingPeriod(start: first, end: $0) }
    }
    let whole = spans.filter { $0.start.day == 1 && $0.end.adding(1).day == 1 }
    if !whole.isEmpty { return whole }
    let isExact = ![first.form, last.form].contains(.loose)
    return isExact && first.days.count * last.days.count == 1 ? spans : []
  }
}

extension LabelCursor {
  /// The days on both sides of `to`, a dash or, between ISO days, a slash.
  fileprivate mutating func twoDays() -> (LabelDay, LabelDay)? {
    let before = self
    if let first = isoDay() {
      let isApart = isApart
      let between = word("to") ? "to" : sign("/", "-")
      let isDouble = between == "-" && sign("-", joined: true) != nil
      guard let between, let last = isoDay(), between != "-" || isDouble || isApart else {
        return nil
      }
      return (first, last)
    }
    self = before
    if let first = day() {
      let isPlain = word("to")
      guard isPlain || sign("-") != nil, let last = day() else { return nil }
      return (isPlain ? first : first.inPassing, last)
    }
    return dayWithoutYear()
  }

  /// `2026-04-01`, `1 April 2026` or `01/04/2026`.
  mutating func day() -> LabelDay? { isoDay() ?? dayInWords() ?? dayInNumbers() }

  private mutating func isoDay() -> LabelDay? {
    attempt { cursor in
      guard let year = cursor.number(digits: 4), cursor.sign("-", joined: true) != nil,
        let month = cursor.number(digits: 2, joined: true), cursor.sign("-", joined: true) != nil,
        let day = cursor.number(digits: 2, joined: true)
      else { return nil }
      return Day(year, month, day).map { LabelDay(days: [$0], form: .iso) }
    }
  }

  private mutating func dayInWords() -> LabelDay? {
    attempt { cursor in
      guard let (number, isPlain) = cursor.dayOfMonth() else { return nil }
      let isJoined = cursor.sign("-", joined: true) != nil
      guard let (month, year, isShort) = cursor.monthAfterDay() else { return nil }
      let form: LabelDay.Form = isPlain && !isJoined && !isShort ? .words : .loose
      return Day(year, month, number).map { LabelDay(days: [$0], form: form) }
    }
  }

  /// `1 April to 30 June 2026`: both in the year of the second.
  private mutating func dayWithoutYear() -> (LabelDay, LabelDay)? {
    guard let (number, _) = dayOfMonth(), let month = month(), to(), let last = day(),
      let year = last.days.first?.year, let first = Day(year, month, number)
    else { return nil }
    return (LabelDay(days: [first], form: .loose), last)
  }

  /// `1`, or `1st` in passing.
  private mutating func dayOfMonth() -> (number: Int, isPlain: Bool)? {
    guard let number = number(digits: 1...2) else { return nil }
    return (number, !word("st", "nd", "rd", "th", joined: true))
  }

  private mutating func monthAfterDay() -> (month: Int, year: Int, isShort: Bool)? {
    attempt { cursor in
      guard let month = cursor.month() else { return nil }
      if let year = cursor.shortYear(isAfterMonth: true) { return (month, year, true) }
      _ = cursor.sign("-", ",", joined: true)
      return cursor.number(digits: 4).map { (month, $0, false) }
    }
  }

  private mutating func dayInNumbers() -> LabelDay? {
    attempt { cursor in
      guard let first = cursor.number(digits: 1...2), let sign = cursor.sign("/", ".", "-"),
        let second = cursor.number(digits: 1...2, joined: true),
        cursor.sign(sign, joined: true) != nil
      else { return nil }
      let whole = cursor.number(digits: 4, joined: true)
      guard let year = whole ?? cursor.number(digits: 2, joined: true).map({ 2000 + $0 }) else {
        return nil
      }
      let days = Set([Day(year, second, first), Day(year, first, second)].compactMap(\.self))
      return days.isEmpty ? nil : LabelDay(days: days, form: whole == nil ? .loose : .numbers)
    }
  }
}

extension LabelDay {
  fileprivate var inPassing: LabelDay {
    form == .words ? LabelDay(days: days, form: .loose) : self
  }
}
