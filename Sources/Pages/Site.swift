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
    contents = Page.all(of: front.definitions).map { ($0.path, $0) }
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

/// What can stand at a path.
enum Page: Sendable {
  case home
  case framework(Framework)
  case coverage
  case matrix(Framework)
  case label(Label, Framework)
  case moment(KeyMoment, Framework)
  case indicator(Indicator)
  case indicatorFile(Indicator)
  case indicatorJSON(Indicator)
  case providers
  case national
  case nationalFile
  case about
  case dashboard(Dashboard, DashboardSubject)
  case returnsFile
  case method
  case style
  case logo(Council.Logo)

  var path: String {
    switch self {
    case .home: ""
    case .framework(let framework): "frameworks/\(framework.code.asPathPart)/"
    case .coverage: "coverage/"
    case .matrix: "matrix/"
    case .label(let label, let framework): Page.path(of: label, in: framework)
    case .moment(let moment, _): "moments/\(moment.code.asPathPart)/"
    case .indicator(let indicator): Page.path(of: indicator)
    case .indicatorFile(let indicator): Page.path(of: indicator) + "data.csv"
    case .indicatorJSON(let indicator): Page.path(of: indicator) + "data.json"
    case .providers: "providers/"
    case .national: "national/"
    case .nationalFile: "national/data.csv"
    case .about: "about/"
    case .dashboard(let dashboard, let subject): dashboard.path(of: subject)
    case .returnsFile: "data.csv"
    case .method: "method/"
    case .style: "style.css"
    case .logo: "logo.svg"
    }
  }

  /// Whether it shows one indicator among others by its tables, so that its block must be opened:
  /// a national one's for the area, an employers' for every figure, any other's for a key moment
  /// or for the figure that was rated.
  func lists(_ indicator: Indicator, by definitions: Definitions) -> Bool {
    let isListed = indicator.isNational || !indicator.targets.isEmpty
    return switch self {
    case .home: !indicator.targets.isEmpty
    case .matrix:
      isListed && !indicator.moments.isEmpty || definitions.splitsByMoment(indicator)
    case .label(let label, _): isListed && indicator.labels.contains { $0.code == label.code }
    case .moment(let moment, _):
      (isListed || definitions.splitsByMoment(indicator))
        && indicator.moments.contains { $0.code == moment.code }
    case .framework(let framework):
      framework.kind == .employer
        && indicator.labels.contains { tag in framework.labels.contains { $0.code == tag.code } }
    case .national, .nationalFile: indicator.isNational
    case .coverage, .indicator, .indicatorFile, .indicatorJSON, .providers, .about, .method, .style,
      .logo:
      false
    case .dashboard(let dashboard, _): dashboard.needs(indicator)
    case .returnsFile: indicator.provenance == .returns
    }
  }

  static func path(of indicator: Indicator) -> String { "indicators/\(indicator.code.asPathPart)/" }

  static func path(of label: Label, in framework: Framework) -> String {
    let holdsOutcomes = framework.areas.contains { $0.code == label.area && $0.holdsOutcomes }
    return "\(holdsOutcomes ? "outcomes" : "labels")/\(label.code.asPathPart)/"
  }

  static func all(of definitions: Definitions) -> [Page] {
    var pages: [Page] = [.home]
    for framework in definitions.frameworks {
      pages.append(.framework(framework))
      pages += framework.labels.map { .label($0, framework) }
      pages += framework.keyMoments.map { .moment($0, framework) }
    }
    pages += definitions.indicators.flatMap {
      [.indicator($0), .indicatorFile($0), .indicatorJSON($0)]
    }
    pages += [definitions.strategy].compactMap { $0 }.filter(\.hasMoments).map(Page.matrix)
    pages += definitions.dashboards.flatMap { dashboard in
      dashboard.pages(of: definitions).map { .dashboard(dashboard, $0) }
    }
    return pages + [
      .coverage, .providers, .national, .nationalFile, .about, .method, .returnsFile, .style,
    ] + [definitions.council.look?.logo].compactMap { $0 }.map(Page.logo)
  }
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
}

extension String {
  /// Without that beginning, if it is the whole text.
  fileprivate func dropping(_ whole: String) -> String { self == whole ? "" : self }
}
