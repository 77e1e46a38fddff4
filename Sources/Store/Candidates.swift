// Candidates and their approval: from `collected` to `published`, once.

package import Foundation
package import Postgres

/// A frozen cube that nobody has approved yet, or that somebody has.
package struct Candidate: Hashable, Sendable {
  package typealias ID = Int

  package let id: ID
  package let label: String
  package let version: String
  package let kind: String
  package let knownAt: Date
  package let createdAt: Date
  /// Who approved it; `nil` while nobody has.
  package let approvedBy: String?
}

/// How far what is known reaches.
package struct Newest: Hashable, Sendable {
  package let reading: Int?
  package let knownAt: Date?
}

/// Who approves.
package enum Approver: Hashable, Sendable {
  case named(String)
  /// Only an illustrative release may; the database refuses any other.
  case itself
}

extension CollectedStore {
  /// Keeps a sealed candidate; nothing of it is public.
  package func keep(
    label: String, version: String, kind: String, knownAt: Date, definitionsHash: [UInt8],
    newest: Newest, sealed: [UInt8], sha256: [UInt8], createdAt: Date
  ) async throws(PostgresError) -> Candidate.ID {
    let rows = try await database.query(
      """
      insert into collected.candidate
        (label, version, kind, known_at, definitions_hash, last_reading_id, sha256, sealed,
          created_at)
      values (\(label), \(version), \(kind), \(knownAt), \(definitionsHash), \(newest.reading),
        \(sha256), \(sealed), \(createdAt))
      returning id
      """)
    guard let row = rows.first else {
      throw .unreadable(column: "id", words: "is absent: an insert gave back no row")
    }
    return try row.int("id")
  }

  /// All candidates, newest first.
  package func candidates() async throws(PostgresError) -> [Candidate] {
    try await candidates(where: "true")
  }

  private func candidates(where condition: SQL) async throws(PostgresError) -> [Candidate] {
    let rows = try await database.query(
      """
      select c.id, c.label, c.version, c.kind, c.known_at, c.created_at, a.approved_by
      from collected.candidate c left join collected.approval a on a.candidate_id = c.id
      where \(condition)
      order by c.id desc
      """)
    var candidates: [Candidate] = []
    for row in rows {
      candidates.append(
        Candidate(
          id: try row.int("id"), label: try row.string("label"),
          version: try row.string("version"), kind: try row.string("kind"),
          knownAt: try row.date("known_at"), createdAt: try row.date("created_at"),
          approvedBy: try row.optionalString("approved_by")))
    }
    return candidates
  }

  /// Copies a candidate to `published`, where it never changes.
  package func approve(_ candidate: Candidate.ID, by approver: Approver, at moment: Date)
    async throws(PostgresError)
  {
    let (name, byItself) =
      switch approver {
      case .named(let name): (name, false)
      case .itself: ("itself (illustrative)", true)
      }
    try await database.transaction { connection throws(PostgresError) in
      _ = try connection.query(
        "select collected.approve(\(candidate), \(name), \(byItself), \(moment))")
      try CollectedStore.tell("released", on: connection)
    }
  }

  /// The newest reading, and the latest moment at which anything was known.
  package func newest() async throws(PostgresError) -> Newest {
    let rows = try await database.query(
      "select max(id) as reading, max(known_at) as known_at from collected.reading")
    guard let row = rows.first else { return Newest(reading: nil, knownAt: nil) }
    return Newest(
      reading: try row.optionalInt("reading"), knownAt: try row.optionalDate("known_at"))
  }

  /// The newest candidate of the label that was made by these definitions from all that is known.
  package func candidate(of label: String, definitionsHash: [UInt8], newest: Newest)
    async throws(PostgresError) -> Candidate?
  {
    try await candidates(
      where: """
        label = \(label) and definitions_hash = \(definitionsHash)
        and last_reading_id is not distinct from \(newest.reading)
        """
    ).first
  }

  /// The versions of a label that are published or are candidates.
  package func versions(of label: String) async throws(PostgresError) -> [String] {
    let rows = try await database.query(
      "select distinct version from collected.candidate where label = \(label)")
    var versions: [String] = []
    for row in rows { versions.append(try row.string("version")) }
    return versions
  }
}
