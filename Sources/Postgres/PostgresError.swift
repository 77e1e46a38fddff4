// What can go wrong between the monitor and its database, in words for the person who must act.

/// A failure of the database, or of what was asked of it.
///
/// No case holds a password or a row's contents: libpq's detail lines, which quote rows, are left
/// out.
package enum PostgresError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The connection settings cannot be used; nothing was tried.
  case settings(String)
  /// No connection could be opened. The next call tries again.
  case unreachable(String)
  /// The connection broke during the call. Whether a commit took effect is not known.
  case lost(String)
  /// The server understood and said no.
  case refused(Refusal)
  /// An answer's column is absent, null or not what was asked for.
  case unreadable(column: String, words: String)
  /// A value or a request that cannot be sent: text with a NUL byte, a number that is none.
  case unusable(String)

  /// What the server said when it refused.
  package struct Refusal: Equatable, Sendable {
    /// Five characters, see PostgreSQL's documentation, appendix A.
    package let sqlState: String
    package let message: String
    /// The broken constraint, when that is the reason.
    package let constraint: String?
    /// The line of the statement or script the server points at, from 1.
    package let line: Int?

    package init(sqlState: String, message: String, constraint: String? = nil, line: Int? = nil) {
      self.sqlState = sqlState
      self.message = message
      self.constraint = constraint
      self.line = line
    }
  }

  /// True when the database is away and a later call may well succeed.
  package var isUnreachable: Bool {
    switch self {
    case .unreachable, .lost: true
    default: false
    }
  }

  package var sqlState: String? {
    if case .refused(let refusal) = self { refusal.sqlState } else { nil }
  }

  package var constraint: String? {
    if case .refused(let refusal) = self { refusal.constraint } else { nil }
  }

  package var description: String {
    switch self {
    case .settings(let words): "the database's connection settings cannot be used: \(words)"
    case .unreachable(let words): "the database cannot be reached: \(words)"
    case .lost(let words): "the connection to the database was lost: \(words)"
    case .refused(let refusal):
      "the database refused\(refusal.line.map { " line \($0)" } ?? ""): "
        + "\(refusal.message) (\(refusal.sqlState))"
    case .unreadable(let column, let words): "column “\(column)” of the database's answer \(words)"
    case .unusable(let words): "nothing was sent to the database: \(words)"
    }
  }
}

/// An error a transaction's body may throw beside its own: anything that can carry a
/// `PostgresError`.
package protocol CarriesPostgresError: Error {
  init(_ error: PostgresError)
}

extension PostgresError: CarriesPostgresError {
  package init(_ error: PostgresError) { self = error }
}
