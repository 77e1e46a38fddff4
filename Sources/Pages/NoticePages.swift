// Pages for addresses where nothing stands, and for the time before the first release.

package import Outcomes

/// The page for an address that no page of the site has, with the nearest ones that exist.
///
/// - Parameter path: the address asked for, without the leading slash; links are relative to it.
package func notFoundPage(_ path: String, of site: Site) -> Rendered {
  let place = Place(path: path)
  let near = nearMatches(path, among: site)
  let list: HTML =
    near.isEmpty
    ? .nothing
    : """
    <p>Perhaps you were looking for:</p>
    <ul>
    \(near.map { "<li><a href=\"\(place.link(to: $0.path))\">\($0.title)</a></li>\n" as HTML })</ul>

    """
  let main: HTML = """
    <h1>There is no such page</h1>
    <p class="lead">The address may be mistyped, or the page may belong to another release.</p>
    \(list)<p><a href="\(place.link(to: .home))">Go to the overview</a></p>
    """
  return .page(
    PageFrame(
      site: site, place: place, title: "Page not found", section: .overview,
      sources: [site.ownSource] + site.nationalSources, main: main
    ).html)
}

/// The page for every address while nothing has been released.
///
/// - Parameters:
///   - path: the address asked for, without the leading slash; links are relative to it.
///   - council: whose help line stands on it.
package func noReleasePage(_ path: String, council: Council) -> Rendered {
  let head = PageFrame.head(
    place: Place(path: path), title: "No figures released yet", council: council.name)
  return .page(
    """
    \(head)
    <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="top">
    <div class="band">
    <p class="name"><span class="council">\(council.name)</span> \
    <span class="service">Carers’ outcomes</span></p>
    <p class="help-link"><a href="#help">Need help now?</a></p>
    </div>
    </header>
    <main id="main" tabindex="-1">
    <h1>No figures have been released yet</h1>
    <p class="lead">As soon as the first release is approved, it stands here.</p>
    </main>
    <footer>
    \(PageFrame.help(council))
    </footer>
    </body>
    </html>

    """)
}

/// The pages whose addresses are nearest to one that was mistyped, at most five, nearest first.
private func nearMatches(_ path: String, among site: Site) -> [(path: String, title: String)] {
  // Longer addresses are nobody's typing mistake, and comparing costs length times length.
  guard path.utf8.count <= 100 else { return [] }
  let near = site.contents.compactMap { content -> (distance: Int, path: String, title: String)? in
    guard let title = content.page.title else { return nil }
    let distance = Nearest.changes(from: path, to: content.path)
    return distance <= max(2, path.utf8.count / 4) ? (distance, content.path, title) : nil
  }
  return near.sorted { ($0.distance, $0.path) < ($1.distance, $1.path) }.prefix(5)
    .map { ($0.path, $0.title) }
}

extension Page {
  /// What a link to the page says; `nil` for files.
  fileprivate var title: String? {
    switch self {
    case .home: "Overview"
    case .framework(let framework): framework.title
    case .coverage: "What is measured, and what is not"
    case .matrix: "What is measured at each key moment"
    case .label(let label, _): label.title
    case .moment(let moment, _): moment.title
    case .indicator(let indicator): indicator.title
    case .providers: "Providers"
    case .national: "Published national figures"
    case .about: "About this release"
    case .changes: "What changed since the release before"
    case .method: "How figures are judged"
    case .indicatorFile, .nationalFile, .style: nil
    }
  }
}
