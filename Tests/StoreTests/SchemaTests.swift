// Each rule of the schema refuses what it says, whoever writes.

import Postgres
import TestSupport
import Testing

@testable import Store

/// The rules of one table, each with statements that break it and no other.
struct TableRules: Sendable {
  let table: String
  let rules: [(constraint: String, statement: SQL)]

  static let all = ofReading + ofRecording + ofDecisions
}

@Suite("The schema", .freshDatabase) struct SchemaTests {
  let owner = FreshDatabase.database(as: .owner)

  init() async throws {
    try await owner.transaction { connection throws(PostgresError) in
      try connection.run(script: SchemaRows.script)
    }
  }

  @Test("refuses a row that breaks a rule, and names the rule")
  func refuses() async throws {
    for table in TableRules.all {
      for (constraint, statement) in table.rules {
        let error = await #expect(throws: PostgresError.self, "\(table.table): \(constraint)") {
          try await owner.execute(statement)
        }
        #expect(error?.constraint == constraint, "\(error.map { "\($0)" } ?? "")")
      }
    }
  }

  @Test("has no rule that is not tried here")
  func everyRule() async throws {
    let rows = try await owner.query(
      """
      select conname::text as name from pg_constraint
      where contype = 'c' and connamespace in ('collected'::regnamespace, 'published'::regnamespace)
      """)
    let tried = Set(TableRules.all.flatMap(\.rules).map(\.constraint))
    #expect(Set(try rows.map { try $0.string("name") }).subtracting(tried) == [])
  }

  @Test("takes numbers of any size that can be counted, zero and below")
  func numbers() async throws {
    try await owner.execute(
      "update collected.observation set quantity = 12345678901234567890123456789.123456789")
    try await owner.execute("update collected.observation set quantity = 0")
    try await owner.execute("update collected.observation set quantity = -3.5")
  }
}
