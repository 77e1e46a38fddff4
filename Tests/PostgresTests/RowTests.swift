// An answer is read by name and kind, and what cannot be read says which column it was.

import Foundation
import Postgres
import TestSupport
import Testing

@testable import Postgres

@Suite("Rows", .emptyDatabase) struct RowTests {
  let database = Database(FreshDatabase.settings, applicationName: "rows")

  @Test("name the column that is absent, null or of another kind")
  func unreadable() async throws {
    let row = try await database.query(
      """
      select null::text as gone, 'x' as word, 1.5 as part, 'infinity'::timestamptz as ever,
        'NaN'::numeric as none, 123456789012345678901234567890123456789::numeric as long
      """)[0]
    #expect(throws: PostgresError.unreadable(column: "other", words: "is absent")) {
      try row.optionalInt("other")
    }
    #expect(throws: PostgresError.unreadable(column: "gone", words: "is null")) {
      try row.string("gone")
    }
    #expect(throws: PostgresError.unreadable(column: "part", words: "is not a whole number")) {
      try row.int("part")
    }
    #expect(throws: PostgresError.unreadable(column: "word", words: "is not of type bytea")) {
      try row.bytes("word")
    }
    #expect(throws: PostgresError.self) { try row.bool("word") }
    #expect(throws: PostgresError.self) { try row.date("ever") }
    #expect(throws: PostgresError.self) { try row.decimal("none") }
    #expect(throws: PostgresError.self) { try row.decimal("long") }
  }

  @Test(
    "read only numbers that Decimal holds exactly",
    arguments: [
      ("0.00", "0"), ("-12.50", "-12.5"), ("00012", "12"),
      ("12345678901234567890123456789012345678", "12345678901234567890123456789012345678"),
      ("123456789012345678901234567890123456789", nil), ("NaN", nil), ("Infinity", nil),
      ("", nil), ("1e5", nil), ("1-2", nil), ("-", nil), ("--1", nil), ("1.2.3", nil), (".", nil),
      ("-0", "0"), ("-0.000", "0"), ("0.05", "0.05"), ("1000000", "1000000"),
      ("1234567890123456789.5", "1234567890123456789.5"),
      ("-0.000000000000000000000000000000000000001", "-0.000000000000000000000000000000000000001"),
    ] as [(String, String?)])
  func exact(text: String, wanted: String?) {
    #expect(exactDecimal(text)?.description == wanted)
  }

  @Test("count what a statement touched")
  func counts() async throws {
    try await database.execute("create table t (x int)")
    #expect(try await database.execute("insert into t select generate_series(1, 5)") == 5)
    #expect(try await database.execute("update t set x = 0 where x > 3") == 2)
    #expect(try await database.execute("delete from t where x = 9") == 0)
    #expect(try await database.execute("create table u (x int)") == 0)
  }
}
