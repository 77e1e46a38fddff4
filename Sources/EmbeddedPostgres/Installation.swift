// Where PostgreSQL's server programs are.

import Foundation

/// One installed version of the server.
struct Installation: Sendable {
  let binariesFolder: String

  var server: String { binariesFolder + "/postgres" }
  var initialiser: String { binariesFolder + "/initdb" }

  /// Debian's place: one folder for each major version.
  private static let versionsFolder = "/usr/lib/postgresql"

  /// The folder that was set, else the version that made the data, else the highest there is.
  static func find(setting: String?, dataFolder: String) throws(ClusterError) -> Installation {
    if let setting {
      let installation = Installation(binariesFolder: setting)
      guard installation.isComplete else { throw .binariesMissing(lookedIn: setting) }
      return installation
    }
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: versionsFolder)) ?? []
    let installed = versions.compactMap { Int($0) }.sorted()
      .map { (version: $0, at: Installation(binariesFolder: "\(versionsFolder)/\($0)/bin")) }
      .filter { $0.at.isComplete }
    guard let highest = installed.last else {
      throw .binariesMissing(lookedIn: versionsFolder + "/*/bin")
    }
    guard let data = try? String(contentsOfFile: dataFolder + "/PG_VERSION", encoding: .utf8)
    else { return highest.at }
    let wanted = data.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let fitting = installed.first(where: { String($0.version) == wanted }) else {
      throw .otherVersion(data: wanted, dataFolder: dataFolder)
    }
    return fitting.at
  }

  private var isComplete: Bool {
    [server, initialiser].allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
