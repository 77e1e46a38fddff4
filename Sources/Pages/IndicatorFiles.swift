// The files that a page of one indicator offers: just what it shows, and everything.

import Disclosure
import Outcomes

struct IndicatorFiles {
  let site: Site
  let place: Place
  let opened: OpenedFigures

  private var indicator: Indicator { opened.indicator }

  func html(on subject: DashboardSubject) -> HTML {
    let scope = subject.scope(of: opened)
    let shown = files(scope)
    let everything: HTML = """
      <li>All figures of this indicator: \(files(.everything) ?? "none")</li>

      """
    let own: HTML? =
      scope == .everything
      ? nil : shown.map { "<li>The figures of this page: \($0)</li>\n" }
    return "<ul class=\"files\">\n\(own)\(everything)</ul>\n\(recomputing)"
  }

  /// Links to the formats of a file; `nil` where the release has none.
  private func files(_ scope: FigureFile.Scope) -> HTML? {
    let all = FigureFile.Format.allCases.map { FigureFile(scope: scope, format: $0) }
    let links = all.map { Page.figures(indicator, $0).path }.filter(site.has)
    guard links.count == all.count else { return nil }
    let words = zip(all, links).map { file, path -> HTML in
      "<a href=\"\(place.link(to: path))\">\(file.format.rawValue.uppercased())</a>"
    }
    return words.joined(by: ", ")
  }

  private var recomputing: HTML? {
    guard case .ratio = indicator.formula else { return nil }
    return """
      <p>Percentages cannot be worked out again from the rounded counts beside them.</p>

      """
  }
}
