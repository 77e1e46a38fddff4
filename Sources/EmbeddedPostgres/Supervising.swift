// The server as our child: started, watched until it or we end, asked to stop before it is made to.

import Postgres
import Subprocess

/// What one of the two tasks of a running cluster came to.
private enum Turn: Sendable {
  case ready
  case notReady(ClusterError)
  case ended(String)
}

extension EmbeddedCluster {
  /// How long a server may take to take connections, a recovery after a crash included.
  private static let startSeconds = 120.0

  func supervise(
    _ installation: Installation, as user: ServerUser,
    _ whenReady: @escaping @Sendable () async -> Void
  ) async throws(ClusterError) {
    let log = try ServerLog(folders.log)
    let failure = await withTaskGroup(of: Turn.self, returning: ClusterError?.self) { group in
      group.addTask { .ended(await serve(installation, as: user, log)) }
      group.addTask {
        do throws(ClusterError) { try await becomeReady() } catch { return .notReady(error) }
        guard !Task.isCancelled else { return .ready }
        logger.info("The database takes connections.", metadata: ["socket": "\(folders.socket)"])
        await whenReady()
        return .ready
      }
      var failure: ClusterError?
      while let turn = await group.next() {
        switch turn {
        case .ready: continue
        case .notReady(let error): failure = failure ?? error
        case .ended(let words):
          failure =
            failure
            ?? .serverDied(words: words, lastLines: log.lastLines, log: log.path)
        }
        group.cancelAll()
      }
      return failure
    }
    if let failure, !Task.isCancelled { throw failure }
  }

  /// Runs the server to its end; a cancelled task asks it for a fast shutdown, then insists.
  private func serve(
    _ installation: Installation, as user: ServerUser, _ log: ServerLog
  ) async -> String {
    let command = user.command(installation.server, serverArguments)
    var options = ownSession
    options.teardownSequence = [
      .send(signal: .interrupt, allowedDurationToNextStep: .seconds(20)),
      .send(signal: .quit, allowedDurationToNextStep: .seconds(5)),
    ]
    do {
      let server = try await Subprocess.run(
        .path(.init(command.path)), arguments: .init(command.arguments),
        environment: childEnvironment, workingDirectory: "/", platformOptions: options,
        output: .fileDescriptor(
          .init(rawValue: log.descriptor), closeAfterSpawningProcess: false),
        error: .combinedWithOutput)
      return "\(server.terminationStatus)"
    } catch { return "\(error)" }
  }

  private var serverArguments: [String] {
    let own = [
      "listen_addresses": "", "unix_socket_directories": "\"\(settings.socketFolder)\"",
      "unix_socket_permissions": "0700", "port": "5432", "hba_file": folders.access,
      "ident_file": folders.identities,
    ]
    let all = settings.serverParameters.merging(own) { $1 }
    return ["-D", folders.data] + all.flatMap { ["-c", "\($0.key)=\($0.value)"] }
  }

  /// Waits until the server takes connections, and creates the database where it is missing.
  private func becomeReady() async throws(ClusterError) {
    let end = ContinuousClock.now + .seconds(EmbeddedCluster.startSeconds)
    while true {
      do throws(PostgresError) { return try await createDatabase() } catch {
        guard error.isUnreachable, ContinuousClock.now < end else { throw .database(error) }
      }
      do { try await Task.sleep(for: .milliseconds(50)) } catch { return }
    }
  }

  private func createDatabase() async throws(PostgresError) {
    let name = settings.databaseName
    let database = Database(
      connection(to: "postgres", role: nil), applicationName: "carers-monitor start")
    let found = try await database.query("select from pg_database where datname = \(name)")
    if found.isEmpty { try await database.execute("create database \(identifier: name)") }
    await database.close()
  }
}
