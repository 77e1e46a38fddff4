// Items that stand beside an indicator's figure: summed like a figure, never part of it.

/// One item beside an indicator's figure.
package struct BesideTable: Hashable, Sendable {
  package let item: Item
  /// Totals only, by the same periods as the indicator's own totals.
  package let table: CubeTable

  package init(item: Item, table: CubeTable) {
    self.item = item
    self.table = table
  }
}

extension Indicator {
  /// The item as an indicator of its own: a sum, asked for where this indicator is, and as secret.
  package func sumBeside(of item: Item) -> Indicator {
    Indicator(
      code: code, title: item.title, plain: plain, numeratorWords: item.title,
      denominatorWords: nil, form: item.unit == .hours ? .hours : .count,
      unit: item.unit.rawValue, decimals: 0, frequency: frequency, kind: kind, polarity: .neutral,
      reportedBy: reportedBy, formula: .sum([item.code]), beside: [], labels: [], moments: [],
      breakdowns: [], addsOver: item.addsOver, secret: secret, tier: tier, publishes: [.total],
      source: source, aliases: [], notes: [])
  }

  /// What stands beside the figure, in the order of the indicator's file.
  ///
  /// Periods that the indicator's totals do not have are left out: there is nothing to stand
  /// beside.
  func besideTables(
    from observations: [KnownObservation], nilReturns: [NilReturn], by definitions: Definitions,
    through: Day, periods: [ReportingPeriod]
  ) -> [BesideTable] {
    besideItems.compactMap(definitions.item).map { item in
      let cube = sumBeside(of: item).combined(
        from: observations.filter { $0.observation.key.item == item.code },
        nilReturns: nilReturns, by: definitions, through: through)
      let known = cube.tables.first?.rows.first?.cells ?? []
      let cells = periods.map { period in
        known.first { $0.period == period }
          ?? Cell(
            period: period, content: .none(.notReported),
            completeness: Completeness(reported: 0, expected: 0, collected: nil))
      }
      let row = CubeTable.Row(value: nil, cells: cells)
      return BesideTable(
        item: item, table: CubeTable(table: .total, periods: periods, rows: [row]))
    }
  }
}
