// How often something is reported, and the periods that this makes of a financial year.

/// How often something is reported, and so how long its periods are.
package enum Frequency: String, Hashable, Sendable, Codable, CaseIterable {
  case monthly
  case twoMonthly = "two-monthly"
  case quarterly
  case fourMonthly = "four-monthly"
  case halfYearly = "half-yearly"
  case yearly

  /// The length of one period, in months; twelve can be divided by it.
  package var months: Int {
    switch self {
    case .monthly: 1
    case .twoMonthly: 2
    case .quarterly: 3
    case .fourMonthly: 4
    case .halfYearly: 6
    case .yearly: 12
    }
  }

  /// The period of this length that holds the day, counted from the financial year's first month.
  package func period(
    holding day: Day, in year: FinancialYear, kind: ReportingPeriod.Kind = .flow
  ) -> ReportingPeriod {
    let monthsSinceFirst = (day.year * 12 + day.month - year.firstMonth) / months * months
    let start = Day(firstOfMonth: monthsSinceFirst + year.firstMonth - 1)
    let next = Day(firstOfMonth: monthsSinceFirst + year.firstMonth - 1 + months)
    guard let period = ReportingPeriod(start: start, end: next.adding(-1), kind: kind) else {
      preconditionFailure("a period of at least one month ends after it starts")
    }
    return period
  }

  /// The periods of this length that start on or after `from` and end on or before `to`, in order.
  package func periods(from: Day, to: Day, in year: FinancialYear) -> [ReportingPeriod] {
    var periods: [ReportingPeriod] = []
    var next = period(holding: from, in: year)
    if next.start < from { next = period(holding: next.end.adding(1), in: year) }
    while next.end <= to {
      periods.append(next)
      next = period(holding: next.end.adding(1), in: year)
    }
    return periods
  }
}
