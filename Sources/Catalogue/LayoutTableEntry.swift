// One table of a layout's file → `Layout.Table`.

import Outcomes
import ProviderReturns

/// The keys of one table, whether they stand in a list or in the layout itself.
struct TableEntry {
  let entry: Entry
  let columns: Entry?
  let constants: Entry?

  init(_ entry: Entry) {
    self.entry = entry
    columns = entry.entry("columns", .columns)
    constants = entry.entry("constants", .constants)
  }
}

extension Layout.Table {
  init(reading read: TableEntry, _ year: FinancialYear?) {
    let (entry, columns, constants) = (read.entry, read.columns, read.constants)
    self.init(
      sheets: entry.texts("sheets"),
      columns: columns.map(Layout.Columns.init(reading:)) ?? Layout.Columns(),
      constants: constants.map { Layout.Constants(reading: $0, year) } ?? Layout.Constants(),
      rows: Dictionary(entry.lists("rows").map { ($0.name.text, $0.values) }) { first, _ in first },
      pivot: entry.choices(inTable: "pivot"), across: Layout.Across(reading: entry),
      fillDown: entry.roles("fill_down"), ignored: entry.texts("ignored"))
  }
}

extension Layout.Across {
  /// `nil` where the table is not wide.
  fileprivate init?(reading entry: Entry) {
    guard entry.has("across") else {
      for key in ["separator", "header_rows"] where entry.names(key) {
        entry.fault(key, "Only a wide table has it.", "Write across: as well, or take it out.")
      }
      return nil
    }
    self.init(
      entry.roles("across"), separator: entry.untrimmedText("separator"),
      headerRows: entry.whole("header_rows", in: 1...5, otherwise: 1))
  }
}

extension Layout.Columns {
  fileprivate init(reading entry: Entry) {
    for line in entry.lines("breakdowns") {
      entry.ledger.refer(
        to: .breakdown, line.name.text, at: line.name.place, key: "breakdowns")
    }
    self.init(
      body: entry.optionalText("body"), period: entry.optionalText("period"),
      item: entry.optionalText("item"), indicator: entry.optionalText("indicator"),
      value: entry.optionalText("value"), numerator: entry.optionalText("numerator"),
      denominator: entry.optionalText("denominator"),
      respondents: entry.optionalText("respondents"), margin: entry.optionalText("margin"),
      status: entry.optionalText("status"), note: entry.optionalText("note"),
      signedOff: entry.optionalText("signed_off"), part: entry.optionalText("part"),
      breakdowns: entry.table("breakdowns"))
  }
}

extension Layout.Constants {
  fileprivate init(reading entry: Entry, _ year: FinancialYear?) {
    for line in entry.lines("breakdowns") {
      entry.ledger.refer(
        to: .value(of: line.name.text), line.value.text, at: line.value.place, key: "breakdowns")
    }
    if let period = entry.optionalText("period"), !Layout.reads(period, year) {
      entry.fault(
        "period", "“\(period)” is no period that can be read.",
        "Write a label such as \((year ?? .april).examples).")
    }
    self.init(
      body: entry.optionalReference("body", to: .body), period: entry.optionalText("period"),
      item: entry.optionalReference("item", to: .item),
      indicator: entry.optionalReference("indicator", to: .indicator),
      breakdowns: entry.table("breakdowns"))
  }
}

extension Entry {
  fileprivate func optionalReference(_ key: String, to thing: Thing) -> String? {
    has(key) ? reference(key, to: thing) : nil
  }

  /// What headings or columns say: our own words, or the code of a breakdown.
  fileprivate func roles(_ key: String) -> [Layout.Role] {
    locatedTexts(key).map { located in
      switch located.text {
      case "body": return .body
      case "period": return .period
      case "item": return .item
      case "indicator": return .indicator
      case "part": return .part
      default:
        ledger.refer(to: .breakdown, located.text, at: located.place, key: key)
        return .breakdown(located.text)
      }
    }
  }

  /// A text whose outer spaces count.
  fileprivate func untrimmedText(_ key: String) -> String? {
    guard optionalText(key) != nil else { return nil }
    return node(key)?.scalar?.string
  }
}
