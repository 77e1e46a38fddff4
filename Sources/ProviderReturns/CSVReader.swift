// Rows and cells of a CSV file: RFC 4180, forgiving where it is harmless.

import Workbooks

/// Why reading cannot go on.
enum CSVFault: Error {
  /// The line on which the quotation mark stands.
  case openQuote(line: Int)
  /// - Parameter row: as a spreadsheet program numbers it.
  case longCell(line: Int, row: Int, column: Int)
  case manyColumns(line: Int)
  case manyRows(line: Int)
}

/// Reads one row after the other; lines end in CRLF, LF or CR, and empty lines are passed over.
struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private let limits: ReadingContext.Limits
  private var position: Int
  private var line: Int
  private var rows = 0
  /// The row as a spreadsheet program would number it: empty ones count, line breaks in cells do
  /// not.
  private var record = 0
  /// Where in the file the row begins: its cells stand in the row's bytes as they stand there.
  private var rowStart = 0
  /// Cells in which each doubled quotation mark means one.
  private var doubled: [Int] = []
  /// The last row's first cell, from 0, in which text follows a closing quotation mark.
  private(set) var strayQuote: Int?

  /// - Parameter line: the line of the file on which `start` stands.
  init(
    _ bytes: [UInt8], from start: Int, line: Int = 1, by separator: UInt8 = .comma,
    limits: ReadingContext.Limits
  ) {
    self.bytes = bytes
    self.separator = separator
    self.line = line
    self.limits = limits
    position = start
  }

  /// Reads the next row into `row`; `false` at the end of the file.
  mutating func next(into row: inout SheetRow) throws(CSVFault) -> Bool {
    row.cells.removeAll(keepingCapacity: true)
    row.bytes.removeAll(keepingCapacity: true)
    strayQuote = nil
    while position < bytes.count, isLineEnd(bytes[position]) {
      passLineEnd()
      record += 1
    }
    guard position < bytes.count else { return false }
    row.line = line
    rowStart = position
    record += 1
    rows += 1
    guard rows <= limits.rowsMax else { throw .manyRows(line: line) }
    while true {
      try readCell(into: &row)
      guard row.cells.count <= limits.columnsMax else { throw .manyColumns(line: row.line) }
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    row.bytes.append(contentsOf: bytes[rowStart..<position])
    for cell in doubled { undouble(cell, of: &row) }
    doubled.removeAll(keepingCapacity: true)
    if position < bytes.count { passLineEnd() }
    return true
  }

  private mutating func readCell(into row: inout SheetRow) throws(CSVFault) {
    let start = position
    while position < bytes.count, bytes[position] == .space { position += 1 }
    if position < bytes.count, bytes[position] == .quote {
      try readQuotedCell(into: &row)
      return
    }
    while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) {
      position += 1
    }
    guard position - start <= limits.cellBytesMax else {
      throw .longCell(line: row.line, row: record, column: row.cells.count)
    }
    append(start, to: position, of: &row)
  }

  private mutating func readQuotedCell(into row: inout SheetRow) throws(CSVFault) {
    let lineOfQuote = line
    position += 1
    let start = position
    var hasDoubledQuotes = false
    while true {
      guard position < bytes.count else { throw .openQuote(line: lineOfQuote) }
      if bytes[position] == .quote {
        guard position + 1 < bytes.count, bytes[position + 1] == .quote else { break }
        hasDoubledQuotes = true
        position += 2
      } else if isLineEnd(bytes[position]) {
        passLineEnd()
      } else {
        position += 1
      }
    }
    guard position - start <= limits.cellBytesMax else {
      throw .longCell(line: row.line, row: record, column: row.cells.count)
    }
    append(start, to: position, of: &row)
    if hasDoubledQuotes { doubled.append(row.cells.count - 1) }
    position += 1
    while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) {
      if bytes[position] != .space, strayQuote == nil { strayQuote = row.cells.count - 1 }
      position += 1
    }
  }

  private func append(_ start: Int, to end: Int, of row: inout SheetRow) {
    row.cells.append(
      SheetCell(
        start: start - rowStart, end: end - rowStart, row: record, column: row.cells.count + 1,
        kind: .text))
  }

  /// The shorter text stands where the longer began; the cells behind it stay where they are.
  private func undouble(_ cell: Int, of row: inout SheetRow) {
    var end = Int(row.cells[cell].start)
    var isSecond = false
    for position in row.cells[cell].range {
      isSecond = row.bytes[position] == .quote && !isSecond
      if isSecond { continue }
      row.bytes[end] = row.bytes[position]
      end += 1
    }
    row.cells[cell].end = Int32(truncatingIfNeeded: end)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }

  /// CRLF is one line end, and so is either alone.
  private mutating func passLineEnd() {
    if bytes[position] == .carriageReturn, position + 1 < bytes.count,
      bytes[position + 1] == .lineFeed
    {
      position += 1
    }
    position += 1
    line += 1
  }
}

extension UInt8 {
  static let lineFeed: UInt8 = 10
  static let carriageReturn: UInt8 = 13
  static let space: UInt8 = 32
  static let quote: UInt8 = 34
  static let comma: UInt8 = 44
}
