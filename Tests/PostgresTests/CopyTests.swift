// COPY brings what statements bring, byte for byte, or nothing at all.

import Foundation
import Postgres
import TestSupport
import Testing

@Suite("Copying", .emptyDatabase) struct CopyTests {
  let database = Database(FreshDatabase.settings, applicationName: "copying")

  init() async throws {
    try await database.execute(
      """
      create table t (
        n int8, word text, number numeric, truth boolean, bytes bytea, moment timestamptz)
      """)
  }

  @Test(
    "keeps text that looks like the format itself",
    arguments: [
      "", "\\N", "\\.", "a\tb", "a\nb", "a\r\nb", "\\", "\\t", "\u{b}\u{8}\u{c}", "é👩‍🦽", "\u{1}",
    ])
  func texts(text: String) async throws {
    let count = try await database.transaction { connection throws(PostgresError) in
      try connection.copy(into: "t (word, n)") { writer throws(PostgresError) in
        writer.string(text)
        writer.int(1)
        try writer.endRow()
      }
    }
    #expect(count == 1)
    #expect(try await database.query("select word from t")[0].string("word") == text)
  }

  @Test(
    "keeps numbers, truth, bytes, moments and nulls",
    arguments: [
      (0, "0"), (-1, "-0.5"), (Int.max, "1e-30"), (Int.min, "123456789012345678901234567890.12"),
      (7, "-36415"), (1, "1e20"),
    ])
  func values(number: Int, text: String) async throws {
    let decimal = try #require(Decimal(string: text))
    let moment = Date(timeIntervalSince1970: 1_792_486_800.25)
    try await database.transaction { connection throws(PostgresError) in
      try connection.copy(into: "t") { writer throws(PostgresError) in
        writer.int(number)
        writer.null()
        writer.decimal(decimal)
        writer.bool(true)
        writer.bytes(Array(0...255))
        writer.date(moment)
        try writer.endRow()
        writer.int(nil)
        writer.string(nil)
        writer.decimal(nil)
        writer.bool(nil)
        writer.bytes(nil)
        writer.date(nil)
        try writer.endRow()
      }
    }
    let rows = try await database.query(
      "select *, number = \(text)::numeric as is_same from t order by n nulls last")
    #expect(try rows[0].int("n") == number)
    #expect(try rows[0].optionalString("word") == nil)
    #expect(try rows[0].bool("is_same"))
    #expect(try rows[0].bool("truth"))
    #expect(try rows[0].bytes("bytes") == Array(0...255))
    #expect(try rows[0].date("moment") == moment)
    #expect(try await database.query("select from t where t is null").count == 1)
  }

  @Test("writes decimals of every length and scale exactly")
  func decimals() async throws {
    let mantissas =
      ["0", "1", "5", "10", "25", "100", "36415", "9007199254740991"]
      + ["9007199254740992", "9007199254740993", "12345678901234567890123456789012345678"]
    let texts = mantissas.flatMap { mantissa in
      (-20...20).flatMap { ["\(mantissa)e\($0)", "-\(mantissa)e\($0)"] }
    }
    try await database.transaction { connection throws(PostgresError) in
      try connection.copy(into: "t (word, number)") { writer throws(PostgresError) in
        for text in texts {
          writer.string(text)
          writer.decimal(Decimal(string: text))
          try writer.endRow()
        }
      }
    }
    let row = try await database.query(
      "select count(number) as n, count(*) filter (where number <> word::numeric) as wrong from t")[
        0]
    #expect(try row.int("n") == texts.count)
    #expect(try row.int("wrong") == 0)
  }

  @Test("sends more rows than one piece of its buffer holds")
  func many() async throws {
    let count = try await database.transaction { connection throws(PostgresError) in
      try connection.copy(into: "t (n, word)") { writer throws(PostgresError) in
        for number in 0..<30_000 {
          writer.int(number)
          writer.string("row \(number) of many, with a tab\tand more")
          try writer.endRow()
        }
      }
    }
    #expect(count == 30_000)
    let row = try await database.query(
      """
      select count(*) as rows, sum(n) as sum,
        count(*) filter (where word = 'row ' || n || E' of many, with a tab\\tand more') as whole
      from t
      """)[0]
    #expect(try row.int("rows") == 30_000)
    #expect(try row.int("sum") == 449_985_000)
    #expect(try row.int("whole") == 30_000)
  }

  @Test(
    "gives everything up for a value that cannot be kept or a row unlike the first",
    arguments: [
      { writer in writer.string("a\0b") }, { writer in writer.decimal(.nan) },
      { writer in
        writer.null(); writer.null()
      }, { _ in },
    ] as [@Sendable (inout CopyWriter) -> Void])
  func abort(bad: @Sendable (inout CopyWriter) -> Void) async throws {
    let error = await #expect(throws: PostgresError.self) {
      try await database.transaction { connection throws(PostgresError) in
        try connection.copy(into: "t (word)") { writer throws(PostgresError) in
          writer.string("good")
          try writer.endRow()
          bad(&writer)
          try writer.endRow()
        }
      }
    }
    #expect("\(try #require(error))".contains("row 2 of a copy"))
    #expect(try await database.query("select from t").isEmpty)
  }

  @Test("gives everything up when the server refuses a row, and says why")
  func refused() async throws {
    try await database.execute("alter table t add constraint n_is_small check (n < 10)")
    let error = await #expect(throws: PostgresError.self) {
      try await database.transaction { connection throws(PostgresError) in
        try connection.copy(into: "t (n)") { writer throws(PostgresError) in
          for number in [1, 10] {
            writer.int(number)
            try writer.endRow()
          }
        }
      }
    }
    #expect(error?.constraint == "n_is_small")
    #expect(try await database.query("select from t").isEmpty)
  }

  @Test("of no rows brings none")
  func none() async throws {
    let count = try await database.transaction { connection throws(PostgresError) in
      try connection.copy(into: "t") { _ in }
    }
    #expect(count == 0)
  }

  @Test("refuses a table that is not there")
  func noTable() async throws {
    let error = await #expect(throws: PostgresError.self) {
      try await database.transaction { connection throws(PostgresError) in
        try connection.copy(into: "nowhere") { _ in }
      }
    }
    #expect(error?.sqlState == "42P01")
  }
}
