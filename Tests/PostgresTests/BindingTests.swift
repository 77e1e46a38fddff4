// What is bound arrives as it was, whatever it holds.

import Foundation
import Postgres
import TestSupport
import Testing

@Suite("Bound values", .emptyDatabase) struct BindingTests {
  let database = Database(FreshDatabase.settings, applicationName: "binding")

  @Test(
    "text arrives as it is, however hostile",
    arguments: [
      "", "'; drop table provider; --", "$1", "\\", "“quoted” \"and\" 'so'", "line\nbreak\ttab",
      "e\u{301} 👩‍🦽 \u{10FFFF}", "\\N", "null",
    ])
  func text(hostile: String) async throws {
    let rows = try await database.query("select \(hostile)::text as x, length(\(hostile)) as n")
    #expect(try rows[0].string("x") == hostile)
    #expect(try rows[0].int("n") == hostile.unicodeScalars.count)
  }

  @Test("the missing is null, of any type")
  func nulls() async throws {
    let row = try await database.query(
      """
      select \(String?.none)::text as a, \(Int?.none) as b, \(Decimal?.none) as c,
        \([UInt8]?.none) as d, \(Date?.none) as e, \(Bool?.none) as f, \([String]?.none) as g,
        \(Int?.some(7)) as h
      """)[0]
    #expect(try row.optionalString("a") == nil)
    #expect(try row.optionalInt("b") == nil)
    #expect(try row.optionalInt64("b") == nil)
    #expect(try row.optionalDecimal("c") == nil)
    #expect(try row.optionalBytes("d") == nil)
    #expect(try row.optionalDate("e") == nil)
    #expect(try row.optionalBool("f") == nil)
    #expect(try row.optionalString("g") == nil)
    #expect(try row.optionalInt("h") == 7)
  }

  @Test("whole numbers keep their last digit", arguments: [0, -1, Int.max, Int.min])
  func wholeNumbers(number: Int) async throws {
    let row = try await database.query("select \(number) as x, \(Int64(number)) as y")[0]
    #expect(try row.int("x") == number)
    #expect(try row.int64("y") == Int64(number))
  }

  @Test(
    "decimals are exact both ways",
    arguments: [
      "0", "-0.1", "36415.25", "1e-30", "99999999999999999999999999999999999999",
      "-0.00000000000000000000000000000000000001", "12345678901234567890.123456789012345678",
      "100000000000000000000000000000000000000e60",
    ])
  func decimals(text: String) async throws {
    let decimal = try #require(Decimal(string: text))
    let row = try await database.query(
      "select \(decimal) as x, \(decimal) = \(text)::numeric as is_same")[0]
    #expect(try row.bool("is_same"))
    #expect(try row.decimal("x") == decimal)
  }

  @Test("bytes keep every value, the NUL too", arguments: [0, 1, 2, 256, 100_000])
  func bytes(count: Int) async throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    let row = try await database.query("select \(bytes) as x, length(\(bytes)) as n")[0]
    #expect(try row.bytes("x") == bytes)
    #expect(try row.int("n") == bytes.count)
  }

  @Test(
    "moments keep their microsecond",
    arguments: [
      ("2026-10-20 09:00:00+00", 1_792_486_800), ("1970-01-01 00:00:00+00", 0),
      ("1899-12-31 23:59:59.999999+00", -2_208_988_800.000001),
      ("2024-02-29 12:00:00.000001+00", 1_709_208_000.000001),
      ("0001-01-01 00:00:00+00", -62_135_596_800), ("9999-12-31 23:59:59+00", 253_402_300_799),
    ])
  func moments(text: String, seconds: Double) async throws {
    let date = Date(timeIntervalSince1970: seconds)
    let row = try await database.query("select \(date) as x, \(date)::text as written")[0]
    #expect(try row.string("written") == text)
    let read = try row.date("x")
    #expect(abs(read.timeIntervalSince(date)) < 1e-6)
    #expect(try await database.query("select \(read) as x")[0].date("x") == read)
  }

  @Test("arrays arrive whole")
  func arrays() async throws {
    let texts = ["a", "", "NULL", "{\"x\",\\}", "b,c"]
    let rows = try await database.query(
      "select x from unnest(\(texts)) with ordinality as t (x, n) order by n")
    #expect(try rows.map { row throws(PostgresError) in try row.string("x") } == texts)
    let sum = try await database.query("select sum(x) as x from unnest(\([1, -2, 3])) as x")
    #expect(try sum[0].int("x") == 2)
    let none = try await database.query("select count(*) as n from unnest(\([String]())) as x")
    #expect(try none[0].int("n") == 0)
  }

  @Test("statements put together number their values anew")
  func joined() async throws {
    let condition: SQL = "x > \(1) and x < \(4)"
    let sql: SQL = "select \(9) as nine, x from generate_series(\(0), \(9)) as x where \(condition)"
    let rows = try await database.query(sql + " and x <> \(2)")
    #expect(try rows.map { row throws(PostgresError) in try row.int("x") } == [3])
    #expect(try rows[0].int("nine") == 9)
  }

  @Test("a name is quoted, not spliced")
  func identifiers() async throws {
    let name = "a\"; drop table b; --"
    try await database.execute("create table \(identifier: name) (x int)")
    let rows = try await database.query(
      "select from pg_class where relname = \(name)")
    #expect(rows.count == 1)
  }

  @Test("what PostgreSQL cannot keep is refused before it is sent")
  func unusable() async throws {
    for sql: SQL in [
      "select \("a\0b")", "select \(Decimal.nan)", "select \(["\0"])",
      "select \(Date.distantPast.addingTimeInterval(-1e12))", "select \(identifier: "\0")",
    ] {
      let error = await #expect(throws: PostgresError.self) { try await database.query(sql) }
      guard case .unusable? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }
}
