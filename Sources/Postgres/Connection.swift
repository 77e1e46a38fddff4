// One open connection: owned, not copied, closed once. Everything here blocks its thread.

import CLibPQ
import Glibc

/// A connection to the server, lent to the body of a transaction.
@safe package struct Connection: ~Copyable {
  /// `nil` only when there was no memory for one; libpq then says that it is not connected.
  let handle: OpaquePointer?

  /// Connects with settings that were checked, or throws `.unreachable` within the connection
  /// timeout for each host.
  init(_ settings: ConnectionSettings, applicationName: String) throws(PostgresError) {
    unsafe handle = unsafe openConnection(settings.completed(applicationName: applicationName))
    guard unsafe PQstatus(handle) == CONNECTION_OK else {
      throw unsafe .unreachable(oneLine(PQerrorMessage(handle)))
    }
    // Notices would go to standard error.
    unsafe PQsetNoticeReceiver(handle, { _, _ in }, nil)
    try run(script: "set timezone to 'UTC'; set datestyle to 'ISO'; set bytea_output to 'hex'")
  }

  deinit { unsafe PQfinish(handle) }

  /// Runs one statement and gives its rows.
  package func query(_ sql: SQL) throws(PostgresError) -> [Row] {
    let answer = try send(sql)
    return (0..<answer.rowCount).map { Row(answer: answer, index: $0) }
  }

  /// Runs one statement and gives the number of rows it inserted, changed, deleted or read.
  @discardableResult
  package func execute(_ sql: SQL) throws(PostgresError) -> Int {
    try send(sql).rowsAffected
  }

  /// Runs many statements from a file: for the migrator and nothing else, as nothing is bound.
  ///
  /// Outside a transaction the script is one by itself. A refusal carries the script's line.
  package func run(script: String) throws(PostgresError) {
    guard !script.utf8.contains(0) else { throw .unusable("a script holds a NUL byte") }
    _ = try unsafe checked(PQexec(handle, script), of: script)
  }

  /// Begins, runs the body, commits; rolls back when the body throws.
  func inTransaction<T, Failure: CarriesPostgresError>(
    _ body: (borrowing Connection) throws(Failure) -> T
  ) throws(Failure) -> T {
    do throws(PostgresError) { try run(script: "begin") } catch { throw Failure(error) }
    let value: T
    do throws(Failure) { value = try body(self) } catch {
      // Where this fails the connection is lost, and the server rolls back by itself.
      try? run(script: "rollback")
      throw error
    }
    do throws(PostgresError) { try commit() } catch { throw Failure(error) }
    return value
  }

  private func commit() throws(PostgresError) {
    let ended = try unsafe checked(PQexec(handle, "commit"), of: "commit")
    // The server answers ROLLBACK when a statement failed and the body went on as if it had not.
    guard ended.command == "COMMIT" else {
      throw .unusable("a statement of the transaction failed, so that nothing of it was kept")
    }
  }

  /// True while the server is there, as far as can be known without asking it.
  var isAlive: Bool {
    while unsafe PQstatus(handle) == CONNECTION_OK {
      guard waitUntilReadable(milliseconds: 0) else { return true }
      guard unsafe PQconsumeInput(handle) == 1 else { return false }
    }
    return false
  }

  /// Waits for something to read; false when the time is over.
  func waitUntilReadable(milliseconds: Int32) -> Bool {
    var waiting = unsafe pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
    return unsafe poll(&waiting, 1, milliseconds) > 0
  }

  /// The next notification that has arrived, if any; throws `.lost` when the connection is gone.
  func nextNotification() throws(PostgresError) -> (channel: String, payload: String)? {
    guard unsafe PQconsumeInput(handle) == 1 else { throw lost }
    guard let notification = unsafe PQnotifies(handle) else { return nil }
    defer { unsafe PQfreemem(notification) }
    return unsafe (
      String(cString: notification.pointee.relname), String(cString: notification.pointee.extra)
    )
  }

  private func send(_ sql: SQL) throws(PostgresError) -> Answer {
    let (text, parameters) = try sql.rendered()
    return try unsafe checked(sendStatement(handle, text, Parameters(parameters)), of: text)
  }

  /// Takes a result into ownership, and turns what is not a success into an error.
  func checked(
    _ result: OpaquePointer?, of statement: String, startsCopy: Bool = false
  ) throws(PostgresError) -> Answer {
    guard let result = unsafe result else { throw lost }
    let answer = unsafe Answer(result)
    switch answer.status {
    case PGRES_COPY_IN where startsCopy: return answer
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return answer
    case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
      // libpq ends the copying by itself when the next statement is run.
      throw .unusable("“copy” stands among statements; use copy(into:)")
    default:
      guard unsafe PQstatus(handle) == CONNECTION_OK else { throw lost }
      throw .refused(answer.refusal(of: statement))
    }
  }

  var lost: PostgresError { unsafe .lost(oneLine(PQerrorMessage(handle))) }
}
