// What was collected: keeping deliveries and attempts. All in one transaction each.

import Foundation
package import Outcomes
package import Postgres

/// The schema `collected`, through a database opened as `carers_collector`.
package struct CollectedStore: Sendable {
  /// The channel on which a change is told to whoever listens; the payload says of what.
  package static let channel = "carers_monitor"

  let database: Database

  package init(_ database: Database) { self.database = database }

  /// Every source's schedule that has been written so far.
  package func schedules() async throws(PostgresError) -> [Source.Code: Schedule] {
    let rows = try await database.query(
      """
      select source, next_look_at, failures, address_sha256, etag, last_modified
      from collected.source_schedule
      """)
    var schedules: [Source.Code: Schedule] = [:]
    for row in rows {
      let source = try row.string("source")
      schedules[source] = Schedule(
        source: source, nextLookAt: try row.date("next_look_at"), failures: try row.int("failures"),
        addressHash: try row.optionalBytes("address_sha256"),
        etag: try row.optionalString("etag"), lastModified: try row.optionalString("last_modified"))
    }
    return schedules
  }

  /// Keeps the bytes, the attempt and the schedule with its validators, all or none.
  ///
  /// Bytes equal to the source's last delivery are not kept again: the attempt says *unchanged*. A
  /// file handed in anew for another period, or with another name under it, is another delivery;
  /// one that was erased is never kept again.
  package func keep(_ arrival: Arrival, words: String, next schedule: Schedule?)
    async throws(PostgresError) -> Keeping
  {
    try await database.transaction { connection throws(PostgresError) in
      try CollectedStore.lock(arrival.source, on: connection)
      let last = try connection.query(
        """
        select id, sha256, declared_start::text, declared_end::text, signed_off_by
        from collected.delivery where source = \(arrival.source) order by id desc limit 1
        """
      ).first
      if let schedule { try CollectedStore.write(schedule, on: connection) }
      if let erased = try CollectedStore.erased(sameAs: arrival, on: connection) {
        let words =
          "The same content as delivery \(erased), which was erased: it is not kept again."
        try CollectedStore.write(arrival.attempt(.unchanged, words), delivery: nil, on: connection)
        return .erased(erased)
      }
      if let last, try CollectedStore.isSame(arrival, as: last) {
        let words = "The same content as last time."
        try CollectedStore.write(arrival.attempt(.unchanged, words), delivery: nil, on: connection)
        return .unchanged(try last.int("id"))
      }
      let id = try CollectedStore.write(arrival, on: connection)
      try CollectedStore.write(arrival.attempt(.kept, words), delivery: id, on: connection)
      try CollectedStore.tell("kept", on: connection)
      return .kept(id)
    }
  }

  /// The same content, and for a file handed in, the same period that it is said to be for and
  /// nobody else who signed it off.
  private static func isSame(_ arrival: Arrival, as last: Row) throws(PostgresError) -> Bool {
    guard try last.bytes("sha256") == arrival.sha256 else { return false }
    guard case .byHand(_, _, let period) = arrival.came,
      let start = try last.optionalString("declared_start"),
      let end = try last.optionalString("declared_end")
    else { return true }
    let signer = try last.optionalString("signed_off_by")
    return start == period.start.iso && end == period.end.iso
      && (arrival.signedOffBy == nil || arrival.signedOffBy == signer)
  }

  private static func erased(sameAs arrival: Arrival, on connection: borrowing Connection)
    throws(PostgresError) -> Delivery.ID?
  {
    let rows = try connection.query(
      """
      select max(d.id) as id from collected.delivery d
      join collected.erasure e on e.delivery_id = d.id and e.kind = 'asked for'
      where d.sha256 = \(arrival.sha256)
      """)
    guard let row = rows.first else { return nil }
    return try row.optionalInt("id")
  }

  /// Writes an attempt that brought nothing, and when to look again.
  package func note(_ attempt: Attempt, next schedule: Schedule) async throws(PostgresError) {
    try await database.transaction { connection throws(PostgresError) in
      try CollectedStore.write(schedule, on: connection)
      try CollectedStore.write(attempt, delivery: nil, on: connection)
    }
  }

  /// Waits for a change to what is kept, recorded or released; `nil` when none came in time.
  package func change(withinSeconds seconds: Double) async throws(PostgresError) -> String? {
    try await database.waitForNotification(
      on: CollectedStore.channel, timeoutSeconds: seconds)
  }

  static func tell(_ what: String, on connection: borrowing Connection) throws(PostgresError) {
    _ = try connection.query("select pg_notify(\(channel), \(what))")
  }

  /// Writers about one source or body take turns until the end of their transaction.
  static func lock(_ name: String, on connection: borrowing Connection) throws(PostgresError) {
    _ = try connection.query("select pg_advisory_xact_lock(hashtextextended(\(name), 0))")
  }

  private static func write(_ arrival: Arrival, on connection: borrowing Connection)
    throws(PostgresError) -> Delivery.ID
  {
    let (came, fileName, from, period): (String, String?, String?, ReportingPeriod?) =
      switch arrival.came {
      case .collected: ("collected", nil, nil, nil)
      case .byHand(let fileName, let from, let period):
        ("received by hand", fileName, from, period)
      }
    let rows = try connection.query(
      """
      insert into collected.delivery
        (source, body, sha256, bytes, file_name, content_type, came, received_from,
        declared_start, declared_end, signed_off_by, received_at)
      values (\(arrival.source), \(arrival.body), \(arrival.sha256), \(arrival.bytes),
        \(fileName), \(arrival.contentType), \(came), \(from),
        \(period?.start.iso)::date, \(period?.end.iso)::date, \(arrival.signedOffBy),
        \(arrival.receivedAt))
      returning id
      """)
    guard let row = rows.first else {
      throw .unreadable(column: "id", words: "is absent: an insert gave back no row")
    }
    return try row.int("id")
  }

  private static func write(
    _ attempt: Attempt, delivery: Delivery.ID?, on connection: borrowing Connection
  ) throws(PostgresError) {
    try connection.execute(
      """
      insert into collected.attempt
        (source, started_at, finished_at, verdict, words, delivery_id)
      values (\(attempt.source), \(attempt.startedAt), \(attempt.finishedAt),
        \(attempt.verdict.rawValue), \(attempt.words), \(delivery))
      """)
  }

  private static func write(_ schedule: Schedule, on connection: borrowing Connection)
    throws(PostgresError)
  {
    try connection.execute(
      """
      insert into collected.source_schedule
        (source, next_look_at, failures, address_sha256, etag, last_modified)
      values (\(schedule.source), \(schedule.nextLookAt), \(schedule.failures),
        \(schedule.addressHash), \(schedule.etag), \(schedule.lastModified))
      on conflict (source) do update set next_look_at = excluded.next_look_at,
        failures = excluded.failures, address_sha256 = excluded.address_sha256,
        etag = excluded.etag, last_modified = excluded.last_modified
      """)
  }
}

extension Arrival {
  fileprivate func attempt(_ verdict: Attempt.Verdict, _ words: String) -> Attempt {
    Attempt(
      source: source, startedAt: startedAt, finishedAt: receivedAt, verdict: verdict, words: words)
  }
}
