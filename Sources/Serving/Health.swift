// Whether the parts work, in words, for `/healthz`.

package import Outcomes
import Synchronization

/// What is known of the machine's health. Pages are served in any state of it.
package final class Health: Sendable {
  package let council: Council
  private let database = Mutex("PostgreSQL: not asked yet")

  package init(council: Council) { self.council = council }

  package func databaseAnswers() { database.withLock { $0 = "PostgreSQL: answers" } }

  package func databaseIsAway(_ words: String) {
    database.withLock { $0 = "PostgreSQL: away; pages come from the sealed files" }
  }

  var words: String { "serving\n" + database.withLock { $0 } }
}
