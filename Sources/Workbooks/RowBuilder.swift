// Puts a sheet's rows together, cell by cell, and hands them on.

/// The sheet being read: its row so far, and whoever takes the rows.
struct RowBuilder {
  let sheet: Sheet
  let limits: WorkbookLimits
  /// Its cells end with the last that holds something; `bytes` may go on with the text of a cell
  /// that is not yet finished.
  private(set) var row = SheetRow()
  private(set) var merged: [MergedCells] = []
  private let taker: any RowTaker
  private var takenCount = 0

  init(_ sheet: Sheet, _ limits: WorkbookLimits, _ taker: any RowTaker) {
    self.sheet = sheet
    self.limits = limits
    self.taker = taker
  }

  mutating func beginRow(_ line: Int, isHidden: Bool) {
    row.bytes.removeAll(keepingCapacity: true)
    row.cells.removeAll(keepingCapacity: true)
    row.line = line
    row.isHidden = isHidden
  }

  /// Whether no cell of the row holds anything so far.
  var isEmpty: Bool { row.cells.isEmpty }

  /// Where the next cell's text will begin in the row's bytes.
  var textStart: Int { row.bytes.count }

  /// Changes the bytes of the row, of which those of finished cells must stay.
  mutating func edit<T, Fault: Error>(
    _ body: (inout [UInt8]) throws(Fault) -> T
  ) throws(Fault) -> T { try body(&row.bytes) }

  /// The text from `start` becomes that of the cell in `column`, and of the `count - 1` after it;
  /// columns must come in order.
  mutating func finishCell(
    _ column: Int, from start: Int, _ kind: SheetCell.Kind, count: Int = 1
  ) throws(WorkbookFault) {
    guard kind != .blank else { return }
    let last = column + count - 1
    guard last <= limits.columnsMax else {
      throw .manyColumns(sheet: sheet.name, row: row.line, columnsMax: limits.columnsMax)
    }
    for blank in row.cells.count..<(column - 1) {
      row.cells.append(
        SheetCell(start: start, end: start, row: row.line, column: blank + 1, kind: .blank))
    }
    let end = row.bytes.count
    for filled in column...last {
      row.cells.append(
        SheetCell(start: start, end: end, row: row.line, column: filled, kind: kind))
    }
  }

  /// Refuses a text of so many bytes that no cell may have.
  func checkLength(_ count: Int, column: Int) throws(WorkbookFault) {
    guard count > limits.cellBytesMax else { return }
    let cell = CellReference(column: column, row: row.line).text
    throw .longCell(sheet: sheet.name, cell: cell, bytesMax: limits.cellBytesMax)
  }

  /// Hands the row on `count` times, each a line further down, unless it is empty; `false` when no
  /// more rows are wanted.
  mutating func finishRow(
    count: Int = 1, _ budget: inout Budget
  ) throws(WorkbookFault) -> Bool {
    guard !row.cells.isEmpty else { return true }
    guard takenCount + count <= limits.rowsMax else { throw manyRows }
    takenCount += count
    try budget.handOn(row)
    guard taker.take(row) else { return false }
    for _ in 1..<count {
      row.line += 1
      for index in row.cells.indices { row.cells[index].row += 1 }
      try budget.handOn(row)
      guard taker.take(row) else { return false }
    }
    return true
  }

  var manyRows: WorkbookFault { .manyRows(sheet: sheet.name, rowsMax: limits.rowsMax) }

  /// Notes that cells are shown as one. `false` when there are more than any sheet has.
  mutating func merge(_ cells: MergedCells) -> Bool {
    merged.append(cells)
    return merged.count <= 100_000
  }

  func endSheet() { taker.end(sheet, merged: merged) }
}
