// Brings a database to the schema this program was built with, forward only.

package import Postgres

/// The embedded migrations, in order.
package struct Migration: Sendable {
  package let number: Int
  package let name: String
  package let script: String

  /// All of them. A file in `Migrations/` that is not listed here is found by a test.
  package static let all: [Migration] = [
    Migration(1, "collected", PackageResources.m0001_collected_sql),
    Migration(2, "published", PackageResources.m0002_published_sql),
    Migration(3, "roles", PackageResources.m0003_roles_sql),
    Migration(4, "returns", PackageResources.m0004_returns_sql),
  ]

  private init(_ number: Int, _ name: String, _ bytes: [UInt8]) {
    self.number = number
    self.name = name
    script = String(decoding: bytes, as: UTF8.self)
  }
}

/// Why a database could not be brought up to date.
package enum MigrationError: CarriesPostgresError, CustomStringConvertible {
  case database(PostgresError)
  /// The database was written by a newer program.
  case newerDatabase(has: Int, known: Int)

  package init(_ error: PostgresError) { self = .database(error) }

  package var description: String {
    switch self {
    case .database(let error): "The database could not be brought up to date: \(error)"
    case .newerDatabase(let has, let known):
      "This database is at migration \(has), and this program knows only \(known): it was written "
        + "by a newer carers-monitor. Start that version, or restore an older backup."
    }
  }
}

/// Applies what is missing, all or nothing, one program at a time.
/// - Parameter owner: a database opened as the schemas' owner.
/// - Returns: how many were applied.
@discardableResult
package func migrate(_ owner: Database) async throws(MigrationError) -> Int {
  try await owner.transaction {
    (connection) throws(MigrationError) in
    do throws(PostgresError) {
      // One number for all migrators of a database, so that two starts at once take turns.
      _ = try connection.query("select pg_advisory_xact_lock(2022)")
      try connection.execute(
        """
        create table if not exists public.schema_migration (
          number integer primary key, name text not null,
          applied_at timestamptz not null default now()
        )
        """)
    } catch { throw .database(error) }
    let newest = try newestMigration(connection)
    let known = Migration.all.last?.number ?? 0
    guard newest <= known else { throw .newerDatabase(has: newest, known: known) }
    let missing = Migration.all.filter { $0.number > newest }
    for migration in missing { try apply(migration, to: connection) }
    return missing.count
  }
}

private func newestMigration(_ connection: borrowing Connection) throws(MigrationError) -> Int {
  do throws(PostgresError) {
    let rows = try connection.query(
      "select coalesce(max(number), 0) as newest from public.schema_migration")
    guard let row = rows.first else { return 0 }
    return try row.int("newest")
  } catch { throw .database(error) }
}

private func apply(_ migration: Migration, to connection: borrowing Connection)
  throws(MigrationError)
{
  do throws(PostgresError) {
    try connection.run(script: migration.script)
    try connection.execute(
      """
      insert into public.schema_migration (number, name)
      values (\(migration.number), \(migration.name))
      """)
  } catch { throw .database(error) }
}
