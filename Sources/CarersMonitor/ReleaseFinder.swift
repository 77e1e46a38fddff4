// One release for a command: from the state folder's sealed file, or else from the database.

import Bytes
import Disclosure
import Foundation
import Postgres
import Serving
import Store

/// Opens a sealed release by its name.
struct ReleaseFinder {
  private let files: SealedFiles
  private let store: PublishedStore

  init(_ setting: MonitorSetting) throws {
    files = SealedFiles(folder: setting.state.releasesFolder)
    store = PublishedStore(try setting.database(.public))
  }

  /// The release, whole: the file where its bytes are those that were approved, else the database's
  /// copy. While the database is away, what the state folder holds.
  /// - Parameter name: a label and a version, `2026-27-Q2/1.0.0`; the newest where it is `nil`.
  func release(named name: String?) async throws -> OpenedRelease {
    let released: [PublishedRelease]
    do throws(PostgresError) { released = try await store.releases() } catch {
      return try kept(named: name, while: error)
    }
    guard let wanted = released.last(where: { name == nil || $0.name == name }) else {
      throw ReleaseFinder.unknown(name, among: released.map(\.name))
    }
    let file = SealedFiles.name(of: wanted)
    if files.hash(of: file) == wanted.sha256 { return try open(file) }
    guard let bytes = try await store.sealed(wanted) else {
      throw ReleaseFinder.unknown(wanted.name, among: released.map(\.name))
    }
    return try SealedRelease.open(
      length: bytes.count, read: { Array(bytes[$0]) }, digest: { sha256($0).bytes })
  }

  /// The newest file that can be opened and has the name.
  private func kept(named name: String?, while error: PostgresError) throws -> OpenedRelease {
    var names: [String] = []
    for file in try files.names().reversed() {
      do throws(SealError) {
        let release = try open(file)
        let header = release.front.header
        let own = "\(header.label)/\(header.version)"
        if name == nil || own == name {
          tell("The release is taken from the state folder. \(error)")
          return release
        }
        names.append(own)
      } catch {
        if name == nil {
          throw Failure(
            "\(file), the newest release, cannot be opened: \(error)\nAn older one is taken only "
              + "if --release names it; or start the database, which has the newest.")
        }
        tell("\(file) is passed over. \(error)")
      }
    }
    let unknown = ReleaseFinder.unknown(name, among: names.reversed())
    throw Failure("\(unknown) Only the state folder was looked at. \(error)")
  }

  private func open(_ file: String) throws(SealError) -> OpenedRelease {
    let files = files
    let length: Int
    do throws(SealedFileError) { length = try files.length(of: file) } catch {
      throw .notReadable(part: "the whole", why: "\(error)")
    }
    return try SealedRelease.open(
      length: length, read: { try files.read($0, of: file) }, digest: { sha256($0).bytes })
  }

  private func tell(_ words: String) { FileHandle.standardError.write(Data((words + "\n").utf8)) }

  private static func unknown(_ name: String?, among names: [String]) -> Failure {
    guard let name, !names.isEmpty else {
      return Failure(
        "There is no release. Make one with `carers-monitor release candidate --period P`.")
    }
    return Failure("There is no release “\(name)”. Released: \(names.joined(separator: ", ")).")
  }
}

extension PublishedRelease {
  /// As it is named on a command line: `2026-27-Q2/1.0.0`.
  fileprivate var name: String { "\(label)/\(version)" }
}
