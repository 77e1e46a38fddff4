// Whether the items of a formula go together, and from when on they mean what they mean.

import Outcomes

extension CrossChecks {
  /// Only like is added to like, and a share is taken out of like.
  func checkUnits(
    _ formula: Indicator.Formula, _ form: Indicator.Form, _ byCode: [Item.Code: Item],
    _ entry: Entry
  ) {
    let units = formula.sums.map { sum in Set(sum.compactMap { byCode[$0]?.unit }) }
    for (sum, units) in zip(formula.sums, units) where units.count > 1 {
      entry.fault(
        "formula", "It adds items of different units: \(sum.joined(separator: ", ")).",
        "Add items of one unit only.")
    }
    guard form == .percentage, units.count == 2, units.allSatisfy({ $0.count == 1 }),
      let above = units[0].first, let below = units[1].first, above != below
    else { return }
    entry.fault(
      "formula", "A percentage of \(below.rawValue), and above the line stand \(above.rawValue).",
      "Divide items of one unit, or write form: rate or mean.")
  }

  /// A figure is computed from one meaning of each item: a redefinition begins a period.
  func checkRedefinitions(of item: Item, _ entry: Entry, usedBy indicator: Indicator) {
    // A published figure's periods are its publisher's, so a change may begin on any day.
    guard let year, !indicator.isPublished else { return }
    let wrong = item.changes.filter { change in
      change.isRedefinition
        && indicator.frequency.period(holding: change.from, in: year).start != change.from
    }
    guard !wrong.isEmpty else { return }
    for change in entry.entries("changes", .itemChange) {
      guard let from = change.optionalDay("from"), wrong.contains(where: { $0.from == from })
      else { continue }
      let period = indicator.frequency.period(holding: from, in: year)
      change.fault(
        "from",
        "\(item.code) is redefined from \(from.words), within a "
          + "\(indicator.frequency.rawValue) period of \(indicator.code), which uses it.",
        "Write \(period.start.iso) or \(period.end.adding(1).iso), or count what is new as an "
          + "item of its own.")
    }
  }
}
