// Layouts of several tables and of wide ones, and what is said where they cannot be read by.

import Outcomes
import ProviderReturns
import Testing

@testable import Catalogue

/// A layout's lines, and the one fault that they must bring.
private let breakages: [(name: String, lines: String, fault: String)] = [
  (
    "two things in a heading without a word on where each stands",
    "across: [period, district]\ncolumns: {item: Item}\nconstants: {body: EX1}",
    "3: across: A heading says 2 things, and nothing says where each stands."
  ),
  (
    "more rows of headings than things",
    "across: [period]\nheader_rows: 2\ncolumns: {item: Item}\nconstants: {body: EX1}",
    "4: header_rows: Of 2 rows of headings, across: says what 1 say."
  ),
  (
    "a separator and several rows",
    "across: [period, district]\nheader_rows: 2\nseparator: \" - \"\ncolumns: {item: Item}\n"
      + "constants: {body: EX1}",
    "5: separator: Several rows of headings say one thing each."
  ),
  (
    "numbers across and in a column",
    "across: [period]\ncolumns: {item: Item, value: Number}\nconstants: {body: EX1}",
    "3: across: The numbers stand across, and columns: names one for them as well."
  ),
  (
    "a period across and in a column",
    "across: [period]\ncolumns: {item: Item, period: Month}\nconstants: {body: EX1}",
    "3: across: A column says the same as the headings across."
  ),
  (
    "what no breakdown is across",
    "across: [distrct]\ncolumns: {item: Item, period: Month}\nconstants: {body: EX1}",
    "3: across: There is no breakdown “distrct”."
  ),
  (
    "a separator of a long table",
    "separator: /\ncolumns: {body: Body, item: Item, period: Month, value: Number}",
    "3: separator: Only a wide table has it."
  ),
  (
    "a key beside the tables",
    "ignored: [Notes]\ntables: [{columns: {body: Body, item: Item, period: Month, value: Number}}]",
    "3: ignored: It stands beside tables:, and belongs to one of them."
  ),
  ("no columns", "tables: [{constants: {body: EX1}}]", "3: columns: The table has no columns."),
  (
    "no period in one of its tables",
    "tables: [{columns: {body: Body, item: Item, value: Number}}]",
    "3: columns: Nothing says which period a row is about."
  ),
  (
    "a length of period that nobody has",
    "columns: {body: Body, item: Item, period: Month, value: Number}\nperiod_dates: weekly",
    "4: period_dates: “weekly” is not one of its words."
  ),
]

@Suite("A layout's file") struct LayoutFileTests {
  @Test("with a fault is named with its line and key", arguments: breakages.indices)
  func fault(number: Int) throws {
    let project = try TemporaryProject.tiny()
    try project.write(
      "code: other\ntitle: Other\n\(breakages[number].lines)\n", to: "Config/layouts/other.yaml")
    let faults = project.faults().map { "\($0.line): \($0.key): \($0.words)" }
    #expect(faults == [breakages[number].fault], "\(breakages[number].name)")
  }

  @Test("may hold several tables, wide ones among them, and labelled cells")
  func tables() throws {
    let project = try TemporaryProject.tiny()
    try project.write(
      """
      code: other
      title: Other
      tables:
        - sheets: [Monthly]
          columns: {item: Item}
          across: [district, period]
          header_rows: 2
          fill_down: [item]
        - columns: {item: Item, value: Number, signed_off: Signed}
          ignored: [Notes]
      labelled: {body: Organisation, period: "Reporting period", signed_off: Signed off by}
      period_dates: quarterly
      percentages: of 1
      history: {until: 2025-03-31}
      """, to: "Config/layouts/other.yaml")
    let layout = try #require(try project.load().layouts.first { $0.code == "other" })
    #expect(
      layout.tables == [
        Layout.Table(
          sheets: ["Monthly"], columns: Layout.Columns(item: "Item"),
          across: Layout.Across([.breakdown("district"), .period], headerRows: 2),
          fillDown: [.item]),
        Layout.Table(
          columns: Layout.Columns(item: "Item", value: "Number", signedOff: "Signed"),
          ignored: ["Notes"]),
      ])
    #expect(
      layout.labelled
        == Layout.Labelled(
          body: "Organisation", period: "Reporting period", signedOff: "Signed off by"))
    #expect(layout.periodDates == .quarterly && layout.percentages == .ofOne)
    #expect(layout.historyUntil == Day(iso: "2025-03-31"))
  }

  @Test("keeps the spaces around what stands between two things in a heading")
  func separator() throws {
    let project = try TemporaryProject.tiny()
    try project.write(
      """
      code: other
      title: Other
      columns: {item: Item}
      constants: {body: EX1}
      across: [district, period]
      separator: " - "
      """, to: "Config/layouts/other.yaml")
    let layout = try project.load().layouts.first { $0.code == "other" }
    #expect(layout?.tables[0].across?.separator == " - ")
  }
}
