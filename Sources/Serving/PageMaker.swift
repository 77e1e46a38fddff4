// Makes pages that nobody has asked for yet, one after the other and beside the event loops.

import Disclosure
import Outcomes
import Pages

/// One page at a time: a crowd that asks for a new page makes it once, and what is made already is
/// served meanwhile.
actor PageMaker {
  enum Made: Sendable {
    case page(ReadyPage)
    /// Where the page stands, relative to the address that was asked for.
    case moved(to: String)
    case damaged
  }

  private let shelf: Shelf
  private let cache: PageCache
  private let council: Council

  init(shelf: Shelf, cache: PageCache, council: Council) {
    self.shelf = shelf
    self.cache = cache
    self.council = council
  }

  func make(_ path: String) -> Made {
    let edition = shelf.edition
    if let page = cache.page(at: "/" + path, edition: edition) { return .page(page) }
    guard let (within, shown) = shelf.release(holding: path) else { return noRelease(path) }
    do throws(SealError) {
      if let rendered = try render(within, of: shown.site, figures: shown.release.figures(of:)) {
        let page = ReadyPage(rendered)
        cache.keep(page, at: "/" + path, edition: edition)
        return .page(page)
      }
    } catch {
      // The next refresh fetches the file anew.
      shelf.doubt(shown)
      return .damaged
    }
    if !within.isEmpty, !within.hasSuffix("/"), shown.site.has(within + "/") {
      // Only what a page's own path has in it: nothing of the sender's making.
      let last = within.split(separator: "/").last.map(String.init) ?? within
      return .moved(to: "./\(last)/")
    }
    return notFound(within, of: shown.site)
  }

  /// Nothing is released, or not at that address.
  private func noRelease(_ path: String) -> Made {
    if path == "style.css" { return .page(ReadyPage(styleSheet(of: council))) }
    if let (_, latest) = shelf.release(holding: "") {
      return notFound(path, of: latest.site)
    }
    return .page(ReadyPage(noReleasePage(path, council: council), .serviceUnavailable))
  }

  private func notFound(_ path: String, of site: Site) -> Made {
    .page(ReadyPage(notFoundPage(path, of: site, releases: shelf.headers), .notFound))
  }
}
