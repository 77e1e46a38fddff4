// What stands at an address: known at a look, before anything is made.

import Pages

/// What the shelf has at an address.
enum Found: Sendable {
  /// A page, by its path within its release.
  case page(within: String, of: ShownRelease)
  /// Where the page stands, relative to the address that was asked for.
  case moved(to: String)
  /// No page; the path within the site whose pages may be near.
  case nothing(within: String, near: Site)
  /// Nothing has been released yet.
  case noRelease
}

extension Shelf {
  func found(at path: String) -> Found {
    guard let (within, shown) = release(holding: path) else {
      // Below the address of a release that is not there, the newest is near.
      return release(holding: "").map { .nothing(within: path, near: $0.shown.site) } ?? .noRelease
    }
    if shown.site.has(within) { return .page(within: within, of: shown) }
    if !within.isEmpty, !within.hasSuffix("/"), shown.site.has(within + "/") {
      // Only what a page's own path has in it: nothing of the sender's making.
      let last = within.split(separator: "/").last.map(String.init) ?? within
      return .moved(to: "./\(last)/")
    }
    return .nothing(within: within, near: shown.site)
  }
}
