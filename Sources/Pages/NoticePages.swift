// Pages for addresses where nothing stands, and for the time before the first release.

package import Disclosure
package import Outcomes

/// The page for an address that no page of the site has, with the nearest ones that exist.
///
/// - Parameters:
///   - path: the address asked for, without the leading slash; links are relative to it.
///   - releases: every release there is, oldest first; listed where a release was asked for.
package func notFoundPage(
  _ path: String, of site: Site, releases: [ReleaseHeader] = []
) -> Rendered {
  let place = Place(path: path)
  let main: HTML = """
    <h1>There is no such page</h1>
    <p class="lead">The address may be mistyped, or the page may belong to another release.</p>
    \(nearList(path, from: place, of: site))\(releaseList(path, from: place, of: site, releases))\
    <p><a href="\(place.link(to: .home))">Go to the overview</a></p>
    """
  return .page(
    PageFrame(
      site: site, place: place, title: "Page not found",
      sources: [site.ownSource] + site.nationalSources, main: main
    ).html)
}

/// One page alone if it is the nearest, then the others that are near.
private func nearList(_ path: String, from place: Place, of site: Site) -> HTML {
  let near = nearMatches(path, among: site)
  let isOneNearest = near.count == 1 || (near.count > 1 && near[0].changes < near[1].changes)
  let links = near.map { "<a href=\"\(place.link(to: $0.path))\">\($0.title)</a>" as HTML }
  let one: HTML = isOneNearest ? "<p>Did you mean \(links[0])?</p>\n" : .nothing
  let others = links.dropFirst(isOneNearest ? 1 : 0).map { "<li>\($0)</li>\n" as HTML }
  guard !others.isEmpty else { return one }
  return """
    \(one)<p>\(isOneNearest ? "Or one of these:" : "Perhaps you were looking for one of these:")</p>
    <ul>
    \(others)</ul>

    """
}

/// The releases there are, newest first, where the address is one of a release or nearly so.
private func releaseList(
  _ path: String, from place: Place, of site: Site, _ releases: [ReleaseHeader]
) -> HTML {
  let first = path.split(separator: "/").first.map(String.init) ?? ""
  guard !releases.isEmpty, Nearest.word(to: first, among: ["releases"]) != nil else {
    return .nothing
  }
  // Ten years of quarters: enough to choose from, and the page stays small.
  let items = releases.reversed().prefix(40).map { header -> HTML in
    let link = place.link(to: (site.latestPath ?? "") + header.path)
    return "<li><a href=\"\(link)\">\(header.label), version \(header.version)</a></li>\n"
  }
  return """
    <p>These releases there are, the newest first:</p>
    <ul>
    \(items)</ul>

    """
}

/// The page for an address that no page has, where what is near is not looked for.
///
/// - Parameters:
///   - path: the address asked for, without the leading slash; links are relative to it.
///   - council: whose help line stands on it.
package func shortNotFoundPage(_ path: String, council: Council) -> Rendered {
  noticePage(
    path, title: "Page not found", council: council,
    main: """
      <h1>There is no such page</h1>
      <p class="lead">The address may be mistyped, or the page may belong to another release.</p>
      <p>We cannot look for pages that are near it just now. Ask again in a minute to see them.</p>
      <p><a href="\(Place(path: path).link(to: .home))">Go to the overview</a></p>
      """)
}

/// The page for every address while nothing has been released.
///
/// - Parameters:
///   - path: the address asked for, without the leading slash; links are relative to it.
///   - council: whose help line stands on it.
package func noReleasePage(_ path: String, council: Council) -> Rendered {
  noticePage(
    path, title: "No figures released yet", council: council,
    main: """
      <h1>No figures have been released yet</h1>
      <p class="lead">As soon as the first release is approved, it stands here.</p>
      """)
}

/// A page that stands in no release: it has the help line, and no navigation.
private func noticePage(
  _ path: String, title: String, council: Council, main: HTML
) -> Rendered {
  .page(
    """
    \(PageFrame.head(place: Place(path: path), title: title, council: council.name))
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
    \(main)
    </main>
    <footer>
    \(PageFrame.help(council))
    </footer>
    </body>
    </html>

    """)
}

/// A page that may have been meant, and how many letters of its address, code or title differ.
private typealias NearMatch = (changes: Int, path: String, title: String)

/// The pages nearest to an address that was mistyped, at most five, nearest first: by their whole
/// address, by the last part of it that is nearly a code, or by their title.
private func nearMatches(_ path: String, among site: Site) -> [NearMatch] {
  let pages = site.contents.compactMap { content in
    content.page.title(in: site).map { (path: content.path, title: $0, code: content.page.code) }
  }
  let addresses = changes(to: path, among: pages.map(\.path))
  // Below an indicator there may be a period that is not: then the indicator itself is near. No
  // address of ours has more than eight parts.
  let names = path.split(separator: "/").suffix(8).reversed().lazy
    .map { changes(to: String($0), among: pages.map(\.path.lastPart)) }.first { !$0.isEmpty }
  let titles = changes(
    to: path.lastPart.replacing("-", with: " "), among: pages.map(\.title))
  let near = pages.compactMap { page -> NearMatch? in
    let found = [addresses[page.path], names?[page.path.lastPart], titles[page.title]]
    return found.compactMap { $0 }.min().map { changes in
      (changes, page.path, page.code.map { "\($0) \(page.title)" } ?? page.title)
    }
  }
  return Array(near.sorted { ($0.changes, $0.path) < ($1.changes, $1.path) }.prefix(5))
}

private func changes(to text: String, among words: [String]) -> [String: Int] {
  Dictionary(
    Nearest.Candidates(words).words(near: text).map { ($0.word, $0.changes) },
    uniquingKeysWith: { first, _ in first })
}

extension String {
  /// What stands after the last slash but one: `KC01` of `indicators/KC01/`.
  fileprivate var lastPart: String { split(separator: "/").last.map(String.init) ?? "" }
}

extension Page {
  /// What a link to the page says; `nil` for files.
  fileprivate func title(in site: Site) -> String? {
    switch self {
    case .home: "Overview"
    case .framework(let framework): framework.title
    case .coverage: "What is measured, and what is not"
    case .matrix: "What is measured at each key moment"
    case .providers: "Providers"
    case .national: "Published national figures"
    case .dashboard(let dashboard, let subject): subject.title ?? site.filled(dashboard.title)
    case .figures, .nationalFile, .returnsFile, .everythingFile, .style: nil
    }
  }

  /// What people call the page by, beside its title.
  fileprivate var code: String? {
    guard case .dashboard(_, let subject) = self else { return nil }
    return switch subject {
    case .indicator(let indicator): indicator.code
    case .label(let label, _): label.code
    case .moment(let moment, _): moment.code
    case .release, .index, .district, .body, .breakdown: nil
    }
  }
}
