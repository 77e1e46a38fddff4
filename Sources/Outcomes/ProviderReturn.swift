// What one body reports for one period.

/// How a delivery's or a return's value cells were dealt with; every cell is in exactly one count.
package struct CellCount: Hashable, Sendable, Codable {
  package var total = 0
  package var used = 0
  package var notUsable = 0
  package var withheld = 0
  package var filtered = 0
  package var blank = 0

  package init() {}

  /// Value cells = used + not usable + withheld + filtered + blank.
  package var isBalanced: Bool { total == used + notUsable + withheld + filtered + blank }

  package static func += (sum: inout CellCount, more: CellCount) {
    sum.total += more.total
    sum.used += more.used
    sum.notUsable += more.notUsable
    sum.withheld += more.withheld
    sum.filtered += more.filtered
    sum.blank += more.blank
  }
}

/// One body's return for one period, as read from a delivery.
package struct ProviderReturn: Hashable, Sendable {
  package let body: ReportingBody.Code
  /// The return's own period, such as the quarter, whatever the periods of its rows.
  package let period: ReportingPeriod
  package let observations: [Observation]
  package let problems: [Problem]
  package let cells: CellCount
  /// The body says that it has nothing to report.
  package let isNil: Bool
  /// Who signed it off, as the file says; never published.
  package let signedOffBy: String?
  /// It carries back years: *history, unaudited*.
  package let isHistory: Bool
  /// Refused as a whole for its bad cells, since its contract says all or nothing.
  package let isRefused: Bool

  package init(
    body: ReportingBody.Code, period: ReportingPeriod, observations: [Observation],
    problems: [Problem], cells: CellCount, isNil: Bool, signedOffBy: String? = nil,
    isHistory: Bool = false, isRefused: Bool = false
  ) {
    self.body = body
    self.period = period
    self.observations = observations
    self.problems = problems
    self.cells = cells
    self.isNil = isNil
    self.signedOffBy = signedOffBy
    self.isHistory = isHistory
    self.isRefused = isRefused
  }

  /// Whether it can stand in the place of an earlier one: it says something, or that there is
  /// nothing.
  package var isUsable: Bool { !isRefused && (isNil || !observations.isEmpty) }
}
