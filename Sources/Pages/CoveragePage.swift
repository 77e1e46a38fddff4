// What is evidence of each part of each framework, with the thin and the empty parts said plainly.

import Disclosure
import Outcomes

struct CoveragePage {
  let site: Site
  let place: Place

  var html: HTML {
    PageFrame(
      site: site, place: place, title: "What is measured, and what is not",
      sources: site.definitions.frameworks.map { "\($0.title): \($0.source.html)" }, main: main
    ).html
  }

  private var main: HTML {
    """
    <h1>What is measured, and what is not</h1>
    <p class="lead">Each part of each framework, with the indicators that are evidence of it when \
    this release was made.</p>
    \(IndicatorList.key)\
    <p>Behind each indicator stands who has it to report: every provider in the core return, a \
    provider whose contract asks for an optional one, the council, or an employer; or that it is \
    national, and published for all.</p>
    \(Coverage.all(in: site.definitions, on: site.day).map(section))
    """
  }

  private func section(_ coverage: Coverage) -> HTML {
    let framework = coverage.framework
    let id = framework.code.asPathPart
    return """
      <section aria-labelledby="\(id)">
      <h2 id="\(id)">\(framework.title)</h2>
      <p>\(coverage.ending.map { "\($0) " as HTML })\(coverage.sentence) \
      <a href="\(place.link(to: .framework(framework)))">The framework itself</a></p>
      \(matrix(of: framework))\
      \(scrollingTable(
        "\(id)-table", "What measures each part of: \(framework.title)", kind: "words coverage"))\
      <thead><tr><th scope="col">Part</th><th scope="col">Evidence</th>\
      <th scope="col">Related, not counted</th></tr></thead>
      \(coverage.groups.map { rows($0.parts, of: $0.kind, in: framework) })</table>
      </div>
      </section>

      """
  }

  /// Where the key moments of the council's own strategy have a table of their own.
  private func matrix(of framework: Framework) -> HTML? {
    guard site.has(Page.matrix(framework).path), framework.kind == .council else { return nil }
    return """
      <p><a href="\(place.link(to: .matrix(framework)))">What is measured at each key moment</a></p>

      """
  }

  private func rows(
    _ parts: [CoveredPart], of kind: CoveredPart.Kind, in framework: Framework
  ) -> HTML {
    let noun = kind.noun(in: framework).many
    let heading = noun.asSentenceStart
    return """
      <tbody>
      <tr><th scope="rowgroup" colspan="3">\(heading)</th></tr>
      \(parts.map { row($0, in: framework) })</tbody>

      """
  }

  private func row(_ part: CoveredPart, in framework: Framework) -> HTML {
    let findings = part.findings.map { finding -> HTML in
      "<p class=\"finding\">\(finding.words)</p>"
    }
    return """
      <tr><th scope="row">\(link(to: part, in: framework))</th>\
      <td>\(list(part.evidence, .evidence))\(findings)</td>\
      <td>\(list(part.related, .related))</td></tr>

      """
  }

  private func link(to part: CoveredPart, in framework: Framework) -> HTML {
    let path =
      part.kind == .moment
      ? framework.keyMoments.first { $0.code == part.code }.map(Page.path(of:))
      : framework.labels.first { $0.code == part.code }.map { Page.path(of: $0, in: framework) }
    return path.map { "<a href=\"\(place.link(to: $0))\">\(part.title)</a>" } ?? "\(part.title)"
  }

  private func list(_ indicators: [Indicator], _ bearing: Indicator.Bearing) -> HTML? {
    guard !indicators.isEmpty else { return nil }
    let items = indicators.map { indicator -> HTML in
      """
      <li><span class="\(bearing.mark)" aria-hidden="true"></span> \
      <a href="\(place.link(to: indicator))">\(indicator.title)</a> \
      <span class="tag">\(indicator.tier.words)</span></li>

      """
    }
    return "<ul>\n\(items)</ul>"
  }
}
