// One session waits for what another says.

import Postgres
import TestSupport
import Testing

@Suite("Notifications", .emptyDatabase, .timeLimit(.minutes(10))) struct NotificationTests {
  let waiting = Database(FreshDatabase.settings, applicationName: "waiting")
  let speaking = Database(FreshDatabase.settings, applicationName: "speaking")

  /// Until the waiting session listens, what is said is lost.
  private func untilListening() async throws {
    while try await speaking.query(
      """
      select from pg_stat_activity
      where datname = current_database() and application_name = 'waiting' and query like 'listen%'
        and state = 'idle'
      """
    ).isEmpty {}
  }

  @Test("reach another connection with what they carry, in order")
  func arrive() async throws {
    async let first = waiting.waitForNotification(on: "Some Channel", timeoutSeconds: 60)
    try await untilListening()
    try await speaking.execute("select pg_notify('other', 'no')")
    try await speaking.execute("select pg_notify('Some Channel', 'one')")
    #expect(try await first == "one")
    try await speaking.execute(
      "select pg_notify('Some Channel', 'two'), pg_notify('Some Channel', '')")
    #expect(try await waiting.waitForNotification(on: "Some Channel", timeoutSeconds: 60) == "two")
    #expect(try await waiting.waitForNotification(on: "Some Channel", timeoutSeconds: 60) == "")
  }

  @Test("are not waited for longer than was asked")
  func timeOut() async throws {
    #expect(try await waiting.waitForNotification(on: "quiet", timeoutSeconds: 0.01) == nil)
  }

  @Test("are not waited for by a task that is cancelled")
  func cancelled() async throws {
    let wait = Task { try await waiting.waitForNotification(on: "quiet", timeoutSeconds: 86_400) }
    try await untilListening()
    wait.cancel()
    #expect(try await wait.value == nil)
    #expect(try await waiting.query("select 1 as x")[0].int("x") == 1)
  }

  @Test("say that they may have been missed when the connection breaks")
  func broken() async throws {
    let wait = Task { try await waiting.waitForNotification(on: "quiet", timeoutSeconds: 86_400) }
    try await untilListening()
    try await speaking.execute(
      """
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'waiting' and datname = current_database()
      """)
    let error = await #expect(throws: PostgresError.self) { try await wait.value }
    #expect(error?.isUnreachable == true)
    #expect(try await waiting.waitForNotification(on: "quiet", timeoutSeconds: 0.01) == nil)
  }
}
