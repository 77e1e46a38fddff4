// A server that outlived its daemon: found by the folder it works in, stopped, its traces removed.

import Foundation
import Glibc
import Logging

/// What an earlier run may have left in a cluster's folders.
struct Orphan: Sendable {
  let folders: Folders

  /// Each step's signal and how long it may take.
  private static let steps: [(signal: Int32, allowed: Duration)] = [
    (SIGINT, .seconds(20)),  // fast shutdown
    (SIGQUIT, .seconds(5)),  // no more shutdown at all: recovery at the next start
  ]

  /// Stops every server process in the data folder; returns when none is left.
  func stop(_ logger: Logger) async throws(ClusterError) {
    guard folders.hasData else { return }
    for step in Orphan.steps {
      let found = processes()
      if found.isEmpty { break }
      logger.notice(
        "Stopping a database server left by an earlier run.",
        metadata: [
          "processes": "\(found)"
        ])
      // The first process stops the others; where it was killed they end by themselves.
      let first = recordedProcess(in: folders.data + "/postmaster.pid")
      let addressed = step.signal == SIGINT ? found.filter { $0 == first } : found
      for process in addressed { _ = kill(process, step.signal) }
      guard await ends(within: step.allowed) else { return }
    }
    let left = processes()
    guard left.isEmpty else { throw .orphanWillNotStop(processes: left) }
    removeTraces()
  }

  /// The processes of a server whose folder this is; the server and its children all work there.
  private func processes() -> [Int32] {
    let data = URL(fileURLWithPath: folders.data).resolvingSymlinksInPath().path
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.compactMap { Int32($0) }.filter { process in
      link(process, "cwd") == data && link(process, "exe")?.contains("/postgres") == true
    }
  }

  private func link(_ process: Int32, _ name: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/\(name)")
  }

  /// False when the task was cancelled meanwhile.
  private func ends(within allowed: Duration) async -> Bool {
    let end = ContinuousClock.now + allowed
    while !processes().isEmpty, ContinuousClock.now < end {
      do { try await Task.sleep(for: .milliseconds(50)) } catch { return false }
    }
    return true
  }

  /// Removes lock files that name a dead process, whose number another process may have by now.
  private func removeTraces() {
    let lock = folders.socketFile + ".lock"
    var stale = [folders.data + "/postmaster.pid"]
    // The lock's second line is the data folder; another cluster's is left alone.
    if lines(of: lock).dropFirst().first == folders.data { stale += [lock, folders.socketFile] }
    // Where one cannot be removed the server says so itself.
    for file in stale { try? FileManager.default.removeItem(atPath: file) }
  }

  private func recordedProcess(in file: String) -> Int32? {
    lines(of: file).first.flatMap { Int32($0) }
  }

  private func lines(of file: String) -> [String] {
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n")
  }
}
