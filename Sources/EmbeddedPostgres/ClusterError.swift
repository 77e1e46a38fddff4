// What can keep the embedded cluster from running, with the remedy in the same line.

package import Postgres

/// Why the embedded cluster does not run.
package enum ClusterError: Error, Equatable, Sendable, CustomStringConvertible {
  case binariesMissing(lookedIn: String)
  /// The data folder was made by a version that is not installed.
  case otherVersion(data: String, dataFolder: String)
  case rootWithoutServerUser
  case noSuchUser(String)
  /// Only root can run the server as somebody else.
  case notRoot(serverUser: String)
  case socketPathTooLong(path: String, byteCount: Int)
  case ownedByAnother(folder: String, wanted: String)
  case notReachable(folder: String, user: String)
  case folderUnusable(folder: String, words: String)
  case notInitialised(words: String)
  case orphanWillNotStop(processes: [Int32])
  /// `words` is how it ended, `lastLines` what it wrote last to its log.
  case serverDied(words: String, lastLines: String, log: String)
  case database(PostgresError)

  package var description: String {
    switch self {
    case .binariesMissing(let folder):
      "PostgreSQL's server is not in \(folder): install it (apt-get install postgresql-15) "
        + "or name the folder that holds “postgres” and “initdb”"
    case .otherVersion(let data, let folder):
      "\(folder) was made by PostgreSQL \(data), which is not installed: "
        + "install postgresql-\(data), or upgrade the folder with pg_upgrade"
    case .rootWithoutServerUser:
      "PostgreSQL refuses to run as root: name an unprivileged system user for the server"
    case .noSuchUser(let name):
      "there is no system user “\(name)” for the database's server: "
        + "create it (adduser --system --group \(name)) or name another"
    case .notRoot(let user):
      "only root can run the database's server as “\(user)”: "
        + "start as root or as that user, or leave the server's user out"
    case .socketPathTooLong(let path, let count):
      "\(path) is \(count) bytes long, and a socket's path ends at 107: "
        + "choose a shorter socket folder, such as one under /run"
    case .ownedByAnother(let folder, let wanted):
      "\(folder) is not owned by \(wanted), the database server's user: "
        + "start as the user that owns it, or choose another folder"
    case .notReachable(let folder, let user):
      "user \(user) cannot enter or write \(folder): choose a folder whose parents "
        + "others may search, such as one under /var/lib or /run"
    case .folderUnusable(let folder, let words): "\(folder) cannot be used: \(words)"
    case .notInitialised(let words): "the database cluster could not be created: \(words)"
    case .orphanWillNotStop(let processes):
      "a database server left by an earlier run does not stop: end process "
        + processes.map(String.init).joined(separator: ", ") + " by hand"
    case .serverDied(let words, let lastLines, let log):
      "the database's server ended (\(words)); the last it said in \(log): \(lastLines)"
    case .database(let error): "the embedded database is not ready: \(error)"
    }
  }
}
