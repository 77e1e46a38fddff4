// Making a new cluster so that a kill in the middle harms nothing.

import Foundation

extension Folders {
  private static let makingPrefix = "postgres.making."

  /// Makes the data folder beside its place, and puts it there when it is whole.
  ///
  /// - Parameter isDurable: false leaves out the last flush to disk; for tests.
  func initialise(
    _ installation: Installation, as user: ServerUser, isDurable: Bool
  ) async throws(ClusterError) {
    discardUnfinished()
    // A new name each time: an initdb whose daemon was killed may still be writing to the old one.
    let making = state + "/" + Folders.makingPrefix + UUID().uuidString
    try makeOwn(making, user)
    try await requireReachable(making, user)
    let made = await user.run(
      installation.initialiser,
      [
        "--pgdata=" + making, "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8",
        "--auth-local=peer", "--auth-host=reject", "--data-checksums",
      ] + (isDurable ? [] : ["--no-sync"]))
    guard made.isSuccess else { throw .notInitialised(words: made.words) }
    do { try FileManager.default.moveItem(atPath: making, toPath: data) } catch {
      throw .folderUnusable(folder: data, words: error.localizedDescription)
    }
  }

  private func discardUnfinished() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: state)) ?? []
    for name in names where name.hasPrefix(Folders.makingPrefix) {
      // What is still being written to stays until the next start.
      try? FileManager.default.removeItem(atPath: state + "/" + name)
    }
  }
}
