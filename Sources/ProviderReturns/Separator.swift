// What stands between the cells of a text file: told by `sep=`, or by the rows themselves.

import Workbooks

/// Where the rows of a text file begin, and what parts their cells.
struct SeparatedRows {
  let separator: Separator
  /// The first row's first byte, and the line on which it stands, from 1.
  let start: Int
  let line: Int
}

/// The four that spreadsheet programs write.
enum Separator: String, CaseIterable {
  case comma, semicolon, tab, pipe

  var byte: UInt8 {
    switch self {
    case .comma: .comma
    case .semicolon: UInt8(ascii: ";")
    case .tab: 9
    case .pipe: UInt8(ascii: "|")
    }
  }

  /// The separator, and where the rows begin.
  ///
  /// Excel's `sep=;` on the first line is obeyed and is not a row. Otherwise it is the one by which
  /// most of the first rows have the same number of cells, more than one; of several the one that
  /// makes more cells. A file of one column counts as separated by commas.
  static func found(in text: DecodedText) -> SeparatedRows {
    if let (separator, start) = declared(in: text) {
      return SeparatedRows(separator: separator, start: start, line: 2)
    }
    var best: (separator: Separator, rows: Int, cells: Int) = (.comma, 0, 1)
    for separator in allCases {
      let (rows, cells) = mostCommonWidth(in: text, by: separator)
      if rows > best.rows || (rows == best.rows && cells > best.cells) {
        best = (separator, rows, cells)
      }
    }
    return SeparatedRows(separator: best.separator, start: text.start, line: 1)
  }

  /// More rows tell nothing that these do not.
  private static let rowsLookedAt = 50

  /// How many of the first rows have the most common number of cells, of more than one.
  private static func mostCommonWidth(in text: DecodedText, by separator: Separator)
    -> (rows: Int, cells: Int)
  {
    let limits = ReadingContext.Limits(rowsMax: rowsLookedAt, columnsMax: 1_000)
    var reader = CSVReader(text.bytes, from: text.start, by: separator.byte, limits: limits)
    var row = SheetRow()
    var rowsByWidth: [Int: Int] = [:]
    // What cannot be read ends the look: the real reading says what is wrong.
    while (try? reader.next(into: &row)) == true {
      if row.cells.count > 1 { rowsByWidth[row.cells.count, default: 0] += 1 }
    }
    let most = rowsByWidth.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return (most?.value ?? 0, most?.key ?? 1)
  }

  /// `sep=;`, with or without quotation marks, in any case.
  private static func declared(in text: DecodedText) -> (Separator, start: Int)? {
    let rest = text.bytes[text.start...]
    let line = rest.prefix(8).prefix { $0 != .lineFeed && $0 != .carriageReturn }
    let words = String(decoding: line, as: UTF8.self).lowercased().filter { $0 != "\"" }
    guard words.hasPrefix("sep="), words.utf8.count == 5, let byte = words.utf8.last,
      let separator = allCases.first(where: { $0.byte == byte })
    else { return nil }
    var start = line.endIndex
    if start < text.bytes.count, text.bytes[start] == .carriageReturn { start += 1 }
    if start < text.bytes.count, text.bytes[start] == .lineFeed { start += 1 }
    return (separator, start)
  }
}
