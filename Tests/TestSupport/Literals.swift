// Days and periods written in tests as people write them.

package import Outcomes

extension Day: ExpressibleByStringLiteral {
  /// Reads `2026-09-30`; a test that writes anything else is wrong.
  package init(stringLiteral text: String) {
    guard let day = Day(iso: text) else { preconditionFailure("“\(text)” is no day") }
    self = day
  }
}

extension ReportingPeriod: ExpressibleByStringLiteral {
  /// Reads what `ReportingPeriod(label:)` reads; a test that writes anything else is wrong.
  package init(stringLiteral text: String) {
    guard let period = ReportingPeriod(label: text) else {
      preconditionFailure("“\(text)” is no period")
    }
    self = period
  }
}
