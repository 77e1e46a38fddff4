// Figures beside a benchmark, and points in a funnel.

import TestSupport
import Testing

@testable import Statistics

/// The benchmark is 0.5; equality with a limit is similar.
private let cases: [BesideBenchmark] = [
  BesideBenchmark(lower: 0.6, upper: 0.7, up: .better, down: .worse, neutral: .higher),
  BesideBenchmark(lower: 0.2, upper: 0.4, up: .worse, down: .better, neutral: .lower),
  BesideBenchmark(lower: 0.4, upper: 0.6, up: .similar, down: .similar, neutral: .similar),
  BesideBenchmark(lower: 0.5, upper: 0.6, up: .similar, down: .similar, neutral: .similar),
  BesideBenchmark(lower: 0.4, upper: 0.5, up: .similar, down: .similar, neutral: .similar),
  BesideBenchmark(lower: 0.5.nextUp, upper: 0.6, up: .better, down: .worse, neutral: .higher),
  BesideBenchmark(lower: 0.4, upper: 0.5.nextDown, up: .worse, down: .better, neutral: .lower),
]

private struct BesideBenchmark: Sendable {
  let lower, upper: Double
  let up, down, neutral: Comparison
}

@Suite("Beside a benchmark") struct ComparisonTests {

  @Test("a figure differs only where its whole interval lies on one side", arguments: cases)
  fileprivate func compared(given: BesideBenchmark) {
    let interval = Interval(lower: given.lower, upper: given.upper)
    #expect(Comparison(of: interval, with: 0.5, polarity: .up) == given.up)
    #expect(Comparison(of: interval, with: 0.5, polarity: .down) == given.down)
    #expect(Comparison(of: interval, with: 0.5, polarity: .neutral) == given.neutral)
  }

  @Test("nothing is compared without an interval or a benchmark", arguments: Polarity.allCases)
  func notCompared(polarity: Polarity) {
    let interval = Interval(lower: 0.1, upper: 0.2)
    #expect(Comparison(of: nil, with: 0.5, polarity: polarity) == .notCompared)
    #expect(Comparison(of: interval, with: nil, polarity: polarity) == .notCompared)
    #expect(Comparison(of: interval, with: .nan, polarity: polarity) == .notCompared)
  }
}

@Suite("In a funnel") struct FunnelTests {
  private static func whole(_ row: OracleRow) throws -> ProportionFunnel {
    ProportionFunnel(around: try Proportion(row["whole_x"], of: row["whole_n"]))
  }

  @Test(
    "a share's limits are where its own Wilson interval begins to leave the whole out",
    arguments: OracleRow.rows("proportion_funnels"))
  func proportions(row: OracleRow) throws {
    let funnel = try FunnelTests.whole(row)
    #expect(try funnel.limits(of: row["denominator"], .percent95).agrees(with: row.at95))
    #expect(try funnel.limits(of: row["denominator"], .percent998).agrees(with: row.at998))
    let point = try Proportion(row["point"], of: row["denominator"])
    #expect(funnel.place(of: point).rawValue == row.text("place"))
  }

  @Test(
    "a rate's limits are where its own Poisson interval begins to leave the whole out",
    arguments: OracleRow.rows("rate_funnels"))
  func rates(row: OracleRow) throws {
    let funnel = RateFunnel(around: try Rate(row["whole_x"], of: row["whole_n"], per: 1000))
    #expect(try funnel.limits(of: row["denominator"], .percent95).agrees(with: row.at95))
    #expect(try funnel.limits(of: row["denominator"], .percent998).agrees(with: row.at998))
    let point = try Rate(row["point"], of: row["denominator"], per: 1000)
    #expect(funnel.place(of: point).rawValue == row.text("place"))
  }

  @Test(
    "a point is outside exactly where it lies beyond the drawn limits",
    arguments: 1...300 as ClosedRange<UInt64>)
  func drawn(seed: UInt64) throws {
    var random = Seeded(seed)
    let size = Double(Int.random(in: 1...400, using: &random))
    let whole = Double(Int.random(in: 1...400, using: &random))
    let events = Double(Int.random(in: 0...Int(size), using: &random))
    let shares = ProportionFunnel(around: try Proportion(whole, of: 500))
    let rates = RateFunnel(around: try Rate(whole, of: 500, per: 1))
    let (share, rate) = (
      try Proportion(events, of: size), try Rate(events, of: size, per: 1)
    )
    let drawnShare = try FunnelTests.place(share.value) { try shares.limits(of: size, $0) }
    let drawnRate = try FunnelTests.place(rate.value) { try rates.limits(of: size, $0) }
    #expect(shares.place(of: share) == drawnShare)
    #expect(rates.place(of: rate) == drawnRate)
  }

  private static func place(
    _ value: Double, limits: (Confidence) throws -> Interval
  ) rethrows -> FunnelPlace {
    let (narrow, wide) = (try limits(.percent95), try limits(.percent998))
    if value < wide.lower { return .below998 }
    if value > wide.upper { return .above998 }
    if value < narrow.lower { return .below95 }
    return value > narrow.upper ? .above95 : .within
  }

  @Test("everybody is within where the whole is nought or all")
  func degenerate() throws {
    let none = ProportionFunnel(around: try Proportion(0, of: 90))
    #expect(none.place(of: try Proportion(0, of: 30)) == .within)
    #expect(try none.limits(of: 30, .percent95) == Interval(lower: 0, upper: 0))
    let all = ProportionFunnel(around: try Proportion(90, of: 90))
    #expect(all.place(of: try Proportion(30, of: 30)) == .within)
    let nobody = RateFunnel(around: try Rate(0, of: 90, per: 1000))
    #expect(nobody.place(of: try Rate(0, of: 30, per: 1000)) == .within)
    #expect(try nobody.limits(of: 30, .percent998) == Interval(lower: 0, upper: 0))
  }

  @Test("a size that is none is an error", arguments: [0, -1, .nan, .infinity, 1e16] as [Double])
  func outside(size: Double) throws {
    let shares = ProportionFunnel(around: try Proportion(1, of: 2))
    let rates = RateFunnel(around: try Rate(1, of: 2, per: 1))
    #expect(throws: StatisticsError.self) { try shares.limits(of: size, .percent95) }
    #expect(throws: StatisticsError.self) { try rates.limits(of: size, .percent95) }
  }
}
