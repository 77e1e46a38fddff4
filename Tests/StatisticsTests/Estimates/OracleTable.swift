// The tables of `Oracles`, made with SciPy and statsmodels by the script beside them.

import Foundation
import Testing

@testable import Statistics

/// One line of a table, its cells by the names of their columns.
struct OracleRow: Sendable, CustomTestStringConvertible {
  let line: Int
  private let cells: [String: String]

  var testDescription: String { "line \(line)" }

  /// A cell's number; no number where there is none, which agrees with nothing.
  subscript(column: String) -> Double { Double(text(column)) ?? .nan }

  func text(_ column: String) -> String { cells[column] ?? "" }

  var at95: Interval { Interval(lower: self["lower_95"], upper: self["upper_95"]) }
  var at998: Interval { Interval(lower: self["lower_99_8"], upper: self["upper_99_8"]) }
  var estimate: Estimate { Estimate(value: self["value"], at95: at95, at998: at998) }

  /// Those of one table; none if it cannot be read, and a test counts them.
  static func rows(_ table: String) -> [OracleRow] {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    let file = folder.appending(path: "Oracles/\(table).csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    let lines = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    // The first line names the versions, the second the columns.
    guard lines.count > 2 else { return [] }
    return lines.enumerated().dropFirst(2).map { number, cells in
      OracleRow(line: number + 1, cells: Dictionary(zip(lines[1], cells), uniquingKeysWith: { $1 }))
    }
  }
}

extension Double {
  /// The agreement that is promised: 1e-9 relative, 1e-12 absolute near nought.
  func agrees(with other: Double, relative: Double = 1e-9, absolute: Double = 1e-12) -> Bool {
    (self - other).magnitude <= max(absolute, relative * other.magnitude)
  }
}

extension Interval {
  func agrees(with other: Interval) -> Bool {
    lower.agrees(with: other.lower) && upper.agrees(with: other.upper)
  }
}

extension Estimate {
  func agrees(with other: Estimate) -> Bool {
    value.agrees(with: other.value) && at95.agrees(with: other.at95)
      && at998.agrees(with: other.at998)
  }
}
