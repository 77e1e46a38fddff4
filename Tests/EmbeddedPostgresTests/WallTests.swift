// Who may come in and by which door: no port, no password, no root.

import Foundation
import Glibc
import Postgres
import TestSupport
import Testing

@testable import EmbeddedPostgres

@Suite("The embedded cluster's walls") struct WallTests {
  let settings = TestCluster.settings(in: TestCluster.newFolder())

  @Test("no port is open, and no process runs as root")
  func closed() async throws {
    let running = try await RunningCluster(settings)
    let server = try running.server
    let fileManager = FileManager.default
    let files = try fileManager.contentsOfDirectory(atPath: "/proc/\(server)/fd").compactMap {
      try? fileManager.destinationOfSymbolicLink(atPath: "/proc/\(server)/fd/\($0)")
    }
    let sockets = files.filter { $0.hasPrefix("socket:[") }
      .map { String($0.dropFirst(8).dropLast()) }
    #expect(!sockets.isEmpty)
    let internet = try ["tcp", "tcp6", "udp", "udp6"].flatMap { kind in
      try String(contentsOfFile: "/proc/net/\(kind)", encoding: .utf8).split(separator: "\n")
        .map { $0.split(separator: " ") }.filter { $0.count > 9 }.map { String($0[9]) }
    }
    // The one it keeps is for its own statistics' signals, if any, and is not a listener.
    #expect(Set(sockets).isDisjoint(with: internet))
    let owner = try fileManager.attributesOfItem(atPath: "/proc/\(server)")[.ownerAccountID]
    let user = try await ServerUser.find(settings.serverUser)
    #expect((owner as? NSNumber)?.uint32Value == user.userNumber && user.userNumber != 0)
    for folder in [running.cluster.folders.data, running.cluster.folders.socket] {
      let attributes = try fileManager.attributesOfItem(atPath: folder)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
      #expect((attributes[.ownerAccountID] as? NSNumber)?.uint32Value == user.userNumber)
    }
    try await running.stop()
  }

  @Test("a session of its own keeps a terminal's Ctrl-C away from the server")
  func session() async throws {
    let running = try await RunningCluster(settings)
    let server = try running.server
    #expect(getsid(server) == server && getpgid(server) == server)
    try await running.stop()
  }

  @Test("only the roles that were named may be connected as")
  func roles() async throws {
    var settings = settings
    settings.loginRoles = ["a \"reader\""]
    let running = try await RunningCluster(settings)
    for role in ["a \"reader\"", "other"] {
      try await running.database.execute("create role \(identifier: role) login")
    }
    let reader = Database(
      running.cluster.connection(role: "a \"reader\""), applicationName: "reader")
    #expect(try await reader.query("select current_user as x")[0].string("x") == "a \"reader\"")
    let other = Database(running.cluster.connection(role: "other"), applicationName: "other")
    await #expect(throws: PostgresError.self) { try await other.query("select 1") }
    try await running.stop()
  }

  private func failure(of settings: EmbeddedCluster.Settings) async throws -> ClusterError {
    let cluster = EmbeddedCluster(settings, logger: TestCluster.quiet)
    let error = await #expect(throws: ClusterError.self) {
      try await cluster.run { Issue.record("it was said to be ready") }
    }
    return try #require(error)
  }

  @Test("a socket's path of more than 107 bytes is refused with its length")
  func longPath() async throws {
    var settings = settings
    settings.socketFolder += "/" + String(repeating: "é", count: 50)
    let error = try await failure(of: settings)
    let path = settings.socketFolder + "/.s.PGSQL.5432"
    #expect(error == .socketPathTooLong(path: path, byteCount: path.utf8.count))
    #expect("\(error)".contains("107"))
  }

  @Test("a folder that belongs to another user is left as it is")
  func foreignFolder() async throws {
    var settings = settings
    settings.socketFolder = "/usr"
    let before = try FileManager.default.attributesOfItem(atPath: "/usr")[.posixPermissions]
    guard case .ownedByAnother("/usr", _) = try await failure(of: settings) else {
      Issue.record("/usr was taken over")
      return
    }
    let after = try FileManager.default.attributesOfItem(atPath: "/usr")[.posixPermissions]
    #expect(before as? NSNumber == after as? NSNumber)
  }

  @Test("a server that is not installed, and one of another version, are named")
  func binaries() async throws {
    var elsewhere = settings
    elsewhere.binariesFolder = "/nowhere/bin"
    let missing = try await failure(of: elsewhere)
    #expect(missing == .binariesMissing(lookedIn: "/nowhere/bin"))
    let data = settings.stateFolder + "/postgres"
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    try Data("9\n".utf8).write(to: URL(fileURLWithPath: data + "/PG_VERSION"))
    #expect(try await failure(of: settings) == .otherVersion(data: "9", dataFolder: data))
  }

  @Test("nobody unknown and not root itself runs the server")
  func users() async throws {
    var settings = settings
    settings.serverUser = "no-such-user"
    #expect(try await failure(of: settings) == .noSuchUser("no-such-user"))
    settings.serverUser = geteuid() == 0 ? nil : "root"
    let refused: ClusterError =
      geteuid() == 0 ? .rootWithoutServerUser : .notRoot(serverUser: "root")
    #expect(try await failure(of: settings) == refused)
  }

  @Test("a folder the server's user cannot enter is refused by name")
  func closedParent() async throws {
    var settings = settings
    let parent = settings.stateFolder + "/closed"
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: false)
    settings.socketFolder = parent + "/s"
    // Root passes everywhere and the server does not; an ordinary user is stopped already here.
    chmod(parent, geteuid() == 0 ? 0o700 : 0o500)
    let error = try await failure(of: settings)
    #expect("\(error)".contains(settings.socketFolder))
    chmod(parent, 0o700)
  }
}
