// What value cells say, by the kind of cell, the layout's words and the unit that is asked.

import Foundation
import Outcomes
import Testing
import Workbooks

@testable import ProviderReturns

/// `0.62` as a cell's text, in the kind of cell that holds it, and what it says.
private typealias CellRow = (text: String, kind: SheetCell.Kind, says: ValueCell)

private let ofAnyUnit: [CellRow] = [
  ("", .blank, .blank), ("", .text, .blank), (" \t", .text, .blank), ("\u{A0}", .text, .blank),
  ("36", .text, .stated(.quantity(36))), (" 36 ", .text, .stated(.quantity(36))),
  ("\u{A0}36\u{A0}", .text, .stated(.quantity(36))), ("\t36", .text, .stated(.quantity(36))),
  ("36", .number, .stated(.quantity(36))), ("-7.5", .number, .stated(.quantity(-7.5))),
  ("36,415", .text, .stated(.quantity(36415))), ("36 415", .text, .stated(.quantity(36415))),
  ("\u{2212}3", .text, .stated(.quantity(-3))),
  ("62%", .text, .marked(62, .percent)), (" 62 % ", .text, .marked(62, .percent)),
  ("62", .percentage, .marked(62, .percent)), ("-0.5", .percentage, .marked(-0.5, .percent)),
  ("£1,234.50", .text, .marked(1234.5, .pounds)), ("£-5", .text, .marked(-5, .pounds)),
  ("2026-04-01", .date, .faulty(.date)), ("2026-04", .month, .faulty(.date)),
  ("TRUE", .boolean, .faulty(.boolean)), ("FALSE", .boolean, .faulty(.boolean)),
  ("#N/A", .error, .faulty(.spreadsheetError)), ("#REF!", .error, .faulty(.spreadsheetError)),
  ("", .uncomputed, .faulty(.uncomputed)),
  ("01/04/2026", .text, .faulty(.date)), ("2026-04-01", .text, .faulty(.date)),
  ("1-Apr", .text, .faulty(.date)), ("Apr-26", .text, .faulty(.date)),
  ("1 April 2026", .text, .faulty(.date)), ("Sept-26", .text, .faulty(.notANumber)),
  ("Mayday", .text, .faulty(.notANumber)),
  ("yes", .text, .faulty(.boolean)), ("FALSE", .text, .faulty(.boolean)),
  ("#DIV/0!", .text, .faulty(.spreadsheetError)), ("#####", .text, .faulty(.spreadsheetError)),
  ("1E+05", .text, .faulty(.exponent)), ("1.5e-3", .text, .faulty(.exponent)),
  ("1234567890123456789", .text, .faulty(.tooManyDigits)),
  ("not recorded", .text, .stated(.absent(.notRecorded))),
  (" Not  Recorded ", .text, .stated(.absent(.notRecorded))),
  ("[x]", .text, .stated(.absent(.notRecorded))),
  ("Not our service", .text, .stated(.absent(.notOurService))),
  ("[z]", .text, .stated(.absent(.notApplicable))),
  ("*", .text, .stated(.absent(.withheldBySender))),
  ("[c]", .text, .stated(.absent(.withheldBySender))),
  ("<5", .text, .stated(.absent(.withheldBySender))),
  ("< 10", .text, .stated(.absent(.withheldBySender))), ("<500", .text, .faulty(.notANumber)),
  ("..", .text, .faulty(.ambiguousWord)), ("n/a", .text, .faulty(.ambiguousWord)),
  ("N/A", .text, .faulty(.ambiguousWord)), ("-", .text, .faulty(.ambiguousWord)),
  ("–", .text, .faulty(.ambiguousWord)), ("nil", .text, .faulty(.ambiguousWord)),
  ("not held", .text, .faulty(.ambiguousWord)), ("unknown", .text, .faulty(.ambiguousWord)),
  ("(25)", .text, .faulty(.brackets)), ("36 (25)", .text, .faulty(.brackets)),
  ("1.234,50", .text, .faulty(.decimalComma)), ("62,5", .text, .faulty(.decimalComma)),
  ("-0,62", .text, .faulty(.decimalComma)), ("1.234.567", .text, .faulty(.decimalComma)),
  ("1 234,5", .text, .faulty(.decimalComma)), ("12,34,567", .text, .faulty(.notANumber)),
  ("about 62%", .text, .faulty(.notANumber)), ("36 carers", .text, .faulty(.notANumber)),
  ("=SUM(A1:A3)", .text, .faulty(.uncomputed)), ("$5", .text, .faulty(.notANumber)),
]

