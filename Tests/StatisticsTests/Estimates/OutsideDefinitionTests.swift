// What has no interval: each a typed error with a sentence, never a number that is none.

import Testing

@testable import Statistics

private let numbers: [(Double, Double, StatisticsError)] = [
  (5, 4, .numeratorAboveDenominator(5, 4)), (1, 0, .notAboveZero(.denominator, 0)),
  (1, -2, .notAboveZero(.denominator, -2)), (-1, 2, .negative(.numerator, -1)),
  (.infinity, 2, .notFinite(.numerator)), (1, .infinity, .notFinite(.denominator)),
  (.nan, 2, .notFinite(.numerator)), (1, .nan, .notFinite(.denominator)),
  (-.infinity, 2, .notFinite(.numerator)), (1, 2e15, .tooLarge(.denominator)),
  (2e15, 1, .tooLarge(.numerator)),
]

private let multipliers: [(Double, StatisticsError)] = [
  (0, .notAboveZero(.multiplier, 0)), (.nan, .notFinite(.multiplier)),
  (1e16, .tooLarge(.multiplier)),
]

private let counts: [(Double, StatisticsError)] = [
  (-1, .negative(.numerator, -1)), (.nan, .notFinite(.numerator)),
  (.infinity, .notFinite(.numerator)), (1e16, .tooLarge(.numerator)),
]

private let sums: [Sums] = [
  Sums(sum: 5, squares: 25, count: 1, error: .tooFewForMean(1)),
  Sums(sum: 0, squares: 0, count: 0, error: .tooFewForMean(0)),
  Sums(sum: 5, squares: 25, count: -3, error: .negative(.count, -3)),
  Sums(sum: 5, squares: 25, count: 2.5, error: .notWhole(.count, 2.5)),
  Sums(sum: 5, squares: 25, count: .nan, error: .notFinite(.count)),
  Sums(sum: 5, squares: -1, count: 3, error: .negative(.sumOfSquares, -1)),
  Sums(sum: .nan, squares: 1, count: 3, error: .notFinite(.sum)),
  Sums(sum: 1, squares: .infinity, count: 3, error: .notFinite(.sumOfSquares)),
  Sums(sum: 1e200, squares: 1, count: 3, error: .tooLarge(.sum)),
  Sums(sum: 1, squares: 1e308, count: 3, error: .tooLarge(.sumOfSquares)),
  Sums(sum: 4, squares: 7, count: 2, error: .impossibleSumOfSquares(sum: 4, count: 2)),
]

private let errors: [StatisticsError] =
  numbers.map(\.2) + multipliers.map(\.1) + sums.map(\.error)
  + [.differentMultipliers(100, 1000), .notWhole(.count, 2.5)]

private struct Sums: Sendable {
  let sum, squares, count: Double
  let error: StatisticsError
}

@Suite("Outside its definition") struct OutsideDefinitionTests {
  @Test("a proportion is an error", arguments: numbers)
  func proportion(numerator: Double, denominator: Double, error: StatisticsError) {
    #expect(throws: error) { try Proportion(numerator, of: denominator) }
  }

  @Test("a rate is an error, but it may exceed 1", arguments: numbers)
  func rate(numerator: Double, denominator: Double, error: StatisticsError) throws {
    if case .numeratorAboveDenominator = error {
      #expect(try Rate(numerator, of: denominator, per: 1).value == numerator / denominator)
    } else {
      #expect(throws: error) { try Rate(numerator, of: denominator, per: 1) }
    }
  }

  @Test("a rate's multiplier is an error", arguments: multipliers)
  func multiplier(multiplier: Double, error: StatisticsError) {
    #expect(throws: error) { try Rate(1, of: 1, per: multiplier) }
  }

  @Test("a rate too large for a number is an error")
  func largeRate() {
    #expect(throws: StatisticsError.tooLarge(.value)) { try Rate(0, of: 1e-300, per: 1e15) }
    #expect(throws: StatisticsError.tooLarge(.value)) { try Rate(1e15, of: 1e-294, per: 1) }
  }

  @Test("a count is an error", arguments: counts)
  func count(events: Double, error: StatisticsError) {
    #expect(throws: error) { try Count(events) }
  }

  @Test("a mean is an error", arguments: sums)
  fileprivate func mean(sums: Sums) {
    #expect(throws: sums.error) {
      try Mean(sum: sums.sum, sumOfSquares: sums.squares, count: sums.count)
    }
  }

  @Test("a difference of rates per different numbers is an error")
  func difference() throws {
    let (one, other) = (try Rate(1, of: 10, per: 100), try Rate(1, of: 10, per: 1000))
    #expect(throws: StatisticsError.differentMultipliers(100, 1000)) {
      try RateDifference(of: one, from: other)
    }
  }

  @Test("an error says what is wrong and what to do", arguments: errors)
  func words(error: StatisticsError) {
    #expect(error.words.hasSuffix("."))
    #expect(error.words.contains(":"))
    #expect(!error.words.contains("nan"))
  }

  // MARK: Just inside

  @Test("nothing is a denominator of 1") func denominatorOfOne() throws {
    #expect(try Proportion(0, of: 1).estimate.at95.lower == 0)
    #expect(try Proportion(1, of: 1).estimate.at95.upper == 1)
    #expect(try Rate(0, of: 1, per: 1).estimate.at95.lower == 0)
  }

  @Test("nothing is a count of 10^15") func largestCount() throws {
    let share = try Proportion(5e14, of: 1e15).estimate
    #expect(share.at998.lower < 0.5 && 0.5 < share.at998.upper)
    let count = try Count(1e15).estimate
    #expect(count.at95.lower < 1e15 && 1e15 < count.at95.upper)
  }

  @Test("nothing is a mean without spread, whose interval is itself, whatever its sums' last digit")
  func constant() throws {
    let tenths = (0..<1000).reduce(0.0) { sum, _ in sum + 0.1 }
    let squares = (0..<1000).reduce(0.0) { sum, _ in sum + 0.1 * 0.1 }
    let mean = try Mean(sum: tenths, sumOfSquares: squares, count: 1000).estimate
    #expect(mean.at998.lower.agrees(with: 0.1, absolute: 1e-8))
    let twelve = try Mean(sum: 480, sumOfSquares: 5760, count: 40).estimate
    #expect(twelve.at95 == Interval(lower: 12, upper: 12))
  }
}
