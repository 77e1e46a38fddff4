// Makes the pages for addresses where nothing stands, and keeps them from standing in the way.

import Dispatch
import Outcomes
import Pages
import Synchronization

/// One page at a time, on a thread of its own: who asks for what is not there waits for others who
/// do, and nobody waits for them.
final class NotFoundMaker: Sendable {
  let queue = DispatchQueue(label: "pages that are not there")
  private let shelf: Shelf
  private let council: Council
  private let waitingMax: Int
  private let waiting = Mutex(0)
  /// Short pages by their way up to the overview. No address of ours has more than eight parts;
  /// here is room for a hundred depths.
  private let shortPages = PageCache(bytesMax: 1 << 20)

  init(shelf: Shelf, council: Council, waitingMax: Int) {
    self.shelf = shelf
    self.council = council
    self.waitingMax = waitingMax
  }

  /// The page that names what is near; where as many wait for theirs as may, at once a short one.
  ///
  /// - Parameter path: within the site.
  func page(for path: String, near site: Site) async -> ReadyPage {
    guard takePlace() else { return shortPage(for: path) }
    return await withCheckedContinuation { continuation in
      queue.async { [self] in
        let page = ReadyPage(notFoundPage(path, of: site, releases: shelf.headers), .notFound)
        waiting.withLock { $0 -= 1 }
        continuation.resume(returning: page)
      }
    }
  }

  /// A page without what is near, made once for each depth: it differs by the way up alone.
  func shortPage(for path: String) -> ReadyPage {
    let edition = shelf.edition
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    let place = String(repeating: "-/", count: depth)
    if let page = shortPages.page(at: place, edition: edition) { return page }
    let page = ReadyPage(shortNotFoundPage(place, council: council), .notFound)
    shortPages.keep(page, at: place, edition: edition)
    return page
  }

  private func takePlace() -> Bool {
    waiting.withLock { waiting in
      guard waiting < waitingMax else { return false }
      waiting += 1
      return true
    }
  }
}
