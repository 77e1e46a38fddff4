// The council's area beside the region and the country, by their margins: better, similar or worse.

import Disclosure
import Outcomes
import Statistics

struct Benchmarks {
  let site: Site
  let place: Place
  let indicator: Indicator
  let table: FigureTable<Public>
  let benchmarks: [Judgement.Benchmark]
  let id: String

  /// Nothing where there is nothing to compare with.
  var html: HTML? {
    guard let period = benchmarks.first?.period else { return nil }
    let own = site.definitions.council.areaName
    let words = benchmarks.map { "<li>\($0.verdict.words(own, $0.area.title))</li>\n" as HTML }
    let when = period.sentenceWords(in: site.definitions.year)
    return """
      <h3 id="compared">Compared</h3>
      <ul class="compared">
      \(words)</ul>
      \(chart(period, when))<p class="source">By published margins of error: a difference counts \
      only where it is larger than √(a² + b²) of both. \
      <a href="\(place.link(to: Page.method))">How figures are judged</a></p>

      """
  }

  private func chart(_ period: ReportingPeriod, _ when: String) -> HTML? {
    guard let column = table.periods.firstIndex(of: period) else { return nil }
    let rows = table.rows.compactMap { row -> IntervalBars.Row? in
      let figure = row.figures[column]
      guard let value = figure.value?.asDouble else { return nil }
      return IntervalBars.Row(
        name: row.value?.title ?? "All", value: value, text: figure.text,
        margin: figure.margin?.asDouble)
    }
    guard rows.count > 1 else { return nil }
    let bars = IntervalBars(
      id: id, title: "\(indicator.title), by area, \(when)", rows: rows,
      isPercentage: indicator.form == .percentage)
    return """
      <figure class="chart-box">
      \(bars.svg)
      <figcaption>\(indicator.title), \(when). Real: published figures. The bars are the published \
      margins of error.</figcaption>
      </figure>
      \(marginsTable(column, when))
      """
  }

  private func marginsTable(_ column: Int, _ when: String) -> HTML {
    let rows = table.rows.map { row -> HTML in
      """
      <tr><th scope="row">\(row.value?.title ?? "All")</th>\
      <td class="number main">\(row.figures[column].html)</td>\
      <td class="number">\(row.figures[column].marginWords)</td></tr>

      """
    }
    return """
      \(scrollingTable("\(id)-table", "\(indicator.title), by area, \(when)"))\
      <thead><tr><th scope="col">Area</th>\
      <th scope="col" class="number">\(indicator.figureHead)</th>\
      <th scope="col" class="number">Margin of error</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }
}

extension Comparison {
  /// `Kent: worse than England.`
  fileprivate func words(_ own: String, _ other: String) -> HTML {
    let verdict: HTML =
      switch self {
      case .better: "<strong>better</strong> than"
      case .worse: "<strong>worse</strong> than"
      case .higher: "<strong>higher</strong> than"
      case .lower: "<strong>lower</strong> than"
      case .similar: "<strong>similar</strong> to"
      case .notCompared: "<strong>not compared</strong> with"
      }
    let why: HTML? = self == .notCompared ? ", for want of a figure or a margin" : nil
    return "\(own): \(verdict) \(other)\(why)."
  }
}
