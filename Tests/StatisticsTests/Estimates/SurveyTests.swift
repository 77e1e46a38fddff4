// Survey figures with margins of their own: five measures of carers, Kent's and England's.

import Foundation
import Testing

@testable import Statistics

/// NHS England, ASCOF 2024-25 time series: Kent 2021-22 and 2023-24, England 2023-24.
private let measures: [Measure] = [
  Measure(
    code: "1C", before: ("6.7", "0.3"), now: ("6.5", "0.3"), england: ("7.3", "0"),
    change: "-0.2", margin: "0.4", besideEngland: .worse),
  Measure(
    code: "1E", before: ("32.6", "5.2"), now: ("31.0", "5.3"), england: ("36.7", "0.7"),
    change: "-1.6", margin: "7.4", besideEngland: .worse),
  Measure(
    code: "3B", before: ("60.8", "5.5"), now: ("68.2", "5.3"), england: ("66.4", "0.7"),
    change: "7.4", margin: "7.6", besideEngland: .similar),
  Measure(
    code: "3C(2)", before: ("65.9", "5.2"), now: ("60.5", "5.4"), england: ("59.1", "0.7"),
    change: "-5.4", margin: "7.5", besideEngland: .similar),
  Measure(
    code: "5A(2)", before: ("21.9", "4.0"), now: ("17.0", "3.7"), england: ("30.0", "0.5"),
    change: "-4.9", margin: "5.4", besideEngland: .worse),
]

/// Margins of 0.3 and 0.4 make exactly 0.5.
private let edges: [Edge] = [
  Edge(value: "1.5", benchmark: "1.0", polarity: .up, comparison: .similar),
  Edge(value: "0.5", benchmark: "1.0", polarity: .up, comparison: .similar),
  Edge(value: "1.6", benchmark: "1.0", polarity: .up, comparison: .better),
  Edge(value: "0.4", benchmark: "1.0", polarity: .up, comparison: .worse),
  Edge(value: "1.6", benchmark: "1.0", polarity: .down, comparison: .worse),
  Edge(value: "0.4", benchmark: "1.0", polarity: .down, comparison: .better),
  Edge(value: "1.6", benchmark: "1.0", polarity: .neutral, comparison: .higher),
  Edge(value: "0.4", benchmark: "1.0", polarity: .neutral, comparison: .lower),
]

private struct Measure: Sendable, CustomTestStringConvertible {
  let code: String
  let before, now, england: (value: String, margin: String)
  /// As domain.md 2.7 says at its end.
  let change, margin: String
  let besideEngland: Comparison
  var testDescription: String { code }
}

private struct Edge: Sendable {
  let value, benchmark: String
  let polarity: Polarity
  let comparison: Comparison
}

@Suite("A survey's figure") struct SurveyTests {

  private static func figure(_ value: String, _ margin: String) throws -> SurveyFigure {
    try SurveyFigure(
      value: #require(Decimal(string: value)), margin: #require(Decimal(string: margin)))
  }

  @Test("shows no reliable change in Kent between 2021-22 and 2023-24", arguments: measures)
  fileprivate func change(measure: Measure) throws {
    let difference = SurveyDifference(
      of: try SurveyTests.figure(measure.now.value, measure.now.margin),
      from: try SurveyTests.figure(measure.before.value, measure.before.margin))
    #expect(difference.value == Decimal(string: measure.change))
    #expect(String(format: "%.1f", difference.margin) == measure.margin)
    #expect(!difference.isReliable)
  }

  @Test("stands beside England's as published in 2023-24", arguments: measures)
  fileprivate func england(measure: Measure) throws {
    let kent = try SurveyTests.figure(measure.now.value, measure.now.margin)
    let england = try SurveyTests.figure(measure.england.value, measure.england.margin)
    #expect(kent.compared(with: england, polarity: .up) == measure.besideEngland)
  }

  @Test("differs only beyond the margin, not at it", arguments: edges)
  fileprivate func edge(edge: Edge) throws {
    let figure = try SurveyTests.figure(edge.value, "0.3")
    let benchmark = try SurveyTests.figure(edge.benchmark, "0.4")
    #expect(figure.compared(with: benchmark, polarity: edge.polarity) == edge.comparison)
    #expect(
      SurveyDifference(of: figure, from: benchmark).isReliable == (edge.comparison != .similar))
  }

  @Test("without margins differs whenever it is not the same")
  func noMargins() throws {
    let (one, other) = (try SurveyTests.figure("1", "0"), try SurveyTests.figure("1.1", "0"))
    #expect(!SurveyDifference(of: one, from: one).isReliable)
    #expect(SurveyDifference(of: one, from: other).isReliable)
  }

  @Test("has a margin of nought or more, and is a number")
  func outside() {
    #expect(throws: StatisticsError.negative(.margin, -0.5)) {
      try SurveyFigure(value: 1, margin: -0.5)
    }
    #expect(throws: StatisticsError.notFinite(.value)) { try SurveyFigure(value: .nan, margin: 1) }
    #expect(throws: StatisticsError.tooLarge(.margin)) {
      try SurveyFigure(value: 1, margin: 2_000_000_000_000_000)
    }
  }
}
