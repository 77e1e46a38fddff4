// The single things that labels of periods name: a month, a year, a quarter's number.

/// The year that a label names.
enum LabelYear: Equatable {
  /// One number: `2026`.
  case single(Int)
  /// Two that follow each other, as financial years have: `2026/27`; the first of them.
  case pair(Int)
}

/// A part of a year by its number: `Q2`, `first half`.
struct LabelPart: Equatable {
  let frequency: Frequency
  let number: Int

  /// The part's period, in the year that begins in a calendar year.
  func period(beginningIn first: Int, _ year: FinancialYear) -> ReportingPeriod? {
    guard let start = Day(first, year.firstMonth, 1) else { return nil }
    let whole = Frequency.yearly.period(holding: start, in: year)
    let periods = frequency.periods(from: whole.start, to: whole.end, in: year)
    return periods.indices.contains(number - 1) ? periods[number - 1] : nil
  }
}

extension LabelCursor {
  /// `June`, `jun`, `Sept`: the month's number.
  mutating func month() -> Int? {
    guard let month = word(LabelCursor.monthNumbers) else { return nil }
    _ = sign(".", joined: true)
    return month
  }

  /// `Apr`, `Apr-Jun`, `April to June`: the first month's number and the last's.
  mutating func months() -> (first: Int, last: Int)? {
    guard let first = month() else { return nil }
    let last = attempt { cursor in cursor.to() ? cursor.month() : nil }
    return (first, last ?? first)
  }

  /// `April 2026`, `Apr-26`: one month with its year.
  mutating func monthOfYear() -> (month: Int, year: Int)? {
    attempt { cursor in
      guard let month = cursor.month() else { return nil }
      if let year = cursor.shortYear(isAfterMonth: true) { return (month, year) }
      _ = cursor.sign("-", ",")
      return cursor.number(digits: 4).map { (month, $0) }
    }
  }

  /// `’26`, and after a month `-26`: Excel shows June 2026 as `Jun-26`.
  mutating func shortYear(isAfterMonth: Bool) -> Int? {
    attempt { cursor in
      let isShort =
        cursor.sign("'") != nil || isAfterMonth && cursor.sign("-", joined: true) != nil
      return isShort ? cursor.number(digits: 2, joined: true).map { 2000 + $0 } : nil
    }
  }

  /// `Year`, `financial year`, `half-year`, `quarter`, `month`: how long a period is.
  mutating func length() -> Frequency? {
    _ = word("financial")
    if word("half") {
      _ = sign("-", joined: true)
      return word("year") ? .halfYearly : nil
    }
    return word([
      "month": .monthly, "quarter": .quarterly, "qtr": .quarterly, "year": .yearly,
    ])
  }

  /// `to` or a dash.
  mutating func to() -> Bool { word("to") || sign("-") != nil }

  /// `Q2`, `H1`, `Quarter 2`, `Qtr 2`, `2nd quarter`, `first half`.
  mutating func part() -> LabelPart? {
    attempt { cursor in
      guard let frequency = cursor.word(LabelCursor.partLetters) else {
        return nil
      }
      return cursor.number(digits: 1, joined: true)
        .map { LabelPart(frequency: frequency, number: $0) }
    }
      ?? attempt { cursor in
        guard let frequency = cursor.word(LabelCursor.partWords) else { return nil }
        return cursor.number(digits: 1).map { LabelPart(frequency: frequency, number: $0) }
      }
      ?? attempt { cursor in
        guard let number = cursor.ordinal(), let frequency = cursor.word(LabelCursor.partWords)
        else { return nil }
        return LabelPart(frequency: frequency, number: number)
      }
  }

  /// `2026-27`, `2026/27`, `2026-2027`, `2026 to 2027`, `FY 26/27`, `26/27`, `2026` or `’26`.
  ///
  /// - Parameter mayNameDays: `July 26/27` and `July 2026 to 2027` are left alone: days, or a
  ///   longer stretch?
  mutating func year(mayNameDays: Bool) -> LabelYear? {
    let isNamedSo = attempt { cursor in
      cursor.word("fy") || (cursor.word("financial") && cursor.word("year")) ? true : nil
    }
    if let pair = pair(isNamedSo: isNamedSo ?? false, mayNameDays: mayNameDays) {
      return .pair(pair)
    }
    guard isNamedSo == nil else { return nil }
    if let year = number(digits: 4) { return .single(year) }
    return shortYear(isAfterMonth: false).map { .single($0) }
  }

  /// `FY27` or `FY2027`, where years are called by their end: the calendar year in which it begins.
  mutating func endingYear() -> Int? {
    attempt { cursor in
      guard cursor.word("fy") else { return nil }
      let ending = cursor.number(digits: 4) ?? cursor.number(digits: 2).map { 2000 + $0 }
      return ending.map { $0 - 1 }
    }
  }

  private mutating func pair(isNamedSo: Bool, mayNameDays: Bool) -> Int? {
    attempt { cursor in
      let first: Int
      if let year = cursor.number(digits: 4) {
        first = year
        if !mayNameDays, cursor.word("to") {
          return cursor.year(after: first, joined: false) ? first : nil
        }
      } else {
        // Above 12, it is no month: `11/12` may be a day of December.
        guard let year = cursor.number(digits: 2), isNamedSo || !mayNameDays && year > 12 else {
          return nil
        }
        first = 2000 + year
      }
      guard cursor.sign("-", "/", joined: true) != nil else { return nil }
      return cursor.year(after: first, joined: true) ? first : nil
    }
  }

  private mutating func year(after first: Int, joined: Bool) -> Bool {
    let next = attempt { cursor in
      if let year = cursor.number(digits: 4, joined: joined) { return year == first + 1 }
      return cursor.number(digits: 2, joined: joined).map { $0 == (first + 1) % 100 }
    }
    return next ?? false
  }

  /// `1st`, `first`.
  private mutating func ordinal() -> Int? {
    if let number = word(["first": 1, "second": 2, "third": 3, "fourth": 4]) { return number }
    return attempt { cursor in
      guard let number = cursor.number(digits: 1) else { return nil }
      return cursor.word("st", "nd", "rd", "th", joined: true) ? number : nil
    }
  }

  private static let partWords: [String: Frequency] = [
    "quarter": .quarterly, "qtr": .quarterly, "half": .halfYearly,
  ]

  /// Whether a label names months and no part of a year.
  static func mayNameDays(_ pieces: [LabelPiece]) -> Bool {
    let words = pieces.filter { $0.kind == .word }.map(\.text)
    let isPart = words.contains { partWords[$0] != nil || partLetters[$0] != nil }
    return !isPart && words.contains { monthNumbers[$0] != nil }
  }

  private static let partLetters: [String: Frequency] = ["q": .quarterly, "h": .halfYearly]

  /// Full names and their first three letters, and `sept`.
  private static let monthNumbers: [String: Int] = {
    var numbers = ["sept": 9]
    for (index, name) in Day.monthNames.enumerated() {
      numbers[name.lowercased()] = index + 1
      numbers[String(name.lowercased().prefix(3))] = index + 1
    }
    return numbers
  }()
}
