// The collector adds and never changes; the public reads releases and nothing else.

import Foundation
import Postgres
import TestSupport
import Testing

@testable import Store

@Suite("The roles", .freshDatabase) struct RoleTests {
  let owner = FreshDatabase.database(as: .owner)
  let collector = FreshDatabase.database(as: .collector)
  let reader = FreshDatabase.database(as: .public)

  /// PostgreSQL's code for “permission denied”.
  private static let denied = "42501"

  static let collected = [
    "acceptance", "approval", "attempt", "candidate", "definition_file", "definition_set",
    "delivery", "erasure", "erasure_release", "extension", "observation", "problem",
    "provider_return", "reading", "source_schedule",
  ]
  /// All but the schedule, the only rows that change.
  static let kept =
    collected.filter { $0 != "source_schedule" }.map { ("collected", $0) }
    + [("published", "release")]

  init() async throws {
    try await owner.transaction { connection throws(PostgresError) in
      try connection.run(script: SchemaRows.script)
    }
  }

  private func isDenied(_ database: Database, _ statement: SQL) async -> Bool {
    do {
      try await database.execute(statement)
      return false
    } catch { return error.sqlState == RoleTests.denied }
  }

  @Test("are tried on every table there is")
  func everyTable() async throws {
    let rows = try await owner.query(
      """
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by name
      """)
    let names = try rows.map { try $0.string("name") }
    let expected =
      RoleTests.collected.map { "collected.\($0)" } + [
        "public.schema_migration", "published.release",
      ]
    #expect(names == expected)
  }

