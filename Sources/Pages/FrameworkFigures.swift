// Under a label of an employers' framework: what was published, word by word, and what is reported.

import Disclosure
import Outcomes

struct FrameworkFigures {
  let site: Site
  let place: Place
  let label: Label
  let opened: [OpenedFigures]

  var html: HTML? {
    let bearing = opened.compactMap { one in
      one.indicator.labels.first { $0.code == label.code }.map { (one, $0.bearing) }
    }
    // Evidence first; the definitions' order within each.
    let entries =
      bearing.filter { $0.1 == .evidence } + bearing.filter { $0.1 == .related }
    let published = entries.filter(\.0.indicator.isPublished).map(quotations)
    let reported = entries.filter { !$0.0.indicator.isPublished }.map(item)
    let list: HTML? =
      reported.isEmpty
      ? nil
      : """
      <p class="kind">\(site.isIllustrative ? "From returns (illustrative)" : "From returns")</p>
      <ul class="indicators wide">
      \(reported)</ul>

      """
    guard !entries.isEmpty else {
      return "<p class=\"nothing\">Nothing is collected here.</p>\n"
    }
    return "\(published)\(list)"
  }

  private func item(_ one: OpenedFigures, _ bearing: Indicator.Bearing) -> HTML {
    IndicatorItem(
      site: site, place: place, indicator: one.indicator, bearing: bearing, code: label.code,
      opened: one
    ).html
  }

  private func quotations(_ one: OpenedFigures, _ bearing: Indicator.Bearing) -> HTML {
    let indicator = one.indicator
    let figures = PublishedFigures(site: site, indicator: indicator, figures: one.figures)
    return """
      <div class="published">
      <p class="what"><span class="\(bearing.mark)" aria-hidden="true"></span> \
      <a href="\(place.link(to: indicator))">\(indicator.title)</a>\(bearing.tag)</p>
      \(figures.quotations)</div>

      """
  }
}
