// Tests of the p chart, and of which drawing a series gets.

import Testing

@testable import Statistics

@Suite("The p chart") struct ProportionChartTests {
  @Test("Has the oracle's limits for each denominator, and the same four signals")
  func agree() throws {
    let cases = Dictionary(grouping: try ChartOracle.rows("p_charts"), by: { $0[0] })
    #expect(cases.count == 12)
    for rows in cases.values {
      let parts = rows.map { (Double($0[2]) ?? -1, Double($0[3]) ?? -1) }
      let assessment = try assess(.proportions(parts))
      #expect(assessment.display == .pChart)
      #expect(assessment.ruleSet.words == "Making Data Count four rules, p chart, 1.0")
      for (point, row) in zip(assessment.points, rows) {
        #expect(ChartOracle.agree(point.mean, row[4]))
        #expect(ChartOracle.agree(point.limits?.lower, row[5]))
        #expect(ChartOracle.agree(point.limits?.upper, row[6]))
        #expect(point.signal?.rule.rawValue ?? "" == row[7])
        #expect(point.variation.rawValue == row[8])
      }
    }
  }

  @Test("Has no limits at a point where fewer than four are expected")
  func fewExpected() throws {
    var parts = Array(repeating: (20.0, 40.0), count: 14)
    parts[5] = (1, 7)
    parts[6] = (4, 8)
    let assessment = try assess(.proportions(parts))
    #expect(assessment.points[5].limits == nil)
    #expect(assessment.points[5].variation == .commonCause)
    #expect(assessment.points[7].limits != nil)
    #expect(assessment.remarks.contains(.pointsWithoutLimits(count: 2)))
  }

  @Test("Stays between nothing and all")
  func clipped() throws {
    let assessment = try assess(.proportions(Array(repeating: (35, 40), count: 14)))
    let limits = try #require(assessment.points[0].limits)
    #expect(limits.upper == 100)
    #expect(limits.nearUpper <= 100)
    #expect(limits.lower > 0)
  }

  @Test("Is drawn for small or unequal denominators", arguments: proportionDisplays)
  func display(denominators: [Double], share: Double, expected: Display) throws {
    let parts = (0..<14).map { index in
      let whole = denominators[index % denominators.count]
      return ((whole * share).rounded(), whole)
    }
    #expect(try assess(.proportions(parts)).display == expected)
  }

  @Test("Or a run chart before twelve points, with a median and no verdict")
  func runChart() throws {
    let assessment = try assess(.of([1, 2, 30, 4, nil, 5], target: 3))
    #expect(assessment.display == .runChart)
    #expect(assessment.median == 4)
    #expect(assessment.icon == nil)
    #expect(assessment.assurance == nil)
    #expect(assessment.points[0].limits != nil)
    #expect(
      assessment.sentence
        == "It is too soon to say what is usual. There are five months so far. We need twelve.")
    #expect(try assess(.of([1, 2, 30, 4])).median == 3)
    #expect(try assess(.of((0..<12).map(Double.init))).display == .controlChart)
    #expect(try assess(.of((0..<12).map(Double.init))).median == nil)
  }

  @Test("Is refused, with any other chart, to events too rare", arguments: rareCounts)
  func tooRare(counts: [Double], isTooRare: Bool) throws {
    let values = (0..<16).map { counts[$0 % counts.count] }
    let assessment = try assess(.of(values, kind: .count))
    #expect((assessment.display == .tooRare) == isTooRare)
    #expect((assessment.points[0].mean == nil) == isTooRare)
    if isTooRare {
      #expect(
        assessment.sentence
          == "Too rare for a chart. A rise or a fall may well be chance.")
      #expect(assessment.classes.allSatisfy { $0 == .commonCause })
    }
    #expect(try assess(.of(values, kind: .quantity)).display == .controlChart)
  }

  @Test("Is not for surveys, whose figures are bars")
  func survey() throws {
    let assessment = try assess(.of([35.3, 38.3, 32.6, 31], kind: .survey(nil), period: .year))
    #expect(assessment.display == .bars)
    #expect(assessment.points.allSatisfy { $0.mean == nil && $0.limits == nil })
    #expect(
      assessment.sentence
        == "These figures come from a survey. The bars show how sure we can be.")
  }
}

extension Series {
  fileprivate static func proportions(_ parts: [(Double, Double)]) -> Series {
    var series = Series.of(
      parts.map { 100 * $0.0 / $0.1 }, kind: .proportion(scale: 100), polarity: .up)
    for (index, part) in parts.enumerated() {
      series.points[index].numerator = part.0
      series.points[index].denominator = part.1
    }
    return series
  }
}

private let proportionDisplays: [([Double], Double, Display)] = [
  ([200], 0.5, .controlChart), ([200, 251], 0.5, .controlChart), ([200, 340], 0.5, .pChart),
  ([49], 0.5, .pChart), ([2_000, 4_000], 0.5, .controlChart), ([40], 0.01, .tooRare),
  ([40], 0.99, .tooRare), ([40], 0.05, .pChart),
]

private let rareCounts: [([Double], Bool)] = [
  ([0, 0, 3], true), ([0, 1], true), ([0, 2], false), ([0, 0, 0, 0], true), ([1], false),
  ([0, 9, 0, 9, 0], true),
]
