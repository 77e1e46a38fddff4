// Tests that a month without a whole figure is neither a crash nor a nought.

import Testing

@testable import Statistics

@Suite("A gap") struct GapTests {
  private static let alternating: [Double?] = [0, 4, 0, 4, 0, 4, 0, 4, 0, 4, 0, 4]

  @Test("Breaks a run")
  func run() throws {
    var values: [Double?] = GapTests.alternating + [3, 4, 3, 4, 3, 4, 3]
    #expect(try assess(.of(values)).rules[18] == .runOfSeven)
    values.insert(nil, at: 15)
    #expect(try assess(.of(values)).rules.suffix(8).allSatisfy { $0 != .runOfSeven })
  }

  @Test("Breaks a trend")
  func trend() throws {
    var values: [Double?] = [0, 8, 0, 8, 0, 8, 1, 2, 3, 4, 5, 6, 7]
    #expect(try assess(.of(values)).rules.suffix(7).allSatisfy { $0 == .trendOfSeven })
    values.insert(nil, at: 9)
    #expect(try assess(.of(values)).rules.allSatisfy { $0 == nil })
  }

  @Test("Takes no part in moving ranges and mean")
  func movingRange() throws {
    let points = try assess(.of([1, 3, nil, 9, 11])).points
    #expect(points.map(\.mean) == Array(repeating: 6, count: 5))
    #expect(points[0].limits?.upper == 6 + 2.66 * 2)
    #expect(points.map(\.follows) == [false, true, false, false, true])
    #expect(points[2].variation == .commonCause)
  }

  @Test("After every figure leaves no limits, and says so")
  func everySecond() throws {
    let values: [Double?] = (0..<24).map { $0.isMultiple(of: 2) ? Double($0 % 3) : nil }
    let assessment = try assess(.of(values, target: 5))
    #expect(assessment.points.allSatisfy { $0.limits == nil && $0.mean != nil })
    #expect(assessment.remarks == [.noLimits])
    #expect(assessment.assurance == nil)
  }

  @Test("At the end leaves the icon of the last figure")
  func atTheEnd() throws {
    let values: [Double?] = (0..<14).map { Double($0 % 2) } + [9, nil, nil]
    #expect(try assess(.of(values)).icon == .improvement)
  }

  @Test("Is what a partial total is: drawn hollow and kept out of all that is computed")
  func partial() throws {
    var series = Series.of((0..<14).map { Double($0 % 3) } + [90])
    series.points[14].isPartial = true
    let assessment = try assess(series)
    let without = try assess(.of((0..<14).map { Double($0 % 3) } + [nil]))
    #expect(assessment.points[14].isHollow)
    #expect(assessment.points[14].value == 90)
    #expect(assessment.points.map(\.limits) == without.points.map(\.limits))
    #expect(assessment.direction == without.direction)
    #expect(assessment.icon == .commonCause)
  }

  @Test("Is what a figure on too few people is, and nothing is said of it")
  func underFloor() throws {
    var series = Series.of((0..<14).map { Double($0 % 3) } + [90])
    series.denominatorFloor = 10
    for index in series.points.indices { series.points[index].denominator = index < 14 ? 10 : 9 }
    let assessment = try assess(series)
    #expect(assessment.points[14].isHollow)
    #expect(assessment.sentence == "Too few people to say more.")
    #expect(assessment.icon == nil)
    #expect(assessment.direction == nil)
  }

  @Test("Counts as time in the direction")
  func direction() throws {
    let values: [Double?] = [0, 1, nil, 3, nil, 5, 6]
    let direction = try #require(try assess(.of(values)).direction)
    #expect((direction.slope - 1).magnitude < 1e-12)
    #expect(direction.pointCount == 5)
  }

  @Test("Is not counted among the figures a baseline is fixed from")
  func baseline() throws {
    let values: [Double?] = (0..<24).map { $0 == 3 ? nil : $0 < 13 ? Double($0 % 2) : 40 }
    let options = Series.Options(baselineCount: 12)
    let whole: [Double?] = Array(values.prefix(13))
    #expect(
      try assess(.of(values, options: options)).points[0].limits
        == assess(.of(whole)).points[0].limits)
  }
}
