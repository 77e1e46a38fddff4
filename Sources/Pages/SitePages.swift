// The one table from path to page, for the daemon and for a release written as plain files.

package import Disclosure
package import Outcomes

/// A page or a file as it is sent.
package struct Rendered: Hashable, Sendable {
  /// The media type with its character set.
  package let contentType: String
  package let bytes: [UInt8]

  static func page(_ html: HTML) -> Rendered {
    Rendered(contentType: "text/html; charset=utf-8", bytes: html.bytes)
  }

  static func csv(_ bytes: [UInt8]) -> Rendered {
    Rendered(contentType: "text/csv; charset=utf-8", bytes: bytes)
  }

  static func json(_ bytes: [UInt8]) -> Rendered {
    Rendered(contentType: "application/json; charset=utf-8", bytes: bytes)
  }
}

/// What every page asks of the browser; the server sends it as a header too, with
/// `frame-ancestors 'none'` added, which counts only there.
package let contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

/// Every path of a site, the front page's empty one first.
package func allPaths(_ site: Site) -> [String] { site.contents.map(\.path) }

/// What stands at a path, or `nil` where nothing does.
///
/// - Parameters:
///   - path: relative to the release's root, as `allPaths` writes it, without a leading slash.
///   - figures: opens one indicator's figures; `nil` where the release has none of it.
/// - Throws: what `figures` throws.
package func render<Failure: Error>(
  _ path: String, of site: Site,
  figures: (Indicator.Code) throws(Failure) -> IndicatorFigures<Public>?
) throws(Failure) -> Rendered? {
  guard let page = site.page(at: path) else { return nil }
  let place = Place(path: path)
  let opened = try openedFigures(for: page, of: site, figures)
  switch page {
  case .home:
    return .page(HomePage(site: site, place: place, opened: opened).html)
  case .framework(let framework):
    return .page(
      FrameworkPage(site: site, place: place, framework: framework, opened: opened).html)
  case .coverage: return .page(CoveragePage(site: site, place: place).html)
  case .matrix(let framework):
    return .page(
      MatrixPage(site: site, place: place, framework: framework, opened: opened).html)
  case .providers: return .page(ProvidersPage(site: site, place: place).html)
  case .national:
    return .page(NationalPage(site: site, place: place, national: opened).html)
  case .dashboard(let dashboard, let subject):
    return .page(
      DashboardPage(
        site: site, place: place, dashboard: dashboard, subject: subject, opened: opened
      ).html)
  case .figures(_, let file): return figureFile(file, opened, of: site)
  case .nationalFile, .returnsFile, .everythingFile:
    return .csv(DataFile.bytes(of: opened, in: site.definitions.year))
  case .style: return styleSheet(of: site.definitions.council)
  }
}

/// The one stylesheet, then a council's own colours; all else is the same for every release of one
/// program.
package func styleSheet(of council: Council?) -> Rendered {
  let own = council?.look.map { Array($0.css.utf8) } ?? []
  return Rendered(
    contentType: "text/css; charset=utf-8", bytes: PackageResources.style_css + own)
}

private func figureFile(
  _ file: FigureFile, _ opened: [OpenedFigures], of site: Site
) -> Rendered {
  switch file.format {
  case .csv: .csv(DataFile.bytes(of: opened, file.scope, in: site.definitions.year))
  case .json:
    .json(opened.first.map { IndicatorJSON(site: site, opened: $0, scope: file.scope).bytes } ?? [])
  }
}

private func openedFigures<Failure: Error>(
  for page: Page, of site: Site,
  _ figures: (Indicator.Code) throws(Failure) -> IndicatorFigures<Public>?
) throws(Failure) -> [OpenedFigures] {
  var all: [OpenedFigures] = []
  for indicator in site.definitions.indicators where page.needs(indicator, by: site.definitions) {
    let opened = try figures(indicator.code)
    all.append(OpenedFigures(indicator: indicator, figures: opened))
  }
  return all
}
