// What was released: all that the public role can read.

package import Postgres

/// Which sealed release, and the hash of its bytes.
package struct PublishedRelease: Hashable, Sendable {
  /// Grows with each approval.
  package let id: Int
  package let label: String
  package let version: String
  package let sha256: [UInt8]
}

/// The schema `published`, through a database opened as `carers_public`.
package struct PublishedStore: Sendable {
  private let database: Database

  package init(_ database: Database) { self.database = database }

  /// Every release, in the order of approval; the last is the current one.
  package func releases() async throws(PostgresError) -> [PublishedRelease] {
    let rows = try await database.query(
      "select id, label, version, sha256 from published.release order by id")
    var releases: [PublishedRelease] = []
    for row in rows {
      releases.append(
        PublishedRelease(
          id: try row.int("id"), label: try row.string("label"),
          version: try row.string("version"), sha256: try row.bytes("sha256")))
    }
    return releases
  }

  /// Waits for news of a release or of anything else; `nil` when none came in time.
  package func change(withinSeconds seconds: Double) async throws(PostgresError) -> String? {
    try await database.waitForNotification(
      on: CollectedStore.channel, timeoutSeconds: seconds)
  }

  /// A release's sealed bytes, as they were approved.
  package func sealed(_ release: PublishedRelease) async throws(PostgresError) -> [UInt8]? {
    let rows = try await database.query(
      """
      select sealed from published.release
      where label = \(release.label) and version = \(release.version)
      """)
    guard let row = rows.first else { return nil }
    return try row.bytes("sealed")
  }
}
