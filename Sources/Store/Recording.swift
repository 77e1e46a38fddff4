// Writing a reading: its returns, its problems and what it changes of the time series.

package import Outcomes
package import Postgres

extension CollectedStore {
  /// Keeps the definition files that a reading or a release is made by, once for each hash.
  package func keepDefinitions(hash: [UInt8], files: [(path: String, bytes: [UInt8])])
    async throws(PostgresError)
  {
    try await database.transaction { connection throws(PostgresError) in
      let isNew = try connection.execute(
        """
        insert into collected.definition_set (hash, kept_at) values (\(hash), now())
        on conflict do nothing
        """)
      guard isNew == 1 else { return }
      for file in files {
        try connection.execute(
          """
          insert into collected.definition_file (definitions_hash, path, bytes)
          values (\(hash), \(file.path), \(file.bytes))
          """)
      }
    }
  }

  /// Records a reading in one transaction: only what changed becomes a revision.
  ///
  /// A second recording of the same reading changes nothing (`reading_is_made_once`).
  /// - Parameter flag: words the problem for things that were in service and are absent now.
  package func record(
    _ reading: Reading, flag: @escaping @Sendable ([Observation.Key]) -> [Problem]
  ) async throws(PostgresError) -> Recorded {
    try await database.transaction { connection throws(PostgresError) in
      guard let id = try CollectedStore.write(reading, on: connection) else {
        return Recorded(returns: [])
      }
      try CollectedStore.write(reading.problems, reading: id, return: nil, on: connection)
      var recorded: [Recorded.Return] = []
      for providerReturn in reading.returns {
        recorded.append(
          try CollectedStore.record(providerReturn, of: reading, id, flag: flag, on: connection))
      }
      try CollectedStore.tell("recorded", on: connection)
      return Recorded(returns: recorded)
    }
  }

  private static func record(
    _ providerReturn: ProviderReturn, of reading: Reading, _ readingID: Int,
    flag: ([Observation.Key]) -> [Problem], on connection: borrowing Connection
  ) throws(PostgresError) -> Recorded.Return {
    try lock(providerReturn.body, on: connection)
    let earlier = try standing(
      providerReturn.body, within: providerReturn.period, on: connection)
    let revisions = Revisions(of: providerReturn.observations, after: earlier)
    // What cannot be used takes nothing away, so nothing has vanished.
    let vanished = providerReturn.isUsable ? revisions.dropped : []
    let problems = providerReturn.problems + (vanished.isEmpty ? [] : flag(vanished))
    let wasRevised = try isRevised(providerReturn, on: connection)
    let state = state(
      of: providerReturn,
      isRevision: wasRevised || !earlier.isEmpty && !revisions.changed.isEmpty,
      hasProblems: !problems.isEmpty || providerReturn.cells.notUsable > 0)
    let rows = try connection.query(
      """
      insert into collected.provider_return
        (reading_id, body, period_start, period_end, state, is_nil, observations, received_at)
      values (\(readingID), \(providerReturn.body), \(providerReturn.period.start.iso)::date,
        \(providerReturn.period.end.iso)::date, \(state.rawValue), \(providerReturn.isNil),
        \(providerReturn.observations.count), \(reading.knownAt))
      returning id
      """)
    guard let row = rows.first else {
      throw .unreadable(column: "id", words: "is absent: an insert gave back no row")
    }
    let id = try row.int("id")
    try copy(revisions.changed, return: id, reading, on: connection)
    try write(problems, reading: readingID, return: id, on: connection)
    return Recorded.Return(
      body: providerReturn.body, period: providerReturn.period, state: state,
      changed: revisions.changed.count)
  }

  private static func state(
    of providerReturn: ProviderReturn, isRevision: Bool, hasProblems: Bool
  ) -> ReturnState {
    guard providerReturn.isUsable else { return .refused }
    if isRevision { return .revised }
    return hasProblems ? .acceptedWithProblems : .accepted
  }

  /// Whether the return in service is a revision: it stays one when the same numbers come again.
  private static func isRevised(
    _ providerReturn: ProviderReturn, on connection: borrowing Connection
  ) throws(PostgresError) -> Bool {
    let rows = try connection.query(
      """
      select state = 'revised' as revised from collected.provider_return
      where body = \(providerReturn.body) and state <> 'refused'
        and period_start = \(providerReturn.period.start.iso)::date
        and period_end = \(providerReturn.period.end.iso)::date
      order by id desc limit 1
      """)
    guard let row = rows.first else { return false }
    return try row.bool("revised")
  }

  /// The newest revision of everything a body has in service that a return for the period reports:
  /// what ends within it, up to a year long.
  private static func standing(
    _ body: ReportingBody.Code, within period: ReportingPeriod, on connection: borrowing Connection
  ) throws(PostgresError) -> [Observation.Key: Standing] {
    let rows = try connection.query(
      """
      select distinct on (period_start, period_end, item, breakdown, period_kind)
        body, item, period_start::text, period_end::text, period_kind, breakdown, revision,
        reported, quantity, respondents, margin
      from collected.observation
      where body = \(body)
        and period_start between \(period.start.iso)::date - interval '1 year'
          and \(period.end.iso)::date
        and period_end between \(period.start.iso)::date and \(period.end.iso)::date
      order by period_start, period_end, item, breakdown, period_kind, revision desc
      """)
    var standing: [Observation.Key: Standing] = [:]
    standing.reserveCapacity(rows.count)
    for row in rows {
      standing[try ObservationRow.key(row)] = Standing(
        reported: try ObservationRow.reported(row), revision: try row.int("revision"))
    }
    return standing
  }

  private static func write(_ reading: Reading, on connection: borrowing Connection)
    throws(PostgresError) -> Int?
  {
    let cells = reading.cells
    let rows = try connection.query(
      """
      insert into collected.reading (delivery_id, definitions_hash, reader_version, known_at,
        verdict, cells_total, cells_used, cells_not_usable, cells_withheld, cells_filtered,
        cells_blank)
      values (\(reading.delivery), \(reading.definitionsHash), \(reading.readerVersion),
        \(reading.knownAt), \(reading.verdict.rawValue), \(cells.total), \(cells.used),
        \(cells.notUsable), \(cells.withheld), \(cells.filtered), \(cells.blank))
      on conflict on constraint reading_is_made_once do nothing
      returning id
      """)
    guard let row = rows.first else { return nil }
    return try row.int("id")
  }

  private static func write(
    _ problems: [Problem], reading: Int, return id: Int?, on connection: borrowing Connection
  ) throws(PostgresError) {
    for problem in problems {
      try connection.execute(
        """
        insert into collected.problem (reading_id, provider_return_id, rule, name, severity, line,
          column_name, found, words, remedy)
        values (\(reading), \(id), \(problem.rule.number), \(problem.rule.name),
          \(problem.severity.rawValue), \(problem.line), \(problem.column), \(problem.found),
          \(problem.words), \(problem.remedy))
        """)
    }
  }

  private static func copy(
    _ changed: [(observation: Observation, revision: Int)], return id: Int, _ reading: Reading,
    on connection: borrowing Connection
  ) throws(PostgresError) {
    guard !changed.isEmpty else { return }
    _ = try connection.copy(into: ObservationRow.copyTarget) { writer throws(PostgresError) in
      for (observation, revision) in changed {
        try ObservationRow.write(
          observation, revision: revision, return: id, knownAt: reading.knownAt, to: &writer)
      }
    }
  }
}
