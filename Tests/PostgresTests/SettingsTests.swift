// Settings are read as libpq reads them, and never show a secret.

import Postgres
import TestSupport
import Testing

@Suite("Connection settings") struct SettingsTests {
  @Test(
    "read both of libpq's ways of writing them and hide the password",
    arguments: [
      "postgresql://ann:s3cret%40x@db.example:5433/carers?sslmode=require",
      "host=db.example port=5433 dbname=carers user=ann password='s3cret@x' sslmode=require",
    ])
  func forms(text: String) throws {
    let settings = try ConnectionSettings(text)
    #expect("\(settings)" == "host=db.example port=5433 dbname=carers user=ann")
    var dumped = ""
    dump(settings, to: &dumped)
    for shown in ["\(settings)", String(reflecting: settings), "\([settings])", dumped] {
      #expect(!shown.contains("s3cret"))
    }
    #expect("\(settings.database("other").user("bob"))".hasSuffix("dbname=other user=bob"))
  }

  @Test(
    "say what is wrong without repeating the text",
    arguments: [
      "host=db password=s3 s3cret", "postgresql://ann:s3cret%zz@db/carers", "s3cret",
      "postgresql://ann:x@s3cret@db/carers", "host='s3cret",
    ])
  func faults(text: String) throws {
    let error = #expect(throws: PostgresError.self) { try ConnectionSettings(text) }
    #expect(!"\(try #require(error))".contains("s3cret"))
  }

  @Test("that lead nowhere give plain words at each call, without the password")
  func unreachable() async throws {
    let settings = ConnectionSettings(parameters: [
      "host": "/nonexistent", "dbname": "x", "user": "y", "password": "s3cret",
    ])
    let database = Database(settings, applicationName: "nowhere")
    for _ in 0..<2 {
      let error = await #expect(throws: PostgresError.self) { try await database.query("select 1") }
      let words = "\(try #require(error))"
      #expect(error?.isUnreachable == true)
      #expect(words.hasPrefix("the database cannot be reached: "))
      #expect(words.contains("/nonexistent") && !words.contains("s3cret"))
      #expect(!words.contains("\n"))
    }
  }
}
