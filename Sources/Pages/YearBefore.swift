// The figure of the same period a year before.

package import Disclosure
package import Outcomes

extension [Figure<Public>] {
  /// The figure of the same period a year before.
  package func yearBefore(_ period: ReportingPeriod) -> Figure<Public>? {
    first { $0.period.isYearBefore(period) }
  }
}

extension ReportingPeriod {
  /// Whether it is the same part of the year before; a leap day ends a February as well.
  fileprivate func isYearBefore(_ later: ReportingPeriod) -> Bool {
    guard kind == later.kind, start.isYearBefore(later.start) else { return false }
    let isMonthsEnd = end.adding(1).day == 1 && later.end.adding(1).day == 1
    return end.isYearBefore(later.end)
      || isMonthsEnd && end.month == later.end.month && end.year == later.end.year - 1
  }
}

extension Day {
  fileprivate func isYearBefore(_ later: Day) -> Bool {
    day == later.day && month == later.month && year == later.year - 1
  }
}
