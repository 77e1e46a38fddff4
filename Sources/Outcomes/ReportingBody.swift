// Who reports, under which contract, and by when.

/// Whoever sends a return: a provider, the council, an employer or a national publisher.
package struct ReportingBody: Hashable, Sendable, Codable {
  package typealias Code = String

  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case provider, council, employer, national
  }

  package let code: Code
  package let name: String
  package let kind: Kind
  /// Its figures are invented, to show the monitor at work.
  package let isIllustrative: Bool
  package let contracts: [Contract]

  package init(
    code: Code, name: String, kind: Kind, isIllustrative: Bool, contracts: [Contract]
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.isIllustrative = isIllustrative
    self.contracts = contracts
  }
}

/// What a body is paid for, where, and from when to when.
package struct Contract: Hashable, Sendable, Codable {
  package let code: String
  package let title: String
  package let lot: Lot?
  package let validFrom: Day
  package let validTo: Day
  /// Indicators the contract asks for.
  package let indicators: [Indicator.Code]
  /// Every item it asks for: those of its indicators, and others such as the stock and flow of
  /// carers.
  package let items: [Item.Code]
  package let due: DueRule
  package let badCells: BadCells

  package init(
    code: String, title: String, lot: Lot?, validFrom: Day, validTo: Day,
    indicators: [Indicator.Code], items: [Item.Code] = [], due: DueRule,
    badCells: BadCells = .leaveOut
  ) {
    self.code = code
    self.title = title
    self.lot = lot
    self.validFrom = validFrom
    self.validTo = validTo
    self.indicators = indicators
    self.items = items
    self.due = due
    self.badCells = badCells
  }

  package func isValid(during period: ReportingPeriod) -> Bool {
    period.overlaps(from: validFrom, to: validTo)
  }

  package func isValid(on day: Day) -> Bool { validFrom <= day && day <= validTo }

  /// The part of a period that it covers: July alone, of a quarter, where it ends on 31 July.
  package func part(of period: ReportingPeriod) -> ReportingPeriod? {
    period.part(from: validFrom, to: validTo)
  }

  /// The period of the return in which what ends on a day is reported; a part-return's own part.
  package func returnPeriod(holding day: Day, in year: FinancialYear) -> ReportingPeriod? {
    isValid(on: day) ? part(of: due.frequency.period(holding: day, in: year)) : nil
  }

  /// The reporting periods it asks a return for, up to those that ended by `day`, oldest first.
  ///
  /// The first and the last are part-returns where it begins or ends within a period.
  package func periods(endedBy day: Day, in year: FinancialYear) -> [ReportingPeriod] {
    var periods: [ReportingPeriod] = []
    var whole = due.frequency.period(holding: validFrom, in: year)
    while let part = part(of: whole), part.end <= day {
      periods.append(part)
      whole = due.frequency.period(holding: whole.end.adding(1), in: year)
    }
    return periods
  }
}

/// What becomes of a return in which cells cannot be used.
package enum BadCells: String, Hashable, Sendable, Codable, CaseIterable {
  /// They are not usable, and the rest goes in.
  case leaveOut = "leave out"
  /// The return is refused as a whole, and the last good one stays in service.
  case refuseReturn = "refuse return"
}

/// A part of the county that one contract covers.
package struct Lot: Hashable, Sendable, Codable {
  package let code: String
  package let title: String
  /// District codes; empty when it covers the whole county.
  package let districts: [String]
  /// Whether the districts are agreed; where not, pages say so.
  package let isConfirmed: Bool

  package init(code: String, title: String, districts: [String], isConfirmed: Bool = true) {
    self.code = code
    self.title = title
    self.districts = districts
    self.isConfirmed = isConfirmed
  }
}

/// When a return is due: so many working days after its period ends.
package struct DueRule: Hashable, Sendable, Codable {
  package let frequency: Frequency
  package let workingDays: Int

  package init(frequency: Frequency, workingDays: Int) {
    self.frequency = frequency
    self.workingDays = workingDays
  }

  /// The last day on which the period's return is on time.
  package func dueDay(for period: ReportingPeriod, holidays: Set<Day>) -> Day {
    var day = period.end
    var left = workingDays
    while left > 0 {
      day = day.adding(1)
      if day.weekday <= 5, !holidays.contains(day) { left -= 1 }
    }
    return day
  }
}

extension Definitions {
  /// The days from which others report an indicator than the day before: contracts that begin, and
  /// those that ended the day before, but for one that the same body's next contract follows.
  package func contractChanges(of indicator: Indicator) -> Set<Day> {
    var days: Set<Day> = []
    for body in bodies {
      let asking = body.contracts.filter { $0.indicators.contains(indicator.code) }
      // A day on which one ends and another of the body's begins is no change of who reports.
      let begins = Set(asking.map(\.validFrom))
      let ends = Set(asking.map { $0.validTo.adding(1) })
      days.formUnion(begins.symmetricDifference(ends))
    }
    return days
  }
}
