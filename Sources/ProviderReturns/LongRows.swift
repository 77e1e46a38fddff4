// Makes long rows of a table's rows: one number a row, with all that headings and cells above say.

import Workbooks

/// One table's rows, unfolded; each long row is the file's row with further cells behind it.
struct LongRows {
  private let header: TableHeader
  /// The words behind each row, one after the other, and for each column across their ranges.
  private var words: [UInt8] = []
  private var labelled: [SheetCell] = []
  private var across: [[SheetCell]] = []
  /// Columns in which a blank cell says what the one above says.
  private let fillDown: [Int]
  private var above: [Int: (bytes: [UInt8], cell: SheetCell)] = [:]
  private var long = SheetRow()

  init(_ header: TableHeader, fillDown: [Int]) {
    self.header = header
    self.fillDown = fillDown
    labelled = header.labelled.map { added($0.word) }
    across = header.across.map { column in column.words.map { added($0) } }
  }

  /// Whether rows can be taken as they are.
  var isPlain: Bool { labelled.isEmpty && across.isEmpty && fillDown.isEmpty }

  private mutating func added(_ word: PlacedWord) -> SheetCell {
    let start = words.count
    words += Array(word.text.utf8)
    return SheetCell(
      start: start, end: words.count, row: word.row, column: word.column, kind: .text)
  }

  /// Remembers what a row says in columns that are filled down.
  mutating func remember(_ row: SheetRow) {
    for column in fillDown where row.cells.indices.contains(column) && !row.isBlank(column) {
      above[column] = (Array(row.bytes[row.cells[column].range]), row.cells[column])
    }
  }

  /// Gives each long row of a row in turn.
  mutating func unfold(_ row: SheetRow, _ take: (SheetRow) -> Void) {
    remember(row)
    fill(with: row)
    let offset = Int32(long.bytes.count)
    long.bytes += words
    long.cells += labelled.map { $0.moved(by: offset) }
    let width = long.cells.count
    guard !header.across.isEmpty else {
      take(long)
      return
    }
    for (number, column) in header.across.enumerated() {
      long.cells.removeSubrange(width...)
      long.cells += across[number].map { $0.moved(by: offset) }
      long.cells.append(long.cells[column.position])
      take(long)
    }
  }

  /// The row itself, as wide as its header, blank cells filled from above.
  private mutating func fill(with row: SheetRow) {
    long.line = row.line
    long.isHidden = row.isHidden
    long.bytes.removeAll(keepingCapacity: true)
    long.bytes += row.bytes
    long.cells.removeAll(keepingCapacity: true)
    long.cells += row.cells.prefix(header.width)
    let number = row.cells.first.map { Int($0.row) } ?? row.line
    while long.cells.count < header.width {
      long.cells.append(
        SheetCell(start: 0, end: 0, row: number, column: long.cells.count + 1, kind: .blank))
    }
    for column in fillDown where long.isBlank(column) {
      guard let (bytes, cell) = above[column] else { continue }
      var filled = cell
      filled.start = Int32(long.bytes.count)
      long.bytes += bytes
      filled.end = Int32(long.bytes.count)
      long.cells[column] = filled
    }
  }
}

extension SheetCell {
  fileprivate func moved(by offset: Int32) -> SheetCell {
    var cell = self
    cell.start += offset
    cell.end += offset
    return cell
  }
}

extension SheetRow {
  /// Whether a cell says nothing; one that is not there says nothing.
  func isBlank(_ position: Int) -> Bool {
    guard cells.indices.contains(position) else { return true }
    return isBlank(cells[position])
  }

  func isBlank(_ cell: SheetCell) -> Bool {
    switch cell.kind {
    case .blank: return true
    case .text:
      if let first = bytes[cell.range].first, first > 0x20, first != 0xC2, first != 0xE2 {
        return false
      }
      return text(cell).trimmingSpaces().isEmpty
    case .number, .percentage, .date, .month, .boolean, .error, .uncomputed: return false
    }
  }
}
