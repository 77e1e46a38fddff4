// Measures the surprise rule by simulation with a fixed seed, and tests its ranking.

import RealModule
import TestSupport
import Testing

@testable import Statistics

@Suite("A surprise") struct SurpriseTests {
  @Test("Is a false alarm in fewer than 1 of 100 unchanging series a month", arguments: unchanging)
  func falseAlarms(kind: Simulated, months: Int) throws {
    var random = Seeded(20_260_401)
    var alarms = 0
    for _ in 0..<SurpriseTests.seriesCount {
      let values = (0..<months).map { _ in kind.value(&random) }
      if try SurpriseTests.isNew(values) { alarms += 1 }
    }
    #expect(Double(alarms) < 0.01 * Double(SurpriseTests.seriesCount))
  }

  @Test("Finds a shift within six months", arguments: shifts)
  func power(sigmas: Double, found: ClosedRange<Double>) throws {
    var random = Seeded(7)
    var count = 0
    for _ in 0..<SurpriseTests.seriesCount {
      var values = (0..<24).map { _ in Simulated.normal.value(&random) }
      for _ in 0..<6 {
        values.append(Simulated.normal.value(&random) + sigmas)
        guard try LatestChange(.of(values)) != nil else { continue }
        count += 1
        break
      }
    }
    #expect(found.contains(Double(count) / Double(SurpriseTests.seriesCount)))
  }

  @Test("Is stricter than the chart")
  func stricter() throws {
    var random = Seeded(3)
    var (alarms, signals) = (0, 0)
    for _ in 0..<SurpriseTests.seriesCount {
      let series = Series.of((0..<24).map { _ in Simulated.normal.value(&random) })
      if try LatestChange(series) != nil { alarms += 1 }
      if try assess(series).icon != .commonCause { signals += 1 }
    }
    #expect(alarms * 2 < signals)
  }

  @Test("Is ranked by size in whole sigmas, then by reach, then by name")
  func ranking() throws {
    let quiet = SurpriseTests.quiet
    let found = surprises([
      try SurpriseTests.released("few", quiet, quiet + [10], reach: 5),
      try SurpriseTests.released("many", quiet, quiet + [10.1], reach: 900),
      try SurpriseTests.released("also", quiet, quiet + [10], reach: 900),
      try SurpriseTests.released("fall", quiet, quiet + [-40], reach: 1),
      try SurpriseTests.released("none", quiet, quiet + [1], reach: 9_000),
    ])
    #expect(found.map(\.name) == ["fall", "also", "many", "few"])
    #expect(found.map(\.way) == [.down, .up, .up, .up])
    #expect(found.allSatisfy { $0.periodCount == 1 })
  }

  @Test("Is told once, and again where it turns")
  func once() throws {
    let quiet = SurpriseTests.quiet
    let known = try SurpriseTests.released(1, quiet + [10], quiet + [10, 10])
    let turned = try SurpriseTests.released(2, quiet + [10], quiet + [-10])
    let new = try SurpriseTests.released(3, nil, quiet + [10])
    #expect(surprises([known, turned, new]).map(\.name) == [2, 3])
  }

  @Test("Is not found where nothing changed or nothing can be said", arguments: withoutSurprise)
  func nothing(values: [Double?]) throws {
    #expect(try LatestChange(.of(values)) == nil)
  }

  @Test("Is not a partial total, a rare event or a figure on too few people")
  func notBorne() throws {
    var series = Series.of(SurpriseTests.quiet + [50])
    #expect(try LatestChange(series) != nil)
    series.points[24].isPartial = true
    #expect(try LatestChange(series) == nil)
    series.points[24].isPartial = false
    series.caveats = [.denominatorUnderFloor]
    #expect(try LatestChange(series) == nil)
    let rare = Array(repeating: 0.0, count: 20) + [1, 0, 9]
    #expect(try LatestChange(.of(rare, kind: .count)) == nil)
  }

  private static let seriesCount = 1_000

  private static let quiet: [Double?] = (0..<24).map { Double($0 % 3) }

  private static func released<Name>(
    _ name: Name, _ earlier: [Double?]?, _ later: [Double?], reach: Double = 1
  ) throws -> ReleasedChange<Name> {
    ReleasedChange(
      name: name, earlier: try earlier.flatMap { try LatestChange(.of($0)) },
      later: try LatestChange(.of(later)), reach: reach)
  }

  /// Whether the last month shows a change that the month before did not.
  private static func isNew(_ values: [Double]) throws -> Bool {
    !surprises([try released(0, values.dropLast(), values)]).isEmpty
  }
}

/// Figures that vary by chance alone.
enum Simulated: CaseIterable, Sendable {
  case normal, few, many, share, skewed

  func value(_ random: inout Seeded) -> Double {
    switch self {
    case .normal: Simulated.normal(&random)
    case .few: Simulated.poisson(5, &random)
    case .many: Simulated.poisson(20, &random)
    case .share: Double((0..<50).count { _ in Double.random(in: 0..<1, using: &random) < 0.8 })
    case .skewed: (0..<4).reduce(0) { sum, _ in sum - .log(Simulated.open(&random)) }
    }
  }

  private static func open(_ random: inout Seeded) -> Double {
    Double.random(in: Double.leastNonzeroMagnitude..<1, using: &random)
  }

  /// G. E. P. Box and M. E. Muller, 1958.
  private static func normal(_ random: inout Seeded) -> Double {
    (-2 * .log(open(&random))).squareRoot() * .cos(2 * .pi * open(&random))
  }

  /// D. E. Knuth: events until their waiting times are used up.
  static func poisson(_ mean: Double, _ random: inout Seeded) -> Double {
    var (events, waited) = (0.0, -Double.log(open(&random)))
    while waited < mean {
      events += 1
      waited -= .log(open(&random))
    }
    return events
  }
}

private let unchanging: [(Simulated, Int)] = Simulated.allCases.flatMap { kind in
  [14, 36].map { (kind, $0) }
}

private let shifts: [(Double, ClosedRange<Double>)] = [
  (1, 0.09...0.15), (1.5, 0.31...0.41), (2, 0.64...0.74),
]

private let withoutSurprise: [[Double?]] = [
  [], [1], Array(repeating: 1, count: 12), Array(repeating: 1, count: 12) + [9],
  (0..<12).map { Double($0 % 3) }, (0..<24).map { Double($0 % 3) },
]
