// Tests that the direction of travel is SciPy's regression, worded by polarity.

import Testing

@testable import Statistics

@Suite("The direction") struct DirectionTests {
  @Test("Has SciPy's slope and chance", arguments: try ChartOracle.rows("directions"))
  func agree(row: [String]) throws {
    let values = row[2].split(separator: " ").map { Double($0) }
    let direction = try #require(try assess(.of(values)).direction)
    #expect(ChartOracle.agree(direction.slope, row[0]))
    #expect(ChartOracle.agree(direction.p, row[1]))
  }

  @Test("Needs five points since the last rebase")
  func fivePoints() throws {
    #expect(try assess(.of([1, 2, 3, 4])).direction == nil)
    #expect(try assess(.of([1, 2, 3, 4, 5])).direction?.trend == .improving)
    let options = Series.Options(rebases: [Series.Rebase(date: 4, reason: "new form")])
    #expect(try assess(.of([1, 2, 3, 4, 9, 8, 7, 6], options: options)).direction == nil)
    let longer = try assess(.of([1, 2, 3, 4, 9, 8, 7, 6, 5], options: options)).direction
    #expect(longer?.trend == .worsening)
    #expect(longer?.slope == -1)
  }

  @Test("Is worded by polarity", arguments: worded)
  func words(polarity: Polarity, values: [Double], trend: Direction.Trend) throws {
    #expect(try assess(.of(values, polarity: polarity)).direction?.trend == trend)
  }

  @Test("Of a straight line is certain, of a level one nothing")
  func straight() throws {
    let line = try assess(.of((0..<10).map { 3 * Double($0) })).direction
    #expect(line?.slope == 3)
    #expect(line.map { $0.p < 1e-12 } == true)
    let level = try assess(.of(Array(repeating: 0.1, count: 10))).direction
    #expect(level?.slope == 0)
    #expect(level?.p == 1)
  }

  @Test("Is not called good or bad against the chart's latest point")
  func againstTheChart() throws {
    let values = (0..<24).map { Double($0) + Double($0 % 3) } + [-20]
    let assessment = try assess(.of(values))
    #expect(assessment.icon == .concern)
    #expect(assessment.direction?.trend == .rising)
    #expect(assessment.remarks.contains(.directionAgainstChart))
  }
}

private let worded: [(Polarity, [Double], Direction.Trend)] = [
  (.up, [1, 2, 3, 4, 5], .improving), (.up, [5, 4, 3, 2, 1], .worsening),
  (.down, [1, 2, 3, 4, 5], .worsening), (.down, [5, 4, 3, 2, 1], .improving),
  (.neutral, [1, 2, 3, 4, 5], .rising), (.neutral, [5, 4, 3, 2, 1], .falling),
  (.up, [1, 5, 2, 4, 3], .noClearTrend), (.neutral, [1, 5, 2, 4, 3], .noClearTrend),
]
