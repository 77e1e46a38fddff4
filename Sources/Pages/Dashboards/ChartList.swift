// Several indicators side by side: sentence and chart, with the figures of each folded below it.

import Disclosure
import Outcomes

struct ChartList {
  let site: Site
  let place: Place
  let opened: [OpenedFigures]
  let id: String

  var html: HTML { "<div class=\"charts\">\n\(opened.enumerated().map(one))</div>\n" }

  private func one(_ number: Int, _ one: OpenedFigures) -> HTML {
    let indicator = one.indicator
    return """
      <div>
      <h3><a href="\(place.link(to: indicator))">\(indicator.title)</a></h3>
      \(shown(one, id: "\(id)-\(number + 1)")
        ?? "<p class=\"nothing\">\(absence(of: one))</p>\n")</div>

      """
  }

  /// What its own page says of it, in short; `nil` where there is no chart or no exact words.
  private func shown(_ one: OpenedFigures, id: String) -> HTML? {
    let indicator = one.indicator
    switch indicator.provenance {
    case .national:
      return one.tables.first.map {
        NationalTable(site: site, indicator: indicator, table: $0, id: id).section(
          heading: "<p class=\"kind\">Published, real</p>\n")
      }
    case .publisher:
      let figures = PublishedFigures(site: site, indicator: indicator, figures: one.figures)
      return "<div class=\"published\">\n\(figures.quotations)</div>\n"
    case .returns: return total(one, id: id)
    }
  }

  private func total(_ one: OpenedFigures, id: String) -> HTML? {
    guard let row = one.tables.totalRow,
      let chart = TotalChart(site: site, place: place, opened: one, id: id).html
    else { return nil }
    let words = AssessmentWords(of: one.figures, at: place)
    let sentence = words.map { "<p>\($0.assessment.sentence)</p>\n" as HTML }
    let table = PeriodTable<Public>(
      indicator: one.indicator, year: site.definitions.year, figures: row.figures, beside: [],
      id: "\(id)-table")
    return """
      \(sentence)\(chart)<details>
      <summary>The figures of this chart, and how it is drawn</summary>
      \(words?.list)\(table.html)</details>

      """
  }

  /// Why there is no chart.
  private func absence(of one: OpenedFigures) -> String {
    if let breakdown = site.definitions.onlyBreakdown(of: one.indicator) {
      return
        "There is no total: only figures by \(breakdown.title.lowercasedFirst), on its own page."
    }
    let isHidden = one.totals.last?.markers.contains(.confidential) ?? false
    return isHidden
      ? "Hidden: too few people \(Marker.confidential.rawValue)" : "No figure can be shown yet."
  }
}
