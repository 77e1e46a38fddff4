// Tests that mean, limits and the four signals are what Making Data Count's own package gives.

import Testing

@testable import Statistics

@Suite("Control charts") struct ControlChartTests {
  @Test("Agree with the oracle in lines, rules and classes", arguments: try OracleChart.all())
  func agree(chart: OracleChart) throws {
    let points = try assess(chart.series).points
    #expect(points.count == chart.rows.count)
    for (point, row) in zip(points, chart.rows) {
      #expect(ChartOracle.agree(point.mean, row[7]))
      #expect(ChartOracle.agree(point.limits?.lower, row[8]))
      #expect(ChartOracle.agree(point.limits?.upper, row[9]))
      #expect(point.signal?.rule.rawValue ?? "" == row[10], "point \(row[5])")
      #expect(point.variation.rawValue == row[11], "point \(row[5])")
    }
  }

  @Test("Leave large moving ranges out once, or keep them", arguments: screenings)
  func screening(screens: Bool, lower: Double, upper: Double) throws {
    let values: [Double] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
    let options = Series.Options(screensOutliers: screens)
    let limits = try #require(try assess(.of(values, options: options)).points.last?.limits)
    #expect((limits.lower - lower).magnitude < 0.005)
    #expect((limits.upper - upper).magnitude < 0.005)
  }

  @Test("Name the rule set, its version and how the limits came about")
  func ruleSet() throws {
    let plain = try assess(.of([1, 2])).ruleSet
    #expect(
      plain.words
        == "Making Data Count four rules, 1.0; moving ranges of 3.267 times their mean or more "
        + "left out")
    let options = Series.Options(screensOutliers: false, baselineCount: 12)
    #expect(
      try assess(.of([1, 2], options: options)).ruleSet.words
        == "Making Data Count four rules, 1.0; limits from the first 12 figures")
  }

  @Test("Answer from two points")
  func twoPoints() throws {
    let assessment = try assess(.of([4, 6]))
    #expect(assessment.points.map(\.mean) == [5, 5])
    #expect(assessment.points[0].limits?.upper == 5 + 2.66 * 2)
    #expect(assessment.classes == [.commonCause, .commonCause])
  }

  @Test("Have a mean and no limits at one point, nothing at none")
  func onePoint() throws {
    let one = try assess(.of([4]))
    #expect(one.points[0].mean == 4)
    #expect(one.points[0].limits == nil)
    #expect(one.remarks == [.shortStep(pointCount: 1), .noLimits])
    let none = try assess(.of([]))
    #expect(none.points.isEmpty)
    #expect(none.remarks == [.noFigures])
    #expect(try assess(.of([nil, nil])).remarks == [.noFigures])
  }

  @Test("Of equal figures have their limits on the mean and no signal", arguments: constants)
  func constant(value: Double) throws {
    let assessment = try assess(.of(Array(repeating: value, count: 14), target: value))
    #expect(assessment.points.allSatisfy { $0.mean == value && $0.limits?.lower == value })
    #expect(assessment.classes.allSatisfy { $0 == .commonCause })
    #expect(assessment.remarks == [.constant])
    #expect(assessment.assurance == .inconsistent)
    #expect(assessment.direction?.trend == .noClearTrend)
  }

  @Test("With a constant baseline find whatever differs from it outside, screened or not")
  func everyRangeLeftOut() throws {
    for screens in [true, false] {
      let options = Series.Options(screensOutliers: screens, baselineCount: 12)
      let values: [Double] = Array(repeating: 5, count: 12) + [5, 6]
      let assessment = try assess(.of(values, options: options))
      #expect(assessment.rules[12] == nil)
      #expect(assessment.rules[13] == .outsideLimits)
    }
  }

  @Test("Find nothing in values that go up and down by turns")
  func alternating() throws {
    let values = (0..<20).map { Double($0 % 2) }
    #expect(try assess(.of(values)).classes.allSatisfy { $0 == .commonCause })
  }

  @Test("Hold counts of 10^15 and more")
  func large() throws {
    let values = (0..<14).map { 1e15 + Double($0 % 3) }
    let assessment = try assess(.of(values))
    #expect(assessment.classes.allSatisfy { $0 == .commonCause })
    #expect(assessment.points[0].limits.map { $0.lower < 1e15 && $0.upper > 1e15 + 2 } == true)
  }

  @Test("Start anew at a rebase: no run, trend or moving range crosses it")
  func rebase() throws {
    let values = (1...12).map(Double.init)
    let options = Series.Options(rebases: [Series.Rebase(date: 6, reason: "new contract")])
    let assessment = try assess(.of(values, options: options))
    #expect(assessment.rules.allSatisfy { $0 == nil })
    #expect(assessment.points.map(\.step) == [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
    #expect(assessment.points.map(\.follows)[5...7] == [true, false, true])
    #expect(assessment.points[0].mean == 3.5)
    #expect(assessment.points[6].mean == 9.5)
  }

  @Test("Say that a rebase has a date that no figure has")
  func absentRebase() throws {
    let rebase = Series.Rebase(date: 99, reason: "new form")
    let values = (0..<14).map { Double($0 % 3) }
    let assessment = try assess(.of(values, options: Series.Options(rebases: [rebase])))
    #expect(assessment.remarks == [.rebaseNotFound(reason: "new form")])
    #expect(assessment.points.allSatisfy { $0.step == 0 })
    #expect(
      "\(assessment.remarks[0])"
        == "The chart is not drawn anew for “new form”: no figure has that date.")
  }

  @Test("Take rebases in any order, twice or at the first point")
  func rebases() throws {
    let options = Series.Options(
      rebases: [8, 0, 4, 8].map { Series.Rebase(date: $0, reason: "a change") })
    let steps = try assess(.of((0..<12).map(Double.init), options: options)).points.map(\.step)
    #expect(steps == [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2])
  }
}

private let screenings: [(Bool, Double, Double)] = [(false, -3.06, 6.95), (true, -0.72, 4.60)]

private let constants: [Double] = [0, 0.1, -7.3, 1e15, 1 / 3]
