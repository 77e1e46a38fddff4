// Writing a reading: its returns, its problems and what it changes of the time series.

import Foundation
import Outcomes
package import Postgres

extension CollectedStore {
  /// Records a reading in one transaction: only what changed becomes a revision.
  ///
  /// A second recording of the same reading changes nothing (`reading_is_made_once`), nor does one
  /// of a delivery that was erased meanwhile. A return that would change what a named person
  /// released waits, unless the reading is made because of a decision about it.
  package func record(_ reading: Reading, waiting rule: WaitingRule) async throws(PostgresError)
    -> Recorded
  {
    try await database.transaction { connection throws(PostgresError) in
      guard try CollectedStore.isThere(reading.delivery, on: connection),
        let id = try CollectedStore.write(reading, on: connection)
      else {
        return Recorded(returns: [], isRepeated: true)
      }
      try ProblemRow.write(reading.problems, reading: id, return: nil, on: connection)
      var recorded: [Recorded.Return] = []
      for providerReturn in reading.returns {
        recorded.append(
          try CollectedStore.record(providerReturn, of: reading, id, rule, on: connection))
      }
      try CollectedStore.tell("recorded", on: connection)
      return Recorded(returns: recorded, isRepeated: false)
    }
  }

  /// Whether a delivery was not erased; whoever erases it waits until this transaction ends.
  private static func isThere(_ delivery: Delivery.ID, on connection: borrowing Connection)
    throws(PostgresError) -> Bool
  {
    let rows = try connection.query("select body from collected.delivery where id = \(delivery)")
    for row in rows { try lock(try row.string("body"), on: connection) }
    return try connection.query(
      "select id from collected.delivery where id = \(delivery) and erased_at is not null"
    ).isEmpty
  }

  private static func record(
    _ providerReturn: ProviderReturn, of reading: Reading, _ readingID: Int, _ rule: WaitingRule,
    on connection: borrowing Connection
  ) throws(PostgresError) -> Recorded.Return {
    try lock(providerReturn.body, on: connection)
    let inService = try returnInService(providerReturn, on: connection)
    let revisions = Revisions(
      of: providerReturn,
      after: try standing(providerReturn.body, within: providerReturn.period, on: connection),
      isOvertaken: (inService?.delivery).map { $0 > reading.delivery } ?? false)
    let release = try release(
      changedBy: providerReturn, revisions, inService, reading, readingID, rule.year,
      on: connection)
    let waiting = release.map { rule.problem(providerReturn, $0, reading.delivery) }
    let problems = providerReturn.problems + [waiting].compactMap { $0 }
    let state =
      waiting != nil
      ? .waiting
      : state(
        of: providerReturn,
        isRevision: inService?.state == .revised
          || revisions.areOfSomething && !revisions.isEmpty,
        hasProblems: !problems.isEmpty || providerReturn.cells.notUsable > 0)
    let id = try write(providerReturn, state, reading, readingID, on: connection)
    let changed = state == .waiting ? [] : revisions.changed
    try copy(changed, return: id, reading, on: connection)
    try ProblemRow.write(problems, reading: readingID, return: id, on: connection)
    return Recorded.Return(
      body: providerReturn.body, period: providerReturn.period, state: state,
      changed: changed.count)
  }

  /// The release that a usable return would change without anybody having accepted that.
  private static func release(
    changedBy providerReturn: ProviderReturn, _ revisions: Revisions,
    _ inService: ReturnInService?, _ reading: Reading, _ readingID: Int, _ year: FinancialYear,
    on connection: borrowing Connection
  ) throws(PostgresError) -> String? {
    guard providerReturn.isUsable, reading.decision.map({ !$0.covers(providerReturn) }) ?? true,
      !revisions.isEmpty || (inService?.isNil ?? false) != providerReturn.isNil
    else { return nil }
    let since: Date
    if let inService {
      since = inService.firstKnownAt
    } else {
      guard let received = try received(reading.delivery, before: readingID, on: connection) else {
        return nil
      }
      since = received
    }
    return try release(of: providerReturn.period, knownSince: since, in: year, on: connection)
  }

  /// When a delivery came that was read before: what it says now would be known from then on.
  private static func received(
    _ delivery: Delivery.ID, before reading: Int, on connection: borrowing Connection
  ) throws(PostgresError) -> Date? {
    let rows = try connection.query(
      """
      select d.received_at from collected.delivery d
      where d.id = \(delivery) and exists (
        select from collected.reading r where r.delivery_id = d.id and r.id < \(reading))
      """)
    return try rows.first?.date("received_at")
  }

  private static func state(
    of providerReturn: ProviderReturn, isRevision: Bool, hasProblems: Bool
  ) -> ReturnState {
    guard providerReturn.isUsable else { return .refused }
    if isRevision { return .revised }
    return hasProblems ? .acceptedWithProblems : .accepted
  }

  private static func write(_ reading: Reading, on connection: borrowing Connection)
    throws(PostgresError) -> Int?
  {
    let cells = reading.cells
    var (acceptance, erasure): (Int?, Int?) = (nil, nil)
    switch reading.decision {
    case .acceptance(let given):
      acceptance = try write(given, of: reading.delivery, on: connection)
    case .erasure(let given): erasure = given.id
    case nil: break
    }
    let rows = try connection.query(
      """
      insert into collected.reading (delivery_id, definitions_hash, reader_version, known_at,
        acceptance_id, erasure_id, verdict, cells_total, cells_used, cells_not_usable,
        cells_withheld, cells_filtered, cells_blank)
      values (\(reading.delivery), \(reading.definitionsHash), \(reading.readerVersion),
        \(reading.knownAt), \(acceptance), \(erasure), \(reading.verdict.rawValue),
        \(cells.total), \(cells.used), \(cells.notUsable), \(cells.withheld), \(cells.filtered),
        \(cells.blank))
      on conflict on constraint reading_is_made_once do nothing
      returning id
      """)
    guard let row = rows.first else { return nil }
    return try row.int("id")
  }

  private static func write(
    _ providerReturn: ProviderReturn, _ state: ReturnState, _ reading: Reading, _ readingID: Int,
    on connection: borrowing Connection
  ) throws(PostgresError) -> Int {
    let rows = try connection.query(
      """
      insert into collected.provider_return (reading_id, body, period_start, period_end, state,
        is_nil, observations, signed_off_by, is_history, received_at)
      values (\(readingID), \(providerReturn.body), \(providerReturn.period.start.iso)::date,
        \(providerReturn.period.end.iso)::date, \(state.rawValue), \(providerReturn.isNil),
        \(providerReturn.observations.count), \(providerReturn.signedOffBy),
        \(providerReturn.isHistory), \(reading.knownAt))
      returning id
      """)
    guard let row = rows.first else {
      throw .unreadable(column: "id", words: "is absent: an insert gave back no row")
    }
    return try row.int("id")
  }

  private static func copy(
    _ changed: [(observation: Observation, number: Int)], return id: Int, _ reading: Reading,
    on connection: borrowing Connection
  ) throws(PostgresError) {
    guard !changed.isEmpty else { return }
    _ = try connection.copy(into: ObservationRow.copyTarget) { writer throws(PostgresError) in
      for (observation, number) in changed {
        try ObservationRow.write(
          observation, revision: number, return: id, knownAt: reading.knownAt, to: &writer)
      }
    }
  }
}