/// A cell's text, the unit, what a number without a sign means there, and what is taken.
private typealias UnitRow = (
  text: String, unit: Item.Unit, percentages: Layout.Percentages?, says: ValueCell
)

private let byUnit: [UnitRow] = [
  ("62%", .percent, nil, .stated(.quantity(62))), ("62", .percent, nil, .stated(.quantity(62))),
  ("0.62%", .percent, nil, .stated(.quantity(0.62))),
  ("0.62", .percent, nil, .faulty(.fraction)), ("-0.62", .percent, nil, .faulty(.fraction)),
  ("0.999", .percent, nil, .faulty(.fraction)), ("1", .percent, nil, .faulty(.fraction)),
  ("1.01", .percent, nil, .stated(.quantity(1.01))),
  ("0", .percent, nil, .stated(.quantity(0))), ("0.0", .percent, nil, .stated(.quantity(0))),
  ("0.62", .percent, .ofOne, .stated(.quantity(62))),
  ("1", .percent, .ofOne, .stated(.quantity(100))), ("0", .percent, .ofOne, .stated(.quantity(0))),
  ("0.625", .percent, .ofOne, .stated(.quantity(62.5))),
  ("62%", .percent, .ofOne, .stated(.quantity(62))),
  ("0.62%", .percent, .ofOne, .stated(.quantity(0.62))),
  ("0.62", .percent, .ofHundred, .stated(.quantity(0.62))),
  ("62", .percent, .ofHundred, .stated(.quantity(62))),
  ("-3.2%", .percentChange, nil, .stated(.quantity(-3.2))),
  ("150", .percentChange, nil, .stated(.quantity(150))),
  ("-0.5", .percentChange, nil, .faulty(.fraction)),
  ("-0.5", .percentChange, .ofOne, .stated(.quantity(-50))),
  ("£5", .percent, nil, .marked(5, .pounds)),
  ("£1,234.50", .pounds, nil, .stated(.quantity(1234.5))),
  ("1234.5", .pounds, nil, .stated(.quantity(1234.5))),
  ("62%", .pounds, nil, .marked(62, .percent)),
  ("0.62", .pounds, nil, .stated(.quantity(0.62))),
  ("62%", .people, nil, .marked(62, .percent)), ("£5", .people, nil, .marked(5, .pounds)),
  ("5", .people, .ofOne, .stated(.quantity(5))), ("0.5", .hours, nil, .stated(.quantity(0.5))),
  ("0.5", .hours, .ofOne, .stated(.quantity(0.5))), ("62%", .hours, nil, .marked(62, .percent)),
  ("62%", .points, nil, .marked(62, .percent)), ("£5", .events, nil, .marked(5, .pounds)),
  ("not recorded", .percent, .ofOne, .stated(.absent(.notRecorded))),
  ("n/a", .percent, .ofOne, .faulty(.ambiguousWord)), ("", .percent, .ofOne, .blank),
]

@Suite("A value cell") struct ValueCellTests {
  @Test("says what its kind and its text say", arguments: ofAnyUnit)
  func anyUnit(text: String, kind: SheetCell.Kind, says: ValueCell) {
    #expect(read(text, kind) == says)
  }

  @Test("is taken in the unit that is asked", arguments: byUnit)
  func units(
    text: String, unit: Item.Unit, percentages: Layout.Percentages?, says: ValueCell
  ) {
    let reader = ValueReader(layout(percentages: percentages))
    #expect(reader.judged(read(text, .text), as: .value, of: unit) == says)
  }

  @Test("of 62 means the same as a percentage of a workbook and as text", arguments: ["62", "0.5"])
  func percentage(text: String) {
    #expect(read(text, .percentage) == read(text + "%", .text))
  }

  @Test("with a whole percentage has no exponent, in whichever way it was written")
  func exactPercentage() {
    let reader = ValueReader(layout(percentages: .ofOne))
    guard
      case .stated(.quantity(let number)) = reader.judged(
        read("0.62", .number), as: .value, of: .percent)
    else {
      Issue.record("0.62 of one is a percentage")
      return
    }
    #expect(number == 62 && number.hashValue == Decimal(62).hashValue)
  }

  @Test(
    "of respondents is a count, and a small margin is one of its figure’s kind",
    arguments: [
      ("475", Layout.Part.respondents, nil, .stated(.quantity(475))),
      ("0.5", .respondents, nil, .stated(.quantity(0.5))),
      ("62%", .respondents, nil, .marked(62, .percent)),
      ("0.4", .margin, nil, .stated(.quantity(0.4))),
      ("0.04", .margin, .ofOne, .stated(.quantity(4))),
      ("0.4%", .margin, nil, .stated(.quantity(0.4))),
    ] as [(String, Layout.Part, Layout.Percentages?, ValueCell)])
  func parts(
    text: String, part: Layout.Part, percentages: Layout.Percentages?, says: ValueCell
  ) {
    let reader = ValueReader(layout(percentages: percentages))
    #expect(reader.judged(read(text, .text), as: part, of: .percent) == says)
  }

