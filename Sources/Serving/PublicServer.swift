// The public pages' listener, and the task that fetches new releases for it.

import Hummingbird
package import Logging
import Pages
import Postgres
package import ServiceLifecycle
package import Store

/// The server of the public pages.
///
/// - Parameter whenRunning: called with the port in use once the listener answers.
package func publicServer(
  at address: ListenAddress, shelf: Shelf, health: Health, logger: Logger,
  whenRunning: @escaping @Sendable (Int) async -> Void
) -> any Service {
  let routes = Routes(shelf: shelf, cache: PageCache(bytesMax: 24 << 20), health: health)
  let responder = CallbackResponder<BasicRequestContext> { request, _ in routes.answer(request) }
  return Listener(address: address, responder: responder, logger: logger, whenRunning: whenRunning)
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
      while !Task.isCancelled { await refreshAndWait() }
    }
  }

  private func refreshAndWait() async {
    do {
      for fault in try await shelf.refresh(from: published) {
        logger.error("A release is passed over. \(fault)")
      }
      health.databaseAnswers()
      _ = try await published.change(withinSeconds: 60)
    } catch {
      health.databaseIsAway("\(error)")
      try? await Task.sleep(for: .seconds(1))
    }
  }
}
