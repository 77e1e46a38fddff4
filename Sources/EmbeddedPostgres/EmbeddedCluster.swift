// The private PostgreSQL cluster: found, created, started as our child, stopped with us.

package import Logging
package import Postgres
import Subprocess

/// A PostgreSQL of our own on a Unix socket: no TCP port, no password, no service of the machine's.
///
/// Two daemons must not share a state folder: whoever calls `run` holds a lock on it for as long,
/// since a server found alive in the data folder is taken for an orphan and stopped.
package struct EmbeddedCluster: Sendable {
  package struct Settings: Sendable {
    /// The data goes into `postgres` in it, the server's log into `postgres.log`.
    package var stateFolder: String
    /// Short enough that the socket's path stays within 107 bytes.
    package var socketFolder: String
    /// The system user the server runs as when we are root; otherwise it is ourselves.
    package var serverUser: String?
    package var databaseName: String
    /// Where `postgres` and `initdb` are; without it, Debian's places are searched.
    package var binariesFolder: String?
    /// Roles beside `postgres` that may be connected as; PostgreSQL 15 wants them by name.
    package var loginRoles: [String]
    /// The server's own settings, such as `fsync`.
    package var serverParameters: [String: String]

    package init(
      stateFolder: String, socketFolder: String, serverUser: String? = nil,
      databaseName: String = "carers_monitor", binariesFolder: String? = nil,
      loginRoles: [String] = [], serverParameters: [String: String] = [:]
    ) {
      self.stateFolder = stateFolder
      self.socketFolder = socketFolder
      self.serverUser = serverUser
      self.databaseName = databaseName
      self.binariesFolder = binariesFolder
      self.loginRoles = loginRoles
      self.serverParameters = serverParameters
    }
  }

  let settings: Settings
  let logger: Logger

  package init(_ settings: Settings, logger: Logger) {
    self.settings = settings
    self.logger = logger
  }

  var folders: Folders { Folders(state: settings.stateFolder, socket: settings.socketFolder) }

  /// How to reach the database, as `postgres` (the superuser) or as one of the login roles.
  package func connection(role: String? = nil) -> ConnectionSettings {
    connection(to: settings.databaseName, role: role)
  }

  /// Runs the cluster until the task is cancelled, and returns when its server has ended.
  ///
  /// Creates it where there is none, stops a server left by an earlier run, and calls `whenReady`
  /// once the database is there and takes connections. Throws when it cannot be started or dies; it
  /// may then be run again.
  package func run(whenReady: @escaping @Sendable () async -> Void) async throws(ClusterError) {
    do throws(ClusterError) {
      let user = try await ServerUser.find(settings.serverUser)
      let installation = try Installation.find(
        setting: settings.binariesFolder, dataFolder: folders.data)
      try await folders.prepare(for: user)
      try await stopOrphan()
      if !folders.hasData {
        logger.info("Creating the database cluster.", metadata: ["folder": "\(folders.data)"])
        try await folders.initialise(
          installation, as: user, isDurable: settings.serverParameters["fsync"] != "off")
      }
      try folders.writeAccess(
        visitors: user.visitors, roles: ["postgres"] + settings.loginRoles)
      try await supervise(installation, as: user, whenReady)
    } catch {
      // What is cut short by our own end is no failure.
      if !Task.isCancelled { throw error }
    }
  }

  /// Stops the server an earlier run left in the data folder, if one is alive.
  package func stopOrphan() async throws(ClusterError) {
    try await Orphan(folders: folders).stop(logger)
  }

  func connection(to database: String, role: String?) -> ConnectionSettings {
    ConnectionSettings(parameters: [
      "host": settings.socketFolder, "port": "5432", "dbname": database,
      "user": role ?? "postgres",
    ])
  }
}
