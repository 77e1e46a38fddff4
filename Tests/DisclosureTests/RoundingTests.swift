// Rounding against whole-number arithmetic.

import Foundation
import Outcomes
import TestSupport
import Testing

@testable import Disclosure

@Suite("Rounding") struct RoundingTests {
  @Test("of a ratio agrees with whole-number division, half up", arguments: UInt64(1)...5)
  func ratios(seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<1000 {
      let denominator = Int.random(in: 1...5000, using: &random)
      let numerator = Int.random(in: 0...denominator, using: &random)
      // The same ratio of hours, which are no whole numbers.
      let (above, below) = (Decimal(numerator) / 8, Decimal(denominator) / 8)
      for (decimals, power) in [(0, 1), (1, 10), (2, 100)] {
        let expected = Decimal((2 * numerator * 100 * power + denominator) / (2 * denominator))
        let whole = Decimal.roundedRatio(
          Decimal(numerator), of: Decimal(denominator), scale: 100, decimals: decimals)
        let hours = Decimal.roundedRatio(above, of: below, scale: 100, decimals: decimals)
        #expect(whole * Decimal(power) == expected, "\(numerator)/\(denominator)")
        #expect(hours * Decimal(power) == expected, "\(above)/\(below)")
      }
    }
  }

  @Test(
    "to fives goes to the nearest",
    arguments: [
      ("0", "0"), ("2", "0"), ("3", "5"), ("7", "5"), ("8", "10"), ("99998", "100000"),
      ("2.5", "5"), ("2.49999", "0"), ("1e30", "1e30"),
      ("9223372036854775807", "9223372036854775805"),
    ])
  func fives(count: String, rounded: String) throws {
    let count = try #require(Decimal(string: count))
    #expect(count.rounded(toBase: 5) == Decimal(string: rounded))
  }

  @Test(
    "of halves goes up, whatever stands before them",
    arguments: [
      ("0.5", "1"), ("1.5", "2"), ("2.5", "3"), ("-2.5", "-3"), ("-3", "-3"), ("2.49999", "2"),
    ])
  func halves(value: String, rounded: String) throws {
    let value = try #require(Decimal(string: value))
    #expect(value.rounded(toBase: 1) == Decimal(string: rounded))
  }

  @Test(
    "and grouping write each number one way",
    arguments: [
      ("0", 0, "0"), ("999", 0, "999"), ("1000", 0, "1,000"), ("-1234567.5", 1, "-1,234,567.5"),
      ("68", 1, "68.0"), ("7.25", 1, "7.25"),
      ("100000000000000000000", 0, "100,000,000,000,000,000,000"),
    ])
  func grouped(value: String, decimals: Int, text: String) throws {
    #expect(try #require(Decimal(string: value)).grouped(decimalsMin: decimals) == text)
  }
}
