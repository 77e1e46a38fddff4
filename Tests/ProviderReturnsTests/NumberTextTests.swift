// Numbers as people type them, and what only looks like one.

import Foundation
import TestSupport
import Testing

@testable import ProviderReturns

private let typed: [(text: String, number: String)] = [
  ("0", "0"), ("007", "7"), ("36415", "36415"), ("-3", "-3"), ("\u{2212}3", "-3"), ("-0", "0"),
  ("36,415", "36415"), ("1,234,567.5", "1234567.5"), ("1,234.50", "1234.5"),
  ("1,000,000", "1000000"),
  ("36 415", "36415"), ("1 234 567.5", "1234567.5"), ("36\u{A0}415", "36415"),
  ("36\u{2009}415", "36415"), ("36\u{202F}415", "36415"), ("1\u{A0}234 567", "1234567"),
  ("-1 000", "-1000"), ("\u{2212}1,000", "-1000"),
  ("0.50", "0.5"), ("31.0", "31"), ("5.", "5"), ("1,000.", "1000"), ("-0.000", "0"),
  ("61.300000000000004", "61.3"), ("0.30000000000000004", "0.3"),
  ("999999999999999999", "999999999999999999"),
  ("000000000000000000000000000001", "1"), ("0.000000000000000001", "1e-18"),
]

private let withSigns: [(text: String, number: String, mark: NumberText.Mark)] = [
  ("62%", "62", .percent), ("62 %", "62", .percent), ("62\u{A0}%", "62", .percent),
  ("62\u{202F}%", "62", .percent), ("62.5%", "62.5", .percent), ("0.62%", "0.62", .percent),
  ("-3.2%", "-3.2", .percent), ("100.0%", "100", .percent), ("1,200%", "1200", .percent),
  ("£5", "5", .pounds), ("£ 5", "5", .pounds), ("£1,234.50", "1234.5", .pounds),
  ("-£5", "-5", .pounds), ("£-5", "-5", .pounds), ("£\u{2212}5", "-5", .pounds),
  ("£1 234", "1234", .pounds), ("£\u{A0}12,000", "12000", .pounds),
]

private let noNumbers: [String] = [
  "", "-", "--3", "+3", ".", ".5", "1.2.3", "1,23", "1,2345", "12,34,567", ",123", "1,,000",
  "1.5,000", "1234,567", "1.234,50", "1.234.567", "0,62", "62,5", "1 00", "1 0000", "12 34",
  "1  000", "1,000 000", "1 000,000", "1234 567", "1.000 5", "5 1", " 5", "5 ", "NaN", "inf", "1e5",
  "1e309", "0x1F", "٣", "１", "1_000", "3-", "%", "£", "-%", "£%", "£5%", "5%%", "££5", "%5", "5£",
  "-£-5", "£--5", "5 £", "$5", "€5", "5p", "£5k", "36 people", "about 5", "5?", "~5", "5*", "=1+1",
  "1/2", "½", "12:30", "5\u{0}", "\u{A0}5",
]

@Suite("A number") struct NumberTextTests {
  @Test("is read as it is typed", arguments: typed)
  func numbers(text: String, number: String) throws {
    let wanted = try #require(Decimal(string: number))
    #expect(read(text) == .number(wanted))
  }

  @Test("with a percent or a pound sign keeps it beside the number", arguments: withSigns)
  func marked(text: String, number: String, mark: NumberText.Mark) throws {
    let wanted = try #require(Decimal(string: number))
    #expect(read(text) == .marked(wanted, mark))
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

  @Test("is none of these", arguments: noNumbers)
  func notNumbers(text: String) { #expect(read(text) == .notANumber) }

  @Test(
    "of more than 18 digits is refused",
    arguments: [
      "1234567890123456789", "0.0000000000000000001", "1.000000000000000000",
      "1,234,567,890,123,456,789", "£1234567890123456789", "1234567890123456789%",
      String(repeating: "9", count: 30_000),
    ])
  func tooLong(text: String) { #expect(read(text) == .tooManyDigits) }

  @Test("is exact, however its thousands are parted", arguments: 1...5)
  func exact(seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<500 {
      let whole = Int.random(in: 0..<1_000_000_000, using: &random)
      let hundredths = Int.random(in: 0..<100, using: &random)
      let fraction = hundredths < 10 ? "0\(hundredths)" : "\(hundredths)"
      let wanted = Decimal(whole) + Decimal(hundredths) / 100
      for separator in ["", ",", " ", "\u{A0}", "\u{2009}", "\u{202F}"] {
        let text = grouped(whole, by: separator) + "." + fraction
        #expect(read(text) == .number(wanted), "\(text)")
        #expect(read("£" + text) == .marked(wanted, .pounds), "\(text)")
      }
    }
  }

  @Test(
    "made of any bytes is read or refused, and reads the same wherever it stands", arguments: 1...5)
  func anyBytes(seed: UInt64) {
    var random = Seeded(seed)
    let pieces: [UInt8] = Array("0123456789,,.. -%£\u{A0}\u{2009}\u{202F}\u{2212}".utf8) + [0, 255]
    for _ in 0..<2000 {
      let count = Int.random(in: 0...8, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? 0 }
      let within = NumberText.read([0xC2] + text + [0xA0, 0x30], in: 1..<1 + count)
      #expect(within == NumberText.read(text, in: text.indices), "\(text)")
    }
  }

  private func grouped(_ whole: Int, by separator: String) -> String {
    var digits = String(whole)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: separator)
  }

  private func read(_ text: String) -> NumberText {
    let bytes = Array(text.utf8)
    return NumberText.read(bytes, in: bytes.indices)
  }
}
