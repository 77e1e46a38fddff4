// Rows and cells of a table, whatever kind of file they came in.

/// One cell: what kind of thing it holds, where its text stands in the row's bytes, and where the
/// sender sees it.
package struct SheetCell: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    /// Nothing; also a cell that a merged one covers.
    case blank
    /// Letters and digits as typed; every cell of a text file.
    case text
    /// A spreadsheet's number: digits, a point, at most 15 significant digits; never an exponent.
    case number
    /// A number shown as a percentage: `62` where the sheet shows 62%.
    case percentage
    /// `2026-04-01`; a time of day is left out.
    case date
    /// A date shown without its day: `2026-04`.
    case month
    /// `TRUE` or `FALSE`.
    case boolean
    /// A spreadsheet's error, such as `#N/A`.
    case error
    /// A formula whose value no tool kept.
    case uncomputed
  }

  /// Where its text begins and ends in `SheetRow.bytes`, as UTF-8.
  package var start: Int32
  package var end: Int32
  /// From 1, as a spreadsheet shows them.
  package var row: Int32
  package var column: Int32
  package var kind: Kind

  package init(start: Int, end: Int, row: Int, column: Int, kind: Kind) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.row = Int32(truncatingIfNeeded: row)
    self.column = Int32(truncatingIfNeeded: column)
    self.kind = kind
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// One row; filled again and again while a file is read.
package struct SheetRow: Sendable {
  /// The texts of its cells, one after the other.
  package var bytes: [UInt8] = []
  /// From the first column to the last that holds something; what lies between is blank.
  package var cells: [SheetCell] = []
  /// From 1: the line of a text file on which it begins, the row of a sheet.
  package var line = 0
  package var isHidden = false

  package init() {}

  /// What a cell says, as its sender wrote it.
  package func text(_ cell: SheetCell) -> String {
    String(decoding: bytes[cell.range], as: UTF8.self)
  }
}

/// A sheet of a workbook.
package struct Sheet: Hashable, Sendable {
  package let name: String
  package let isHidden: Bool

  package init(name: String, isHidden: Bool) {
    self.name = name
    self.isHidden = isHidden
  }
}

/// Cells that are merged into one; from 1, ends included.
package struct MergedCells: Hashable, Sendable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// Whoever takes a file's rows, as they come.
package protocol RowTaker: AnyObject {
  /// Whether the sheet's rows are wanted.
  func begin(_ sheet: Sheet) -> Bool
  /// Takes a row that is not empty; `false` when no more of this sheet is wanted.
  func take(_ row: SheetRow) -> Bool
  /// The sheet is over; a workbook says last which of its cells are merged.
  func end(_ sheet: Sheet, merged: [MergedCells])
}
