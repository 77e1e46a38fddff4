// Numbers as people type them, and what only looks like one.

import Foundation
import Testing

@testable import ProviderReturns

@Suite("A number") struct NumberTextTests {
  @Test(
    "is read as it is typed",
    arguments: [
      ("0", "0"), ("007", "7"), ("36415", "36415"), ("36,415", "36415"),
      ("1,234,567.5", "1234567.5"),
      ("-3", "-3"), ("\u{2212}3", "-3"), ("-0", "0"), ("0.50", "0.5"), ("31.0", "31"), ("5.", "5"),
      ("61.300000000000004", "61.300000000000004"), ("999999999999999999", "999999999999999999"),
      ("000000000000000000000000000001", "1"), ("-0.000", "0"), ("0.000000000000000001", "1e-18"),
    ])
  func numbers(text: String, number: String) throws {
    let wanted = try #require(Decimal(string: number))
    #expect(read(text) == .number(wanted))
  }

  @Test(
    "without a fraction has the exponent 0, however it is typed", arguments: ["310", "31.0", "0.0"])
  func exponents(text: String) {
    guard case .number(let number) = read(text) else {
      Issue.record("\(text) is a number")
      return
    }
    #expect(number.exponent >= 0)
    #expect(!number.isNaN)
  }

  @Test(
    "is none of these",
    arguments: [
      "", "-", "--3", "+3", ".", ".5", "1.2.3", "1,23", "1,2345", "12,34,567", ",123", "1,,000",
      "1.5,000",
      "1234,567", "1 000", "NaN", "inf", "1e5", "1e309", "0x1F", "£5", "5%", "٣", "１", "1_000",
      "3-",
    ])
  func notNumbers(text: String) { #expect(read(text) == .notANumber) }

  @Test(
    "of more than 18 digits is refused",
    arguments: [
      "1234567890123456789", "0.0000000000000000001", "1.000000000000000000",
      String(repeating: "9", count: 30_000),
    ])
  func tooLong(text: String) { #expect(read(text) == .tooManyDigits) }

  private func read(_ text: String) -> NumberText {
    let bytes = Array(text.utf8)
    return NumberText.read(bytes, in: bytes.indices)
  }
}

@Suite("Brackets") struct BracketTests {
  @Test(
    "mean what the layout says",
    arguments: [
      (Layout.Brackets.outsideIsOfficial, "36,415 (25795)", ValueCell.stated(.quantity(36415))),
      (.outsideIsOfficial, "6.9 (6.8)", .stated(.quantity(Decimal(69) / 10))),
      (.outsideIsOfficial, "[x] (5)", .stated(.absent(.notRecorded))),
      (.outsideIsOfficial, "(5)", .faulty(.brackets)),
      (.negative, "(25)", .stated(.quantity(-25))),
      (.negative, "(1,025.5)", .stated(.quantity(-1025.5))),
      (.negative, "3 (25)", .faulty(.brackets)), (.negative, "(-25)", .faulty(.brackets)),
      (.refused, "(25)", .faulty(.brackets)), (.refused, "3 (25)", .faulty(.brackets)),
      (.refused, "25", .stated(.quantity(25))),
    ])
  func brackets(_ brackets: Layout.Brackets, text: String, cell: ValueCell) {
    let layout = Layout(code: "x", title: "x", columns: .init(), brackets: brackets)
    let bytes = Array(text.utf8)
    let found = ValueReader(layout).read(
      CSVCell(start: 0, end: bytes.count, hasDoubledQuotes: false), in: bytes)
    #expect(found == cell)
  }

  @Test("and words mean what the layout says, before they are called ambiguous")
  func words() {
    let layout = Layout(
      code: "x", title: "x", columns: .init(), missingWords: ["N/A": .notApplicable])
    #expect(ValueReader(layout).absence(" n/a ") == .notApplicable)
    #expect(ValueReader(Small.long).absence("n/a") == nil)
  }
}
