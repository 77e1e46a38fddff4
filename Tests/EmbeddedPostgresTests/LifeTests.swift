// The cluster's life: made, stopped, started again, killed, and picked up where it was left.

import Foundation
import Glibc
import Postgres
import TestSupport
import Testing

@testable import EmbeddedPostgres

@Suite("The embedded cluster") struct LifeTests {
  let settings = TestCluster.settings(in: TestCluster.newFolder())

  @Test("a second start goes on with the same data, and a stop leaves no process")
  func secondStart() async throws {
    let first = try await RunningCluster(settings)
    let server = try first.server
    try await first.database.execute("create table kept as select 7 as x")
    try await first.stop()
    #expect(workingFolder(of: server) == nil)
    let second = try await RunningCluster(settings)
    #expect(try await second.database.query("select x from kept")[0].int("x") == 7)
    try await second.stop()
  }

  @Test("a server that is killed ends the run with its last words, and another run recovers")
  func killed() async throws {
    var settings = settings
    // What was committed is to be there again, so it must have been written.
    settings.serverParameters["synchronous_commit"] = "on"
    let first = try await RunningCluster(settings)
    let database = first.database
    try await database.execute("create table kept as select 7 as x")
    kill(try first.server, SIGKILL)
    let error = await #expect(throws: ClusterError.self) { try await first.end() }
    guard case .serverDied(_, let lastLines, let log)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(log == settings.stateFolder + "/postgres.log")
    #expect(lastLines.contains("ready to accept connections"))
    let second = try await RunningCluster(settings)
    #expect(try await database.query("select x from kept")[0].int("x") == 7)
    try await second.stop()
  }

  @Test("a server left by an earlier run is stopped at the next start")
  func orphan() async throws {
    let first = try await RunningCluster(settings)
    try await first.database.execute("create table kept as select 7 as x")
    try await first.stop()
    let user = try await ServerUser.find(settings.serverUser)
    let installation = try Installation.find(setting: nil, dataFolder: first.cluster.folders.data)
    let started = await user.run(
      installation.binariesFolder + "/pg_ctl",
      [
        "start", "-w", "-D", first.cluster.folders.data, "-l", "/dev/null",
        "-o", "-c listen_addresses= -c unix_socket_directories=\(settings.socketFolder)",
      ])
    #expect(started.isSuccess, "\(started.words)")
    let orphan = try first.server
    #expect(workingFolder(of: orphan) == first.cluster.folders.data)
    let second = try await RunningCluster(settings)
    #expect(workingFolder(of: orphan) == nil)
    #expect(try await second.database.query("select x from kept")[0].int("x") == 7)
    try await second.stop()
  }

  @Test("lock files that name a living stranger do not stop the next start")
  func staleLocks() async throws {
    let first = try await RunningCluster(settings)
    let folders = first.cluster.folders
    try await first.stop()
    let stale = "\(getpid())\n\(folders.data)\n"
    for file in [folders.data + "/postmaster.pid", folders.socketFile + ".lock"] {
      try Data(stale.utf8).write(to: URL(fileURLWithPath: file))
    }
    let second = try await RunningCluster(settings)
    #expect(try second.server != getpid())
    try await second.stop()
  }

  @Test("a cluster that was cut short while it was made is made anew")
  func unfinished() async throws {
    let cluster = EmbeddedCluster(settings, logger: TestCluster.quiet)
    let run = Task { try await cluster.run {} }
    while try unfinishedFolders.isEmpty { await Task.yield() }
    run.cancel()
    try await run.value
    #expect(try unfinishedFolders.count == 1)
    let running = try await RunningCluster(settings)
    #expect(try unfinishedFolders.isEmpty)
    try await running.stop()
  }

  private var unfinishedFolders: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: settings.stateFolder)
        .filter { $0.hasPrefix("postgres.making.") }
    }
  }

  @Test("a run that is cancelled before it is ready ends without an error")
  func cancelledEarly() async throws {
    let cluster = EmbeddedCluster(settings, logger: TestCluster.quiet)
    let run = Task { try await cluster.run { Issue.record("it was said to be ready") } }
    run.cancel()
    try await run.value
    let running = try await RunningCluster(settings)
    try await running.stop()
  }

  @Test("a log that has grown too large is emptied at the start")
  func log() async throws {
    let cluster = EmbeddedCluster(settings, logger: TestCluster.quiet)
    let old = Data(repeating: UInt8(ascii: "x"), count: 10_000_001)
    try old.write(to: URL(fileURLWithPath: cluster.folders.log))
    let running = try await RunningCluster(settings)
    try await running.stop()
    let text = try String(contentsOfFile: cluster.folders.log, encoding: .utf8)
    #expect(text.utf8.count < 10_000 && text.contains("ready to accept connections"))
  }
}
