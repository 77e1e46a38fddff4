// A cluster under test: started, used, stopped in order.

import Foundation
import Postgres
import TestSupport

@testable import EmbeddedPostgres

/// A cluster that runs in a task of its own.
struct RunningCluster {
  let cluster: EmbeddedCluster
  private let task: Task<Void, any Error>

  /// Returns when the cluster is ready; throws what `run` throws when it never is.
  init(_ settings: EmbeddedCluster.Settings) async throws {
    let cluster = EmbeddedCluster(settings, logger: TestCluster.quiet)
    let (ready, readiness) = AsyncStream<Void>.makeStream()
    self.cluster = cluster
    task = Task {
      defer { readiness.finish() }
      try await cluster.run { readiness.yield() }
    }
    for await _ in ready { return }
    try await task.value
  }

  var database: Database { Database(cluster.connection(), applicationName: "test") }

  /// The number of the server's first process.
  var server: Int32 {
    get throws {
      let folder = cluster.settings.stateFolder
      let record = try String(
        contentsOfFile: folder + "/postgres/postmaster.pid", encoding: .utf8)
      return Int32(record.prefix { $0 != "\n" }) ?? 0
    }
  }

  /// Cancels the run and waits for its end; throws what it threw.
  func stop() async throws {
    task.cancel()
    try await task.value
  }

  /// Waits for the run to end by itself; throws what it threw.
  func end() async throws { try await task.value }
}

/// What `/proc` says of a process; `nil` when it is gone or only waits to be counted.
func workingFolder(of process: Int32) -> String? {
  try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/cwd")
}
