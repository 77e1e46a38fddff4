// The program itself, run as a child process, as an operator runs it.

import Foundation
import Glibc
import Subprocess
import TestSupport

struct Program {
  struct Ended: Sendable {
    let exitCode: Int32?
    let output: String
  }

  let arguments: [String]

  /// The binary beside the tests' own.
  static let path: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let folder = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? own
    return URL(filePath: folder).deletingLastPathComponent().path + "/carers-monitor"
  }()

  /// Runs it to its end; both outputs come as one text.
  func run() async throws -> Ended {
    try await Program.run(Program.path, arguments)
  }

  /// Runs it and kills it with SIGKILL after a while, if it has not ended by then.
  func runAndKill(afterMilliseconds wait: Int) async throws {
    let time = "0." + String(repeating: "0", count: 3 - "\(wait)".count) + "\(wait)"
    _ = try await Program.run(
      "/usr/bin/timeout", ["--signal=KILL", time, Program.path] + arguments)
  }

  static func run(_ path: String, _ arguments: [String]) async throws -> Ended {
    let result = try await Subprocess.run(
      .path(.init(path)), arguments: .init(arguments), output: .string(limit: 1 << 20),
      error: .string(limit: 1 << 20))
    let text = result.standardOutput + result.standardError
    guard case .exited(let code) = result.terminationStatus else {
      return Ended(exitCode: nil, output: text)
    }
    return Ended(exitCode: code, output: text)
  }
}

extension Project {
  /// What `Config/monitor.yaml` says for the running test's own database.
  static var monitorFile: String {
    let connection = FreshDatabase.settings
    func role(_ role: FreshDatabase.Role) -> String { connection.user(role.rawValue).description }
    return """
      database_owner: "\(role(.owner))"
      database_collector: "\(role(.collector))"
      database_public: "\(role(.public))"

      """
  }
}
