// What a funnel plot draws: places, the centre, and limits that close in with size.

import TestSupport
import Testing

@testable import Statistics

@Suite("A funnel plot") struct FunnelPlotTests {
  private func shares(_ all: [(Double, Double)]) throws -> [(code: String, share: Proportion)] {
    try all.enumerated().map { number, one in
      ("\(number)", try Proportion(one.0, of: one.1))
    }
  }

  @Test("keeps the order it is given, and places each by the limits of its size")
  func places() throws {
    let all = try shares([(40, 50), (500, 1_000), (110, 200), (140, 200), (90, 200)])
    let plot = try #require(
      try FunnelPlot(of: all, around: Proportion(880, of: 1_650), scale: 100))
    #expect(plot.points.map(\.code) == ["0", "1", "2", "3", "4"])
    #expect(plot.points.map(\.place) == [.above998, .below95, .within, .above998, .below95])
    #expect(abs(plot.whole - 53.333) < 0.001)
  }

  @Test("has limits that hold the whole, the wider outside, and close in with size")
  func limits() throws {
    let all = try shares([(10, 20), (30, 60), (300, 700)])
    let plot = try #require(try FunnelPlot(of: all, around: Proportion(340, of: 780), scale: 100))
    for one in plot.limits {
      #expect(one.at998.lower <= one.at95.lower && one.at95.upper <= one.at998.upper)
      #expect(one.at95.contains(plot.whole))
    }
    let widths = plot.limits.map { $0.at95.upper - $0.at95.lower }
    #expect(widths == widths.sorted(by: >))
    let sizes = plot.limits.map(\.denominator)
    #expect(try #require(sizes.first) < 20 && #require(sizes.last) > 700)
  }

  @Test("of rates agrees with each place’s own interval")
  func rates() throws {
    let all = try [(5.0, 1_000.0), (40, 2_000), (31, 3_000)].enumerated().map { number, one in
      (code: "\(number)", rate: try Rate(one.0, of: one.1, per: 1_000))
    }
    let whole = try Rate(76, of: 6_000, per: 1_000)
    let plot = try #require(try FunnelPlot(of: all, around: whole))
    for (point, one) in zip(plot.points, all) {
      #expect((point.place == .within) == one.rate.interval(.percent95).contains(whole.value))
    }
    #expect(plot.points.map(\.place) == [.below95, .above95, .within])
  }

  @Test("is none of two places")
  func two() throws {
    let all = try shares([(10, 20), (30, 60)])
    #expect(try FunnelPlot(of: all, around: Proportion(40, of: 80), scale: 100) == nil)
  }
}
