// Reading again what is kept, by today's definitions: after a file, a layout or a rule was mended.

package import Outcomes
package import Store

/// Which deliveries are read again.
package enum Rereading: Sendable {
  case delivery(Delivery.ID)
  case source(Source.Code)
  /// Those that hold something which could not be used, and which nothing newer has replaced.
  case quarantined
}

extension Door {
  /// Reads deliveries again, oldest first, and records what that changes.
  ///
  /// What was read by the same definitions and reader before says nothing new. An older delivery
  /// never overwrites what a newer one said.
  /// - Parameter took: told of each as soon as it is recorded; there may be many.
  package func reread(
    _ which: Rereading, took: (Delivery, Recorded) -> Void
  ) async throws(DecisionError) {
    for id in try await ids(of: which) {
      let delivery: Delivery?
      do { delivery = try await store.delivery(id) } catch { throw .database(error) }
      guard let delivery else { throw .noSuchDelivery(id) }
      guard !delivery.isErased else { throw .erased(id) }
      do { took(delivery, try await record(delivery)) } catch { throw .database(error) }
    }
  }

  private func ids(of which: Rereading) async throws(DecisionError) -> [Delivery.ID] {
    do {
      try await store.keepDefinitions(hash: inForce.hash, files: inForce.files)
      return switch which {
      case .delivery(let id): [id]
      case .source(let code): try await store.deliveries(of: code)
      case .quarantined: try await store.quarantined()
      }
    } catch { throw .database(error) }
  }
}
