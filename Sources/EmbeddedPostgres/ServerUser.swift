// Who the server runs as: oneself, or when we are root an unprivileged system user.

import Foundation
import Glibc
import Subprocess

/// A system user, known to the machine's own directory of users.
struct ServerUser: Sendable {
  let name: String
  let userNumber: UInt32
  let groupNumber: UInt32
  /// True when we are root and it is somebody else.
  let isAnother: Bool
  /// Every user that may come to the socket: the server's own, and us.
  let visitors: [String]

  static func find(_ wanted: String?) async throws(ClusterError) -> ServerUser {
    let own = try await number("-u", of: nil)
    let ownName = try await identity(["-un"], of: "number \(own)")
    let isRoot = own == 0
    let name = wanted ?? ownName
    let user = try await number("-u", of: name)
    if isRoot, user == 0 { throw .rootWithoutServerUser }
    if !isRoot, user != own { throw .notRoot(serverUser: name) }
    return ServerUser(
      name: name, userNumber: user, groupNumber: try await number("-g", of: name),
      isAnother: isRoot,
      // Root may come too: an operator with sudo asks the database how things stand.
      visitors: name == "root" ? [name] : [name, "root"])
  }

  /// Runs a short command as this user, with nothing of our environment.
  func run(_ path: String, _ arguments: [String]) async -> CommandResult {
    let command = command(path, arguments)
    return await EmbeddedPostgres.run(command.path, command.arguments)
  }

  /// The words that run a program as this user, in the same process.
  ///
  /// Not swift-subprocess's own `userID`: 1.0.2 then calls glibc's setuid in a child made by
  /// clone3, which now and then waits for ever on a lock another thread held (its issue 374 is of
  /// that kind).
  func command(_ path: String, _ arguments: [String]) -> (path: String, arguments: [String]) {
    guard isAnother else { return (path, arguments) }
    let drop = ["--reuid=\(userNumber)", "--regid=\(groupNumber)", "--clear-groups", "--", path]
    return ("/usr/bin/setpriv", drop + arguments)
  }

  private static func number(_ kind: String, of name: String?) async throws(ClusterError)
    -> UInt32
  {
    let arguments = [kind] + (name.map { ["--", $0] } ?? [])
    let words = try await identity(arguments, of: name ?? "ourselves")
    guard let number = UInt32(words) else { throw .noSuchUser(name ?? words) }
    return number
  }

  /// `id` asks every directory the machine knows, not only /etc/passwd.
  private static func identity(_ arguments: [String], of name: String) async throws(ClusterError)
    -> String
  {
    let answer = await EmbeddedPostgres.run("/usr/bin/id", arguments)
    guard answer.isSuccess else { throw .noSuchUser(name) }
    return answer.words
  }
}

/// How a short command ended and what it said.
struct CommandResult: Sendable {
  let isSuccess: Bool
  let words: String
}

/// A session of its own, or a terminal's Ctrl-C would reach a child before we can end it in order.
var ownSession: PlatformOptions {
  var options = PlatformOptions()
  options.createSession = true
  return options
}

/// What every child of ours is given: nothing of our own environment, which may hold secrets.
let childEnvironment: Environment = .custom([
  "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC",
])

private func run(_ path: String, _ arguments: [String]) async -> CommandResult {
  do {
    let result = try await Subprocess.run(
      .path(.init(path)), arguments: .init(arguments), environment: childEnvironment,
      workingDirectory: "/", platformOptions: ownSession,
      output: .string(limit: 64 * 1024), error: .string(limit: 64 * 1024))
    let said = [result.standardOutput, result.standardError]
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    let isSuccess = result.terminationStatus.isSuccess
    // What failed says why on standard error.
    return CommandResult(
      isSuccess: isSuccess, words: isSuccess || said[1].isEmpty ? said[0] : said[1])
  } catch {
    return CommandResult(isSuccess: false, words: "\(error)")
  }
}
