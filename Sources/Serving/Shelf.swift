// The releases that can be shown, opened from their sealed files.

import Bytes
import Disclosure
import Outcomes
import Pages
package import Postgres
package import Store
import Synchronization

/// Why the shelf could not be brought up to date; what is on it stays there.
package enum ShelfError: Error, CustomStringConvertible {
  case database(PostgresError)
  case files(SealedFileError)

  package var description: String {
    switch self {
    case .database(let error): "\(error)"
    case .files(let error): "\(error)"
    }
  }
}

/// One release as it stands at one address.
struct ShownRelease: Sendable {
  /// Its sealed file's name.
  let file: String
  let release: OpenedRelease
  let site: Site
}

/// All releases, the newest at the root and every one at the address that never changes.
package final class Shelf: Sendable {
  private struct Contents {
    /// Releases by the root of their pages: `` for the newest, `releases/…/` for each.
    var shown: [String: ShownRelease] = [:]
    /// What could be opened, by the name of its file.
    var opened: [String: OpenedRelease] = [:]
    /// Files of which a part could not be read since they were opened.
    var doubted: Set<String> = []
  }

  private let files: SealedFiles
  private let contents = Mutex(Contents())
  private let editions = Atomic(0)

  package init(files: SealedFiles) { self.files = files }

  /// Opens every sealed file in the folder that is not open yet.
  /// - Returns: what could not be opened, in words; such a file is passed over, the others serve.
  @discardableResult
  package func open() throws(SealedFileError) -> [String] { try open(anew: []) }

  /// Fetches each release that is not open, in place of its damaged file if there is one, and opens
  /// what came.
  /// - Returns: as `open()`.
  package func refresh(from store: PublishedStore) async throws(ShelfError) -> [String] {
    let releases = try await releases(of: store)
    let present = try held { () throws(SealedFileError) in Set(try files.names()) }
    let sound = contents.withLock { present.intersection($0.opened.keys).subtracting($0.doubted) }
    var anew: Set<String> = []
    var failure: ShelfError?
    do throws(ShelfError) {
      for release in releases {
        let name = SealedFiles.name(of: release)
        guard !sound.contains(name) else { continue }
        if try await fetch(release, to: name, from: store) { anew.insert(name) }
      }
    } catch {
      failure = error
    }
    // What came before the failure is shown all the same.
    let faults = try held { () throws(SealedFileError) in try open(anew: anew) }
    if let failure { throw failure }
    return faults
  }

  /// The release whose pages hold a path, and the path within it.
  func release(holding path: String) -> (within: String, shown: ShownRelease)? {
    contents.withLock { contents in
      let parts = path.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
      if parts.count == 4, parts[0] == "releases" {
        let root = "releases/\(parts[1])/\(parts[2])/"
        return contents.shown[root].map { (String(parts[3]), $0) }
      }
      return contents.shown[""].map { (path, $0) }
    }
  }

  /// Every release that is shown, oldest approval first.
  var headers: [ReleaseHeader] {
    contents.withLock { contents in
      contents.opened.sorted { $0.key < $1.key }.map(\.value.front.header)
    }
  }

  /// Notes that a part of an open file cannot be read: the next refresh fetches the file anew.
  func doubt(_ shown: ShownRelease) {
    _ = contents.withLock { $0.doubted.insert(shown.file) }
  }

  /// Grows after every change, so that a cache knows when it is stale; read with each request.
  var edition: Int { editions.load(ordering: .acquiring) }

  /// - Parameter anew: files that are read again though they are open.
  private func open(anew: Set<String>) throws(SealedFileError) -> [String] {
    let names = try files.names()
    let known = contents.withLock { $0.opened.filter { !anew.contains($0.key) } }
    var faults: [String] = []
    var opened: [(file: String, release: OpenedRelease)] = []
    for name in names {
      do throws(SealError) {
        let release = if let open = known[name] { open } else { try open(name) }
        opened.append((name, release))
      } catch {
        faults.append("\(name): \(error)")
      }
    }
    let shown = Shelf.arrange(opened)
    contents.withLock { contents in
      let isChanged = !anew.isEmpty || opened.map(\.file) != contents.opened.keys.sorted()
      guard isChanged else { return }
      contents.shown = shown
      contents.opened = Dictionary(uniqueKeysWithValues: opened)
      contents.doubted.subtract(anew)
      editions.add(1, ordering: .releasing)
    }
    return faults
  }

  private func open(_ name: String) throws(SealError) -> OpenedRelease {
    let files = files
    let length: Int
    do throws(SealedFileError) { length = try files.length(of: name) } catch {
      throw .notReadable(part: "the whole", why: "\(error)")
    }
    return try SealedRelease.open(
      length: length, read: { try files.read($0, of: name) }, digest: { sha256($0).bytes })
  }

  private func releases(of store: PublishedStore) async throws(ShelfError) -> [PublishedRelease] {
    do throws(PostgresError) { return try await store.releases() } catch { throw .database(error) }
  }

  /// Brings a release's file to the folder, and says so, unless the very bytes lie there already.
  private func fetch(
    _ release: PublishedRelease, to name: String, from store: PublishedStore
  ) async throws(ShelfError) -> Bool {
    if files.hash(of: name) == release.sha256 {
      _ = contents.withLock { $0.doubted.remove(name) }
      return false
    }
    let bytes: [UInt8]?
    do throws(PostgresError) { bytes = try await store.sealed(release) } catch {
      throw .database(error)
    }
    guard let bytes else { return false }
    try held { () throws(SealedFileError) in try files.write(bytes, named: name) }
    return true
  }

  private func held<Value>(_ work: () throws(SealedFileError) -> Value) throws(ShelfError) -> Value
  {
    do throws(SealedFileError) { return try work() } catch { throw .files(error) }
  }

  private static func arrange(
    _ opened: [(file: String, release: OpenedRelease)]
  ) -> [String: ShownRelease] {
    var shown: [String: ShownRelease] = [:]
    for (position, (file, release)) in opened.enumerated() {
      let isLatest = position == opened.count - 1
      for (root, site) in Site.places(of: release.front, isLatest: isLatest) {
        shown[root] = ShownRelease(file: file, release: release, site: site)
      }
    }
    return shown
  }
}
