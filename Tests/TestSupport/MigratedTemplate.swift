// Fresh databases that carry the monitor's schema, and the ways into them.

package import Postgres
import Store
package import Testing

extension DatabaseTemplate {
  /// All migrations applied, no rows.
  package static let migrated = DatabaseTemplate(name: "template_migrated") { settings in
    let owner = Database(settings, applicationName: "migrations")
    try await migrate(owner)
    await owner.close()
  }
}

extension Trait where Self == FreshDatabase {
  /// A database with the monitor's schema and no rows.
  package static var freshDatabase: Self { FreshDatabase(from: .migrated) }
}

extension FreshDatabase {
  /// As whom the running test's database is opened.
  package enum Role: String, Sendable, CaseIterable {
    case owner = "postgres"
    case collector = "carers_collector"
    case `public` = "carers_public"
  }

  /// A connection of its own to the running test's database.
  package static func database(as role: Role) -> Database {
    Database(settings.user(role.rawValue), applicationName: "tests, \(role)")
  }
}
