// What stands in service, now or as it was before a certain reading.

import Foundation
package import Outcomes
package import Postgres

/// A body's return for a period as it is in service.
struct ReturnInService: Sendable {
  let state: ReturnState
  let isNil: Bool
  /// The delivery that it, or the newest that said the same, came in.
  let delivery: Delivery.ID
  let firstKnownAt: Date
}

extension CollectedStore {
  /// States in which a return is in service; `ReturnState.isInService` says the same.
  static let inService: SQL = "in ('accepted', 'accepted with problems', 'revised')"

  /// The newest usable return of a body for a period, without those that were erased.
  /// - Parameter reading: as it was before this one.
  static func returnInService(
    _ providerReturn: ProviderReturn, before reading: Int? = nil,
    on connection: borrowing Connection
  ) throws(PostgresError) -> ReturnInService? {
    let rows = try connection.query(
      """
      select (array_agg(t.state order by r.delivery_id desc, r.id desc))[1] as state,
        (array_agg(t.is_nil order by r.delivery_id desc, r.id desc))[1] as is_nil,
        max(r.delivery_id) as delivery, min(t.received_at) as first_known
      from collected.provider_return t join collected.reading r on r.id = t.reading_id
      where t.body = \(providerReturn.body) and t.state \(inService)
        and t.period_start = \(providerReturn.period.start.iso)::date
        and t.period_end = \(providerReturn.period.end.iso)::date
        and (\(reading)::bigint is null or r.id < \(reading)::bigint)
        and not exists (
          select from collected.erasure e
          where e.delivery_id = r.delivery_id and e.kind = 'asked for'
            and (\(reading)::bigint is null or e.last_reading_id < \(reading)::bigint))
      """)
    guard let row = rows.first, let state = try row.optionalString("state") else { return nil }
    return ReturnInService(
      state: try CollectedStore.state(state), isNil: try row.bool("is_nil"),
      delivery: try row.int("delivery"), firstKnownAt: try row.date("first_known"))
  }

  /// The newest revision of everything a body has that a return for the period reports: what ends
  /// within it, up to a year long.
  /// - Parameter reading: as it was before this one.
  static func standing(
    _ body: ReportingBody.Code, within period: ReportingPeriod, before reading: Int? = nil,
    on connection: borrowing Connection
  ) throws(PostgresError) -> [Observation.Key: Standing] {
    let rows = try connection.query(
      """
      select distinct on (o.period_start, o.period_end, o.item, o.breakdown, o.period_kind)
        o.body, o.item, o.period_start::text, o.period_end::text, o.period_kind, o.breakdown,
        o.revision, o.reported, o.quantity, o.respondents, o.margin
      from collected.observation o \(madeBefore(reading))
        and o.body = \(body)
        and o.period_start between \(period.start.iso)::date - interval '1 year'
          and \(period.end.iso)::date
        and o.period_end between \(period.start.iso)::date and \(period.end.iso)::date
      order by o.period_start, o.period_end, o.item, o.breakdown, o.period_kind, o.revision desc
      """)
    var standing: [Observation.Key: Standing] = [:]
    standing.reserveCapacity(rows.count)
    for row in rows {
      standing[try ObservationRow.key(row)] = Standing(
        reported: try ObservationRow.inService(row), revision: try row.int("revision"))
    }
    return standing
  }

  /// What a body has in service of what came in deliveries before this one.
  /// - Parameter reading: as it was before this one.
  package func history(
    of body: ReportingBody.Code, before delivery: Delivery.ID, reading: Int? = nil
  ) async throws(PostgresError) -> [Observation.Key: Reported] {
    let rows = try await database.query(
      """
      select distinct on (o.period_start, o.period_end, o.item, o.breakdown, o.period_kind)
        o.body, o.item, o.period_start::text, o.period_end::text, o.period_kind, o.breakdown,
        o.reported, o.quantity, o.respondents, o.margin
      from collected.observation o
      join collected.provider_return t on t.id = o.provider_return_id
      join collected.reading r on r.id = t.reading_id and r.delivery_id < \(delivery)
      left join collected.erasure e on e.id = o.erasure_id
      where o.body = \(body)
        and (\(reading)::bigint is null
          or coalesce(e.last_reading_id, r.id) < \(reading)::bigint)
      order by o.period_start, o.period_end, o.item, o.breakdown, o.period_kind, o.revision desc
      """)
    var history: [Observation.Key: Reported] = [:]
    history.reserveCapacity(rows.count)
    for row in rows {
      guard let reported = try ObservationRow.inService(row) else { continue }
      history[try ObservationRow.key(row)] = reported
    }
    return history
  }

  /// Joins to the observations `o` what tells when they were made; asks nothing for now.
  private static func madeBefore(_ reading: Int?) -> SQL {
    guard let reading else { return "where true" }
    return """
      join collected.provider_return t on t.id = o.provider_return_id
      left join collected.erasure e on e.id = o.erasure_id
      where coalesce(e.last_reading_id, t.reading_id) < \(reading)
      """
  }
}
