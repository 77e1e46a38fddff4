// Tests of the finer points of the four signals, one at a time.

import Testing

@testable import Statistics

@Suite("A signal") struct SignalTests {
  /// Twelve figures with mean 0 and limits ±2.66, near lines ±1.773.
  static let baseline: [Double] = (0..<12).map { $0.isMultiple(of: 2) ? 0.5 : -0.5 }

  static func rules(_ later: [Double]) throws -> [Rule?] {
    let options = Series.Options(baselineCount: 12)
    return Array(try assess(.of(baseline + later, options: options)).rules.dropFirst(12))
  }

  @Test("Is outside only beyond a limit, never on it")
  func outside() throws {
    let limits = try #require(
      try assess(.of(SignalTests.baseline, options: Series.Options(baselineCount: 12)))
        .points[0].limits)
    #expect(limits.upper == 2.66)
    #expect(try SignalTests.rules([limits.upper]) == [nil])
    #expect(try SignalTests.rules([limits.upper.nextUp]) == [.outsideLimits])
    #expect(try SignalTests.rules([limits.lower]) == [nil])
    #expect(try SignalTests.rules([limits.lower.nextDown]) == [.outsideLimits])
  }

  @Test("Of two in three", arguments: pairs)
  func twoOfThree(later: [Double], flagged: [Bool]) throws {
    #expect(try SignalTests.rules(later).map { $0 == .twoOfThree } == flagged)
  }

  @Test("Of seven on one side", arguments: runs)
  func run(later: [Double], flagged: [Bool]) throws {
    #expect(try SignalTests.rules(later).map { $0 == .runOfSeven } == flagged)
  }

  @Test("Of seven rising or falling", arguments: climbs)
  func trend(later: [Double], flagged: [Bool]) throws {
    #expect(try SignalTests.rules(later).map { $0 == .trendOfSeven } == flagged)
  }

  @Test("That is stronger stands before one that is weaker")
  func precedence() throws {
    let later: [Double] = [0.4, 0.6, 0.8, 1, 1.9, 2.1, 3]
    let found = try SignalTests.rules(later)
    #expect(found.prefix(6).allSatisfy { $0 == .trendOfSeven })
    #expect(found[6] == .outsideLimits)
  }

  @Test("Of a trend is classed by its direction, not by the side of the mean")
  func trendClass() throws {
    let later: [Double] = [-1.7, -1.5, -1.3, -1.1, -0.9, -0.7, -0.6]
    let options = Series.Options(baselineCount: 12)
    let assessment = try assess(.of(SignalTests.baseline + later, options: options))
    #expect(assessment.classes.suffix(7).allSatisfy { $0 == .improvement })
  }

  @Test("At the point where two trends meet has the later one's direction")
  func turningPoint() throws {
    let up = (0..<7).map { Double($0) / 10 - 0.2 }
    let later = up + up.dropLast().reversed()
    let options = Series.Options(baselineCount: 12)
    let points = try assess(.of(SignalTests.baseline + later, options: options)).points
    let ways = points.suffix(13).map(\.signal?.way)
    #expect(ways == Array(repeating: .up, count: 6) + Array(repeating: .down, count: 7))
  }

  @Test("Is named by polarity", arguments: polarities)
  func classes(polarity: Polarity, high: Variation, low: Variation) throws {
    for (value, expected) in [(9.0, high), (-9.0, low), (0, .commonCause)] {
      let options = Series.Options(baselineCount: 12)
      let assessment = try assess(
        .of(SignalTests.baseline + [value], polarity: polarity, options: options))
      #expect(assessment.classes.last == expected)
      #expect(assessment.icon == expected)
    }
  }

  @Test("Is assured by the limits against a target", arguments: assurances)
  func assurance(target: Double?, polarity: Polarity, expected: Assurance?) throws {
    let options = Series.Options(baselineCount: 12)
    let assessment = try assess(
      .of(SignalTests.baseline, polarity: polarity, target: target, options: options))
    #expect(assessment.assurance == expected)
  }
}

private let pairs: [([Double], [Bool])] = [
  ([1.9, 0.1, 2], [true, false, true]),
  ([1.9, 2, -0.1], [false, false, false]),
  ([1.9, -2, 2], [false, false, false]),
  ([0.1, 1.9, 2], [false, true, true]),
  ([0.1, 1.9, 3], [false, false, false]),
  ([1.9, 3, 2], [true, false, true]),
  ([0.1, 2 * (2.66 / 3), 2], [false, false, false]),
  ([-2, -1.8, -0.1, -1.9], [true, true, false, true]),
]

private let runs: [([Double], [Bool])] = [
  ([0.3, 0.1, 0.3, 0.1, 0.3, 0.1, 0.3], Array(repeating: true, count: 7)),
  ([0.3, 0.1, 0.3, 0.1, 0.3, 0.1, -0.3], Array(repeating: false, count: 7)),
  ([0.3, 0.1, 0.3, 0, 0.3, 0.1, 0.3, 0.1], Array(repeating: false, count: 8)),
  ([0.3] + Array(repeating: -0.1, count: 8), [false] + Array(repeating: true, count: 8)),
]

private let climbs: [([Double], [Bool])] = [
  ([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6], Array(repeating: true, count: 7)),
  ([-0.6, 0.1, 0.2, 0.3, 0.4, 0.5, 0.5], Array(repeating: false, count: 7)),
  ([0, 0.1, 0.2, 0.2, 0.3, 0.4, 0.5], Array(repeating: false, count: 7)),
  ([0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0], Array(repeating: true, count: 7)),
]

private let polarities: [(Polarity, Variation, Variation)] = [
  (.up, .improvement, .concern), (.down, .concern, .improvement),
  (.neutral, .neutralHigh, .neutralLow),
]

private let assurances: [(Double?, Polarity, Assurance?)] = [
  (3, .up, .consistentlyFail), (3, .down, .consistentlyPass), (-3, .up, .consistentlyPass),
  (-3, .down, .consistentlyFail), (2.66, .up, .inconsistent), (-2.66, .down, .inconsistent),
  (0, .up, .inconsistent), (3, .neutral, nil), (nil, .up, nil),
]
