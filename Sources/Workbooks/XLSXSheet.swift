// One sheet of an XLSX workbook, row by row as it streams by.

final class XLSXSheetReader: XMLHandler {
  private var sheet: XLSXSheet
  private let archive: Archive

  init(_ sheet: XLSXSheet, of archive: Archive) {
    self.sheet = sheet
    self.archive = archive
  }

  func endSheet() { sheet.rows.endSheet() }

  override func start(
    _ name: XMLName, _ attributes: XMLAttributes
  ) throws(WorkbookFault) {
    if name.namespace == .spreadsheet { try sheet.start(name.local, attributes) }
  }

  override func end(_ name: XMLName) throws(WorkbookFault) {
    guard name.namespace == .spreadsheet else { return }
    if "row" ~= name.local {
      isDone = try !sheet.finishRow(&archive.budget)
    } else {
      try sheet.end(name.local)
    }
  }

  override func text(_ text: XMLText) throws(WorkbookFault) { try sheet.text(text) }
}

/// The sheet so far: its row, its cell, and what is being read of them.
struct XLSXSheet {
  private(set) var rows: RowBuilder
  private let shared: XLSXShared
  private let part: String

  private var line = 0
  private var column = 0
  private var cell = XLSXCell()
  private var isInRow = false
  private var isInCell = false
  private var isCollecting = false
  private var isPhonetic = false
  /// Whether the row said its number, so that no cell may say another.
  private var isNumbered = false

  init(_ rows: RowBuilder, _ shared: XLSXShared, part: String) {
    self.rows = rows
    self.shared = shared
    self.part = part
  }

  mutating func start(_ name: XMLString, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch name {
    case "c": try beginCell(attributes)
    case "v": isCollecting = isInCell && cell.beginValue()
    case "f": cell.hasFormula = true
    case "t": isCollecting = isInCell && cell.type == .inlineString && !isPhonetic
    case "row": try beginRow(attributes)
    case "rPh": isPhonetic = true
    case "mergeCell": try merge(attributes)
    default: return
    }
  }

  mutating func end(_ name: XMLString) throws(WorkbookFault) {
    switch name {
    case "v", "t": isCollecting = false
    case "c": try finishCell()
    case "rPh": isPhonetic = false
    default: return
    }
  }

  mutating func text(_ text: XMLText) throws(WorkbookFault) {
    guard isCollecting else { return }
    try rows.checkLength(rows.textStart - cell.start + text.count, column: column)
    rows.edit { text.append(to: &$0) }
  }

  private var misplaced: WorkbookFault { .damaged(part: part) }

  private mutating func beginRow(_ attributes: XMLAttributes) throws(WorkbookFault) {
    guard !isInRow else { throw misplaced }
    isInRow = true
    var isHidden = false
    isNumbered = false
    line += 1
    for (name, value) in attributes {
      switch name.local {
      case "r":
        guard let number = value.number, number > 0 else { throw misplaced }
        line = number
        isNumbered = true
      case "hidden": isHidden = value.isTrue
      default: continue
      }
    }
    guard line <= Grid.rowsMax else { throw misplaced }
    column = 0
    rows.beginRow(line, isHidden: isHidden)
  }

  private mutating func beginCell(_ attributes: XMLAttributes) throws(WorkbookFault) {
    guard isInRow, !isInCell else { throw misplaced }
    isInCell = true
    cell = XLSXCell(start: rows.textStart)
    var place: CellReference?
    for (name, value) in attributes {
      switch name.local {
      case "r":
        guard let reference = value.reference else { throw misplaced }
        place = reference
      case "s": cell.style = value.number ?? 0
      case "t": cell.type = XLSXCell.CellType(value)
      default: continue
      }
    }
    guard let place else {
      column += 1
      return
    }
    // Cells stand in their row, from left to right; else none could be named.
    guard place.column > column, place.row == line || !isNumbered && column == 0 else {
      throw misplaced
    }
    if place.row != line { beginRow(at: place.row) }
    column = place.column
  }

  /// A row that does not say its number is its first cell's.
  private mutating func beginRow(at line: Int) {
    self.line = line
    rows.beginRow(line, isHidden: rows.row.isHidden)
  }

  /// `false` when no more rows are wanted.
  mutating func finishRow(_ budget: inout Budget) throws(WorkbookFault) -> Bool {
    isInRow = false
    return try rows.finishRow(&budget)
  }

  private mutating func finishCell() throws(WorkbookFault) {
    isInCell = false
    if cell.type == .sharedString { try fetchString() }
    let kind = rows.edit { cell.finish(&$0, shared) }
    try rows.finishCell(column, from: cell.start, kind)
  }

  /// The text in the place of its number among the shared ones.
  private mutating func fetchString() throws(WorkbookFault) {
    let start = cell.start
    guard rows.textStart > start else { return }
    let number = rows.edit { bytes -> Int? in
      defer { bytes.removeSubrange(start...) }
      return XLSXCell.number(bytes[start...])
    }
    guard let number else { throw misplaced }
    switch shared.strings.text(number, bytesMax: rows.limits.cellBytesMax) {
    case .text(let text): rows.edit { $0 += text }
    case .tooLong: try rows.checkLength(.max, column: column)
    case .none: throw misplaced
    }
  }

  private mutating func merge(_ attributes: XMLAttributes) throws(WorkbookFault) {
    for (name, value) in attributes where "ref" ~= name.local {
      let corners = value.string.split(separator: ":").map { CellReference($0.utf8) }
      guard let first = corners.first ?? nil, let last = corners.last ?? nil,
        first.row <= last.row, first.column <= last.column,
        rows.merge(
          MergedCells(
            rows: first.row...last.row, columns: first.column...last.column))
      else { throw misplaced }
    }
  }
}
