// One indicator: its newest figure, its chart and tables, and what exactly is measured.

import Disclosure
import Outcomes

struct IndicatorPage {
  let site: Site
  let place: Place
  let indicator: Indicator
  let figures: IndicatorFigures<Public>?

  var html: HTML {
    PageFrame(
      site: site, place: place, title: indicator.title,
      section: indicator.isNational ? .national : .overview, isNational: indicator.isNational,
      sources: indicator.isNational
        ? ["National figures: \(indicator.source.html)"] : [site.ownSource],
      main: main
    ).html
  }

  private var main: HTML {
    """
    <p class="eyebrow">\(eyebrow) \(indicator.code)</p>
    <h1>\(indicator.title)</h1>
    <p class="lead">\(indicator.plain)</p>
    \(headline)\(sections)\
    <h2>What it is evidence of</h2>
    \(IndicatorDefinition(site: site, place: place, indicator: indicator).bearings)\
    <h2 id="definition">Definition</h2>
    \(IndicatorDefinition(site: site, place: place, indicator: indicator).list)\
    \(notes)\(markers)\
    <h2>Download</h2>
    <p><a href="\(place.link(to: .indicatorFile(indicator)))">\
    All figures of this indicator (CSV)</a>. \(recomputing)</p>
    """
  }

  private var eyebrow: HTML {
    guard indicator.isNational else { return "Indicator" }
    return """
      <a href="\(place.link(to: .national))">Published national figures (real)</a>: indicator
      """
  }

  private var recomputing: HTML? {
    guard case .ratio = indicator.formula else { return nil }
    return "Percentages cannot be worked out again from the rounded counts beside them."
  }

  // MARK: The newest figure

  private var headline: HTML {
    guard let main = tables.first else {
      return "<p class=\"nothing\">No figure of this indicator is in this release.</p>\n"
    }
    let shown = main.rows.filter { $0.newest != nil }
    if shown.isEmpty {
      return "<p class=\"nothing\">No figure can be shown yet.</p>\n"
    }
    return """
      <div class="headline">
      \(headlineRows(shown).compactMap { row in row.newest.map { big($0, of: row.value) } })</div>

      """
  }

  /// The total alone; where there is none, a few rows, the council's own area first.
  private func headlineRows(
    _ rows: [FigureTable<Public>.Row]
  ) -> [FigureTable<Public>.Row] {
    guard indicator.isNational else { return Array(rows.prefix(4)) }
    return FigureTable.comparison(rows, of: site.definitions.council)
  }

  private func big(_ figure: Figure<Public>, of value: Breakdown.Value?) -> HTML {
    let name: HTML? = value.map { "<span class=\"whose\">\($0.title)</span> " }
    let unit = indicator.unitBeside
    let unitSpan: HTML? = unit.isEmpty ? nil : " <span class=\"unit\">\(unit)</span>"
    let margin: HTML? =
      figure.margin == nil ? nil : " <span class=\"unit\">\(figure.marginWords)</span>"
    let rests =
      indicator.secret == .published
      ? (figure.respondents.isEmpty ? "" : "\(figure.respondents) people answered")
      : figure.completeness.words
    let hollow: HTML? =
      figure.completeness.isPartial ? " <span class=\"tag\">not complete</span>" : nil
    return """
      <p>\(name)<strong class="big">\(figure.text)</strong>\(unitSpan)\(margin)\
      \(figure.markersBeside) \
      <span class="when">\(figure.period.sentenceWords)</span> \
      <span class="rests">\(rests)\(hollow)</span></p>

      """
  }

  // MARK: Charts and tables

  /// The tables that are about some period; an indicator that lapsed has none.
  private var tables: [FigureTable<Public>] {
    (figures?.tables ?? []).filter { !$0.periods.isEmpty }
  }

  private var sections: [HTML] {
    tables.enumerated().map { number, table in
      if indicator.secret == .published, table.table != .total {
        return NationalTable(site: site, indicator: indicator, table: table, id: "table-\(number)")
          .section(heading: "<h2>Over time</h2>\n")
      }
      switch table.table {
      case .total: return total(table)
      case .by(let code): return breakdown(table, code: code, number: number)
      }
    }
  }

  private var isIllustrative: Bool { figures?.isIllustrative ?? site.isIllustrative }

  private func total(_ table: FigureTable<Public>) -> HTML {
    guard let row = table.rows.first else { return .nothing }
    let charts = FigureCharts<Public>(indicator: indicator, isIllustrative: isIllustrative)
    let chart = charts.lines([row], id: "total", name: site.definitions.council.areaName)
    return """
      <h2>Over time</h2>
      <figure class="chart-box">
      \(chart.svg)
      <figcaption>\(indicator.title). \(indicator.polarityWords)\
      \(hollowKey(row.figures))</figcaption>
      </figure>
      \(FigureTables<Public>(indicator: indicator).byPeriod(
        row.figures, beside: beside, caption: "\(indicator.title), by period", id: "total-table"
      ))\(besideWords)
      """
  }

  private var beside: [BesideFigures<Public>] { figures?.beside ?? [] }

  private var besideWords: HTML? {
    beside.isEmpty ? nil : "<p>What stands beside the figure is no part of it.</p>\n"
  }

  private func hollowKey(_ figures: [Figure<Public>]) -> HTML? {
    guard figures.contains(where: { $0.value != nil && $0.point.isPartial }) else { return nil }
    return " A hollow point rests on some of the returns only."
  }

  private func breakdown(_ table: FigureTable<Public>, code: String, number: Int) -> HTML {
    let title = site.definitions.breakdown(code)?.title ?? code
    let charts = FigureCharts<Public>(indicator: indicator, isIllustrative: isIllustrative)
    let charted = charts.multiples(table.rows, newest: periodsOnScreen, id: "by-\(number)")
    let multiples = charted.map { name, chart -> HTML in
      "<figure>\n<figcaption>\(name)</figcaption>\n\(chart.svg)\n</figure>\n"
    }
    let all: HTML? =
      table.periods.count > periodsOnScreen
      ? "<p>The newest \(periodsOnScreen) periods; all of them are in the file below.</p>\n" : nil
    return """
      <h2>By \(title.lowercasedFirst)</h2>
      <div class="multiples">
      \(multiples)</div>
      \(FigureTables<Public>(indicator: indicator).byValue(
        table, head: title, caption: "\(indicator.title), by \(title.lowercasedFirst)",
        id: "by-\(number)-table"))\(all)
      """
  }

  // MARK: Notes and markers

  private var notes: HTML? {
    guard !indicator.notes.isEmpty else { return nil }
    return """
      <h2>Notes</h2>
      <ul>
      \(indicator.notes.map { "<li>\($0)</li>\n" as HTML })</ul>

      """
  }

  private var markers: HTML? {
    let shown =
      (figures?.tables ?? []).flatMap(\.rows).flatMap(\.figures) + beside.flatMap(\.figures)
    let used = Set(shown.flatMap(\.markers))
    guard !used.isEmpty else { return nil }
    return """
      <h2>What the marks mean</h2>
      \(MarkerKey.list(Marker.allCases.filter(used.contains)))
      """
  }
}
