// Whether the parts work, in words, for `/healthz`.

package import Outcomes
import Synchronization

/// What is known of the machine's health. Pages are served in any state of it.
package final class Health: Sendable {
  /// What PostgreSQL last did when it was asked for releases.
  enum Database: String {
    case notAsked = "PostgreSQL: not asked yet"
    case answers = "PostgreSQL: answers"
    case away = "PostgreSQL: away; pages come from the sealed files"
    case refuses = "PostgreSQL: does not give what it is asked for; the log says why"
  }

  /// Whether a new release can be kept as a file.
  enum Files: String {
    case kept = "releases: kept as files"
    case notKept = "releases: a new one cannot be kept as a file; the log says why"
  }

  package let council: Council
  private let parts = Mutex((database: Database.notAsked, files: Files.kept))

  package init(council: Council) { self.council = council }

  func tell(_ database: Database) { parts.withLock { $0.database = database } }

  func tell(_ files: Files) { parts.withLock { $0.files = files } }

  var words: String {
    parts.withLock { "serving\n\($0.database.rawValue)\n\($0.files.rawValue)" }
  }
}
