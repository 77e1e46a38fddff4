// The stretch of time a return, an observation or a figure is about.

/// A start, an end and a kind; labels such as `2026-27 Q2` are only names for it.
package struct ReportingPeriod: Hashable, Sendable, Codable {
  /// How a number belongs to the period.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// What happened between start and end.
    case flow
    /// What stood on the last day.
    case snapshot
    /// What happened in the twelve months that end with the period.
    case rolling12 = "rolling 12"
  }

  package let start: Day
  package let end: Day
  package let kind: Kind

  /// `nil` when the end lies before the start.
  package init?(start: Day, end: Day, kind: Kind = .flow) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
    self.kind = kind
  }

  private init(unchecked start: Day, _ end: Day, _ kind: Kind) {
    self.start = start
    self.end = end
    self.kind = kind
  }

  package func contains(_ other: ReportingPeriod) -> Bool {
    start <= other.start && other.end <= end
  }

  package func overlaps(from: Day, to: Day) -> Bool { start <= to && from <= end }

  package func of(kind: Kind) -> ReportingPeriod { ReportingPeriod(unchecked: start, end, kind) }
}

extension ReportingPeriod: Comparable {
  package static func < (a: ReportingPeriod, b: ReportingPeriod) -> Bool {
    (a.start, a.end, a.kind.rawValue) < (b.start, b.end, b.kind.rawValue)
  }
}

/// How often something is reported, and so how long its periods are.
package enum Frequency: String, Hashable, Sendable, Codable, CaseIterable {
  case monthly, quarterly, yearly

  /// The length of one period, in months.
  package var months: Int {
    switch self {
    case .monthly: 1
    case .quarterly: 3
    case .yearly: 12
    }
  }

  /// The period of this length that holds the day; years are financial years, from 1 April.
  package func period(holding day: Day, kind: ReportingPeriod.Kind = .flow) -> ReportingPeriod {
    // Months counted from April, so that quarters and years fall out by division.
    let monthsSinceApril = (day.year * 12 + day.month - 4) / months * months
    let first = Day(firstOfMonth: monthsSinceApril + 3)
    let next = Day(firstOfMonth: monthsSinceApril + 3 + months)
    guard let period = ReportingPeriod(start: first, end: next.adding(-1), kind: kind) else {
      preconditionFailure("a period of at least one month ends after it starts")
    }
    return period
  }

  /// The periods of this length that start on or after `from` and end on or before `to`, in order.
  package func periods(from: Day, to: Day) -> [ReportingPeriod] {
    var periods: [ReportingPeriod] = []
    var next = period(holding: from)
    if next.start < from { next = period(holding: next.end.adding(1)) }
    while next.end <= to {
      periods.append(next)
      next = period(holding: next.end.adding(1))
    }
    return periods
  }

  /// The periods of this length that end within another, in order: what its return reports.
  package func periods(endingIn whole: ReportingPeriod) -> [ReportingPeriod] {
    periods(from: period(holding: whole.start).start, to: whole.end)
  }
}
