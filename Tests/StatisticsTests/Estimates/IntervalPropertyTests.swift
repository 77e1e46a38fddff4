// What holds for every interval, by seed.

import TestSupport
import Testing

@testable import Statistics

private let seeds: ClosedRange<UInt64> = 1...500

@Suite("Every interval") struct IntervalPropertyTests {
  /// Numbers of every size, with the ends of the range among them.
  private static func number(to limit: Double, _ random: inout Seeded) -> Double {
    switch Int.random(in: 0...9, using: &random) {
    case 0: 0
    case 1: limit
    case 2: limit - 1
    case 3: min(limit, Double(Int.random(in: 0...12, using: &random)))
    default: (Double.random(in: 0...1, using: &random) * limit).rounded()
    }
  }

  private static func size(_ random: inout Seeded) -> Double {
    let digits = Int.random(in: 0...15, using: &random)
    return max(
      1,
      (0..<digits).reduce(1.0) { size, _ in size * 10 }
        * Double.random(in: 0.1...1, using: &random)
    ).rounded()
  }

  private static func proportion(_ random: inout Seeded) throws -> Proportion {
    let denominator = size(&random)
    return try Proportion(max(0, number(to: denominator, &random)), of: denominator)
  }

  private static func rate(_ random: inout Seeded) throws -> Rate {
    try Rate(max(0, number(to: size(&random), &random)), of: size(&random), per: 1000)
  }

  private static func mean(_ random: inout Seeded) throws -> Mean {
    let count = Int.random(in: 2...30, using: &random)
    let values = (0..<count).map { _ in Double(Int.random(in: -40...40, using: &random)) / 4 }
    return try Mean(
      sum: values.reduce(0, +), sumOfSquares: values.map { $0 * $0 }.reduce(0, +),
      count: Double(count))
  }

  private static func expectNested(_ estimate: Estimate) {
    let (narrow, wide) = (estimate.at95, estimate.at998)
    #expect(narrow.contains(estimate.value))
    #expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper)
    #expect(wide.lower.isFinite && wide.upper.isFinite)
  }

  @Test("holds its estimate and widens with confidence", arguments: seeds)
  func nested(seed: UInt64) throws {
    var random = Seeded(seed)
    let (one, other) = (
      try IntervalPropertyTests.proportion(&random), try IntervalPropertyTests.proportion(&random)
    )
    let (rate, slower) = (
      try IntervalPropertyTests.rate(&random), try IntervalPropertyTests.rate(&random)
    )
    IntervalPropertyTests.expectNested(one.estimate)
    IntervalPropertyTests.expectNested(rate.estimate)
    IntervalPropertyTests.expectNested(try Count(rate.events).estimate)
    IntervalPropertyTests.expectNested(try IntervalPropertyTests.mean(&random).estimate)
    IntervalPropertyTests.expectNested(ProportionDifference(of: one, from: other).estimate)
    IntervalPropertyTests.expectNested(try RateDifference(of: rate, from: slower).estimate)
  }

  @Test("of a proportion lies within 0 and 1, and mirrors that of the rest", arguments: seeds)
  func complement(seed: UInt64) throws {
    var random = Seeded(seed)
    let share = try IntervalPropertyTests.proportion(&random)
    let rest = try Proportion(share.denominator - share.numerator, of: share.denominator)
    for level in Confidence.allCases {
      let (interval, mirrored) = (share.interval(level), rest.interval(level))
      #expect(interval.lower >= 0 && interval.upper <= 1)
      #expect(interval.lower.agrees(with: 1 - mirrored.upper, absolute: 4e-16))
      #expect(interval.upper.agrees(with: 1 - mirrored.lower, absolute: 4e-16))
    }
  }

  @Test("of a difference turns round with its sides, within −1 and 1", arguments: seeds)
  func turned(seed: UInt64) throws {
    var random = Seeded(seed)
    let (one, other) = (
      try IntervalPropertyTests.proportion(&random), try IntervalPropertyTests.proportion(&random)
    )
    for level in Confidence.allCases {
      let interval = ProportionDifference(of: one, from: other).interval(level)
      let turned = ProportionDifference(of: other, from: one).interval(level)
      #expect(interval.lower == -turned.upper && interval.upper == -turned.lower)
      #expect(interval.lower >= -1 - 1e-15 && interval.upper <= 1 + 1e-15)
    }
  }

  @Test("of a rate is in proportion to its multiplier", arguments: seeds)
  func multiplier(seed: UInt64) throws {
    var random = Seeded(seed)
    let rate = try IntervalPropertyTests.rate(&random)
    let tenfold = try Rate(rate.events, of: rate.denominator, per: 10_000)
    for level in Confidence.allCases {
      let (interval, large) = (rate.interval(level), tenfold.interval(level))
      #expect(large.lower.agrees(with: 10 * interval.lower, relative: 1e-15, absolute: 0))
      #expect(large.upper.agrees(with: 10 * interval.upper, relative: 1e-15, absolute: 0))
    }
  }

  @Test("of a count moves up with it, also where Byar's takes over", arguments: 0...40)
  func rising(events: Int) throws {
    for level in Confidence.allCases {
      let (fewer, more) = (
        try Count(Double(events)).interval(level), try Count(Double(events + 1)).interval(level)
      )
      #expect(fewer.lower < more.lower && fewer.upper < more.upper)
    }
  }
}
