// How returns stand, as recorded: what is in service, and whether something came later.

package import Foundation
package import Outcomes
package import Postgres

/// How one body's return for one period stands, as recorded.
package struct ReturnRecord: Hashable, Sendable {
  /// What a later file came to, while an earlier one stays in service.
  package enum Later: String, Hashable, Sendable {
    case refused, waiting
  }

  package let body: ReportingBody.Code
  package let period: ReportingPeriod
  /// Of the newest one in service; where none is, of the newest.
  package let state: ReturnState
  package let firstUsableAt: Date?
  package let later: Later?

  package init(
    body: ReportingBody.Code, period: ReportingPeriod, state: ReturnState, firstUsableAt: Date?,
    later: Later? = nil
  ) {
    self.body = body
    self.period = period
    self.state = state
    self.firstUsableAt = firstUsableAt
    self.later = later
  }
}

extension CollectedStore {
  /// When each body's usable return for each period was first seen, and how it stands now; without
  /// those of deliveries that were erased by then.
  package func returns(knownBy moment: Date) async throws(PostgresError) -> [ReturnRecord] {
    let rows = try await database.query(
      """
      select t.body, t.period_start::text, t.period_end::text,
        min(t.received_at) filter (where t.state \(CollectedStore.inService)) as first_usable,
        (array_agg(t.state order by r.delivery_id desc, r.id desc)
          filter (where t.state \(CollectedStore.inService)))[1] as in_service,
        (array_agg(t.state order by r.delivery_id desc, r.id desc))[1] as latest
      \(CollectedStore.returnsKnown(by: moment))
      group by t.body, t.period_start, t.period_end
      order by t.body, t.period_start
      """)
    var records: [ReturnRecord] = []
    for row in rows {
      let inService = try row.optionalString("in_service")
      let latest = try CollectedStore.state(try row.string("latest"))
      let later: ReturnRecord.Later? =
        switch latest {
        case .refused where inService != nil: .refused
        case .waiting where inService != nil: .waiting
        default: nil
        }
      records.append(
        ReturnRecord(
          body: try row.string("body"), period: try ObservationRow.period(row, kind: .flow),
          state: try inService.map(CollectedStore.state) ?? latest,
          firstUsableAt: try row.optionalDate("first_usable"), later: later))
    }
    return records
  }

  /// Returns that say there is nothing to report, where they are the newest usable ones.
  package func nilReturns(knownBy moment: Date) async throws(PostgresError) -> [NilReturn] {
    let rows = try await database.query(
      """
      select distinct on (t.body, t.period_start, t.period_end)
        t.body, t.period_start::text, t.period_end::text, t.is_nil
      \(CollectedStore.returnsKnown(by: moment)) and t.state \(CollectedStore.inService)
      order by t.body, t.period_start, t.period_end, r.delivery_id desc, r.id desc
      """)
    var returns: [NilReturn] = []
    for row in rows where try row.bool("is_nil") {
      returns.append(
        NilReturn(
          body: try row.string("body"), period: try ObservationRow.period(row, kind: .flow)))
    }
    return returns
  }

  private static func returnsKnown(by moment: Date) -> SQL {
    """
    from collected.provider_return t join collected.reading r on r.id = t.reading_id
    where t.received_at <= \(moment) and not exists (
      select from collected.erasure e
      where e.delivery_id = r.delivery_id and e.kind = 'asked for' and e.erased_at <= \(moment))
    """
  }
}
