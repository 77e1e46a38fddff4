// Rows and cells of a CSV file, as places in its bytes: RFC 4180, forgiving where it is harmless.

/// Where one cell stands in the file's bytes; quotation marks around it are not part of it.
struct CSVCell {
  let start: Int
  let end: Int
  /// It holds doubled quotation marks, each of which means one.
  let hasDoubledQuotes: Bool

  /// What the cell says, as the sender wrote it.
  func text(in bytes: [UInt8]) -> String {
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard hasDoubledQuotes else { return text }
    return text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
  }

  func isSame(as other: CSVCell, in bytes: [UInt8]) -> Bool {
    guard end - start == other.end - other.start,
      hasDoubledQuotes == other.hasDoubledQuotes
    else { return false }
    for offset in 0..<(end - start) where bytes[start + offset] != bytes[other.start + offset] {
      return false
    }
    return true
  }
}

struct CSVRow {
  /// The line on which it starts, from 1.
  var line = 0
  var cells: [CSVCell] = []
  /// The first cell, from 0, in which text follows a closing quotation mark.
  var strayQuote: Int?
}

/// Why reading cannot go on.
enum CSVFault: Error {
  /// The line on which the quotation mark stands.
  case openQuote(line: Int)
  case longCell(line: Int, column: Int)
  case manyColumns(line: Int)
  case manyRows(line: Int)
}

/// Reads one row after the other; lines end in CRLF, LF or CR, and empty lines are passed over.
struct CSVReader {
  private let bytes: [UInt8]
  private let limits: ReadingContext.Limits
  private var position: Int
  private var line = 1
  private var rows = 0

  init(_ bytes: [UInt8], from start: Int, limits: ReadingContext.Limits) {
    self.bytes = bytes
    self.limits = limits
    position = start
  }

  /// Reads the next row into `row`; `false` at the end of the file.
  mutating func next(into row: inout CSVRow) throws(CSVFault) -> Bool {
    row.cells.removeAll(keepingCapacity: true)
    row.strayQuote = nil
    while position < bytes.count, isLineEnd(bytes[position]) { passLineEnd() }
    guard position < bytes.count else { return false }
    row.line = line
    rows += 1
    guard rows <= limits.rowsMax else { throw .manyRows(line: line) }
    while true {
      try readCell(into: &row)
      guard row.cells.count <= limits.columnsMax else { throw .manyColumns(line: row.line) }
      guard position < bytes.count else { return true }
      if bytes[position] == .comma {
        position += 1
      } else {
        passLineEnd()
        return true
      }
    }
  }

  private mutating func readCell(into row: inout CSVRow) throws(CSVFault) {
    let start = position
    while position < bytes.count, bytes[position] == .space { position += 1 }
    if position < bytes.count, bytes[position] == .quote {
      try readQuotedCell(into: &row)
      return
    }
    while position < bytes.count, bytes[position] != .comma, !isLineEnd(bytes[position]) {
      position += 1
    }
    guard position - start <= limits.cellBytesMax else {
      throw .longCell(line: row.line, column: row.cells.count)
    }
    row.cells.append(CSVCell(start: start, end: position, hasDoubledQuotes: false))
  }

  private mutating func readQuotedCell(into row: inout CSVRow) throws(CSVFault) {
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
      throw .longCell(line: row.line, column: row.cells.count)
    }
    row.cells.append(
      CSVCell(start: start, end: position, hasDoubledQuotes: hasDoubledQuotes))
    position += 1
    while position < bytes.count, bytes[position] != .comma, !isLineEnd(bytes[position]) {
      if bytes[position] != .space, row.strayQuote == nil { row.strayQuote = row.cells.count - 1 }
      position += 1
    }
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
