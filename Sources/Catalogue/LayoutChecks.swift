// Whether a table's layout can be read by: every row finds its body, period, item and number.

import Outcomes
import ProviderReturns

extension Layout.Table {
  func check(_ read: TableEntry, _ labelled: Layout.Labelled) {
    checkAcross(read.entry)
    checkPivot(read.entry)
    guard across != nil || read.columns != nil else {
      read.entry.fault(
        "columns", "The \(read.entry.shape.title) has no columns.",
        "Write columns: {period: period, item: item, value: value, …}.")
      return
    }
    let names = read.columns ?? read.entry
    checkNumbers(names)
    checkKeys(names, labelled)
    if let columns = read.columns { checkNames(columns) }
  }

  private func says(_ role: Layout.Role) -> Bool { across?.roles.contains(role) == true }

  /// Some column carries a number.
  private func checkNumbers(_ names: Entry) {
    guard across == nil, columns.value == nil,
      columns.numerator == nil || columns.denominator == nil
    else { return }
    names.fault(
      "columns",
      "No column holds a number.", "Write value:, or numerator: and denominator:, or across:.")
  }

  /// Parts stand apart only where a column, or the headings across, say so.
  private func checkPivot(_ entry: Entry) {
    guard (columns.part == nil && !says(.part)) != pivot.isEmpty else { return }
    entry.fault(
      "pivot", "Parts that stand apart need both the word of each row and what it means.",
      "Write columns.part: (or part in across:) and pivot:, or neither.")
  }

  private func checkKeys(_ names: Entry, _ labelled: Layout.Labelled) {
    if columns.item == nil, columns.indicator == nil, constants.item == nil,
      constants.indicator == nil, !says(.item), !says(.indicator)
    {
      names.fault("columns", "Nothing says what a row is about.", "Write item: or indicator:.")
    }
    if columns.period == nil, constants.period == nil, labelled.period == nil, !says(.period) {
      names.fault("columns", "Nothing says which period a row is about.", "Write period:.")
    }
    if columns.body == nil, constants.body == nil, labelled.body == nil, !says(.body) {
      names.fault("columns", "Nothing says whose row it is.", "Write body:.")
    }
  }

  private func checkAcross(_ entry: Entry) {
    guard let across else { return }
    if across.roles.count > 1, across.separator == nil, across.headerRows != across.roles.count {
      entry.fault(
        "across",
        "A heading says \(across.roles.count) things, and nothing says where each stands.",
        "Write separator: for one row of headings, or header_rows: \(across.roles.count).")
    }
    if across.separator != nil, across.headerRows > 1 {
      entry.fault(
        "separator", "Several rows of headings say one thing each.",
        "Write separator: or header_rows:, not both.")
    }
    if across.headerRows > 1, across.roles.count != across.headerRows {
      entry.fault(
        "header_rows",
        "Of \(across.headerRows) rows of headings, across: says what \(across.roles.count) say.",
        "Write as many rows as across: has things.")
    }
    if columns.value != nil || columns.numerator != nil {
      entry.fault(
        "across", "The numbers stand across, and columns: names one for them as well.",
        "Take value: and its like out of columns:, or take across: out.")
    }
    for role in across.roles where columns.name(of: role) != nil {
      entry.fault(
        "across", "A column says the same as the headings across.",
        "Take it out of columns:, or out of across:.")
    }
  }

  /// One column means one thing.
  private func checkNames(_ names: Entry) {
    let single = names.shape.keys.map(\.name).filter { $0 != "breakdowns" }
    let all =
      single.compactMap { key in names.optionalText(key).map { (key, $0) } }
      + names.lines("breakdowns").map { ("breakdowns", $0.value.text) }
      + ignored.map { ("columns", $0) }
    var seen: Set<String> = []
    for (key, name) in all where !seen.insert(name.lowercased()).inserted {
      names.fault(key, "The column “\(name)” is named twice.", "Give each column one meaning.")
    }
  }
}
