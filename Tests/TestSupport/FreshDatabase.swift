// The trait that gives each test, and each row of a test's table, a database of its own.

package import Postgres
import Synchronization
package import Testing

/// What a fresh database starts from: made once for the test process, then copied.
package struct DatabaseTemplate: Sendable {
  let name: String
  let prepare: @Sendable (ConnectionSettings) async throws -> Void

  /// - Parameter prepare: fills the template, for example with the migrations; it must close what
  ///   it opens, as a database in use cannot be copied.
  package init(
    name: String, prepare: @escaping @Sendable (ConnectionSettings) async throws -> Void
  ) {
    self.name = name
    self.prepare = prepare
  }

  /// Nothing in it.
  package static let empty = DatabaseTemplate(name: "template_empty") { _ in }
}

/// Gives each test a database of its own, dropped afterwards.
package struct FreshDatabase: TestTrait, SuiteTrait, TestScoping {
  let template: DatabaseTemplate
  package var isRecursive: Bool { true }

  @TaskLocal private static var current: ConnectionSettings?

  package init(from template: DatabaseTemplate) { self.template = template }

  /// The running test's database, as the superuser.
  package static var settings: ConnectionSettings {
    guard let current else { preconditionFailure("the test lacks the trait .freshDatabase") }
    return current
  }

  package func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let copier = try await DatabaseCopier.shared.value
    let name = try await copier.copy(of: template)
    let settings = try await TestCluster.connection().database(name)
    do {
      try await FreshDatabase.$current.withValue(settings) { try await function() }
    } catch {
      try? await copier.drop(name)
      throw error
    }
    try await copier.drop(name)
  }
}

extension Trait where Self == FreshDatabase {
  /// A database with nothing in it.
  package static var emptyDatabase: Self { FreshDatabase(from: .empty) }
}

/// Makes and drops databases, one at a time.
private actor DatabaseCopier {
  static let shared = Task { DatabaseCopier(try await TestCluster.connection()) }

  private let settings: ConnectionSettings
  private let database: Database
  private var templates: [String: Task<Void, any Error>] = [:]
  private var count = 0

  init(_ settings: ConnectionSettings) {
    self.settings = settings
    database = Database(settings, applicationName: "tests")
  }

  func copy(of template: DatabaseTemplate) async throws -> String {
    try await prepared(template).value
    count += 1
    let name = "test_\(count)"
    try await database.execute(
      "create database \(identifier: name) template \(identifier: template.name)")
    return name
  }

  func drop(_ name: String) async throws {
    try await database.execute("drop database \(identifier: name) with (force)")
  }

  private func prepared(_ template: DatabaseTemplate) -> Task<Void, any Error> {
    if let task = templates[template.name] { return task }
    let task = Task {
      try await database.execute("create database \(identifier: template.name)")
      try await template.prepare(settings.database(template.name))
    }
    templates[template.name] = task
    return task
  }
}
