// The daemon itself with its sample, in a folder of its own, as the user that it must be.

import Foundation
import Glibc
import Subprocess
import TestSupport

/// One installation: the program, its definitions, its state folder and its ports.
struct DaemonProgram: Sendable {
  let state: String
  let port: Int
  private let folder: String
  private let options: [String]
  /// What stands before a verb: the program, and as root how it becomes another user.
  private let command: [String]

  /// The project's own providers, whose sample is served on a free port.
  /// - Parameter port: where the pages are; a free port if none is given.
  init(port: Int? = nil) async throws {
    self.port = try port ?? DaemonProgram.freePort()
    let providers = try String(
      contentsOfFile: Project.folders.config + "/providers.yaml", encoding: .utf8)
    let sample = "127.0.0.1:\(try DaemonProgram.freePort())"
    let folders = try Project.copy(
      providers: providers.replacing("127.0.0.1:8601", with: sample),
      more: ["Config/monitor.yaml": "listen_port: \(self.port)\n"])
    folder = URL(filePath: folders.config).deletingLastPathComponent().path
    state = folder + "/state"
    options = [
      "--state", state, "--indicators", folders.indicators, "--config", folders.config,
      "--dashboards", folders.dashboards,
    ]
    guard let user = TestCluster.serverUser else {
      command = [Program.path]
      return
    }
    // The tests' own folder may lie where no other user can go.
    let binary = folder + "/carers-monitor"
    try FileManager.default.copyItem(atPath: Program.path, toPath: binary)
    _ = try await Program.run("/bin/chown", ["-R", user, folder])
    command = [
      "/usr/bin/setpriv", "--reuid=\(user)", "--regid=\(user)", "--clear-groups", binary,
    ]
  }

  /// What went wrong, with what the daemon said until then.
  struct Trouble: Error {
    let error: any Error
    let output: String
  }

  /// Runs a verb to its end.
  func run(_ verb: String...) async throws -> Program.Ended { try await run(verb) }

  func run(_ verb: [String]) async throws -> Program.Ended {
    let all = command + verb + options
    return try await Program.run(all[0], Array(all.dropFirst()))
  }

  /// Runs the daemon while the body runs; a body that throws ends it.
  /// - Returns: how it ended, after the body has ended it or while it ran.
  func daemon(_ body: (RunningDaemon) async throws -> Void) async throws -> Program.Ended {
    let log = folder + "/log"
    try Data().write(to: URL(filePath: log))
    let all = command + ["run", "--sample", "--now", "2026-10-20"] + options
    let process = Task { try await DaemonProgram.run(all, to: log) }
    do {
      try await body(RunningDaemon(log: log, port: port, state: state))
    } catch {
      process.cancel()
      _ = await process.result
      throw Trouble(error: error, output: try String(contentsOfFile: log, encoding: .utf8))
    }
    let code = try await process.value
    return Program.Ended(exitCode: code, output: try String(contentsOfFile: log, encoding: .utf8))
  }

  /// - Returns: the exit code; `nil` when a signal ended it.
  private static func run(_ command: [String], to log: String) async throws -> Int32? {
    let file = open(log, O_WRONLY | O_APPEND | O_CLOEXEC)
    let ended = try await Subprocess.run(
      .path(.init(command[0])), arguments: .init(Array(command.dropFirst())),
      output: .fileDescriptor(.init(rawValue: file), closeAfterSpawningProcess: true),
      error: .combinedWithOutput)
    guard case .exited(let code) = ended.terminationStatus else { return nil }
    return code
  }

  /// Free a moment ago: whoever takes it at once gets it.
  private static func freePort() throws -> Int {
    let provider = try LoopbackProvider { _ in .drop }
    defer { provider.stop() }
    return provider.port
  }
}

/// A daemon that was started and may still be starting.
struct RunningDaemon: Sendable {
  let log: String
  let port: Int
  let state: String

  /// Waits until it has said its address and its front page shows the newest quarter's release.
  ///
  /// The sample's releases of earlier days come first.
  func showsRelease() async throws {
    try await eventually("the address") {
      let output = try String(contentsOfFile: log, encoding: .utf8)
      return output.contains("Pages: http://127.0.0.1:\(port)/")
    }
    try await eventually("the front page") {
      let page = try await RawClient.get("/", from: port)
      return page.status == 200 && page.text.contains("(2026-27-Q2)")
    }
  }

  /// The process that holds the lock on the state folder; `nil` when none does.
  var process: pid_t? {
    let file = open(state + "/daemon.pid", O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return nil }
    return (try? String(contentsOfFile: state + "/daemon.pid", encoding: .utf8)).flatMap(pid_t.init)
  }
}
