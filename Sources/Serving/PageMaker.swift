// Makes pages that nobody has asked for yet, one after the other and beside the event loops.

import Disclosure
import Outcomes
import Pages

/// One page at a time: a crowd that asks for a new page makes it once, and what is made already is
/// served meanwhile.
actor PageMaker {
  enum Made: Sendable {
    case page(ReadyPage)
    case damaged
    /// The release that had the page was taken away before its turn came.
    case gone
  }

  private let shelf: Shelf
  private let cache: PageCache
  private let council: Council

  init(shelf: Shelf, cache: PageCache, council: Council) {
    self.shelf = shelf
    self.cache = cache
    self.council = council
  }

  /// Makes a page that the shelf has, as the shelf has it when the page's turn comes.
  func make(_ path: String) -> Made {
    let edition = shelf.edition
    if let page = cache.page(at: "/" + path, edition: edition) { return .page(page) }
    guard case .page(let within, let shown) = shelf.found(at: path) else { return .gone }
    do throws(SealError) {
      let rendered = try render(within, of: shown.site, figures: shown.release.figures(of:))
      guard let page = rendered.map({ ReadyPage($0) }) else { return .gone }
      cache.keep(page, at: "/" + path, edition: edition)
      return .page(page)
    } catch {
      // The next refresh fetches the file anew.
      shelf.doubt(shown)
      return .damaged
    }
  }

  /// What stands at every address before the first release, and how it looks.
  func beforeRelease(_ path: String) -> ReadyPage {
    if path == "style.css" { return ReadyPage(styleSheet(of: council)) }
    return ReadyPage(noReleasePage(path, council: council), .serviceUnavailable)
  }
}
