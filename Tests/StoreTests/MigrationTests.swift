// The schema is brought up to date once, forward only, whole or not at all.

import Foundation
import Postgres
import TestSupport
import Testing

@testable import Store

@Suite("Migrations", .emptyDatabase) struct MigrationTests {
  let owner = Database(FreshDatabase.settings, applicationName: "migrations")

  private func applied() async throws -> [Int] {
    let rows = try await owner.query("select number from public.schema_migration order by number")
    return try rows.map { try $0.int("number") }
  }

  @Test("apply once; a second time there is nothing to do")
  func once() async throws {
    #expect(try await migrate(owner) == Migration.all.count)
    #expect(try await applied() == Migration.all.map(\.number))
    #expect(try await migrate(owner) == 0)
    #expect(try await applied() == Migration.all.map(\.number))
  }

  @Test("asked for by two programs at once take turns")
  func twoAtOnce() async throws {
    let other = Database(FreshDatabase.settings, applicationName: "other migrations")
    async let first = migrate(owner)
    async let second = migrate(other)
    #expect(try await [first, second].sorted() == [0, Migration.all.count])
    #expect(try await applied() == Migration.all.map(\.number))
  }

  @Test("go on from where an older program left off")
  func fromOlder() async throws {
    try await owner.transaction { connection throws(PostgresError) in
      try connection.run(
        script: """
          create table public.schema_migration (
            number integer primary key, name text not null,
            applied_at timestamptz not null default now());
          insert into public.schema_migration (number, name) values (1, 'collected');
          """)
      try connection.run(script: Migration.all[0].script)
    }
    #expect(try await migrate(owner) == Migration.all.count - 1)
    #expect(try await applied() == Migration.all.map(\.number))
  }

  @Test("refuse a database that a newer program wrote, and say so")
  func newer() async throws {
    try await migrate(owner)
    let known = Migration.all.count
    try await owner.execute(
      "insert into public.schema_migration (number, name) values (\(known + 2), 'later')")
    let error = await #expect(throws: MigrationError.self) { try await migrate(owner) }
    guard case .newerDatabase(known + 2, known)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let words = "\(try #require(error))"
    #expect(words.contains("migration \(known + 2)") && words.contains("newer carers-monitor"))
    #expect(try await applied().count == known + 1)
  }

  @Test("that fail half-way leave nothing of the others, and say why")
  func wholeOrNothing() async throws {
    try await owner.execute("create schema published")
    let error = await #expect(throws: MigrationError.self) { try await migrate(owner) }
    #expect("\(try #require(error))".contains("\"published\" already exists"))
    let left = try await owner.query(
      "select schema_name from information_schema.schemata where schema_name = 'collected'")
    #expect(left.isEmpty)
    try await owner.execute("drop schema published")
    #expect(try await migrate(owner) == Migration.all.count)
  }

  @Test("with no server to ask say so")
  func noServer() async throws {
    let nowhere = Database(
      FreshDatabase.settings.database("no such database"), applicationName: "migrations")
    let error = await #expect(throws: MigrationError.self) { try await migrate(nowhere) }
    guard case .database(let reason)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.isUnreachable)
  }
}

@Suite("Migration files") struct MigrationFileTests {
  @Test("are embedded as they stand", arguments: Migration.all.map(\.number))
  func embedded(number: Int) throws {
    let migration = Migration.all[number - 1]
    let zeros = String(repeating: "0", count: 4 - String(number).count)
    let path = "/Sources/Store/Migrations/m\(zeros)\(number)_\(migration.name).sql"
    let file = try String(contentsOfFile: Project.root + path, encoding: .utf8)
    #expect(migration.number == number && migration.script == file)
  }
}
