// Kent's key: green, amber, red; equality counts; where down is better all is reversed.

import Foundation
import Outcomes
import TestSupport
import Testing

private func target(
  _ level: Target.Level, year: ReportingPeriod = "2026-27", contract: String? = nil
) -> Target {
  Target(
    year: year, level: level, agreedBy: "Example Commissioner", agreedOn: "2026-03-12",
    contract: contract, lot: nil, isIllustrative: true)
}

@Suite("A target") struct TargetTests {
  @Test(
    "rates a figure",
    arguments: [
      (.up, 90, .green), (.up, 80, .green), (.up, Decimal(string: "79.9"), .amber),
      (.up, 70, .amber), (.up, Decimal(string: "69.9"), .red), (.up, 0, .red),
    ] as [(Indicator.Polarity, Decimal?, Rating)])
  func up(polarity: Indicator.Polarity, figure: Decimal?, rating: Rating) throws {
    let level = Target.Level.target(80, floor: 70)
    let figure = try #require(figure)
    #expect(target(level).standing(of: figure, polarity: polarity) == .rated(rating))
  }

  @Test(
    "rates the other way round where down is better",
    arguments: [(0, .green), (5, .green), (6, .amber), (10, .amber), (11, .red)]
      as [(Int, Rating)])
  func down(figure: Int, rating: Rating) {
    let level = Target.Level.target(5, floor: 10)
    #expect(target(level).standing(of: Decimal(figure), polarity: .down) == .rated(rating))
  }

  @Test(
    "that is a range says whether an activity is within it",
    arguments: [(59, .below), (60, .within), (90, .within), (91, .above)] as [(Int, Activity)])
  func range(figure: Int, activity: Activity) {
    let level = Target.Level.range(lower: 60, upper: 90)
    #expect(
      target(level).standing(of: Decimal(figure), polarity: .neutral) == .activity(activity))
  }

  @Test("holds for its own year, and for the county only where no contract or lot is named")
  func year() {
    let level = Target.Level.target(80, floor: 70)
    let own = SmallCounty.indicator("R", .sum(["a"])).with(targets: [
      target(level, year: "2025-26"), target(level, contract: "C1"),
    ])
    #expect(own.target(for: "2025-26-Q4")?.year == "2025-26")
    #expect(own.target(for: "2026-27-Q1") == nil)
    #expect(own.target(for: "2025-26")?.year == "2025-26")
  }
}
