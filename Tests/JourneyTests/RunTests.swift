// `run` itself: started, stopped, killed and started again, as an operator does.

import Foundation
import Glibc
import TestSupport
import Testing

@Suite("The daemon") struct RunTests {
  @Test("shows the sample, ends in order, and goes on where it was, also after a kill")
  func threeLives() async throws {
    let program = try await DaemonProgram()
    let first = try await program.daemon { daemon in
      try await daemon.showsRelease()
      let second = try await program.run("run", "--sample")
      #expect(second.exitCode == 1)
      let process = try #require(daemon.process)
      #expect(second.output.contains("Another carers-monitor (process \(process)) uses"))
      let stopped = try await program.run("stop")
      #expect(stopped.exitCode == 0, "\(stopped.output)")
      #expect(daemon.process == nil)
    }
    #expect(first.exitCode == 0, "\(first.output)")
    #expect(first.output.contains("Ended in order."))
    #expect(TestCluster.servers(in: program.state) == [])

    let newest = try newestRelease(program)
    let file = try Data(contentsOf: URL(filePath: newest.file))
    let second = try await program.daemon { daemon in
      try await daemon.showsRelease()
      try await shows(newest.version, program.port)
      kill(try #require(daemon.process), SIGKILL)
    }
    #expect(second.exitCode == nil)

    let third = try await program.daemon { daemon in
      try await daemon.showsRelease()
      try await shows(newest.version, program.port)
      // The server that outlived its daemon has made way for one that takes new deliveries.
      try await eventually("the database") {
        try await program.run("status", "EX1").exitCode == 0
      }
      #expect(try await program.run("stop").exitCode == 0)
    }
    #expect(third.exitCode == 0, "\(third.output)")
    #expect(TestCluster.servers(in: program.state) == [])
    #expect(try Data(contentsOf: URL(filePath: newest.file)) == file, "a release never changes")
  }

  @Test("says in one line that its port is in use, ends with 1, and leaves nothing running")
  func portInUse() async throws {
    let occupant = try LoopbackProvider { _ in .drop }
    let program = try await DaemonProgram(port: occupant.port)
    let ended = try await program.daemon { _ in }
    #expect(ended.exitCode == 1)
    #expect(
      ended.output.contains(
        "Port \(occupant.port) of 127.0.0.1 is in use by another program."), "\(ended.output)")
    #expect(TestCluster.servers(in: program.state) == [])
    withExtendedLifetime(occupant) {}
  }

  /// The newest release's file, and the version in its name.
  private func newestRelease(_ program: DaemonProgram) throws -> (file: String, version: String) {
    let folder = program.state + "/releases"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let newest = try #require(names.filter { $0.hasSuffix(".sealed") }.max())
    let version = newest.dropLast(".sealed".count).split(separator: "_").last
    return (folder + "/" + newest, String(try #require(version)))
  }

  /// The release stands at the address that never changes.
  private func shows(_ version: String, _ port: Int) async throws {
    let answer = try await RawClient.get("/releases/2026-27-Q2/\(version)/", from: port)
    #expect(answer.status == 200)
    #expect(answer.text.contains("version \(version)"))
  }
}
