// Where a cell stands, in little room: a delivery may have a million of them.

import Outcomes
import Workbooks

struct CellOrigin: Hashable {
  /// The table's number among those found in the file.
  let table: Int32
  /// As `SheetRow.line`.
  let line: Int32
  /// From 1, as the sender's spreadsheet program shows them.
  let row: Int32
  let column: Int32
}

extension ColumnPlan {
  /// Where a long row's cell stands: in its own row, or, of a word that many rows share, above it.
  func origin(_ row: SheetRow, _ position: Int) -> CellOrigin {
    let cell = row.cells[position]
    let number = values.first.map(\.position)
    let isOwn =
      number.map { !row.cells.indices.contains($0) || row.cells[$0].row == cell.row } ?? true
    return CellOrigin(
      table: self.number, line: isOwn ? Int32(truncatingIfNeeded: row.line) : cell.row,
      row: cell.row,
      column: cell.column)
  }

  func place(of origin: CellOrigin) -> Place {
    Place(
      sheet: header.sheet, line: Int(origin.line),
      column: origin.row >= header.firstRow ? heading(Int(origin.column) - 1) : nil,
      cell: letters(of: Int(origin.column)) + "\(origin.row)")
  }

  /// `C` for the third column, most often out of those that stand ready.
  private func letters(of column: Int) -> String {
    columnLetters.indices.contains(column)
      ? columnLetters[column] : String(Place.cell(row: 0, column: column).dropLast())
  }

  /// Where a row's cell stands; the row alone where it has no such cell.
  func place(_ row: SheetRow, _ position: Int?) -> Place {
    guard let position, row.cells.indices.contains(position) else { return place(row) }
    return place(of: origin(row, position))
  }

  func place(_ row: SheetRow) -> Place { Place(sheet: header.sheet, line: row.line) }

  /// The file's own heading; `nil` where a column has none.
  private func heading(_ column: Int) -> String? {
    guard header.headings.indices.contains(column), !header.headings[column].isEmpty else {
      return nil
    }
    return header.headings[column]
  }
}

extension Place {
  /// As a sentence names it: `F12`, or `F12 on the sheet “Returns”`.
  var mention: String {
    let spot = cell ?? line.map { "line \($0)" } ?? "the file"
    return sheet.map { "\(spot) on the sheet “\($0)”" } ?? spot
  }
}
