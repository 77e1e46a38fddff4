// The cluster's folders: made once, owned by the server's user, closed to others.

import Foundation

/// Where the cluster's files lie.
struct Folders: Sendable {
  let state: String
  let socket: String

  var data: String { state + "/postgres" }
  var log: String { state + "/postgres.log" }
  var access: String { state + "/postgres.hba.conf" }
  var identities: String { state + "/postgres.ident.conf" }
  /// The name PostgreSQL gives its socket for port 5432.
  var socketFile: String { socket + "/.s.PGSQL.5432" }

  var hasData: Bool { FileManager.default.fileExists(atPath: data) }

  /// Makes what is missing and checks what is there.
  func prepare(for user: ServerUser) async throws(ClusterError) {
    // sockaddr_un keeps 108 bytes, one of them the closing NUL.
    let byteCount = socketFile.utf8.count
    guard byteCount <= 107 else {
      throw .socketPathTooLong(path: socketFile, byteCount: byteCount)
    }
    // Another user must be able to pass through to the data folder, which is its own and closed.
    try make(state, permissions: user.isAnother ? 0o711 : 0o700)
    try makeOwn(socket, user)
    try await requireReachable(socket, user)
    if hasData {
      try requireOwned(data, user)
      try await requireReachable(data, user)
    }
  }

  /// Makes an empty folder that only the server's user may enter.
  func makeOwn(_ folder: String, _ user: ServerUser) throws(ClusterError) {
    let isNew = !FileManager.default.fileExists(atPath: folder)
    try make(folder, permissions: 0o700)
    if isNew, user.isAnother { try hand(folder, to: user) }
    try requireOwned(folder, user)
  }

  /// A folder of another user's is never taken over: it may be /tmp.
  private func requireOwned(_ folder: String, _ user: ServerUser) throws(ClusterError) {
    let owner: UInt32?
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder)
      owner = (attributes[.ownerAccountID] as? NSNumber)?.uint32Value
    } catch { throw .folderUnusable(folder: folder, words: error.localizedDescription) }
    guard owner == user.userNumber else {
      throw .ownedByAnother(folder: folder, wanted: user.name)
    }
  }

  func requireReachable(_ folder: String, _ user: ServerUser) async throws(ClusterError) {
    let isReachable = await user.run("/usr/bin/test", ["-x", folder, "-a", "-w", folder])
    guard isReachable.isSuccess || Task.isCancelled else {
      throw .notReachable(folder: folder, user: user.name)
    }
  }

  /// Who may connect, as what: each visitor as each role, by the kernel's word, over the socket
  /// only.
  func writeAccess(visitors: [String], roles: [String]) throws(ClusterError) {
    let lines = visitors.flatMap { visitor in
      roles.map { "monitor \(quoted(visitor)) \(quoted($0))\n" }
    }
    try write("local all all peer map=monitor\n", to: access)
    try write(lines.joined(), to: identities)
  }

  private func quoted(_ name: String) -> String {
    "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  private func make(_ folder: String, permissions: Int) throws(ClusterError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: NSNumber(value: permissions)])
    } catch { throw .folderUnusable(folder: folder, words: error.localizedDescription) }
  }

  private func hand(_ folder: String, to user: ServerUser) throws(ClusterError) {
    do {
      try FileManager.default.setAttributes(
        [
          .ownerAccountID: NSNumber(value: user.userNumber),
          .groupOwnerAccountID: NSNumber(value: user.groupNumber),
        ], ofItemAtPath: folder)
    } catch { throw .folderUnusable(folder: folder, words: error.localizedDescription) }
  }

  private func write(_ text: String, to file: String) throws(ClusterError) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
      try FileManager.default.setAttributes(
        [.posixPermissions: NSNumber(value: 0o644)], ofItemAtPath: file)
    } catch { throw .folderUnusable(folder: file, words: error.localizedDescription) }
  }
}