  @Test("collector cannot change, delete or empty what was kept, in any table")
  func collectorOnlyAdds() async throws {
    for (schema, table) in RoleTests.kept {
      let name: SQL = "\(identifier: schema).\(identifier: table)"
      let columns = try await owner.query(
        """
        select column_name::text as name from information_schema.columns
        where table_schema = \(schema) and table_name = \(table) and is_identity = 'NO'
        """)
      for column in columns {
        let column: SQL = "\(identifier: try column.string("name"))"
        #expect(
          await isDenied(collector, "update \(name) set \(column) = \(column)"), "\(table)")
      }
      #expect(await isDenied(collector, "delete from \(name)"), "\(table)")
      #expect(await isDenied(collector, "truncate \(name) cascade"), "\(table)")
      #expect(await isDenied(collector, "drop table \(name) cascade"), "\(table)")
      #expect(await isDenied(collector, "alter table \(name) disable trigger all"), "\(table)")
      let rows = try await collector.query("select count(*) as n from \(name)")
      #expect(try rows[0].int("n") > 0, "\(table)")
    }
  }

  @Test("collector may change the schedule, and only knows which migrations there are")
  func schedule() async throws {
    let changed = try await collector.execute(
      "update collected.source_schedule set failures = failures + 1")
    #expect(changed == 1)
    #expect(await isDenied(collector, "delete from collected.source_schedule"))
    #expect(try await !collector.query("select number from public.schema_migration").isEmpty)
    #expect(await isDenied(collector, "delete from public.schema_migration"))
    #expect(await isDenied(collector, "create table public.x (a int)"))
    #expect(await isDenied(collector, "create schema x"))
  }

  @Test("collector writes releases and approvals through approval alone, the public not at all")
  func approvalAlone() async throws {
    let release: SQL = """
      insert into published.release (label, version, kind, known_at, approved_at, sha256, sealed)
      values ('x', '1.0.0', 'real', now(), now(), sha256('s'), 's')
      """
    let approval: SQL =
      "insert into collected.approval values (1, 2, 'illustrative', 'A. Name', false, now())"
    let approve: SQL = "select collected.approve(2, 'A. Name', false, now())"
    for database in [collector, reader] {
      #expect(await isDenied(database, release))
      #expect(await isDenied(database, approval))
    }
    #expect(await isDenied(reader, approve))
    let rights = try await owner.query(
      """
      select has_function_privilege('carers_public', p.oid, 'execute') as may
      from pg_proc p where p.pronamespace in ('collected'::regnamespace, 'published'::regnamespace)
      """)
    #expect(try !rights.isEmpty && rights.allSatisfy { try !$0.bool("may") })
    // A version that is not taken, so that the collector's own approval is what it says.
    try await owner.execute("update collected.candidate set version = '1.1.0' where id = 2")
    try await collector.execute(approve)
    #expect(try await PublishedStore(reader).releases().map(\.version) == ["1.0.0", "1.1.0"])
  }

  @Test("collector takes something away through an erasure alone, the public not at all")
  func erasureAlone() async throws {
    let erasure: SQL = """
      insert into collected.erasure (delivery_id, kind, reason, erased_by, erased_at)
      values (2, 'asked for', 'Because.', 'A. Name', now())
      """
    let erase: SQL = """
      select collected.erase(2, 'Because.', 'A. Name', now(), '{}'::bigint[], '{}'::date[])
      """
    let forget: SQL = "select collected.erase_past_retention('A. Name', now(), 1, 1, 1, 1)"
    #expect(await isDenied(collector, erasure))
    for statement in [erasure, erase, forget] { #expect(await isDenied(reader, statement)) }
    try await collector.execute(erase)
    try await collector.execute(forget)
    let rows = try await owner.query(
      "select bytes, erased_at is not null as is_erased from collected.delivery where id = 2")
    #expect(try rows[0].bytes("bytes").isEmpty && rows[0].bool("is_erased"))
  }

  @Test("public reads nothing of what was collected, in any table, and adds nothing")
  func publicIsShutOut() async throws {
    for table in RoleTests.collected + ["quarantined_cell"] {
      let name: SQL = "collected.\(identifier: table)"
      #expect(await isDenied(reader, "select from \(name)"), "\(table)")
      #expect(await isDenied(reader, "select count(*) from \(name)"), "\(table)")
      #expect(await isDenied(reader, "insert into \(name) default values"), "\(table)")
      #expect(await isDenied(reader, "delete from \(name)"), "\(table)")
      #expect(await isDenied(reader, "copy \(name) to stdout"), "\(table)")
    }
  }

  @Test("public reads releases, whole, and changes nothing")
  func publicReads() async throws {
    let store = PublishedStore(reader)
    let release = try #require(try await store.releases().first)
    #expect(try await store.sealed(release) == Array("s".utf8))
    #expect(await isDenied(reader, "update published.release set label = 'x'"))
    #expect(await isDenied(reader, "delete from published.release"))
    #expect(
      await isDenied(
        reader,
        """
        insert into published.release (label, version, kind, known_at, approved_at, sha256, sealed)
        values ('x', '1.0.0', 'real', now(), now(), sha256('s'), 's')
        """))
    #expect(await isDenied(reader, "select from public.schema_migration"))
    #expect(await isDenied(reader, "create table public.x (a int)"))
    #expect(await isDenied(reader, "create table published.x (a int)"))
    #expect(await isDenied(reader, "set role carers_collector"))
  }

  @Test("public has the right to read one table and no other")
  func publicRights() async throws {
    let rows = try await owner.query(
      """
      select format('%s.%s', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
        and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and (has_table_privilege('carers_public', c.oid, 'select, insert, update, delete, truncate')
          or has_any_column_privilege('carers_public', c.oid, 'select, insert, update'))
      """)
    #expect(try rows.map { try $0.string("name") } == ["published.release"])
  }

  @Test("are no superusers, and neither is a member of another")
  func plain() async throws {
    let rows = try await owner.query(
      """
      select rolname from pg_roles where rolname like 'carers%' and
        (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls
        or exists (select from pg_auth_members m where m.member = pg_roles.oid))
      """)
    #expect(rows.isEmpty)
  }
}
