// The database as the daemon needs it: running if it is ours, brought up to date in any case.

import Catalogue
import EmbeddedPostgres
import Logging
import Postgres
import ServiceLifecycle
import Store
import Synchronization

/// Told once that something others wait for is there.
final class Readiness: Sendable {
  private let isReady = Atomic(false)

  func tell() { isReady.store(true, ordering: .releasing) }

  /// Returns when it was told, or when the task is cancelled.
  func wait() async {
    while !isReady.load(ordering: .acquiring), !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(20))
    }
  }
}

/// Starts the embedded cluster, starts it anew when it dies, and migrates.
struct DatabaseService: Service {
  let setting: MonitorSetting
  let ready: Readiness
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      switch setting.settings.database {
      case .embedded: await keepClusterRunning()
      case .server: await migrateUntilDone()
      }
    }
  }

  private func keepClusterRunning() async {
    let cluster = setting.cluster(logger)
    var wait = Duration.milliseconds(500)
    while !Task.isCancelled {
      do throws(ClusterError) {
        try await cluster.run { await migrateUntilDone() }
        wait = .milliseconds(500)
      } catch {
        logger.error("The embedded PostgreSQL has ended. \(error)")
        wait = min(wait * 2, .seconds(30))
        try? await Task.sleep(for: wait)
      }
    }
  }

  private func migrateUntilDone() async {
    var wait = Duration.milliseconds(500)
    while !Task.isCancelled {
      do {
        let applied = try await migrate(try setting.database(.owner))
        if applied > 0 { logger.info("\(applied) migrations were applied.") }
        ready.tell()
        return
      } catch {
        logger.error("\(error)")
        wait = min(wait * 2, .seconds(30))
        try? await Task.sleep(for: wait)
      }
    }
  }
}
