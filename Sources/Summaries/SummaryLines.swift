// One row of an indicator's tables as lines of a summary.

import Disclosure
import Outcomes
import Pages

/// Makes lines of the rows of a release's tables.
struct SummaryLines {
  /// One row, and what its lines are called.
  struct Row {
    let indicator: Indicator
    let title: String
    let figures: [Figure<Public>]
  }

  let front: ReleaseFront<Public>
  let opened: [Indicator.Code: IndicatorFigures<Public>]
  private let site: Site
  private let outcomes: [Label.Code]

  init(
    front: ReleaseFront<Public>, opened: [Indicator.Code: IndicatorFigures<Public>]
  ) {
    self.front = front
    self.opened = opened
    site = Site(front: front, isLatest: true, latestPath: nil)
    outcomes = front.definitions.strategy?.outcomes.map(\.code) ?? []
  }

  // MARK: Rows

  func totals(of indicator: Indicator) -> [Row] {
    table(.total, of: indicator)?.rows.first.map { row in
      [Row(indicator: indicator, title: indicator.title, figures: row.figures)]
    } ?? []
  }

  /// The total, or each value of what is published in its place, but for districts.
  func countyRows(of indicator: Indicator) -> [Row] {
    let total = totals(of: indicator)
    guard total.isEmpty else { return total }
    let tables = opened[indicator.code]?.tables ?? []
    let rows = tables.first { $0.table != .by(Breakdown.districts) }?.rows ?? []
    return rows.compactMap { row in
      guard let value = row.value, row.figures.last?.markers != [.notApplicable] else { return nil }
      return Row(
        indicator: indicator, title: "\(indicator.title): \(value.title)", figures: row.figures)
    }
  }

  func row(of district: Breakdown.Value, of indicator: Indicator) -> [Row] {
    let rows = table(.by(Breakdown.districts), of: indicator)?.rows ?? []
    return rows.filter { $0.value?.code == district.code }.map { row in
      Row(indicator: indicator, title: indicator.title, figures: row.figures)
    }
  }

  private func table(_ table: Indicator.Table, of indicator: Indicator) -> FigureTable<Public>? {
    opened[indicator.code]?.tables.first { $0.table == table }
  }

  // MARK: Lines

  func county(of row: Row) -> (Figure<Public>) -> SummaryFigure {
    { figure in
      let council = front.definitions.council
      var line = self.line(figure, of: row, areaCode: council.areaCode, areaName: council.areaName)
      line.standing =
        figure.period == row.figures.last?.period ? standing(of: row, figure) : nil
      return line
    }
  }

  func district(_ district: Breakdown.Value, of row: Row) -> (Figure<Public>) -> SummaryFigure {
    let totals = self.totals(of: row.indicator).first?.figures ?? []
    return { figure in
      var line = self.line(figure, of: row, areaCode: district.code, areaName: district.title)
      line.county = totals.first { $0.period == figure.period }
      return line
    }
  }

  func published(
    _ indicator: Indicator, _ figure: Figure<Public>, of area: Breakdown.Value
  ) -> SummaryFigure {
    SummaryFigure(
      indicator: indicator, title: indicator.title, outcomes: outcomes(of: indicator),
      areaCode: area.code, areaName: area.title, figure: figure,
      asked: nil, isIllustrative: isIllustrative(indicator))
  }

  private func line(
    _ figure: Figure<Public>, of row: Row, areaCode: String, areaName: String
  ) -> SummaryFigure {
    let earlier = row.figures.yearBefore(figure.period)
    let comparison = YearComparison(
      figure, with: earlier, between: row.figures.between(earlier, and: figure))
    return SummaryFigure(
      indicator: row.indicator, title: row.title, outcomes: outcomes(of: row.indicator),
      areaCode: areaCode, areaName: areaName, figure: figure, yearEarlier: earlier,
      comparison: comparison,
      asked: front.definitions.asked(for: row.indicator, in: figure.period),
      isIllustrative: isIllustrative(row.indicator))
  }

  private func outcomes(of indicator: Indicator) -> [Label.Code] {
    outcomes.filter { indicator.isEvidence(ofAnyOf: [$0]) }
  }

  private func isIllustrative(_ indicator: Indicator) -> Bool {
    opened[indicator.code]?.isIllustrative ?? false
  }

  // MARK: Standing

  /// The same verdict as on the indicator's own page.
  func verdict(_ indicator: Indicator) -> IndicatorStanding {
    IndicatorStanding(
      of: indicator, totals: totals(of: indicator).first?.figures ?? [], in: site)
  }

  private func standing(of row: Row, _ newest: Figure<Public>) -> AgreedStanding {
    let verdict = verdict(row.indicator)
    let own = site.target(of: row.indicator, for: newest)
    switch verdict.verdict {
    case .stands(let standing, let target):
      let rated = verdict.figure.flatMap { $0.period == newest.period ? nil : $0 }
      return AgreedStanding(
        rating: standing, words: rated == nil ? standing.words : "earlier: \(standing.words)",
        target: target, newestTarget: own, ratedFigure: rated)
    case .notRated(let reason):
      let target = site.target(of: row.indicator, for: verdict.figure ?? newest)
      return AgreedStanding(
        rating: nil, words: reason.words.lowercasedFirst.withoutStop,
        target: target ?? own, newestTarget: own, ratedFigure: nil)
    }
  }
}

extension String {
  fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
