// What waits for acceptance: a return that would change what is released.

package import Foundation
package import Outcomes
package import Postgres

/// Whose return for which period.
package struct ReturnKey: Hashable, Sendable {
  package let body: ReportingBody.Code
  package let period: ReportingPeriod

  package init(body: ReportingBody.Code, period: ReportingPeriod) {
    self.body = body
    self.period = period
  }
}

/// Somebody's word that a delivery's return may change what is released.
package struct Acceptance: Hashable, Sendable {
  /// The return that is meant; `nil` for all of the delivery's.
  package let named: ReturnKey?
  package let reason: String
  package let by: String
  package let at: Date

  package init(of named: ReturnKey?, reason: String, by: String, at: Date) {
    self.named = named
    self.reason = reason
    self.by = by
    self.at = at
  }

  func covers(_ providerReturn: ProviderReturn) -> Bool {
    guard let named else { return true }
    return named == ReturnKey(body: providerReturn.body, period: providerReturn.period)
  }
}

/// What is needed to tell that a return waits, and to say so.
package struct WaitingRule: Sendable {
  /// The year that the labels of releases are counted in.
  let year: FinancialYear
  /// Words the problem: which return it is, the release it would change, the delivery it is in.
  let problem: @Sendable (ProviderReturn, _ release: String, Delivery.ID) -> Problem

  package init(
    in year: FinancialYear,
    problem: @escaping @Sendable (ProviderReturn, _ release: String, Delivery.ID) -> Problem
  ) {
    self.year = year
    self.problem = problem
  }
}

extension CollectedStore {
  /// The returns of a delivery that wait, by its newest reading.
  package func waiting(in delivery: Delivery.ID) async throws(PostgresError) -> [ReturnKey] {
    let rows = try await database.query(
      """
      select body, period_start::text, period_end::text from collected.provider_return
      where state = 'waiting for acceptance' and reading_id = (
        select max(id) from collected.reading where delivery_id = \(delivery))
      order by body, period_start
      """)
    var keys: [ReturnKey] = []
    for row in rows {
      keys.append(
        ReturnKey(
          body: try row.string("body"), period: try ObservationRow.period(row, kind: .flow)))
    }
    return keys
  }

  static func write(
    _ acceptance: Acceptance, of delivery: Delivery.ID, on connection: borrowing Connection
  ) throws(PostgresError) -> Int {
    let period = acceptance.named?.period
    let rows = try connection.query(
      """
      insert into collected.acceptance
        (delivery_id, body, period_start, period_end, reason, accepted_by, accepted_at)
      values (\(delivery), \(acceptance.named?.body), \(period?.start.iso)::date,
        \(period?.end.iso)::date, \(acceptance.reason), \(acceptance.by), \(acceptance.at))
      returning id
      """)
    guard let row = rows.first else {
      throw .unreadable(column: "id", words: "is absent: an insert gave back no row")
    }
    return try row.int("id")
  }

  /// The newest release, approved by a named person, that is about a period and knew of what was
  /// in service of it since a moment.
  static func release(
    of period: ReportingPeriod, knownSince moment: Date, in year: FinancialYear,
    on connection: borrowing Connection
  ) throws(PostgresError) -> String? {
    let rows = try connection.query(
      """
      select l.label, l.version from published.release l
      join collected.approval a on a.release_id = l.id and not a.by_itself
      where l.known_at >= \(moment) order by l.id desc
      """)
    for row in rows {
      let label = try row.string("label")
      guard let about = ReportingPeriod(label: label, in: year), about.end >= period.end else {
        continue
      }
      return "\(label) \(try row.string("version"))"
    }
    return nil
  }
}
