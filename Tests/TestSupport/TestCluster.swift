// One real PostgreSQL for the whole test process: started at first use, gone with the process.

package import EmbeddedPostgres
import Foundation
import Glibc
package import Logging
package import Postgres
import Synchronization

/// The test process's cluster, and folders short enough for the sockets of others.
package enum TestCluster {
  private static let parent = "/tmp"
  /// Followed by the number of the process whose folder it is.
  private static let prefix = "cm-test-"

  /// All this process makes, removed when it ends.
  private static let folder: String = {
    let folder = "\(parent)/\(prefix)\(getpid())"
    sweep()
    make(folder)
    atexit { TestCluster.remove(TestCluster.folder) }
    return folder
  }()

  /// Started once, whoever asks first.
  private static let started = Task { () throws -> EmbeddedCluster in
    let cluster = EmbeddedCluster(settings(in: newFolder()), logger: quiet)
    return try await withCheckedThrowingContinuation { continuation in
      let answered = Atomic(false)
      Task {
        do {
          try await cluster.run {
            if !answered.exchange(true, ordering: .relaxed) {
              continuation.resume(returning: cluster)
            }
          }
        } catch {
          if !answered.exchange(true, ordering: .relaxed) { continuation.resume(throwing: error) }
        }
      }
    }
  }

  /// The superuser's way into the cluster; starts it when it is not running.
  package static func connection() async throws -> ConnectionSettings {
    try await started.value.connection()
  }

  private static let folderCount = Atomic(0)

  /// A folder of its own for a cluster under test; other users may pass through it.
  package static func newFolder() -> String {
    let number = folderCount.add(1, ordering: .relaxed).newValue
    let new = folder + "/\(number)"
    make(new)
    return new
  }

  private static func make(_ folder: String) {
    mkdir(folder, 0o711)
    // Whatever the mask of permissions is.
    chmod(folder, 0o711)
  }

  /// A logger for parts under test: it says nothing.
  package static var quiet: Logger {
    Logger(label: "tests", factory: { _ in SwiftLogNoOpLogHandler() })
  }

  /// Settings of a cluster in a folder: not durable, and as an unprivileged user when we are root.
  package static func settings(in folder: String) -> EmbeddedCluster.Settings {
    EmbeddedCluster.Settings(
      stateFolder: folder, socketFolder: folder + "/s", serverUser: serverUser,
      databaseName: "test", loginRoles: ["carers_collector", "carers_public"],
      serverParameters: [
        "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off",
        "shared_buffers": "32MB", "max_connections": "200",
      ])
  }

  /// The system user servers run as when the tests are run by root.
  package static var serverUser: String? {
    guard geteuid() == 0 else { return nil }
    return getpwnam("carers-monitor") == nil ? "postgres" : "carers-monitor"
  }

  /// Removes what test processes that were killed have left.
  private static func sweep() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard let process = Int32(name.dropFirst(prefix.count)), kill(process, 0) != 0,
        errno == ESRCH
      else { continue }
      remove("\(parent)/\(name)")
    }
  }

  /// Ends servers at once, as nothing of them is to be kept, and deletes the folder.
  private static func remove(_ folder: String) {
    let end = Date.now.addingTimeInterval(10)
    repeat {
      for server in servers(in: folder) { kill(server, SIGQUIT) }
      usleep(20_000)
      // Not at the first go where a server is still writing.
      try? FileManager.default.removeItem(atPath: folder)
    } while FileManager.default.fileExists(atPath: folder) && Date.now < end
  }

  /// Servers and their children that work in a folder below this one; the dead work nowhere.
  package static func servers(in folder: String) -> [Int32] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.compactMap { Int32($0) }.filter { process in
      let place = try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/\(process)/cwd")
      return place?.hasPrefix(folder + "/") == true && process != getpid()
    }
  }
}
