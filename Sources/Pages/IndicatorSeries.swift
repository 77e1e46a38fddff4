// An indicator over time: the chart that suits it, and its table.

import Disclosure
import Outcomes

struct IndicatorSeries {
  let site: Site
  let place: Place
  let opened: OpenedFigures
  let id: String

  private var indicator: Indicator { opened.indicator }
  private var figures: IndicatorFigures<Public>? { opened.figures }

  /// `nil` where the release has no figure of it.
  var html: HTML? {
    switch indicator.provenance {
    case .publisher:
      return PublishedFigures(site: site, indicator: indicator, figures: figures).sections
    case .national:
      let tables = opened.tables.enumerated().map { national($1, number: $0) }
      return tables.isEmpty ? nil : "\(tables)"
    case .returns:
      return opened.tables.first.map { table in
        if table.table == .total { return total(table) }
        return BreakdownFigures(
          site: site, place: place, opened: opened, table: table, id: id
        ).html
      }
    }
  }

  private func national(_ table: FigureTable<Public>, number: Int) -> HTML {
    let overTime = NationalTable(
      site: site, indicator: indicator, table: table, id: "table-\(number)")
    let compared = Benchmarks(
      site: site, place: place, indicator: indicator, table: table,
      benchmarks: figures?.judgement.benchmarks ?? [], id: "compared-\(number)")
    return "\(compared.html)\(overTime.section(heading: "<h3>Over time</h3>\n"))"
  }

  private var charts: FigureCharts<Public> {
    FigureCharts(
      indicator: indicator, year: site.definitions.year,
      isIllustrative: opened.isIllustrative(in: site))
  }

  private func total(_ table: FigureTable<Public>) -> HTML {
    guard let row = table.rows.first else { return .nothing }
    let periods = PeriodTable(
      indicator: indicator, year: site.definitions.year, figures: row.figures, beside: beside,
      id: "total-table")
    return """
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
}
