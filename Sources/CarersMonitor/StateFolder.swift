// Where the daemon keeps what must outlive it, and the lock that only one daemon can hold.

import Catalogue
import Foundation
import Glibc
import Synchronization

struct StateFolder: Sendable {
  let path: String

  /// - Parameter given: a folder, or empty text for the usual one of this user: below `/var/lib`
  ///   for root and the system user, else below `$XDG_STATE_HOME`.
  init(given: String) {
    if !given.isEmpty {
      // Absolute, since libpq takes a relative folder for a host's name.
      path = URL(filePath: given).standardizedFileURL.path
    } else if StateFolder.isSystem {
      path = "/var/lib/carers-monitor"
    } else {
      let environment = ProcessInfo.processInfo.environment
      let home = environment["XDG_STATE_HOME"] ?? NSHomeDirectory() + "/.local/state"
      path = home + "/carers-monitor"
    }
  }

  /// The folder that an option or the environment gives, else that of `monitor.yaml`, which need
  /// not be faultless unless it is asked.
  init(given: String, folders: FolderOptions) throws {
    guard given.isEmpty else {
      self.init(given: given)
      return
    }
    do throws(CatalogueFaults) {
      let settings = try MonitorSettings.load(configFolder: folders.folders.config)
      self.init(given: settings.stateFolder ?? "")
    } catch { throw Failure("\(error)") }
  }

  /// The socket's folder: short, since a socket's path ends at 107 bytes.
  var socketFolder: String {
    path == "/var/lib/carers-monitor" ? "/run/carers-monitor" : path + "/run"
  }

  var releasesFolder: String { path + "/releases" }
  private var lockFile: String { path + "/daemon.pid" }

  /// Root, or the system user that the daemon runs as.
  private static var isSystem: Bool { geteuid() == 0 || NSUserName() == "carers-monitor" }

  /// Takes the lock for as long as the process lives.
  func lock() throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        "The state folder \(path) cannot be made (\(error.localizedDescription)). "
          + "Name another with --state.")
    }
    let file = try opened()
    guard flock(file.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw Failure(
        "Another carers-monitor (process \(process(in: file) ?? 0)) uses \(path). End it with "
          + "`make stop` or `carers-monitor stop`, or name another folder with --state.")
    }
    do {
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: Data("\(getpid())".utf8))
    } catch {
      throw Failure("\(lockFile) cannot be written: \(error.localizedDescription)")
    }
    // Left open on purpose: the lock ends with the process, however it ends.
    StateFolder.held.withLock { $0 = file }
  }

  /// The daemon that holds the lock; `nil` when none does.
  func holder() throws -> pid_t? {
    guard FileManager.default.fileExists(atPath: lockFile) else { return nil }
    let file = try opened()
    guard flock(file.fileDescriptor, LOCK_EX | LOCK_NB) != 0 else { return nil }
    return process(in: file)
  }

  private static let held = Mutex<FileHandle?>(nil)

  private func process(in file: FileHandle) -> pid_t? {
    (try? file.readToEnd()).flatMap { pid_t(String(decoding: $0, as: UTF8.self)) }
  }

  private func opened() throws -> FileHandle {
    if !FileManager.default.fileExists(atPath: lockFile) {
      _ = FileManager.default.createFile(atPath: lockFile, contents: nil)
    }
    guard let file = FileHandle(forUpdatingAtPath: lockFile) else {
      throw Failure("\(lockFile) cannot be opened. Does the folder belong to this user?")
    }
    // Not inherited, or a cluster that outlives us would hold the lock.
    _ = fcntl(file.fileDescriptor, F_SETFD, FD_CLOEXEC)
    return file
  }
}
