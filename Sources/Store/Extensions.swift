// Extensions: a later due day, agreed for one return.

package import Foundation
package import Outcomes
package import Postgres

/// Due days that were agreed instead of the contract's, by body and period.
package typealias Extensions = [ReportingBody.Code: [ReportingPeriod: Day]]

/// A later due day for one return, and who agreed to it.
package struct Extension: Hashable, Sendable {
  package let of: ReturnKey
  package let due: Day
  package let reason: String
  package let by: String
  package let at: Date

  package init(of: ReturnKey, due: Day, reason: String, by: String, at: Date) {
    self.of = of
    self.due = due
    self.reason = reason
    self.by = by
    self.at = at
  }
}

extension CollectedStore {
  /// Writes an extension; it holds from then on in the place of an earlier one.
  package func extend(_ new: Extension) async throws(PostgresError) {
    let period = new.of.period
    try await database.transaction { connection throws(PostgresError) in
      try connection.execute(
        """
        insert into collected.extension
          (body, period_start, period_end, due, reason, agreed_by, agreed_at)
        values (\(new.of.body), \(period.start.iso)::date, \(period.end.iso)::date,
          \(new.due.iso)::date, \(new.reason), \(new.by), \(new.at))
        """)
      try CollectedStore.tell("extended", on: connection)
    }
  }

  /// What was agreed by a moment.
  package func extensions(agreedBy moment: Date) async throws(PostgresError) -> Extensions {
    let rows = try await database.query(
      """
      select distinct on (body, period_start, period_end)
        body, period_start::text, period_end::text, due::text
      from collected.extension where agreed_at <= \(moment)
      order by body, period_start, period_end, id desc
      """)
    var extensions: Extensions = [:]
    for row in rows {
      let text = try row.string("due")
      guard let due = Day(iso: text) else {
        throw .unreadable(column: "due", words: "holds “\(text)”, which is no day")
      }
      let period = try ObservationRow.period(row, kind: .flow)
      extensions[try row.string("body"), default: [:]][period] = due
    }
    return extensions
  }
}
