// The database as the rest of the monitor sees it: one actor, one connection, opened when needed.

/// One connection to the database, on a thread of its own, for as long as the process lives.
///
/// It is opened at the first call and opened anew at the first call after it was lost. While the
/// server is away each call throws `.unreachable` within the connection timeout.
package actor Database {
  private nonisolated let executor: QueueExecutor
  private let settings: ConnectionSettings
  private let applicationName: String
  private var connection: Connection?
  private var channels: Set<String> = []
  private var arrived: [(channel: String, payload: String)] = []
  /// How often a connection was opened: who waits sees that another has taken the place of his.
  private var openings = 0

  /// Notifications kept for channels nobody is waiting on just now; the oldest go first.
  private static let arrivedMax = 1000
  /// How long a cancelled wait goes on, in milliseconds.
  private static let slice: Int32 = 200

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe executor.asUnownedSerialExecutor()
  }

  /// - Parameter applicationName: what `pg_stat_activity` shows.
  package init(_ settings: ConnectionSettings, applicationName: String) {
    self.settings = settings
    self.applicationName = applicationName
    executor = QueueExecutor(label: "database " + applicationName)
  }

  /// Runs one statement and gives its rows.
  package func query(_ sql: SQL) throws(PostgresError) -> [Row] {
    try withConnection { (connection) throws(PostgresError) in try connection.query(sql) }
  }

  /// Runs one statement and gives the number of rows it inserted, changed, deleted or read.
  @discardableResult
  package func execute(_ sql: SQL) throws(PostgresError) -> Int {
    try withConnection { (connection) throws(PostgresError) in try connection.execute(sql) }
  }

  /// Runs the body in a transaction: committed when it returns, rolled back when it throws.
  ///
  /// The closure says what it throws: `{ connection throws(PostgresError) in … }`, or an error of
  /// its own that can carry a `PostgresError`.
  @discardableResult
  package func transaction<T: Sendable, Failure: CarriesPostgresError>(
    _ body: @Sendable (borrowing Connection) throws(Failure) -> T
  ) throws(Failure) -> T {
    try withConnection { (connection) throws(Failure) in
      try connection.inTransaction(body)
    }
  }

  /// Closes the connection, if one is open; a later call opens another.
  package func close() {
    connection = nil
    channels = []
  }

  /// The payload of the next notification on a channel; `nil` when the time is over or the task is
  /// cancelled (within a fifth of a second).
  ///
  /// Use a `Database` of its own for waiting: other calls queue behind the slices of the wait.
  /// Throws `.lost` when the connection breaks: what was sent meanwhile is gone, so look at what
  /// the notifications are about before waiting again.
  package func waitForNotification(
    on channel: String, timeoutSeconds: Double
  ) async throws(PostgresError) -> String? {
    let end = ContinuousClock.now + .seconds(timeoutSeconds)
    try listen(to: channel)
    let opening = openings
    while true {
      try collectNotifications(sinceOpening: opening)
      if let first = arrived.firstIndex(where: { $0.channel == channel }) {
        return arrived.remove(at: first).payload
      }
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero, !Task.isCancelled else { return nil }
      waitForSocket(atMost: left)
      await Task.yield()
    }
  }

  /// Asks for a channel's notifications, once for each connection.
  private func listen(to channel: String) throws(PostgresError) {
    try open()
    guard !channels.contains(channel) else { return }
    try execute("listen \(identifier: channel)")
    channels.insert(channel)
  }

  private func collectNotifications(sinceOpening opening: Int) throws(PostgresError) {
    guard opening == openings else { throw .lost("it was opened anew during a wait") }
    switch connection {
    case .some(let connection):
      while let notification = try connection.nextNotification() {
        arrived.append(notification)
      }
    case .none: throw .lost("it was closed during a wait")
    }
    arrived.removeFirst(max(0, arrived.count - Database.arrivedMax))
  }

  private func waitForSocket(atMost left: Duration) {
    let milliseconds = min(Database.slice, Int32(clamping: Int(left / .milliseconds(1)) + 1))
    switch connection {
    case .some(let connection): _ = connection.waitUntilReadable(milliseconds: milliseconds)
    case .none: break
    }
  }

  /// Lends the open connection, opening it first where need be, and lets go of it once it is lost.
  private func withConnection<T, Failure: CarriesPostgresError>(
    _ body: (borrowing Connection) throws(Failure) -> T
  ) throws(Failure) -> T {
    do throws(PostgresError) { try open() } catch { throw Failure(error) }
    defer { if !isOpen { close() } }
    switch connection {
    case .some(let connection): return try body(connection)
    case .none: throw Failure(.unreachable("it was closed"))
    }
  }

  private var isOpen: Bool {
    switch connection {
    case .some(let connection): connection.isAlive
    case .none: false
    }
  }

  private func open() throws(PostgresError) {
    if isOpen { return }
    close()
    try settings.check()
    connection = try Connection(settings, applicationName: applicationName)
    openings += 1
  }
}
