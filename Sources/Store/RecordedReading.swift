// What was recorded of a reading, for making it again and comparing.

import Foundation
package import Outcomes
package import Postgres

/// A reading as it was recorded.
package struct RecordedReading: Sendable {
  package let id: Int
  package let delivery: Delivery
  package let definitionsHash: [UInt8]
  package let readerVersion: Int
  package let verdict: Reading.Verdict
  package let cells: CellCount
  /// `nil` where they were deleted, having been kept for their time.
  package let problems: [RecordedProblem]?
  package let returns: [RecordedReturn]
}

/// A return as a reading recorded it.
package struct RecordedReturn: Sendable {
  package let key: ReturnKey
  package let state: ReturnState
  package let isNil: Bool
  package let isHistory: Bool
  /// How many it holds, whether or not they changed anything.
  package let observations: Int
  /// What it added to the series.
  package let written: Set<Revision>
}

extension CollectedStore {
  /// The readings of deliveries that were not erased, in the order in which they were made.
  /// - Parameter delivery: of this one alone.
  package func readings(of delivery: Delivery.ID?) async throws(PostgresError) -> [Int] {
    let rows = try await database.query(
      """
      select r.id from collected.reading r join collected.delivery d on d.id = r.delivery_id
      where d.erased_at is null
        and (\(delivery)::bigint is null or d.id = \(delivery)::bigint)
      order by r.id
      """)
    var ids: [Int] = []
    for row in rows { ids.append(try row.int("id")) }
    return ids
  }

  /// A reading by its number; `nil` where there is none, or its delivery was erased since.
  package func recorded(_ id: Int) async throws(PostgresError) -> RecordedReading? {
    let rows = try await database.query(
      """
      select \(CollectedStore.deliveryColumns), r.definitions_hash, r.reader_version, r.verdict,
        r.problems_deleted_at is not null as problems_deleted, \(CellRow.columns)
      from collected.reading r join collected.delivery d on d.id = r.delivery_id
      where r.id = \(id) and d.erased_at is null
      """)
    guard let row = rows.first else { return nil }
    let isWithoutProblems = try row.bool("problems_deleted")
    return RecordedReading(
      id: id, delivery: try CollectedStore.delivery(row),
      definitionsHash: try row.bytes("definitions_hash"),
      readerVersion: try row.int("reader_version"), verdict: try CellRow.verdict(row),
      cells: try CellRow.cells(row),
      problems: isWithoutProblems ? nil : try await problems(ofReading: id),
      returns: try await recordedReturns(of: id))
  }

  private func recordedReturns(of reading: Int) async throws(PostgresError) -> [RecordedReturn] {
    let written = try await written(by: reading)
    let rows = try await database.query(
      """
      select id, body, period_start::text, period_end::text, state, is_nil, is_history, observations
      from collected.provider_return where reading_id = \(reading) order by id
      """)
    var returns: [RecordedReturn] = []
    for row in rows {
      returns.append(
        RecordedReturn(
          key: ReturnKey(
            body: try row.string("body"), period: try ObservationRow.period(row, kind: .flow)),
          state: try CollectedStore.state(try row.string("state")),
          isNil: try row.bool("is_nil"), isHistory: try row.bool("is_history"),
          observations: try row.int("observations"), written: written[try row.int("id")] ?? []))
    }
    return returns
  }

  /// What a reading added to the series, by the number of its return.
  private func written(by reading: Int) async throws(PostgresError) -> [Int: Set<Revision>] {
    let rows = try await database.query(
      """
      select o.provider_return_id, o.body, o.item, o.period_start::text, o.period_end::text,
        o.period_kind, o.breakdown, o.revision, o.reported, o.quantity, o.respondents, o.margin
      from collected.observation o
      join collected.provider_return t on t.id = o.provider_return_id
      where t.reading_id = \(reading) and o.erasure_id is null
      """)
    var written: [Int: Set<Revision>] = [:]
    for row in rows {
      written[try row.int("provider_return_id"), default: []].insert(
        Revision(
          key: try ObservationRow.key(row), reported: try ObservationRow.reported(row),
          number: try row.int("revision")))
    }
    return written
  }

  /// What a return would have added to the series just before a reading was recorded.
  package func changes(by providerReturn: ProviderReturn, of recorded: RecordedReading)
    async throws(PostgresError) -> Set<Revision>
  {
    try await database.transaction { connection throws(PostgresError) in
      let inService = try CollectedStore.returnInService(
        providerReturn, before: recorded.id, on: connection)
      let revisions = Revisions(
        of: providerReturn,
        after: try CollectedStore.standing(
          providerReturn.body, within: providerReturn.period, before: recorded.id, on: connection),
        isOvertaken: (inService?.delivery).map { $0 > recorded.delivery.id } ?? false)
      return Set(
        revisions.changed.map {
          Revision(key: $0.observation.key, reported: $0.observation.reported, number: $0.number)
        })
    }
  }
}

/// Where a reading's value cells went, as columns of `collected.reading`, `r` for short.
enum CellRow {
  static let columns: SQL = """
    r.cells_total, r.cells_used, r.cells_not_usable, r.cells_withheld, r.cells_filtered, \
    r.cells_blank
    """

  static func cells(_ row: Row) throws(PostgresError) -> CellCount {
    var cells = CellCount()
    cells.total = try row.int("cells_total")
    cells.used = try row.int("cells_used")
    cells.notUsable = try row.int("cells_not_usable")
    cells.withheld = try row.int("cells_withheld")
    cells.filtered = try row.int("cells_filtered")
    cells.blank = try row.int("cells_blank")
    return cells
  }

  static func verdict(_ row: Row) throws(PostgresError) -> Reading.Verdict {
    let text = try row.string("verdict")
    guard let verdict = Reading.Verdict(rawValue: text) else {
      throw .unreadable(column: "verdict", words: "holds “\(text)”, which is no verdict")
    }
    return verdict
  }
}
