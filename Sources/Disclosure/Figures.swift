// One indicator's tables as everybody may see them, once it is decided what is hidden.

import Foundation
import Outcomes

/// Makes the figures of one indicator's cube.
struct Figures {
  let cube: IndicatorCube
  let items: [Item]
  let kind: ReleaseHeader.Kind
  let rule: GateRule
  let suppression: Suppression

  var indicator: Indicator { cube.indicator }

  func shown(_ table: CubeTable) -> FigureTable<Public> {
    let showings = table.periods.map {
      Showing(indicator, indicator.terms(for: $0), items: items, rule: rule)
    }
    let breaks = indicator.breaks(in: table.periods, items: items).union(handovers(in: table))
    let rows = table.rows.enumerated().map { row, cells in
      let figures = cells.cells.enumerated().map { column, cell -> Figure<Public> in
        let place = Suppression.Place(table: table.table, row: row, column: column)
        let figure =
          isAnsweredByTooFew(cell)
          ? showings[column].unreliable(cell)
          : showings[column].figure(of: cell, isHidden: suppression.hidden.contains(place))
        let rated = table.table == .total ? figure.standing(standing(of: figure)) : figure
        return breaks.contains(cell.period) ? rated.marked(.breakInSeries) : rated
      }
      return FigureTable<Public>.Row(value: cells.value, figures: figures)
    }
    return FigureTable(table: table.table, periods: table.periods, rows: rows)
  }

  /// Periods in which a handover is counted twice, and those after them: each is a break.
  private func handovers(in table: CubeTable) -> Set<ReportingPeriod> {
    let columns = table.periods.indices.filter { column in
      table.rows.contains { $0.cells[column].isHandover }
    }
    let after = columns.map { $0 + 1 }.filter(table.periods.indices.contains)
    return Set((columns + after).map { table.periods[$0] })
  }

  /// Each item beside the figure as a sum of its own, by the indicator's own secret.
  ///
  /// Only where the total is public: an item's totals have nothing to stand beside elsewhere.
  var beside: [BesideFigures<Public>] {
    guard indicator.publishes.contains(.total) else { return [] }
    return cube.beside.map { beside in
      let item = beside.item
      let alone = IndicatorCube(
        indicator: indicator.sumBeside(of: item), tables: [beside.table])
      let hidden = Suppression(of: alone, published: [.total], rule: rule).hidden
      let showing = Showing(
        alone.indicator, alone.indicator.ownTerms, items: [item], rule: rule)
      let cells = beside.table.rows.first?.cells ?? []
      let breaks = alone.indicator.breaks(in: cells.map(\.period), items: [item])
      let figures = cells.enumerated().map { column, cell in
        let place = Suppression.Place(table: .total, row: 0, column: column)
        let isHidden = hidden.contains(place) || isHiddenFigure(in: cell.period)
        let figure = showing.figure(of: cell, isHidden: isHidden && cell.hasNumber)
        return breaks.contains(cell.period) ? figure.marked(.breakInSeries) : figure
      }
      return BesideFigures(item: item.code, title: item.title, unit: item.unit, figures: figures)
    }
  }

  /// Of few carers, hours or pounds beside a hidden count would tell what one of them had.
  private func isHiddenFigure(in period: ReportingPeriod) -> Bool {
    guard indicator.secret == .carer, let totals = cube.tables.first(where: { $0.table == .total }),
      let column = totals.periods.firstIndex(of: period)
    else { return false }
    return totals.rows.first?.cells[column].content == .none(.withheldBySender)
      || suppression.hidden.contains(Suppression.Place(table: .total, row: 0, column: column))
  }

  /// Complete figures only, and by what was agreed about invented ones in illustrative releases.
  private func standing(of figure: Figure<Public>) -> TargetStanding? {
    guard let value = figure.value, !figure.completeness.isPartial,
      let target = indicator.target(
        for: figure.period, amongIllustrative: kind == .illustrative)
    else { return nil }
    return target.standing(of: value, polarity: indicator.polarity)
  }

  /// A survey with few answers, or few of those who were asked; unknown is few.
  private func isAnsweredByTooFew(_ cell: Cell) -> Bool {
    guard let item = indicator.surveyAsked, case .parts(_, .some(let answers)) = cell.content else {
      return false
    }
    if answers < Decimal(rule.surveyAnswersMin) { return true }
    let asked = cube.beside.first { $0.item.code == item }?.table.rows.first?.cells
      .first { $0.period == cell.period }
    guard case .parts(let count, nil) = asked?.content, let asked,
      asked.completeness.reported >= cell.completeness.reported
    else { return true }
    return answers * 100 < count * Decimal(rule.surveyResponsePercentMin)
  }
}

extension Cell {
  fileprivate var hasNumber: Bool {
    if case .none = content { false } else { true }
  }
}
