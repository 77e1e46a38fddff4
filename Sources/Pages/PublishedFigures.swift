// What was published about an employer, by itself or by others: few figures, with its exact words.

import Disclosure
import Outcomes

struct PublishedFigures {
  let site: Site
  let indicator: Indicator
  let figures: IndicatorFigures<Public>?

  /// One figure with the row that it stands in, if its table has several.
  private struct Line {
    let value: Breakdown.Value?
    let figure: Figure<Public>
  }

  /// All that were published, the latest first.
  private var lines: [Line] {
    let rows = (figures?.tables ?? []).flatMap(\.rows)
    let all = rows.flatMap { row in row.figures.map { Line(value: row.value, figure: $0) } }
    return all.filter { !$0.figure.markers.contains(.notAvailable) }.sorted {
      let (a, b) = ($0.figure.period, $1.figure.period)
      return (b.end, b.start) < (a.end, a.start)
    }
  }

  private var year: FinancialYear { site.definitions.year }

  // MARK: Under a framework's label

  /// Each figure with its period, its publisher's words and its source.
  var quotations: HTML {
    if lines.isEmpty { return "<p class=\"nothing\">None in this release.</p>\n" }
    return "\(lines.map(quotation))"
  }

  private func quotation(_ line: Line) -> HTML {
    let figure = line.figure
    let quoted: HTML? = figure.words.map { "<blockquote><p>\($0)</p></blockquote>\n" }
    let name: HTML? = line.value.map { "\($0.title): " }
    return """
      <figure>
      \(quoted)<figcaption>\(name)<span class="figure">\(figure.text)\
      <span class="unit">\(indicator.unitAfter)</span>\(figure.markersBeside)</span> \
      <span class="when">\(indicator.words(for: figure.period, in: year))</span> \
      <span class="tag real">published, real</span> \
      <span class="source">\(indicator.source.html)</span></figcaption>
      </figure>

      """
  }

  // MARK: On the indicator's own page

  /// The chart where there is enough for one, and the table with the exact words.
  var sections: HTML? { lines.isEmpty ? nil : "\(chart)\(table)" }

  /// Three figures or more for stretches of one length.
  private var chart: HTML? {
    guard let total = figures?.tables.first(where: { $0.table == .total })?.rows.first else {
      return nil
    }
    let shown = total.figures.filter { $0.value != nil }
    guard shown.count >= 3, Set(shown.map(\.period.months)).count == 1 else { return nil }
    let charts = FigureCharts<Public>(indicator: indicator, year: year, isIllustrative: false)
    let publisher = site.definitions.publisherWords(of: [indicator])
    return """
      <figure class="chart-box">
      \(charts.lines([total], id: "published", name: publisher).svg)
      <figcaption>\(indicator.title). Real: published figures.</figcaption>
      </figure>

      """
  }

  private var table: HTML {
    let hasRows = lines.contains { $0.value != nil }
    let publisher = site.definitions.publisherWords(of: [indicator])
    let caption = "\(indicator.title), as published about \(publisher)"
    let rowHead: HTML? = hasRows ? "<th scope=\"col\">Which</th>" : nil
    let rows = lines.map { line -> HTML in
      let row: HTML? = hasRows ? "<td>\(line.value?.title ?? "All")</td>" : nil
      let words: HTML? = line.figure.words.map { "<q>\($0)</q>" }
      return """
        <tr><th scope="row">\(indicator.words(for: line.figure.period, in: year))</th>\(row)\
        <td class="number main">\(line.figure.html)</td><td class="quoted">\(words)</td></tr>

        """
    }
    return """
      \(scrollingTable("published-table", caption, kind: "figures periods"))<thead><tr>\
      <th scope="col">Period</th>\(rowHead)\
      <th scope="col" class="number">\(indicator.figureHead)</th>\
      <th scope="col">Exact words</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }
}

extension ReportingPeriod {
  /// Its length in months begun: 1 for July, 48 for four years.
  fileprivate var months: Int {
    (end.year - start.year) * 12 + end.month - start.month + 1
  }
}
