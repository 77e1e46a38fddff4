// A database that goes away and comes back, as those who use it see it.

import Postgres
import TestSupport
import Testing

@testable import EmbeddedPostgres

@Suite("An outage") struct OutageTests {
  let settings = TestCluster.settings(in: TestCluster.newFolder())

  @Test("is said in plain words while it lasts, and is over at the next call")
  func stoppedAndStarted() async throws {
    let first = try await RunningCluster(settings)
    let database = first.database
    try await database.execute("create table kept as select 7 as x")
    try await first.stop()
    for _ in 0..<2 {
      let error = await #expect(throws: PostgresError.self) {
        try await database.query("select x from kept")
      }
      #expect(error?.isUnreachable == true)
      #expect("\(try #require(error))".contains(settings.socketFolder))
    }
    let second = try await RunningCluster(settings)
    #expect(try await database.query("select x from kept")[0].int("x") == 7)
    // A restart that nobody noticed costs no call.
    try await second.stop()
    let third = try await RunningCluster(settings)
    #expect(try await database.query("select x from kept")[0].int("x") == 7)
    try await third.stop()
  }

  @Test("in the middle of a transaction is reported as a loss, and nothing of it is kept")
  func lostTransaction() async throws {
    let running = try await RunningCluster(settings)
    let database = running.database
    try await database.execute("create table t (x int)")
    let error = await #expect(throws: PostgresError.self) {
      try await database.transaction { connection throws(PostgresError) in
        try connection.execute("insert into t values (1)")
        try connection.execute("select pg_terminate_backend(pg_backend_pid())")
      }
    }
    guard case .lost? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try await database.query("select from t").isEmpty)
    try await running.stop()
  }
}
