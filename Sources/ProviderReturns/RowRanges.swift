// Numbers of rows as people say them: “rows 12 to 14 and 20”.

/// Rows of a sheet, in ascending order, as ranges.
struct RowRanges {
  private var ranges: [ClosedRange<Int>] = []

  /// As many as a sentence can hold.
  private static let shownMax = 10

  var isEmpty: Bool { ranges.isEmpty }

  /// Takes the next row, which stands below all that came before.
  mutating func add(_ row: Int) {
    if let last = ranges.last, last.upperBound + 1 == row {
      ranges[ranges.count - 1] = last.lowerBound...row
    } else if ranges.count <= RowRanges.shownMax {
      ranges.append(row...row)
    }
  }

  var first: Int? { ranges.first?.lowerBound }

  /// `row 12`, `rows 12 to 14 and 20`.
  var words: String {
    let isOne = ranges.count == 1 && ranges[0].count == 1
    var parts = ranges.prefix(RowRanges.shownMax).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
    }
    if ranges.count > RowRanges.shownMax { parts.append("others") }
    guard let last = parts.popLast() else { return "" }
    let list = parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last
    return (isOne ? "row " : "rows ") + list
  }
}
