// Several indicators side by side: sentence, chart, and what the chart is drawn from folded below.

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
    let sentence = one.figures?.assessment.map { "<p>\($0.sentence)</p>\n" as HTML }
    return """
      <div>
      <h3><a href="\(place.link(to: indicator))">\(indicator.title)</a></h3>
      \(sentence)\(chart(of: one, id: "\(id)-\(number + 1)")
        ?? "<p class=\"nothing\">No figure can be shown yet.</p>\n")</div>

      """
  }

  private func chart(of one: OpenedFigures, id: String) -> HTML? {
    let indicator = one.indicator
    if indicator.isNational {
      return one.figures?.tables.first.map {
        NationalTable(site: site, indicator: indicator, table: $0, id: id).section(
          heading: .nothing)
      }
    }
    guard let row = one.tables.totalRow,
      let chart = TotalChart(site: site, place: place, opened: one, id: id).html
    else { return nil }
    let table = PeriodTable<Public>(
      indicator: indicator, year: site.definitions.year, figures: row.figures, beside: [],
      id: "\(id)-table")
    return """
      \(chart)<details>
      <summary>The figures of this chart, and how it is drawn</summary>
      \(AssessmentWords(of: one.figures, at: place)?.list)\(table.html)</details>

      """
  }
}
