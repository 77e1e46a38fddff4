// Erasing: what a delivery said goes, and what others said of the same stays.

package import Foundation
import Outcomes
package import Postgres
package import Store

extension Door {
  /// Erases a delivery, and reads again what else was in service of its returns.
  ///
  /// A number that a later delivery said again left no row of its own, so it went with the erased
  /// one. Asked for again, what was broken off between is finished.
  package func erase(_ id: Delivery.ID, reason: String, by name: String, at now: Date)
    async throws(PostgresError) -> Erasing
  {
    let erasing = try await store.erase(
      id, reason: reason, by: name, at: now, in: inForce.definitions.year)
    try await store.keepDefinitions(hash: inForce.hash, files: inForce.files)
    for (other, erasure) in try await store.toReadAfter(erasing: id) {
      guard let delivery = try await store.delivery(other) else { continue }
      _ = try await record(delivery, because: .erasure(erasure))
    }
    return erasing
  }
}
