// Which cells of one indicator are hidden: decided once, over all its tables together.

import Foundation
import Outcomes

/// The hidden cells of one indicator.
struct Suppression {
  /// One cell's place in its indicator's tables.
  struct Place: Hashable {
    let table: Indicator.Table
    let row: Int
    let column: Int
  }

  private(set) var hidden: Set<Place> = []

  /// Decides over the table of totals, published or not, and the published breakdowns.
  ///
  /// The values of a breakdown are taken to add up to the total in each period. Where they do not,
  /// as when a carer counts in two rows, that hides more than need be and never less.
  init(of cube: IndicatorCube, published: [Indicator.Table], rule: GateRule) {
    guard cube.indicator.secret != .published else { return }
    let secrets = Secrets(of: cube.indicator, rule: rule)
    let tables = cube.tables.filter { $0.table == .total || published.contains($0.table) }
    for table in tables { hideSmall(in: table, secrets) }
    guard let totals = tables.first(where: { $0.table == .total }) else { return }
    let splits = tables.filter { $0.table != .total }
    for column in totals.periods.indices {
      protect(totals, column, splits, secrets, rule)
    }
  }

  private mutating func hideSmall(in table: CubeTable, _ secrets: Secrets) {
    for (row, cells) in table.rows.enumerated() {
      for (column, cell) in cells.cells.enumerated() where secrets.hides(cell.content) {
        hidden.insert(Place(table: table.table, row: row, column: column))
      }
    }
  }

  private mutating func protect(
    _ totals: CubeTable, _ column: Int, _ splits: [CubeTable], _ secrets: Secrets, _ rule: GateRule
  ) {
    let period = totals.periods[column]
    guard let total = parts(of: totals, in: period, secrets).first else { return }
    let lists = splits.map { parts(of: $0, in: period, secrets) }
    var shared = SharedTotal(total: total, splits: lists)
    shared.protect(by: rule)
    for part in [shared.total] + shared.splits.joined() where part.isHidden {
      hidden.insert(part.place)
    }
  }

  private func parts(
    of table: CubeTable, in period: ReportingPeriod, _ secrets: Secrets
  ) -> [SharedTotal.Part] {
    guard let column = table.periods.firstIndex(of: period) else { return [] }
    return table.rows.enumerated().map { row, cells in
      let place = Place(table: table.table, row: row, column: column)
      return SharedTotal.Part(
        place: place, code: cells.value?.code ?? "",
        content: secrets.content(of: cells.cells[column].content),
        isHidden: hidden.contains(place))
    }
  }
}

/// Which numbers of an indicator's cells are secret, by whose secret it is.
struct Secrets {
  private let indicator: Indicator
  private let rule: GateRule

  init(of indicator: Indicator, rule: GateRule) {
    self.indicator = indicator
    self.rule = rule
  }

  /// Whether the cell is hidden for its own sake: one of its secret numbers is small, not zero.
  func hides(_ content: Cell.Content) -> Bool {
    guard case .counts(let counts) = self.content(of: content) else { return false }
    // A service's sum, such as its hours, is nobody's secret: only a denominator is (domain 2.7).
    if indicator.secret == .service, case .parts(_, nil) = content { return false }
    return ([counts.size] + counts.within).contains(where: isSmall)
  }

  func content(of content: Cell.Content) -> SharedTotal.Part.Content {
    switch content {
    case .none(.withheldBySender): .withheld
    case .none: .absent
    case .published(let figure):
      figure.respondents.map { .counts(SharedTotal.Counts(size: $0, within: [])) } ?? .absent
    case .parts(let count, nil): .counts(SharedTotal.Counts(size: count, within: []))
    // A population is published: only those counted over it are somebody's secret.
    case .parts(let count, .some) where indicator.formula.isPerPopulation:
      .counts(SharedTotal.Counts(size: count, within: []))
    case .parts(let numerator, .some(let denominator)):
      .counts(SharedTotal.Counts(size: denominator, within: within(numerator, denominator)))
    }
  }

  /// A mean's numerator is points, not some of the people in its denominator: no complement.
  private func within(_ numerator: Decimal, _ denominator: Decimal) -> [Decimal] {
    guard indicator.secret == .carer else { return [] }
    return indicator.form == .mean ? [numerator] : [numerator, denominator - numerator]
  }

  /// From 1 to 4; a part of an hour below 1 or above 4 counts as small too.
  private func isSmall(_ count: Decimal) -> Bool {
    count > 0 && count < Decimal(rule.smallMax + 1)
  }
}
