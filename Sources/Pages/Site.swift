// One release as a set of pages: which paths it has, and how one page links to another.

package import Disclosure
import Outcomes

/// A release as people walk through it: every public state is a path below the release's own root.
///
/// Paths are relative to that root: `` for the front page, `indicators/KC01/`, `style.css`. Links
/// between pages are relative, so the same bytes serve at `/` and below `/releases/…/`.
package struct Site: Sendable {
  package let front: ReleaseFront<Public>
  /// Whether there is no newer release.
  package let isLatest: Bool
  /// Where the newest release's root stands, relative to this release's root; `nil` where this is
  /// that root. From `releases/2026-27-Q1/1.0.0/` it is `../../../`.
  package let latestPath: String?

  /// What stands at each path, in the order in which a reader would list them.
  let contents: [(path: String, page: Page)]
  private let pages: [String: Page]
  private let latest: [Indicator.Code: Figure<Public>]

  package init(front: ReleaseFront<Public>, isLatest: Bool, latestPath: String?) {
    self.front = front
    self.isLatest = isLatest
    self.latestPath = latestPath
    contents = Page.all(of: front.definitions, in: front.header.kind).map { ($0.path, $0) }
    // The first of two with one path stays; `check config` refuses doubled codes.
    pages = Dictionary(contents.map { ($0.path, $0.page) }, uniquingKeysWith: { a, _ in a })
    latest = Dictionary(
      front.latest.map { ($0.indicator, $0.figure) }, uniquingKeysWith: { a, _ in a })
  }

  func page(at path: String) -> Page? { pages[path] }

  /// Whether something stands at a path.
  package func has(_ path: String) -> Bool { pages[path] != nil }

  func latestFigure(of code: Indicator.Code) -> Figure<Public>? { latest[code] }

  var definitions: Definitions { front.definitions }

  /// The day of the release: that on which everything in it was known.
  var day: Day { front.header.knownAt.londonDay }

  /// Whether what providers and the council report is invented in this release.
  var isIllustrative: Bool { front.header.kind == .illustrative }
}

/// Where a page stands: from here it links to the others.
struct Place: Sendable {
  let path: String

  /// The way up to the release's root: `../../` from `indicators/KC01/`, `./` from the root.
  var root: String {
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    return depth == 0 ? "./" : String(repeating: "../", count: depth)
  }

  func link(to path: String) -> String { path.isEmpty ? root : root.dropping("./") + path }

  func link(to page: Page) -> String { link(to: page.path) }

  func link(to indicator: Indicator) -> String { link(to: Page.path(of: indicator)) }

  func link(to label: Label, in framework: Framework) -> String {
    link(to: Page.path(of: label, in: framework))
  }

  func link(to moment: KeyMoment) -> String { link(to: Page.path(of: moment)) }
}

extension String {
  /// Without that beginning, if it is the whole text.
  fileprivate func dropping(_ whole: String) -> String { self == whole ? "" : self }
}