  @Test(
    "with brackets says what the layout says",
    arguments: [
      (Layout.Brackets.outsideIsOfficial, "36,415 (25795)", .stated(.quantity(36415))),
      (.outsideIsOfficial, "6.9 (6.8)", .stated(.quantity(6.9))),
      (.outsideIsOfficial, "62% (61%)", .marked(62, .percent)),
      (.outsideIsOfficial, "[x] (5)", .stated(.absent(.notRecorded))),
      (.outsideIsOfficial, "(5)", .faulty(.brackets)),
      (.outsideIsOfficial, "1234567890123456789 (5)", .faulty(.tooManyDigits)),
      (.negative, "(25)", .stated(.quantity(-25))), (.negative, "( 25 )", .stated(.quantity(-25))),
      (.negative, "(1,025.5)", .stated(.quantity(-1025.5))),
      (.negative, "(£25)", .marked(-25, .pounds)), (.negative, "(3.2%)", .marked(-3.2, .percent)),
      (.negative, "3 (25)", .faulty(.brackets)), (.negative, "(-25)", .faulty(.brackets)),
      (.negative, "(n/a)", .faulty(.brackets)), (.negative, "25", .stated(.quantity(25))),
      (.refused, "(25)", .faulty(.brackets)), (.refused, "3 (25)", .faulty(.brackets)),
      (.refused, "25", .stated(.quantity(25))),
    ] as [(Layout.Brackets, String, ValueCell)])
  func brackets(_ brackets: Layout.Brackets, text: String, says: ValueCell) {
    let layout = Layout(code: "x", title: "x", columns: .init(), brackets: brackets)
    #expect(read(text, .text, by: layout) == says)
  }

  @Test(
    "of a word that the layout knows says what the layout says, even of a spreadsheet’s error",
    arguments: [
      ("n/a", SheetCell.Kind.text, .notApplicable), (" N/A ", .text, .notApplicable),
      ("..", .text, .notRecorded), ("-", .text, .notOurService), ("#N/A", .error, .notRecorded),
      ("#n/a", .text, .notRecorded), ("*", .text, .notRecorded),
      ("999", .text, .notRecorded), ("999", .number, .notRecorded),
    ] as [(String, SheetCell.Kind, Layout.Absence)])
  func words(text: String, kind: SheetCell.Kind, absence: Layout.Absence) {
    let layout = Layout(
      code: "x", title: "x", columns: .init(),
      missingWords: [
        "N/A": .notApplicable, "..": .notRecorded, "-": .notOurService, "#N/A": .notRecorded,
        "*": .notRecorded, "999": .notRecorded,
      ])
    #expect(read(text, kind, by: layout) == .stated(.absent(absence)))
  }

  @Test(
    "of a number with one comma is not read where semicolons part the cells",
    arguments: [
      ("1,234", .faulty(.decimalComma)), ("-12,345", .faulty(.decimalComma)),
      ("£1,234", .faulty(.decimalComma)), ("1,234.5", .stated(.quantity(1234.5))),
      ("1,234,567", .stated(.quantity(1_234_567))), ("120,5", .faulty(.decimalComma)),
      ("1234", .stated(.quantity(1234))),
    ] as [(String, ValueCell)])
  func semicolons(text: String, says: ValueCell) {
    var row = SheetRow()
    row.bytes = Array(text.utf8)
    let cell = SheetCell(start: 0, end: row.bytes.count, row: 1, column: 1, kind: .text)
    let reader = ValueReader(layout(percentages: nil), isBySemicolons: true)
    #expect(reader.read(cell, of: row) == says)
  }

  private func layout(percentages: Layout.Percentages?) -> Layout {
    Layout(code: "x", title: "x", columns: .init(), percentages: percentages)
  }

  private func read(_ text: String, _ kind: SheetCell.Kind, by layout: Layout? = nil) -> ValueCell {
    var row = SheetRow()
    row.bytes = Array("before\(text)after".utf8)
    let cell = SheetCell(start: 6, end: 6 + text.utf8.count, row: 1, column: 1, kind: kind)
    return ValueReader(layout ?? self.layout(percentages: nil)).read(cell, of: row)
  }
}
