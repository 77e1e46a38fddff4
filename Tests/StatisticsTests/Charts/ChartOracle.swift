// The tables that `Oracles/make_chart_oracles.py` made, read for the tests.

import Foundation
import Statistics
import Testing

enum ChartOracle {
  /// The rows under the heading, each split at its commas.
  static func rows(_ name: String) throws -> [[String]] {
    let file = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "Oracles/\(name).csv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst(2)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  /// Agreement to 1e-9 relative, and to 1e-12 near nought.
  static func agree(_ found: Double?, _ expected: String) -> Bool {
    guard let found, let expected = Double(expected) else { return false }
    return (found - expected).magnitude <= max(1e-9 * expected.magnitude, 1e-12)
  }
}

/// One series of `charts.csv`.
struct OracleChart: Sendable, CustomTestStringConvertible {
  let rows: [[String]]

  static func all() throws -> [OracleChart] {
    Dictionary(grouping: try ChartOracle.rows("charts"), by: { $0[0] }).values
      .map { OracleChart(rows: $0) }
      .sorted { $0.testDescription < $1.testDescription }
  }

  var testDescription: String { "series \(rows[0][0])" }

  var series: Series {
    let rebases = rows[0][4].split(separator: " ").compactMap { Int($0) }
    return Series(
      points: rows.map { Series.Point(date: Int($0[5]) ?? -1, label: $0[5], value: Double($0[6])) },
      polarity: Polarity(rawValue: rows[0][1]) ?? .neutral,
      options: Series.Options(
        screensOutliers: rows[0][2] == "1", baselineCount: Int(rows[0][3]),
        rebases: rebases.map { Series.Rebase(date: $0, reason: "a known change") }))
  }
}

extension Series {
  /// Monthly figures; `nil` for a month without one.
  static func of(
    _ values: [Double?], kind: Kind = .quantity, polarity: Polarity = .up, target: Double? = nil,
    caveats: Set<Caveat> = [], options: Options = Options(), period: PeriodName = .month
  ) -> Series {
    Series(
      points: values.indices.map { Point(date: $0, label: month($0), value: values[$0]) },
      kind: kind, polarity: polarity, target: target, caveats: caveats, options: options,
      period: period)
  }

  /// Counted from January 2025.
  static func month(_ index: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(names[index % 12]) \(2025 + index / 12)"
  }
}

extension Assessment {
  var rules: [Rule?] { points.map(\.signal?.rule) }
  var classes: [Variation] { points.map(\.variation) }
}
