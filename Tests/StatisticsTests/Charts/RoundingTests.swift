// Rounded figures: nothing is called a change that the rounding alone may have made.

import TestSupport
import Testing

@testable import Statistics

@Suite("Rounded figures") struct RoundedFiguresTests {
  private func assessment(_ values: [Double?], rounding: Double) throws -> Assessment {
    var series = Series.of(values)
    series.rounding = rounding
    return try assess(series)
  }

  @Test("do not make one that is a unit away stand out")
  func oneUnit() throws {
    let tens = Array(repeating: Double?.some(10), count: 14)
    #expect(try assessment(tens + [15], rounding: 0).icon != .commonCause)
    #expect(try assessment(tens + [15], rounding: 5).icon == .commonCause)
    #expect(try assessment(tens + [15] + tens, rounding: 5).points.allSatisfy { $0.signal == nil })
    #expect(try assessment(tens + [30], rounding: 5).icon != .commonCause)
  }

  @Test(
    "alarm no more often than exact ones, in series that do not change",
    arguments: [6.0, 10, 15, 20, 30])
  func alarms(mean: Double) throws {
    var random = Seeded(UInt64(mean))
    var alarms = 0
    for _ in 0..<1_000 {
      let counts = (0..<24).map { _ in Simulated.poisson(mean, &random) }
      let rounded = counts.map { Double?.some(($0 / 5).rounded() * 5) }
      if try assessment(rounded, rounding: 5).icon != .commonCause { alarms += 1 }
    }
    // Of exact counts 1.8 to 2.5 in 100 stand out.
    #expect(alarms <= 25)
  }

  @Test("of a change that they cannot hide still tell")
  func real() throws {
    let counts = (0..<24).map { Double?.some($0 < 16 ? 50 + Double($0 % 3) * 5 : 90) }
    #expect(try assessment(counts, rounding: 5).icon == .improvement)
  }
}
