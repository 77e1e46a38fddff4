// Sheets of workbooks: what holds from one to the next, and what merged cells leave open.

import Outcomes
import TestSupport
import Testing
import Workbooks

@testable import ProviderReturns

/// Sheets as they come from a workbook, what comes out, and what is said.
struct SheetCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let layout: Layout
  /// Each sheet's rows, cells parted by `|`, and its merged cells.
  let sheets: [(rows: [String], merged: [MergedCells])]
  /// `carers_new 2026-07 = 5`, in the order in which they stand.
  let observations: [String]
  let rules: [String]

  init(
    _ name: String, _ layout: Layout, _ sheets: [(rows: [String], merged: [MergedCells])],
    _ observations: [String], _ rules: [String]
  ) {
    testDescription = name
    self.layout = layout
    self.sheets = sheets
    self.observations = observations
    self.rules = rules
  }
}

private func layout(
  _ columns: Layout.Columns, across: Layout.Across? = nil, fillDown: [Layout.Role] = [],
  labelled: Layout.Labelled = .init()
) -> Layout {
  Layout(
    code: "x", title: "x",
    tables: [
      Layout.Table(
        columns: columns, constants: .init(body: "EX1"), across: across, fillDown: fillDown)
    ], labelled: labelled)
}

private func merged(rows: ClosedRange<Int>, columns: ClosedRange<Int>) -> MergedCells {
  MergedCells(rows: rows, columns: columns)
}

private let withDistrict = Layout.Columns(
  period: "period", item: "item", value: "value", note: "note",
  breakdowns: ["district": "district"])
private let byMonth = layout(
  Layout.Columns(item: "item", value: "value"), labelled: .init(period: "Reporting period"))
private let placesAndMonths = layout(
  Layout.Columns(item: "item"),
  across: Layout.Across([.breakdown("district"), .period], headerRows: 2))
private let districtRows = [
  "period|item|value|note|district", "2026-07|carers_new|12||Ashford", "2026-08|carers_new|13",
]

private let cases: [SheetCase] = [
  SheetCase(
    "a sheet whose period is blank does not take that of the sheet before", byMonth,
    [
      (["Reporting period|July 2026", "item|value", "carers_new|5"], []),
      (["Reporting period", "item|value", "carers_new|6"], []),
    ], ["carers_new 2026-07 = 5"], ["R123"]),
  SheetCase(
    "a word merged over two rows holds for the first alone", layout(withDistrict),
    [(districtRows, [merged(rows: 2...3, columns: 5...5)])],
    ["carers_new 2026-07 district=E07000105 = 12"], ["R207@E2"]),
  SheetCase(
    "a word merged over two rows holds for both where the layout fills it down",
    layout(withDistrict, fillDown: [.breakdown("district")]),
    [(districtRows, [merged(rows: 2...3, columns: 5...5)])],
    ["carers_new 2026-07 district=E07000105 = 12", "carers_new 2026-08 district=E07000105 = 13"],
    []),
  SheetCase(
    "a note merged over two rows leaves nothing open", layout(withDistrict),
    [(districtRows, [merged(rows: 2...3, columns: 4...4)])],
    ["carers_new 2026-07 district=E07000105 = 12", "carers_new 2026-08 = 13"], []),
  SheetCase(
    "a number merged over two rows is not used", layout(withDistrict),
    [(districtRows, [merged(rows: 3...4, columns: 3...3)])],
    ["carers_new 2026-07 district=E07000105 = 12"], ["R207@C3"]),
  SheetCase(
    "an upper heading counts for the columns over which it is merged", placesAndMonths,
    [
      (
        ["|Ashford", "item|2026-07|2026-08|2026-09", "carers_new|5|6|300"],
        [merged(rows: 1...1, columns: 2...3)]
      )
    ],
    ["carers_new 2026-07 district=E07000105 = 5", "carers_new 2026-08 district=E07000105 = 6"],
    ["R206@D2"]),
]

@Suite("A workbook's sheets") struct SheetTests {
  @Test("give their numbers and say what is wrong with them", arguments: cases)
  func sheets(one: SheetCase) throws {
    let read = try Self.read(one.sheets, by: one.layout)
    #expect(read.returns.flatMap(\.observations).map(TableTests.words) == one.observations)
    #expect((read.problems + read.returns.flatMap(\.problems)).map(TableTests.rule) == one.rules)
    #expect(read.cells.isBalanced)
  }

  private static func read(
    _ sheets: [(rows: [String], merged: [MergedCells])], by layout: Layout
  ) throws -> ReadDelivery {
    let file = ReadFile(layout, Small.context(), isBySemicolons: false)
    let tables = TableReader(
      layout, finder: TableFinder(layout, isPeriodDeclared: false, means: file.means),
      names: file.names, taker: ReturnTables(file))
    for (number, one) in sheets.enumerated() {
      let sheet = Sheet(name: "Sheet\(number + 1)", isHidden: false)
      #expect(tables.begin(sheet))
      for (line, text) in one.rows.enumerated() { _ = tables.take(row(text, line: line + 1)) }
      tables.end(sheet, merged: one.merged)
    }
    try FoundTables(tables, file).check()
    var assembly = Assembly(
      &tables.taker, signedOffBy: tables.signedOffBy, at: tables.signOffPlace)
    return assembly.delivery(
      format: FoundFormat(kind: .xlsx, isGzip: false), rows: tables.rows)
  }

  private static func row(_ text: String, line: Int) -> SheetRow {
    var row = SheetRow()
    row.line = line
    for (column, cell) in text.split(separator: "|", omittingEmptySubsequences: false).enumerated()
    {
      let start = row.bytes.count
      row.bytes += Array(cell.utf8)
      row.cells.append(
        SheetCell(
          start: start, end: row.bytes.count, row: line, column: column + 1,
          kind: cell.isEmpty ? .blank : .text))
    }
    return row
  }
}
