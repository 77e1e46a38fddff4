// The releases that can be shown, opened from their sealed files.

import Bytes
import Disclosure
import Outcomes
import Pages
import Postgres
package import Store
import Synchronization

/// One release as it stands at one address.
struct ShownRelease: Sendable {
  let release: OpenedRelease
  let site: Site
}

/// All releases, the newest at the root and every one at the address that never changes.
package final class Shelf: Sendable {
  private struct Contents {
    /// Releases by the root of their pages: `` for the newest, `releases/…/` for each.
    var shown: [String: ShownRelease] = [:]
    var names: [String] = []
    /// Grows with every change, so that a cache knows when it is stale.
    var edition = 0
  }

  private let files: SealedFiles
  private let contents = Mutex(Contents())

  package init(files: SealedFiles) { self.files = files }

  /// Opens every sealed file in the folder.
  /// - Returns: what could not be opened, in words; such a file is passed over, the others serve.
  @discardableResult
  package func open() throws(SealedFileError) -> [String] {
    let names = try files.names()
    guard contents.withLock({ $0.names }) != names else { return [] }
    var faults: [String] = []
    var releases: [OpenedRelease] = []
    for name in names {
      do {
        releases.append(try open(name))
      } catch {
        faults.append("\(name): \(error)")
      }
    }
    let shown = Shelf.arrange(releases)
    contents.withLock {
      $0.shown = shown
      $0.names = names
      $0.edition += 1
    }
    return faults
  }

  /// Fetches releases that are not in the folder yet.
  package func refresh(from store: PublishedStore) async throws -> [String] {
    let present = Set(try files.names())
    for release in try await store.releases() {
      let name = SealedFiles.name(of: release)
      guard !present.contains(name), let bytes = try await store.sealed(release) else { continue }
      try files.write(bytes, named: name)
    }
    return try open()
  }

  /// The release whose pages hold a path, and the path within it.
  func release(holding path: String) -> (root: String, within: String, shown: ShownRelease)? {
    contents.withLock { contents in
      let parts = path.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
      if parts.count == 4, parts[0] == "releases" {
        let root = "releases/\(parts[1])/\(parts[2])/"
        return contents.shown[root].map { (root, String(parts[3]), $0) }
      }
      return contents.shown[""].map { ("", path, $0) }
    }
  }

  var edition: Int { contents.withLock { $0.edition } }

  private func open(_ name: String) throws -> OpenedRelease {
    let files = files
    return try SealedRelease.open(
      length: try files.length(of: name), read: { try files.read($0, of: name) },
      digest: { sha256($0).bytes })
  }

  private static func arrange(_ releases: [OpenedRelease]) -> [String: ShownRelease] {
    var shown: [String: ShownRelease] = [:]
    for (position, release) in releases.enumerated() {
      let isLatest = position == releases.count - 1
      let site = Site(front: release.front, isLatest: isLatest, latestPath: "../../../")
      shown[release.front.header.path] = ShownRelease(release: release, site: site)
      if isLatest {
        let root = Site(front: release.front, isLatest: true, latestPath: nil)
        shown[""] = ShownRelease(release: release, site: root)
      }
    }
    return shown
  }
}
