// The public pages' listener, and the task that fetches new releases for it.

package import Logging
import Postgres
package import ServiceLifecycle
package import Store

/// The server of the public pages.
///
/// - Parameter whenRunning: called with the port in use once the listener answers.
package func publicServer(
  at address: ListenAddress, limits: ReaderLimits, shelf: Shelf, health: Health,
  whenRunning: @escaping @Sendable (Int) async -> Void
) -> any Service {
  let routes = Routes(
    shelf: shelf, cache: PageCache(bytesMax: 24 << 20), health: health, limits: limits)
  return PublicListener(
    address: address, limits: limits, routes: routes, whenRunning: whenRunning)
}

/// Keeps the shelf up to date: at the start, and whenever a release is told of.
package struct ShelfService: Service {
  private let shelf: Shelf
  private let published: PublishedStore
  private let health: Health
  /// Returns when the database can be asked.
  private let ready: @Sendable () async -> Void
  private let logger: Logger

  package init(
    shelf: Shelf, published: PublishedStore, health: Health,
    ready: @escaping @Sendable () async -> Void, logger: Logger
  ) {
    self.shelf = shelf
    self.published = published
    self.health = health
    self.ready = ready
    self.logger = logger
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      await ready()
      var told: [String] = []
      while !Task.isCancelled {
        do throws(ShelfError) {
          // Listening begins before the refresh, so that nothing told of during it is missed.
          try await waitForNews(seconds: 0)
          let faults = try await shelf.refresh(from: published)
          tell(faults.map { "A release is passed over. \($0)" }, after: &told)
          health.tell(.answers)
          health.tell(.kept)
          try await waitForNews(seconds: 60)
        } catch {
          await endure(error, after: &told)
        }
      }
    }
  }

  private func waitForNews(seconds: Double) async throws(ShelfError) {
    do throws(PostgresError) {
      _ = try await published.change(withinSeconds: seconds)
    } catch {
      throw .database(error)
    }
  }

  private func endure(_ error: ShelfError, after told: inout [String]) async {
    switch error {
    case .database(let error) where error.isUnreachable:
      // Whoever collects says it in the log.
      health.tell(.away)
      try? await Task.sleep(for: .seconds(1))
      return
    case .database: health.tell(.refuses)
    case .files:
      health.tell(.answers)
      health.tell(.notKept)
    }
    tell(["No new release can be shown. \(error)"], after: &told)
    try? await Task.sleep(for: .seconds(5))
  }

  /// Logs what was not so the last time, and nothing twice.
  private func tell(_ troubles: [String], after told: inout [String]) {
    for trouble in troubles where !told.contains(trouble) { logger.error("\(trouble)") }
    if troubles.isEmpty, !told.isEmpty { logger.info("Every release can be shown again.") }
    told = troubles
  }
}
