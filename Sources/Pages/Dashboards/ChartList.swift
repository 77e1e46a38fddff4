// Several indicators one after another: sentence, chart, and the table folded below it.

import Disclosure
import Outcomes

struct ChartList {
  let site: Site
  let place: Place
  let opened: [OpenedFigures]
  let id: String

  var html: [HTML] { opened.enumerated().map(one) }

  private func one(_ number: Int, _ one: OpenedFigures) -> HTML {
    let indicator = one.indicator
    let sentence = one.figures?.assessment.map { "<p>\($0.sentence)</p>\n" as HTML }
    return """
      <h3><a href="\(place.link(to: indicator))">\(indicator.title)</a></h3>
      \(sentence)\(chart(of: one, id: "\(id)-\(number + 1)")
        ?? "<p class=\"nothing\">No figure can be shown yet.</p>\n")
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
    guard let row = one.figures?.tables.totalRow, row.newest != nil else { return nil }
    let charts = FigureCharts<Public>(
      indicator: indicator, year: site.definitions.year,
      isIllustrative: one.figures?.isIllustrative ?? site.isIllustrative)
    let chart = charts.control(
      row, one.figures?.assessment, id: id, name: site.definitions.council.areaName)
    let words = AssessmentWords(of: one.figures, at: place)
    let table = PeriodTable<Public>(
      indicator: indicator, year: site.definitions.year, figures: row.figures, beside: [],
      id: "\(id)-table")
    return """
      <figure class="chart-box">
      \(chart.svg)
      <figcaption>\(indicator.title). \(indicator.polarityWords)\(words?.key)</figcaption>
      </figure>
      \(words?.list)\
      <details>
      <summary>The figures of this chart</summary>
      \(table.html)</details>

      """
  }
}
