// The table of `intervals`: counts in, values and limits out.

/// Reads rows of kind, numerator and denominator and answers each with its value and its limits.
///
/// Kinds: `proportion` (0 to 1), `rate` (per 1, or as in `rate per 1000`), `count`, `mean`. Columns
/// are known by their names, in any order; `multiplier`, `sum`, `sum_of_squares` and `count` may be
/// left out. A mean's sum and count may stand in `numerator` and `denominator`.
package struct IntervalsTable: Sendable {
  /// Why no row can be answered.
  package enum Fault: Error, Hashable, Sendable {
    case missingColumn(String)
    case repeatedColumn(String)

    /// One sentence: what is wrong, and what to do.
    package var words: String {
      switch self {
      case .missingColumn(let name):
        "There is no column “\(name)”: the first row must name kind, numerator and denominator."
      case .repeatedColumn(let name): "The column “\(name)” is there twice: take one out."
      }
    }
  }

  /// The names of the columns of an answer.
  package static let columns = [
    "kind", "numerator", "denominator", "value", "lower_95", "upper_95", "lower_99_8",
    "upper_99_8", "problem",
  ]

  private let positions: [IntervalsRow.Column: Int]

  /// Throws where the first row lacks a column or names one twice; unknown ones are passed over.
  package init(header: [String]) throws(Fault) {
    var positions: [IntervalsRow.Column: Int] = [:]
    for (position, name) in header.enumerated() {
      guard let column = IntervalsRow.Column(rawValue: name.trimmed.lowercased()) else { continue }
      guard positions.updateValue(position, forKey: column) == nil else {
        throw .repeatedColumn(column.rawValue)
      }
    }
    for column in [IntervalsRow.Column.kind, .numerator, .denominator]
    where positions[column] == nil {
      throw .missingColumn(column.rawValue)
    }
    self.positions = positions
  }

  /// The answer to one row, cell by cell as in `columns`; one at fault has a problem and no value.
  ///
  /// Numbers are as short as they can be without losing a digit.
  package func answer(to cells: [String]) -> [String] {
    let row = IntervalsRow(cells: cells, positions: positions)
    let problem: String
    do throws(IntervalsRow.Fault) {
      let asked = try row.asked()
      do throws(StatisticsError) {
        return row.given + IntervalsTable.numbers(try asked.estimate()) + [""]
      } catch { problem = error.words }
    } catch { problem = error.words }
    return row.given + Array(repeating: "", count: 5) + [problem]
  }

  private static func numbers(_ estimate: Estimate) -> [String] {
    let (at95, at998) = (estimate.at95, estimate.at998)
    return [estimate.value, at95.lower, at95.upper, at998.lower, at998.upper].map(\.description)
  }
}

extension String {
  /// Without the spaces that people leave round a cell's text; most cells have none.
  var trimmed: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
