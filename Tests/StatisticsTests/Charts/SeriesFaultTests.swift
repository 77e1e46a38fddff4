// Tests that what cannot be assessed is refused by name.

import Testing

@testable import Statistics

@Suite("A series that cannot be assessed") struct SeriesFaultTests {
  @Test("Holds no number beyond use", arguments: beyondUse)
  func outOfRange(value: Double) {
    #expect(throws: SeriesFault.outOfRange(period: "February 2025")) {
      try assess(.of([1, value, 2]))
    }
    #expect(throws: SeriesFault.targetOutOfRange) { try assess(.of([1, 2], target: value)) }
  }

  @Test("Has a date twice, or an earlier one after a later")
  func dates() {
    var series = Series.of([1, 2, 3])
    series.points[2].date = 1
    #expect(throws: SeriesFault.repeatedDate(period: "March 2025")) { try assess(series) }
    series.points[2].date = 0
    #expect(throws: SeriesFault.earlierThanBefore(period: "March 2025")) { try assess(series) }
  }

  @Test("Fixes its baseline before twelve points")
  func baseline() throws {
    #expect(throws: SeriesFault.baselineTooShort(count: 11)) {
      try assess(.of([1, 2], options: Series.Options(baselineCount: 11)))
    }
    _ = try assess(.of([1, 2], options: Series.Options(baselineCount: 12)))
  }

  @Test("Is a proportion whose part is no part of the whole", arguments: badParts)
  func parts(value: Double, numerator: Double, denominator: Double) {
    var series = Series.of([50, 50], kind: .proportion(scale: 100))
    series.points[1].value = value
    series.points[1].numerator = numerator
    series.points[1].denominator = denominator
    #expect(throws: SeriesFault.notAProportion(period: "February 2025")) { try assess(series) }
  }

  @Test("Is told in words that say what to do")
  func words() {
    #expect(
      "\(SeriesFault.repeatedDate(period: "May 2026"))"
        == "May 2026: there are two figures for one date. Keep one.")
    #expect(
      "\(SeriesFault.baselineTooShort(count: 5))"
        == "A baseline of 5 is too short to fix. Fix it after 12 or more.")
  }
}

private let beyondUse: [Double] = [.infinity, -.infinity, .nan, 1e101]

private let badParts: [(Double, Double, Double)] = [
  (50, 5, 0), (50, 5, 4), (50, -1, 4), (101, 1, 1), (-1, 1, 1),
]
