// The columns that a table cannot do without, as its layout has them.

import Outcomes

extension HeaderMatch {
  /// Groups of columns, of each of which one must be there; empty where the layout names none.
  static func needed(_ table: Layout.Table, _ layout: Layout, _ isPeriodDeclared: Bool)
    -> [[String]]
  {
    let columns = table.columns
    let constants = table.constants
    func isSaid(_ role: Layout.Role) -> Bool {
      table.across?.roles.contains(role) == true || layout.labelled.label(of: role) != nil
    }
    var groups: [[String?]] = []
    if constants.body == nil, !isSaid(.body) { groups.append([columns.body]) }
    if constants.period == nil, !isPeriodDeclared, !isSaid(.period) {
      groups.append([columns.period])
    }
    if constants.item == nil, constants.indicator == nil, !isSaid(.item), !isSaid(.indicator) {
      groups.append([columns.item, columns.indicator])
    }
    if table.across == nil { groups.append([columns.value, columns.numerator]) }
    if !table.pivot.isEmpty, !isSaid(.part) { groups.append([columns.part]) }
    groups += table.rows.keys.sorted().map { [$0] }
    return groups.map { $0.compactMap { $0 } }
  }
}

extension Layout.Table {
  /// The names of all its columns, in a fixed order.
  var names: [String] {
    let single = [columns.body, columns.period, columns.item, columns.indicator]
    let rest = [columns.status, columns.note, columns.signedOff, columns.part]
    return single.compactMap { $0 } + columns.values.map(\.name) + rest.compactMap { $0 }
      + columns.breakdowns.values.sorted() + rows.keys.sorted()
  }

  /// The headings that it names or passes over, folded.
  var knownHeadings: Set<String> { Set((names + ignored).map(WordIndex.fold)) }
}
