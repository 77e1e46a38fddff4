// A layout's file → `Layout`: what all its tables have in common.

import Outcomes
import ProviderReturns

extension Layout {
  /// - Parameter year: `nil` where `council.yaml` does not say when a year begins.
  init(reading entry: Entry, _ year: FinancialYear?) {
    let codes = entry.entry("codes", .codes)
    let labelled = entry.entry("labelled", .labelled)
    let tables = Layout.tableEntries(of: entry)
    self.init(
      code: entry.code("code", of: .layout), title: entry.text("title"),
      tables: tables.map { Table(reading: $0, year) },
      codes: codes.map(Codes.init(reading:)) ?? Codes(), periods: Layout.periods(of: entry, year),
      periodDates: entry.optionalChoice("period_dates"),
      brackets: entry.choice("brackets", otherwise: .refused),
      percentages: entry.optionalChoice("percentages"),
      missingWords: entry.choices(inTable: "missing_words"),
      labelled: labelled.map(Labelled.init(reading:)) ?? Labelled(),
      historyUntil: entry.entry("history", .backYears)?.optionalDay("until"))
    entry.noteFileChanges()
    for (table, entry) in zip(self.tables, tables) { table.check(entry, self.labelled) }
  }

  /// The tables of the list, or the one whose keys stand in the layout itself; at least one.
  private static func tableEntries(of entry: Entry) -> [TableEntry] {
    guard entry.has("tables") else { return [TableEntry(entry)] }
    for key in Shape.table.keys.map(\.name) where entry.names(key) {
      entry.fault(
        key, "It stands beside tables:, and belongs to one of them.",
        "Move it into each table that it is about.")
    }
    let entries = entry.entries("tables", .table)
    return (entries.isEmpty ? [entry] : entries).map(TableEntry.init)
  }

  private static func periods(of entry: Entry, _ year: FinancialYear?) -> [String: String] {
    for (_, ours) in entry.lines("periods") where !reads(ours.text, year) {
      entry.ledger.fault(
        ours.place, "periods", "“\(ours.text)” is no period that can be read.",
        "Write a label such as \((year ?? .april).examples).")
    }
    return entry.table("periods")
  }

  /// Whether a label names a period; any does where nobody knows when a year begins.
  static func reads(_ label: String, _ year: FinancialYear?) -> Bool {
    year.map { ReportingPeriod(label: label, in: $0) != nil } ?? true
  }
}

extension Layout.Labelled {
  fileprivate init(reading entry: Entry) {
    self.init(
      body: entry.optionalText("body"), period: entry.optionalText("period"),
      signedOff: entry.optionalText("signed_off"))
  }
}

extension Layout.Codes {
  fileprivate init(reading entry: Entry) {
    var breakdowns: [Breakdown.Code: [String: String]] = [:]
    for (code, lines) in entry.tables("breakdowns") {
      entry.ledger.refer(to: .breakdown, code.text, at: code.place, key: "breakdowns")
      for line in lines {
        breakdowns[code.text, default: [:]][line.name.text] = line.value.text
        if line.value.text == "total" { continue }
        entry.ledger.refer(
          to: .value(of: code.text), line.value.text, at: line.value.place, key: "breakdowns")
      }
    }
    self.init(
      body: entry.table("body", of: .body), item: entry.table("item", of: .item),
      indicator: entry.table("indicator", of: .indicator), breakdowns: breakdowns)
  }
}

extension Entry {
  /// Words by words; the codes on the right side must be defined somewhere, if a thing is named.
  func table(_ key: String, of thing: Thing? = nil) -> [String: String] {
    let lines = lines(key)
    if let thing {
      for line in lines { ledger.refer(to: thing, line.value.text, at: line.value.place, key: key) }
    }
    return Dictionary(lines.map { ($0.name.text, $0.value.text) }) { first, _ in first }
  }

  /// An enumeration's words by the file's own.
  func choices<Choice>(inTable key: String) -> [String: Choice]
  where Choice: RawRepresentable<String> & CaseIterable {
    var choices: [String: Choice] = [:]
    for (name, value) in lines(key) {
      choices[name.text] = Entry.choice(value.text, at: value.place, key, ledger)
    }
    return choices
  }
}
