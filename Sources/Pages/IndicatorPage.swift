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
      section: indicator.isNational ? .national : .overview, publisher: publisher,
      sources: indicator.isPublished ? site.sources(of: [indicator]) : [site.ownSource],
      main: main
    ).html
  }

  private var publisher: PageFrame.Publisher? {
    switch indicator.provenance {
    case .returns: nil
    case .publisher: .others(site.definitions.publisherWords(of: [indicator]))
    case .national: .national
    }
  }

  private var main: HTML {
    let definition = IndicatorDefinition(site: site, place: place, indicator: indicator)
    return """
      <p class="eyebrow">\(eyebrow) \(indicator.code)</p>
      <h1>\(indicator.title)</h1>
      <p class="lead">\(indicator.plain)</p>
      \(assessed?.sentence)\
      \(IndicatorHeadline(site: site, indicator: indicator, tables: tables).html)\(sections)\
      <h2>What it is evidence of</h2>
      \(definition.bearings)\
      <h2 id="definition">Definition</h2>
      \(definition.list)\
      \(IndicatorHistory(site: site, indicator: indicator).html)\(notes)\(markers)\
      <h2>Download</h2>
      <p><a href="\(place.link(to: .indicatorFile(indicator)))">\
      All figures of this indicator (CSV)</a>, \
      <a href="\(place.link(to: .indicatorJSON(indicator)))">\
      the same with its definition (JSON)</a>. \
      \(recomputing)</p>
      """
  }

  private var eyebrow: HTML {
    switch indicator.provenance {
    case .returns: "Indicator"
    case .publisher: "Published figure (real): indicator"
    case .national:
      """
      <a href="\(place.link(to: .national))">Published national figures (real)</a>: indicator
      """
    }
  }

  private var recomputing: HTML? {
    guard case .ratio = indicator.formula else { return nil }
    return "Percentages cannot be worked out again from the rounded counts beside them."
  }

  // MARK: Charts and tables

  /// The tables that are about some period; an indicator that lapsed has none.
  private var tables: [FigureTable<Public>] {
    (figures?.tables ?? []).filter { !$0.periods.isEmpty }
  }

  private var sections: [HTML] {
    switch indicator.provenance {
    case .publisher:
      return [PublishedFigures(site: site, indicator: indicator, figures: figures).sections]
    case .national, .returns:
      return tables.enumerated().map { number, table in
        switch table.table {
        case .total: return total(table)
        case .by where indicator.isNational:
          return national(table, number: number)
        case .by(let code): return breakdown(table, code: code, number: number)
        }
      }
    }
  }

  private func national(_ table: FigureTable<Public>, number: Int) -> HTML {
    let overTime = NationalTable(
      site: site, indicator: indicator, table: table, id: "table-\(number)")
    let compared = Benchmarks(
      site: site, place: place, indicator: indicator, table: table,
      benchmarks: figures?.judgement.benchmarks ?? [], id: "compared-\(number)")
    return "\(compared.html)\(overTime.section(heading: "<h2>Over time</h2>\n"))"
  }

  private var isIllustrative: Bool { figures?.isIllustrative ?? site.isIllustrative }

  private var charts: FigureCharts<Public> {
    FigureCharts(
      indicator: indicator, year: site.definitions.year, isIllustrative: isIllustrative)
  }

  private func total(_ table: FigureTable<Public>) -> HTML {
    guard let row = table.rows.first else { return .nothing }
    let periods = PeriodTable(
      indicator: indicator, year: site.definitions.year, figures: row.figures, beside: beside,
      id: "total-table")
    return """
      <h2>Over time</h2>
      \(chart(of: row))\(assessed?.list)\(periods.html)\(likeForLike)\(besideWords)
      """
  }

  private var likeForLike: HTML? {
    figures?.likeForLike.map {
      LikeForLikeWords(indicator: indicator, year: site.definitions.year, pair: $0).html
    }
  }

  private var assessed: AssessmentWords? { AssessmentWords(of: figures, at: place) }

  /// None where no point can be drawn.
  private func chart(of row: FigureTable<Public>.Row) -> HTML? {
    guard row.newest != nil else { return nil }
    let chart = charts.control(
      row, figures?.assessment, id: "total", name: site.definitions.council.areaName)
    return """
      <figure class="chart-box">
      \(chart.svg)
      <figcaption>\(indicator.title). \(indicator.polarityWords)\
      \(assessed?.key)\(hollowKey(row.figures))\(breakKey(row.figures))</figcaption>
      </figure>

      """
  }

  private var beside: [BesideFigures<Public>] { figures?.beside ?? [] }

  private var besideWords: HTML? {
    beside.isEmpty ? nil : "<p>What stands beside the figure is no part of it.</p>\n"
  }

  private func hollowKey(_ figures: [Figure<Public>]) -> HTML? {
    guard figures.contains(where: { $0.value != nil && $0.isHollow }) else { return nil }
    return " A hollow point rests on some of the returns only."
  }

  private func breakKey(_ figures: [Figure<Public>]) -> HTML? {
    guard figures.contains(where: \.isAfterBreak) else { return nil }
    let after = figures.filter(\.isAfterBreak).map(\.period)
    let redefined = indicator.breaks(in: figures.map(\.period), items: site.definitions.items)
    let changed: HTML? =
      redefined.isEmpty ? nil : " <a href=\"#changes\">What was changed</a>"
    let handedOver: HTML? =
      redefined.isSuperset(of: after)
      ? nil
      : """
       Where a contract changed hands within a period, whoever both providers know is counted by \
      both, in that period alone.
      """
    return """
       The dashed line is a break: what stands before it is not to be compared with what stands \
      after it.\(handedOver)\(changed)
      """
  }

  private func breakdown(_ table: FigureTable<Public>, code: String, number: Int) -> HTML {
    let title = site.definitions.breakdown(code)?.title ?? code
    let charted = charts.multiples(table.rows, newest: periodsOnScreen, id: "by-\(number)")
    let multiples = charted.map { name, chart -> HTML in
      "<figure>\n<figcaption>\(name)</figcaption>\n\(chart.svg)\n</figure>\n"
    }
    let all: HTML? =
      table.periods.count > periodsOnScreen
      ? "<p>The newest \(periodsOnScreen) periods; all of them are in the file below.</p>\n" : nil
    return """
      <h2>By \(title.lowercasedFirst)</h2>
      \(site.openLots(of: indicator, in: code))\
      <div class="multiples">
      \(multiples)</div>
      \(FigureTables<Public>(indicator: indicator, year: site.definitions.year).byValue(
        table, head: title, caption: "\(indicator.title), by \(title.lowercasedFirst)",
        id: "by-\(number)-table"))\(rounding)\(all)\(funnel(of: table, number: number))
      """
  }

  private func funnel(of table: FigureTable<Public>, number: Int) -> HTML? {
    figures?.judgement.funnels.first { $0.table == table.table }.map {
      FunnelSection(
        site: site, indicator: indicator, table: table, funnel: $0,
        isIllustrative: isIllustrative, id: "funnel-\(number)"
      ).html
    }
  }

  /// Under a table whose rows are parts of one sum; percentages side by side are not.
  private var rounding: HTML? {
    guard [.count, .hours].contains(indicator.form) else { return nil }
    return "<p class=\"rounding\">\(roundedPartsWords).</p>\n"
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
