// A layout's file → `Layout`, with the checks that it can be read by.

import Outcomes
import ProviderReturns

extension Layout {
  /// - Parameter year: `nil` where `council.yaml` does not say when a year begins.
  init(reading entry: Entry, _ year: FinancialYear?) {
    let columns = entry.entry("columns", .columns)
    let constants = entry.entry("constants", .constants)
    let codes = entry.entry("codes", .codes)
    self.init(
      code: entry.code("code", of: .layout), title: entry.text("title"),
      columns: columns.map(Columns.init(reading:)) ?? Columns(),
      constants: constants.map { Constants(reading: $0, year) } ?? Constants(),
      codes: codes.map(Codes.init(reading:)) ?? Codes(), periods: Layout.periods(of: entry, year),
      rows: Dictionary(entry.lists("rows").map { ($0.name.text, $0.values) }) { first, _ in first },
      pivot: entry.choices(inTable: "pivot"),
      brackets: entry.choice("brackets", otherwise: .refused),
      missingWords: entry.choices(inTable: "missing_words"), ignored: entry.texts("ignored"))
    entry.noteFileChanges()
    if let columns {
      checkNumbers(entry, columns)
      checkKeys(columns)
      checkNames(columns)
    }
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
  fileprivate static func reads(_ label: String, _ year: FinancialYear?) -> Bool {
    year.map { ReportingPeriod(label: label, in: $0) != nil } ?? true
  }

  /// Some column carries a number; parts stand in rows of their own only where a column says so.
  private func checkNumbers(_ entry: Entry, _ names: Entry) {
    if columns.value == nil, columns.numerator == nil || columns.denominator == nil {
      names.fault(
        "columns", "No column holds a number.", "Write value:, or numerator: and denominator:.")
    }
    if (columns.part == nil) != pivot.isEmpty {
      entry.fault(
        "pivot", "Parts in rows of their own need both the column and what its words mean.",
        "Write columns.part: and pivot:, or neither.")
    }
  }

  private func checkKeys(_ names: Entry) {
    if columns.item == nil, columns.indicator == nil, constants.item == nil,
      constants.indicator == nil
    {
      names.fault(
        "columns", "Nothing says what a row is about.", "Write item: or indicator:.")
    }
    if columns.period == nil, constants.period == nil {
      names.fault("columns", "Nothing says which period a row is about.", "Write period:.")
    }
    if columns.body == nil, constants.body == nil {
      names.fault("columns", "Nothing says whose row it is.", "Write body:.")
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
      part: entry.optionalText("part"), breakdowns: entry.table("breakdowns"))
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
  fileprivate func optionalReference(_ key: String, to thing: Thing) -> String? {
    has(key) ? reference(key, to: thing) : nil
  }

  /// Words by words; the codes on the right side must be defined somewhere, if a thing is named.
  fileprivate func table(_ key: String, of thing: Thing? = nil) -> [String: String] {
    let lines = lines(key)
    if let thing {
      for line in lines { ledger.refer(to: thing, line.value.text, at: line.value.place, key: key) }
    }
    return Dictionary(lines.map { ($0.name.text, $0.value.text) }) { first, _ in first }
  }

  /// An enumeration's words by the file's own.
  fileprivate func choices<Choice>(inTable key: String) -> [String: Choice]
  where Choice: RawRepresentable<String> & CaseIterable {
    var choices: [String: Choice] = [:]
    for (name, value) in lines(key) {
      choices[name.text] = Entry.choice(value.text, at: value.place, key, ledger)
    }
    return choices
  }
}
