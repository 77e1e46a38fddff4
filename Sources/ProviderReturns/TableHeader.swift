// The headings of one table as they stand in a file, and what its long rows are made of.

import Outcomes
import Workbooks

/// A row of texts that may be a table's headings.
struct HeadingRow {
  let line: Int
  /// Without outer spaces, line breaks as spaces; up to the last that is not blank.
  let texts: [String]
  let cellCount: Int
  let cells: [SheetCell]

  init(_ row: SheetRow) {
    line = row.line
    cellCount = row.cells.count
    let texts = row.cells.map { HeadingRow.shown(row.text($0)) }
    let count = texts.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    self.texts = Array(texts.prefix(count))
    cells = Array(row.cells.prefix(count))
  }

  func text(_ column: Int) -> String { texts.indices.contains(column) ? texts[column] : "" }

  private static func shown(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").trimmingSpaces()
  }
}

extension SheetRow {
  /// Whether a cell may begin with a folded word: told by bytes, since every row of a table is
  /// asked. Spaces and accents are left to `WordIndex`.
  func mayBegin(_ cell: SheetCell, with word: [UInt8]) -> Bool {
    for (place, byte) in zip(cell.range, word) {
      let own = bytes[place]
      guard own > 0x20, own < 0x80, byte > 0x20, byte < 0x80 else { return true }
      guard own == byte || (65...90).contains(own) && own | 0x20 == byte else { return false }
    }
    return cell.range.count >= word.count
  }
}

/// One word that a heading, or a labelled cell, says of many numbers, with where it stands.
struct PlacedWord: Hashable {
  let text: String
  let row: Int
  let column: Int
}

/// A column of numbers in a wide table.
struct AcrossColumn {
  /// From 0.
  let position: Int
  /// In the order of the table's roles across.
  let words: [PlacedWord]
}

/// A table's header, found in a file.
struct TableHeader {
  /// The layout's table that it belongs to.
  let table: Int
  /// `nil` in a text file.
  let sheet: String?
  /// Of the last row of headings.
  let line: Int
  /// As the file writes them; one for each column up to the last that has one.
  let headings: [String]
  /// How many cells its row has, blank ones at the end too.
  let cellCount: Int
  /// The row, as a spreadsheet numbers it, in which its headings begin.
  let firstRow: Int32
  /// Where each stands.
  let cells: [PlacedWord]
  /// In the file's order; empty unless the table is wide.
  let across: [AcrossColumn]
  /// Columns of a wide table that are neither named nor readable.
  let unreadable: [Int]
  /// Cells that say something of every row.
  let labelled: [(role: Layout.Role, word: PlacedWord)]

  var width: Int { headings.count }

  /// The columns across that lie under a heading of another column which is not merged over them.
  func unmerged(_ merged: [MergedCells]) -> [Int] {
    across.filter { column in
      let own = cells[column.position].column
      return column.words.contains { word in
        word.column != own
          && !merged.contains {
            $0.rows.contains(word.row) && $0.columns.contains(word.column)
              && $0.columns.contains(own)
          }
      }
    }.map(\.position)
  }

  /// Where a heading stands.
  func place(of heading: Int) -> Place {
    Place(
      sheet: sheet, line: line, column: headings[heading],
      cell: Place.cell(row: cells[heading].row, column: cells[heading].column))
  }

  /// Where in a long row a word stands that no column of the file holds.
  func added(_ role: Layout.Role, _ table: Layout.Table) -> Int? {
    if let place = table.across?.roles.firstIndex(of: role) {
      return width + labelled.count + place
    }
    return labelled.firstIndex { $0.role == role }.map { width + $0 }
  }

  /// Where in a long row of a wide table the number stands.
  func value(_ table: Layout.Table) -> Int? {
    table.across.map { width + labelled.count + $0.roles.count }
  }
}
