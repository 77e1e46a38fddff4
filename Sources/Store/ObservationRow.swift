// Observations as rows: the one place that knows the columns of `collected.observation`.

import Foundation
import Outcomes
import Postgres

enum ObservationRow {
  static let copyTarget: SQL = """
    collected.observation (body, item, period_start, period_end, period_kind, breakdown, revision, \
    provider_return_id, known_at, reported, quantity, respondents, margin, note)
    """

  static func write(
    _ observation: Observation, revision: Int, return id: Int, knownAt: Date,
    to writer: inout CopyWriter
  ) throws(PostgresError) {
    let key = observation.key
    let numbers = numbers(observation.reported)
    writer.string(key.body)
    writer.string(key.item)
    writer.string(key.period.start.iso)
    writer.string(key.period.end.iso)
    writer.string(key.period.kind.rawValue)
    writer.string(key.breakdown.description)
    writer.int(revision)
    writer.int(id)
    writer.date(knownAt)
    writer.string(observation.reported.name)
    writer.decimal(numbers.quantity)
    writer.decimal(numbers.respondents)
    writer.decimal(numbers.margin)
    writer.string(observation.note)
    try writer.endRow()
  }

  static func key(_ row: Row) throws(PostgresError) -> Observation.Key {
    let kindText = try row.string("period_kind")
    guard let kind = ReportingPeriod.Kind(rawValue: kindText) else {
      throw .unreadable(
        column: "period_kind", words: "holds “\(kindText)”, which is no kind of period")
    }
    let breakdownText = try row.string("breakdown")
    guard let breakdown = BreakdownKey(breakdownText) else {
      throw .unreadable(
        column: "breakdown", words: "holds “\(breakdownText)”, which is no place in a breakdown")
    }
    return Observation.Key(
      body: try row.string("body"), item: try row.string("item"),
      period: try period(row, kind: kind), breakdown: breakdown)
  }

  static func period(_ row: Row, kind: ReportingPeriod.Kind) throws(PostgresError)
    -> ReportingPeriod
  {
    guard let start = Day(iso: try row.string("period_start")),
      let end = Day(iso: try row.string("period_end")),
      let period = ReportingPeriod(start: start, end: end, kind: kind)
    else { throw .unreadable(column: "period_end", words: "does not follow period_start") }
    return period
  }

  /// `nil` where the newest revision withdrew it.
  static func inService(_ row: Row) throws(PostgresError) -> Reported? {
    try row.string("reported") == "withdrawn" ? nil : try reported(row)
  }

  static func reported(_ row: Row) throws(PostgresError) -> Reported {
    switch try row.string("reported") {
    case "quantity": .quantity(try row.decimal("quantity"))
    case "published":
      .published(
        PublishedFigure(
          value: try row.decimal("quantity"), respondents: try row.optionalDecimal("respondents"),
          margin: try row.optionalDecimal("margin")))
    case "not recorded": .notRecorded
    case "not our service": .notOurService
    case "not applicable": .notApplicable
    case "withheld by sender": .withheldBySender
    case let other:
      throw .unreadable(column: "reported", words: "holds “\(other)”, which is no way to report")
    }
  }

  private static func numbers(_ reported: Reported)
    -> (quantity: Decimal?, respondents: Decimal?, margin: Decimal?)
  {
    switch reported {
    case .quantity(let quantity): (quantity, nil, nil)
    case .published(let figure): (figure.value, figure.respondents, figure.margin)
    case .notRecorded, .notOurService, .notApplicable, .withheldBySender: (nil, nil, nil)
    }
  }
}
