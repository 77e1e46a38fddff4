// Reading the time series back: what was in service at a moment.

package import Foundation
package import Outcomes
package import Postgres

extension CollectedStore {
  /// The newest revision, known by a moment, of every observation of some items; not what was
  /// withdrawn.
  /// - Parameter dayOf: the day on which a moment falls, in the deadlines' time zone.
  package func observations(
    of items: [Item.Code], knownBy moment: Date, dayOf: (Date) -> Day
  ) async throws(PostgresError) -> [KnownObservation] {
    let rows = try await database.query(
      """
      select * from (
        select distinct on (body, period_start, period_end, item, breakdown, period_kind)
          body, item, period_start::text, period_end::text, period_kind, breakdown, revision,
          reported, quantity, respondents, margin, known_at,
          case when reported = 'published' then note end as publisher_words
        from collected.observation
        where item = any(\(items)) and known_at <= \(moment)
        order by body, period_start, period_end, item, breakdown, period_kind, revision desc
      ) newest where reported <> 'withdrawn'
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

  static func state(_ text: String) throws(PostgresError) -> ReturnState {
    guard let state = ReturnState(rawValue: text) else {
      throw .unreadable(column: "state", words: "holds “\(text)”, which is no state")
    }
    return state
  }
}
