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
  package let due: DueRule

  package init(
    code: String, title: String, lot: Lot?, validFrom: Day, validTo: Day,
    indicators: [Indicator.Code], due: DueRule
  ) {
    self.code = code
    self.title = title
    self.lot = lot
    self.validFrom = validFrom
    self.validTo = validTo
    self.indicators = indicators
    self.due = due
  }

  package func isValid(during period: ReportingPeriod) -> Bool {
    period.overlaps(from: validFrom, to: validTo)
  }

  /// The reporting periods it asks a return for, up to those that ended by `day`, oldest first.
  package func periods(endedBy day: Day) -> [ReportingPeriod] {
    let first = due.frequency.period(holding: validFrom)
    return due.frequency.periods(from: first.start, to: day).filter(isValid(during:))
  }
}

/// A part of the county that one contract covers.
package struct Lot: Hashable, Sendable, Codable {
  package let code: String
  package let title: String
  /// District codes; empty when it covers the whole county.
  package let districts: [String]

  package init(code: String, title: String, districts: [String]) {
    self.code = code
    self.title = title
    self.districts = districts
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
