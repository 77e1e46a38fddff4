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
  /// The newest erasure that it could know of.
  package let lastErasure: Int?
  /// Who approved it; `nil` while nobody has.
  package let approvedBy: String?
}

/// How far what is known reaches.
package struct Newest: Hashable, Sendable {
  package let reading: Int?
  /// The newest erasure that somebody asked for.
  package let erasure: Int?
  package let knownAt: Date?

  package init(reading: Int?, erasure: Int? = nil, knownAt: Date?) {
    self.reading = reading
    self.erasure = erasure
    self.knownAt = knownAt
  }
}

/// A frozen cube about to be kept.
package struct NewCandidate: Sendable {
  package let label: String
  package let version: String
  package let kind: String
  package let knownAt: Date
  package let definitionsHash: [UInt8]
  /// How far what was known reached.
  package let newest: Newest
  package let sealed: [UInt8]
  package let sha256: [UInt8]
  package let createdAt: Date

  package init(
    label: String, version: String, kind: String, knownAt: Date, definitionsHash: [UInt8],
    newest: Newest, sealed: [UInt8], sha256: [UInt8], createdAt: Date
  ) {
    self.label = label
    self.version = version
    self.kind = kind
    self.knownAt = knownAt
    self.definitionsHash = definitionsHash
    self.newest = newest
    self.sealed = sealed
    self.sha256 = sha256
    self.createdAt = createdAt
  }
}

/// Who approves.
package enum Approver: Hashable, Sendable {
  case named(String)
  /// Only an illustrative release may; the database refuses any other.
  case itself
}

extension CollectedStore {
  /// Keeps a sealed candidate; nothing of it is public unless it is approved in the same step.
  package func keep(
    _ candidate: NewCandidate, approvedBy approver: Approver? = nil
  ) async throws(PostgresError) -> Candidate.ID {
    try await database.transaction { connection throws(PostgresError) in
      let rows = try connection.query(
        """
        insert into collected.candidate (label, version, kind, known_at, definitions_hash,
          last_reading_id, last_erasure_id, sha256, sealed, created_at)
        values (\(candidate.label), \(candidate.version), \(candidate.kind),
          \(candidate.knownAt), \(candidate.definitionsHash), \(candidate.newest.reading),
          \(candidate.newest.erasure), \(candidate.sha256), \(candidate.sealed),
          \(candidate.createdAt))
        returning id
        """)
      guard let row = rows.first else {
        throw .unreadable(column: "id", words: "is absent: an insert gave back no row")
      }
      let id = try row.int("id")
      if let approver {
        try CollectedStore.approve(id, by: approver, at: candidate.createdAt, on: connection)
      }
      return id
    }
  }

  /// The sealed bytes of what was approved last; `nil` before anything was.
  package func newestApproved() async throws(PostgresError) -> [UInt8]? {
    let rows = try await database.query(
      """
      select c.sealed
      from collected.candidate c join collected.approval a on a.candidate_id = c.id
      order by a.release_id desc
      limit 1
      """)
    guard let row = rows.first else { return nil }
    return try row.bytes("sealed")
  }

  /// All candidates, newest first.
  package func candidates() async throws(PostgresError) -> [Candidate] {
    try await candidates(where: "true")
  }

  private func candidates(where condition: SQL) async throws(PostgresError) -> [Candidate] {
    let rows = try await database.query(
      """
      select c.id, c.label, c.version, c.kind, c.known_at, c.created_at, c.last_erasure_id,
        a.approved_by
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
          lastErasure: try row.optionalInt("last_erasure_id"),
          approvedBy: try row.optionalString("approved_by")))
    }
    return candidates
  }

  /// Copies a candidate to `published`, where it never changes.
  package func approve(_ candidate: Candidate.ID, by approver: Approver, at moment: Date)
    async throws(PostgresError)
  {
    try await database.transaction { connection throws(PostgresError) in
      try CollectedStore.approve(candidate, by: approver, at: moment, on: connection)
    }
  }

  private static func approve(
    _ candidate: Candidate.ID, by approver: Approver, at moment: Date,
    on connection: borrowing Connection
  ) throws(PostgresError) {
    let (name, byItself) =
      switch approver {
      case .named(let name): (name, false)
      case .itself: ("itself (illustrative)", true)
      }
    _ = try connection.query(
      "select collected.approve(\(candidate), \(name), \(byItself), \(moment))")
    try tell("released", on: connection)
  }

  /// The newest reading, and the latest moment at which anything was known, withdrawn or agreed.
  package func newest() async throws(PostgresError) -> Newest {
    let rows = try await database.query(
      """
      select r.reading, e.erasure, greatest(r.known_at, e.erased_at, x.agreed_at) as known_at
      from (select max(id) as reading, max(known_at) as known_at from collected.reading) r,
        (select max(id) as erasure, max(erased_at) as erased_at
          from collected.erasure where kind = 'asked for') e,
        (select max(agreed_at) as agreed_at from collected.extension) x
      """)
    guard let row = rows.first else { return Newest(reading: nil, knownAt: nil) }
    return Newest(
      reading: try row.optionalInt("reading"), erasure: try row.optionalInt("erasure"),
      knownAt: try row.optionalDate("known_at"))
  }

  /// Whether the label's newest candidate was made by these definitions from all that is known.
  package func isUpToDate(_ label: String, definitionsHash: [UInt8], newest: Newest)
    async throws(PostgresError) -> Bool
  {
    let rows = try await database.query(
      """
      select definitions_hash = \(definitionsHash)
          and last_reading_id is not distinct from \(newest.reading)
          and last_erasure_id is not distinct from \(newest.erasure) as same
      from collected.candidate where label = \(label) order by id desc limit 1
      """)
    guard let row = rows.first else { return false }
    return try row.bool("same")
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
