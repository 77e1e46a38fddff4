// Reading the time series back: what was in service at a moment.

package import Foundation
package import Outcomes
package import Postgres

extension CollectedStore {
  /// The newest revision, known by a moment, of every observation of some items.
  /// - Parameter dayOf: the day on which a moment falls, in the deadlines' time zone.
  package func observations(
    of items: [Item.Code], knownBy moment: Date, dayOf: (Date) -> Day
  ) async throws(PostgresError) -> [KnownObservation] {
    let rows = try await database.query(
      """
      select distinct on (body, period_start, period_end, item, breakdown, period_kind)
        body, item, period_start::text, period_end::text, period_kind, breakdown, revision,
        reported, quantity, respondents, margin, known_at,
        case when reported = 'published' then note end as publisher_words
      from collected.observation
      where item = any(\(items)) and known_at <= \(moment)
      order by body, period_start, period_end, item, breakdown, period_kind, revision desc
      """)
    var observations: [KnownObservation] = []
    observations.reserveCapacity(rows.count)
    for row in rows {
      let observation = Observation(
        key: try ObservationRow.key(row), reported: try ObservationRow.reported(row),
        note: try row.optionalString("publisher_words"))
      observations.append(
        KnownObservation(observation, received: dayOf(try row.date("known_at"))))
    }
    return observations
  }

  /// When each body's usable return for each period was first seen, and how it stands now.
  package func returns(knownBy moment: Date) async throws(PostgresError) -> [ReturnRecord] {
    let rows = try await database.query(
      """
      select body, period_start::text, period_end::text,
        min(received_at) filter (where state <> 'refused') as first_usable,
        (array_agg(state order by id desc) filter (where state <> 'refused'))[1] as in_service,
        (array_agg(state order by id desc))[1] as latest
      from collected.provider_return
      where received_at <= \(moment)
      group by body, period_start, period_end
      order by body, period_start
      """)
    var records: [ReturnRecord] = []
    for row in rows {
      let inService = try row.optionalString("in_service")
      let latest = try row.string("latest")
      records.append(
        ReturnRecord(
          body: try row.string("body"), period: try ObservationRow.period(row, kind: .flow),
          state: try CollectedStore.state(inService ?? latest),
          firstUsableAt: try row.optionalDate("first_usable")))
    }
    return records
  }

  static func state(_ text: String) throws(PostgresError) -> ReturnState {
    guard let state = ReturnState(rawValue: text) else {
      throw .unreadable(column: "state", words: "holds “\(text)”, which is no state")
    }
    return state
  }
}

extension CollectedStore {
  /// Returns that say there is nothing to report, where they are the newest usable ones.
  package func nilReturns(knownBy moment: Date) async throws(PostgresError) -> [NilReturn] {
    let rows = try await database.query(
      """
      select distinct on (body, period_start, period_end)
        body, period_start::text, period_end::text, is_nil
      from collected.provider_return
      where received_at <= \(moment) and state <> 'refused'
      order by body, period_start, period_end, id desc
      """)
    var returns: [NilReturn] = []
    for row in rows where try row.bool("is_nil") {
      returns.append(
        NilReturn(
          body: try row.string("body"), period: try ObservationRow.period(row, kind: .flow)))
    }
    return returns
  }
}

/// How one body's return for one period stands, as recorded.
package struct ReturnRecord: Hashable, Sendable {
  package let body: ReportingBody.Code
  package let period: ReportingPeriod
  package let state: ReturnState
  package let firstUsableAt: Date?
}
