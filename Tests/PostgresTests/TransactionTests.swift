// A transaction is kept whole or not at all, and a refusal names what was broken.

import Postgres
import TestSupport
import Testing

@Suite("Transactions", .emptyDatabase) struct TransactionTests {
  let database = Database(FreshDatabase.settings, applicationName: "transactions")

  init() async throws {
    try await database.execute(
      "create table t (x int constraint x_is_small check (x < 10), unique (x))")
  }

  private func count() async throws -> Int {
    try await database.query("select count(*) as n from t")[0].int("n")
  }

  @Test("what returns is kept, with its value")
  func commits() async throws {
    let value = try await database.transaction { connection throws(PostgresError) in
      try connection.execute("insert into t values (1)")
      return try connection.query("select x from t")[0].int("x")
    }
    #expect(value == 1)
    #expect(try await count() == 1)
  }

  @Test("what throws is rolled back, and the next statement works")
  func rollsBack() async throws {
    let error = await #expect(throws: PostgresError.self) {
      try await database.transaction { connection throws(PostgresError) in
        try connection.execute("insert into t values (1)")
        try connection.execute("insert into t values (\(10))")
      }
    }
    #expect(error?.sqlState == "23514")
    #expect(error?.constraint == "x_is_small")
    #expect(error?.isUnreachable == false)
    #expect(try await count() == 0)
  }

  private enum Refusal: CarriesPostgresError, Equatable {
    case database(PostgresError)
    case tooMany(Int)
    init(_ error: PostgresError) { self = .database(error) }
  }

  @Test("an error of the caller's own rolls back too")
  func ownError() async throws {
    await #expect(throws: Refusal.tooMany(3)) {
      try await database.transaction { connection throws(Refusal) in
        do throws(PostgresError) { try connection.execute("insert into t values (1)") } catch {
          throw Refusal(error)
        }
        throw .tooMany(3)
      }
    }
    #expect(try await count() == 0)
  }

  @Test("a failure the body swallowed is not reported as kept")
  func swallowed() async throws {
    await #expect(throws: PostgresError.self) {
      try await database.transaction { connection throws(PostgresError) in
        try connection.execute("insert into t values (1)")
        _ = try? connection.execute("insert into t values (10)")
      }
    }
    #expect(try await count() == 0)
  }

  @Test("a constraint that is checked at the end is named")
  func deferred() async throws {
    try await database.execute(
      "create table d (x int constraint x_once unique deferrable initially deferred)")
    let error = await #expect(throws: PostgresError.self) {
      try await database.transaction { connection throws(PostgresError) in
        try connection.execute("insert into d values (1), (1)")
      }
    }
    #expect(error?.constraint == "x_once")
  }

  @Test("a script of many statements is one, and a refusal names its line")
  func scripts() async throws {
    let error = await #expect(throws: PostgresError.self) {
      try await database.transaction { connection throws(PostgresError) in
        try connection.run(script: "insert into t values (2);\n-- “é”\n\nselect wrong from t;")
      }
    }
    guard case .refused(let refusal)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(refusal.line == 4)
    #expect("\(refusal)".contains("wrong"))
    #expect(try await count() == 0)
    try await database.transaction { connection throws(PostgresError) in
      try connection.run(script: "insert into t values (2); insert into t values (3);")
    }
    #expect(try await count() == 2)
  }

  @Test(
    "a copy among statements is refused and leaves the connection usable",
    arguments: [
      "copy t from stdin", "copy t to stdout", "select 1; copy t from stdin; select 2",
    ])
  func strayCopy(script: String) async throws {
    await #expect(throws: PostgresError.self) {
      try await database.transaction { connection throws(PostgresError) in
        try connection.run(script: script)
      }
    }
    #expect(try await count() == 0)
  }
}
