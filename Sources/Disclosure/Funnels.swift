// Districts round the county in a funnel plot, from shown figures only.

import Foundation
import Outcomes
import Statistics

extension Figures {
  /// A funnel for the districts' newest complete period, of a percentage or a rate.
  ///
  /// A hidden figure, one on some of the returns only and a rest such as “district unknown” take no
  /// part; the centre is the county's own figure, so there is none where that is not public.
  func funnels(in tables: [FigureTable<Public>]) -> [Judgement.Funnel] {
    guard !indicator.isPublished,
      let total = tables.totalRow,
      let table = tables.first(where: { $0.table == .by(Breakdown.districts) }),
      let column = table.periods.lastIndex(where: { period in
        !isCountedTwice(period)
          && total.figures.contains { $0.period == period && $0.isComplete }
      }),
      let whole = total.figures.first(where: { $0.period == table.periods[column] }),
      let plot = plot(table, column: column, around: whole)
    else { return [] }
    return [Judgement.Funnel(table: table.table, period: table.periods[column], plot: plot)]
  }

  private func plot(
    _ table: FigureTable<Public>, column: Int, around whole: Figure<Public>
  ) -> FunnelPlot? {
    let shown = table.rows.enumerated().compactMap { number, row -> (String, ShownParts)? in
      guard let value = row.value, !value.isResidual, row.figures[column].isComplete,
        let cell = cell(in: table.table, row: number, period: table.periods[column]),
        let parts = shownParts(of: row.figures[column], cell)
      else { return nil }
      return (value.code, parts)
    }
    guard let cell = cell(in: .total, row: 0, period: whole.period),
      let centre = shownParts(of: whole, cell)
    else { return nil }
    do throws(StatisticsError) {
      switch indicator.form {
      case .percentage:
        var shares: [(code: String, share: Proportion)] = []
        for (code, parts) in shown { shares.append((code, try parts.proportion)) }
        return try FunnelPlot(of: shares, around: centre.proportion, scale: 100)
      case .rate:
        var rates: [(code: String, rate: Rate)] = []
        for (code, parts) in shown { rates.append((code, try parts.rate)) }
        return try FunnelPlot(of: rates, around: centre.rate)
      case .count, .mean, .hours: return nil
      }
    } catch { return nil }
  }

  func cell(in name: Indicator.Table, row: Int, period: ReportingPeriod) -> Cell? {
    guard let table = cube.tables.first(where: { $0.table == name }),
      table.rows.indices.contains(row)
    else { return nil }
    return table.rows[row].cells.first { $0.period == period }
  }

  /// A shown percentage or rate in parts of its denominator, which is rounded as it is shown;
  /// `nil` of anything else.
  func shownParts(of figure: Figure<Public>, _ cell: Cell) -> ShownParts? {
    guard let value = figure.value, case .parts(_, .some(let below)) = cell.content else {
      return nil
    }
    let scale: Double
    switch indicator.terms(for: figure.period).formula {
    case .ratio(_, _, let factor) where indicator.form == .percentage && factor == 100: scale = 100
    case .ratio(_, _, let factor) where indicator.form == .rate: scale = Double(factor)
    case .perPopulation(_, _, let factor): scale = Double(factor)
    case .ratio, .sum, .published: return nil
    }
    // A census count is published, to the last person.
    let base = indicator.formula.isPerPopulation ? 1 : rule.roundingBase
    return ShownParts(of: value, over: below.rounded(toBase: base), scale: scale)
  }
}

/// A figure's parts, worked out again from what is shown, so that they give nothing away.
struct ShownParts {
  let numerator: Double
  let denominator: Double
  /// What the share is multiplied by for the figure.
  let scale: Double

  /// `nil` over nothing, and below nought.
  init?(of value: Decimal, over denominator: Decimal, scale: Double) {
    let whole = denominator.asDouble
    let events = value.asDouble / scale * whole
    guard whole > 0, events >= 0 else { return nil }
    (numerator, self.denominator, self.scale) = (events, whole, scale)
  }

  var proportion: Proportion {
    get throws(StatisticsError) { try Proportion(min(numerator, denominator), of: denominator) }
  }

  var rate: Rate {
    get throws(StatisticsError) { try Rate(numerator, of: denominator, per: scale) }
  }
}

extension Figure {
  var isComplete: Bool { value != nil && !isHollow }
}
