// What is said of a sheet as a whole: hidden rows, a hidden sheet, merged cells among its rows.

import Foundation
import Outcomes
import Workbooks

/// Gathered while a sheet's tables are read.
struct SheetRemarks {
  var hasTable = false
  var hiddenRows = RowRanges()
  /// Columns, from 1, that carry numbers.
  private var numbers: Set<Int> = []
  /// Columns, from 1, in which each row must say something of its own.
  private var words: Set<Int> = []
  private var firstRow: Int?
  private var lastRow = 0

  mutating func take(_ table: OpenTable) {
    hasTable = true
    numbers.formUnion(table.numbers.map { $0 + 1 })
    words.formUnion(table.words.subtracting(table.filledDown).map { $0 + 1 })
  }

  /// A row of a table.
  mutating func take(_ row: Int) {
    firstRow = firstRow ?? row
    lastRow = row
  }

  func findings(_ sheet: Sheet, _ among: MergedAmongRows) -> [Finding] {
    guard hasTable else { return [] }
    var findings: [Finding] = []
    if sheet.isHidden { findings.append(Finding(.hiddenSheet, at: Place(sheet: sheet.name))) }
    if let first = hiddenRows.first {
      findings.append(
        Finding(
          .hiddenRows, at: Place(sheet: sheet.name, line: first), ["rows": hiddenRows.words]))
    }
    if let first = among.all.first {
      let cells = among.all.map(\.words)
      let more = cells.count - SheetRemarks.shownMax
      let shown =
        cells.prefix(SheetRemarks.shownMax).joined(separator: ", ")
        + (more > 0 ? " and \(more) more" : "")
      findings.append(
        Finding(
          .mergedCells,
          at: Place(
            sheet: sheet.name, line: first.rows.lowerBound,
            cell: Place.cell(row: first.rows.lowerBound, column: first.columns.lowerBound)),
          ["cells": shown]))
    }
    return findings
  }

  private static let shownMax = 5

  /// Merged cells of which one number, or one word, is to hold for several.
  func among(_ merged: [MergedCells]) -> MergedAmongRows {
    guard hasTable, let firstRow else { return MergedAmongRows() }
    let among = merged.filter { (firstRow...lastRow).contains($0.rows.lowerBound) }
    return MergedAmongRows(
      numbers: among.filter { cells in
        numbers.contains(cells.columns.lowerBound)
          && (cells.rows.count > 1 || numbers.count { cells.columns.contains($0) } > 1)
      },
      words: among.filter { $0.rows.count > 1 && words.contains($0.columns.lowerBound) })
  }
}

/// Merged cells among the rows of a sheet's tables that leave open what is meant.
struct MergedAmongRows {
  /// Each with one number for several rows or columns.
  var numbers: [MergedCells] = []
  /// Each with one word for several rows, of which a program shows it to the first alone.
  var words: [MergedCells] = []

  var all: [MergedCells] { numbers + words }

  /// Whether a number stands in such a cell, or in a row whose word such a cell covers.
  var holds: (CellOrigin) -> Bool {
    let spots = Set(numbers.map { [$0.rows.lowerBound, $0.columns.lowerBound] })
    var covered = IndexSet()
    for cells in words where cells.rows.count > 1 {
      covered.insert(integersIn: cells.rows.lowerBound + 1...cells.rows.upperBound)
    }
    return { origin in
      covered.contains(Int(origin.row)) || spots.contains([Int(origin.row), Int(origin.column)])
    }
  }
}

extension MergedCells {
  /// `C12:C15`.
  var words: String {
    Place.cell(row: rows.lowerBound, column: columns.lowerBound) + ":"
      + Place.cell(row: rows.upperBound, column: columns.upperBound)
  }
}
