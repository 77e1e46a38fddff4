// What a page that lists many indicators has opened of each.

import Disclosure
import Outcomes

/// One indicator with what the release holds of it, opened for a page that lists many.
struct OpenedFigures {
  let indicator: Indicator
  let figures: IndicatorFigures<Public>?

  /// The row of an area or a key moment, if there is one.
  func row(of value: String) -> FigureTable<Public>.Row? {
    figures?.tables.lazy.flatMap(\.rows).first { $0.value?.code == value }
  }

  /// The tables that are about some period; an indicator that lapsed has none.
  var tables: [FigureTable<Public>] { (figures?.tables ?? []).filter { !$0.periods.isEmpty } }

  /// Whether its figures are invented; those that others published never are.
  func isIllustrative(in site: Site) -> Bool {
    figures?.isIllustrative ?? (site.isIllustrative && !indicator.isPublished)
  }

  /// The figures of the whole county, in the order of their periods.
  var totals: [Figure<Public>] {
    figures?.tables.totalRow?.figures ?? []
  }
}

extension FigureTable.Row {
  /// The latest of its figures that has a number.
  var newest: Figure<Audience>? {
    figures.filter { $0.value != nil }.max {
      ($0.period.end, $0.period.start) < ($1.period.end, $1.period.start)
    }
  }
}

extension [OpenedFigures] {
  func of(_ indicator: Indicator) -> OpenedFigures? {
    first { $0.indicator.code == indicator.code }
  }
}

extension Definitions {
  /// Whether the code is a key moment's, and one of the values of the breakdown.
  func isKeyMoment(_ code: String, of breakdown: Breakdown.Code) -> Bool {
    frameworks.contains { $0.keyMoments.contains { $0.code == code } }
      && self.breakdown(breakdown)?.values.contains { $0.code == code } ?? false
  }

  /// The breakdown that an indicator without totals is published by.
  func onlyBreakdown(of indicator: Indicator) -> Breakdown? {
    guard !indicator.publishes.contains(.total), case .by(let code)? = indicator.publishes.first
    else { return nil }
    return breakdown(code)
  }

  /// Whether a public table of the indicator has a row for some key moment.
  func splitsByMoment(_ indicator: Indicator) -> Bool {
    let moments = frameworks.flatMap(\.keyMoments)
    return indicator.publishes.contains { table in
      guard case .by(let breakdown) = table else { return false }
      return moments.contains { isKeyMoment($0.code, of: breakdown) }
    }
  }
}
