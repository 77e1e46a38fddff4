// Estimates and their intervals against SciPy and statsmodels, row by row.

import Testing

@testable import Statistics

/// The tables with the rows that each has, so that none is lost unseen.
private let tables: [(String, Int)] = [
  ("proportions", 218), ("rates", 239), ("means", 126), ("proportion_differences", 109),
  ("rate_differences", 120), ("proportion_funnels", 30), ("rate_funnels", 24), ("student_t", 306),
]

/// R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
private let newcombe: [Newcombe] = [
  Newcombe(x: 56, n: 70, y: 48, m: 80, lower: 0.0524, upper: 0.3339),
  Newcombe(x: 9, n: 10, y: 3, m: 10, lower: 0.1705, upper: 0.8090),
  Newcombe(x: 6, n: 7, y: 2, m: 7, lower: 0.0582, upper: 0.8062),
  Newcombe(x: 5, n: 56, y: 0, m: 29, lower: -0.0381, upper: 0.1926),
  Newcombe(x: 0, n: 10, y: 0, m: 20, lower: -0.1611, upper: 0.2775),
  Newcombe(x: 0, n: 10, y: 0, m: 10, lower: -0.2775, upper: 0.2775),
  Newcombe(x: 10, n: 10, y: 0, m: 20, lower: 0.6791, upper: 1.0000),
  Newcombe(x: 10, n: 10, y: 0, m: 10, lower: 0.6075, upper: 1.0000),
]

private struct Newcombe: Sendable {
  let x, n, y, m, lower, upper: Double
}

@Suite("An estimate") struct OracleTests {
  @Test("has its table of oracles", arguments: tables)
  func table(name: String, rows: Int) {
    #expect(OracleRow.rows(name).count == rows)
  }

  @Test("of a proportion agrees with statsmodels", arguments: OracleRow.rows("proportions"))
  func proportion(row: OracleRow) throws {
    let found = try Proportion(row["numerator"], of: row["denominator"])
    #expect(found.estimate.agrees(with: row.estimate))
    #expect(found.interval(.percent95) == found.estimate.at95)
    #expect(found.interval(.percent998) == found.estimate.at998)
  }

  @Test(
    "of a rate agrees with SciPy's chi-squared and with Byar", arguments: OracleRow.rows("rates"))
  func rate(row: OracleRow) throws {
    let found = try Rate(row["numerator"], of: row["denominator"], per: row["multiplier"])
    #expect(found.estimate.agrees(with: row.estimate))
  }

  @Test("of a count is a rate's per 1 of 1", arguments: OracleRow.rows("rates"))
  func count(row: OracleRow) throws {
    let events = row["numerator"]
    #expect(try Count(events).estimate == Rate(events, of: 1, per: 1).estimate)
  }

  @Test("of a mean agrees, from sums alone", arguments: OracleRow.rows("means"))
  func mean(row: OracleRow) throws {
    let found = try Mean(
      sum: row["sum"], sumOfSquares: row["sum_of_squares"], count: row["count"])
    #expect(found.estimate.agrees(with: row.estimate))
  }

  @Test(
    "of a difference of proportions agrees with statsmodels",
    arguments: OracleRow.rows("proportion_differences"))
  func proportionDifference(row: OracleRow) throws {
    let found = ProportionDifference(
      of: try Proportion(row["x"], of: row["n"]), from: try Proportion(row["y"], of: row["m"]))
    #expect(found.estimate.agrees(with: row.estimate))
  }

  @Test(
    "of a difference of rates agrees with statsmodels, and with its formula over Byar's limits",
    arguments: OracleRow.rows("rate_differences"))
  func rateDifference(row: OracleRow) throws {
    let found = try RateDifference(
      of: Rate(row["x"], of: row["n"], per: 1000), from: Rate(row["y"], of: row["m"], per: 1000))
    #expect(found.estimate.agrees(with: row.estimate))
  }

  /// Reckoned with PHEindicatormethods by others.
  @Test("is as published") func published() throws {
    let share = try Proportion(1, of: 100).estimate
    #expect(share.at95.agrees(with: 0.0017674, 0.0544862, to: 7))
    #expect(share.at998.agrees(with: 0.0008731, 0.1045545, to: 7))
    #expect(try Rate(1, of: 100, per: 100).estimate.at95.agrees(with: 0.0253178, 5.5716434, to: 7))
  }

  @Test("of a difference is Newcombe's own", arguments: newcombe)
  fileprivate func difference(pair: Newcombe) throws {
    let found = ProportionDifference(
      of: try Proportion(pair.x, of: pair.n),
      from: try Proportion(pair.y, of: pair.m))
    #expect(found.interval(.percent95).agrees(with: pair.lower, pair.upper, to: 4))
  }
}

extension Interval {
  /// As a paper prints it.
  fileprivate func agrees(with lower: Double, _ upper: Double, to decimals: Int) -> Bool {
    let half = 0.5000001 * (0..<decimals).reduce(1) { unit, _ in unit / 10 }
    return (self.lower - lower).magnitude <= half && (self.upper - upper).magnitude <= half
  }
}
