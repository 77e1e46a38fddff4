// Tests of what holds for every series: repeated by their seeds.

import TestSupport
import Testing

@testable import Statistics

@Suite("Every chart") struct ChartPropertyTests {
  @Test("Moves with a constant and keeps its classes", arguments: UInt64(1)...60)
  func shift(seed: UInt64) throws {
    let values = ChartPropertyTests.values(seed)
    for constant in [-1_000, -7, 4096.0] {
      let plain = try assess(.of(values))
      let moved = try assess(.of(values.map { $0.map { $0 + constant } }))
      #expect(plain.points.map(\.signal) == moved.points.map(\.signal))
      #expect(plain.direction?.trend == moved.direction?.trend)
      for (a, b) in zip(plain.points, moved.points) {
        let (a, b) = (a.limits?.upper ?? 0, b.limits?.upper ?? constant)
        #expect((a + constant - b).magnitude < 1e-9)
      }
    }
  }

  @Test("Grows with a factor and keeps its classes", arguments: UInt64(1)...60)
  func scale(seed: UInt64) throws {
    let values = ChartPropertyTests.values(seed)
    for factor in [0.25, 8, 1_048_576] {
      let plain = try assess(.of(values))
      let grown = try assess(.of(values.map { $0.map { $0 * factor } }))
      #expect(plain.points.map(\.signal) == grown.points.map(\.signal))
      #expect(plain.points.map { $0.mean.map { $0 * factor } } == grown.points.map(\.mean))
    }
  }

  @Test("Swaps improvement and concern with its polarity", arguments: UInt64(1)...60)
  func polarity(seed: UInt64) throws {
    let swapped: [Variation: Variation] = [
      .improvement: .concern, .concern: .improvement, .commonCause: .commonCause,
    ]
    let values = ChartPropertyTests.values(seed)
    let up = try assess(.of(values, polarity: .up, target: 4))
    let down = try assess(.of(values, polarity: .down, target: 4))
    #expect(up.classes.map { swapped[$0] } == down.classes)
    #expect(up.icon.flatMap { swapped[$0] } == down.icon)
    #expect(up.points.map(\.signal) == down.points.map(\.signal))
    #expect((up.assurance == .consistentlyFail) == (down.assurance == .consistentlyPass))
  }

  @Test("Upside down swaps high and low", arguments: UInt64(1)...60)
  func mirror(seed: UInt64) throws {
    let swapped: [Variation: Variation] = [
      .neutralHigh: .neutralLow, .neutralLow: .neutralHigh, .commonCause: .commonCause,
    ]
    let values = ChartPropertyTests.values(seed)
    let plain = try assess(.of(values, polarity: .neutral))
    let mirrored = try assess(.of(values.map { $0.map { -$0 } }, polarity: .neutral))
    #expect(plain.classes.map { swapped[$0] } == mirrored.classes)
  }

  @Test("Keeps its mean between its limits, and classes only charted points", arguments: seeds)
  func order(seed: UInt64) throws {
    for point in try assess(.of(ChartPropertyTests.values(seed))).points {
      if let limits = point.limits, let mean = point.mean {
        #expect(limits.lower <= limits.nearLower && limits.nearLower <= mean)
        #expect(mean <= limits.nearUpper && limits.nearUpper <= limits.upper)
      }
      #expect(point.isCharted || point.signal == nil)
      #expect((point.signal == nil) == (point.variation == .commonCause))
    }
  }

  @Test("Says one verdict at most, and the icon's", arguments: seeds)
  func oneVerdict(seed: UInt64) throws {
    for polarity in Polarity.allCases {
      let values = ChartPropertyTests.values(seed)
      let assessment = try assess(.of(values, polarity: polarity))
      let saysBetter = assessment.sentence.contains("for the better")
      let saysWorse = assessment.sentence.contains("for the worse")
      #expect(!(saysBetter && saysWorse))
      let isBad = assessment.icon == .concern || assessment.direction?.trend == .worsening
      let isGood = assessment.icon == .improvement || assessment.direction?.trend == .improving
      #expect(!(isBad && isGood))
      #expect(!(saysBetter && isBad) && !(saysWorse && isGood))
    }
  }

  /// Whole numbers, some of them missing, of which the later ones are often shifted.
  static func values(_ seed: UInt64) -> [Double?] {
    var random = Seeded(seed)
    let count = Int.random(in: 2...48, using: &random)
    let spread = Double(Int.random(in: 1...40, using: &random))
    let shift = Int.random(in: 0...3, using: &random) == 0 ? spread : 0
    return (0..<count).map { index in
      guard Int.random(in: 0..<15, using: &random) > 0 else { return nil }
      let value = Double.random(in: 0...spread, using: &random).rounded()
      return value + (index * 3 > count * 2 ? shift : 0)
    }
  }
}

private let seeds: [UInt64] = Array(1...120)
