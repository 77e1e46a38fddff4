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

  private func total(_ table: FigureTable<Public>) -> HTML {
    guard let row = table.rows.first else { return .nothing }
    let periods = PeriodTable(
      indicator: indicator, year: site.definitions.year, figures: row.figures, beside: beside,
      id: "total-table")
    return """
      \(TotalChart(site: site, place: place, opened: opened, id: "total").html)\
      \(assessed?.list)\(periods.html)\(likeForLike)\(besideWords)
      """
  }

  private var likeForLike: HTML? {
    figures?.likeForLike.map {
      LikeForLikeWords(indicator: indicator, year: site.definitions.year, pair: $0).html
    }
  }

  private var assessed: AssessmentWords? { AssessmentWords(of: figures, at: place) }

  private var beside: [BesideFigures<Public>] { figures?.beside ?? [] }

  private var besideWords: HTML? {
    beside.isEmpty ? nil : "<p>What stands beside the figure is no part of it.</p>\n"
  }
}
