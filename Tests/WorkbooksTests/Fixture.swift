// The workbooks beside these tests, and what is read from them, spelt so that it can be compared.

import Foundation
import Workbooks

enum Fixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return try [UInt8](Data(contentsOf: folder.appending(path: "Fixtures/" + name)))
  }

  /// A line for each sheet, row and set of merged cells.
  static func lines(_ name: String, limits: WorkbookLimits = WorkbookLimits()) throws -> [String] {
    let spelling = Spelling()
    try Workbook.read(bytes(name), limits: limits, into: spelling)
    return spelling.lines
  }
}

/// Spells rows as `2 hidden: a|text · 5|number`; a blank is a point, a line feed `⏎`.
final class Spelling: RowTaker {
  private(set) var lines: [String] = []
  private let wanted: (Sheet) -> Bool
  private let rowsMax: Int
  private var rowCount = 0

  init(rowsMax: Int = .max, wanted: @escaping (Sheet) -> Bool = { _ in true }) {
    self.rowsMax = rowsMax
    self.wanted = wanted
  }

  func begin(_ sheet: Sheet) -> Bool {
    rowCount = 0
    if wanted(sheet) { lines.append("[\(sheet.name)]" + (sheet.isHidden ? " hidden" : "")) }
    return wanted(sheet)
  }

  func take(_ row: SheetRow) -> Bool {
    rowCount += 1
    let cells = row.cells.map { cell in
      cell.kind == .blank ? "." : "\(row.text(cell))|\(cell.kind)"
    }.map { $0.replacing("\r\n", with: "␍⏎").replacing("\n", with: "⏎").replacing("\t", with: "⇥") }
    lines.append(
      "\(row.line)\(row.isHidden ? " hidden" : ""): " + cells.joined(separator: " · "))
    return rowCount < rowsMax
  }

  func end(_ sheet: Sheet, merged: [MergedCells]) {
    for cells in merged {
      lines.append("merged: rows \(cells.rows), columns \(cells.columns)")
    }
    lines.append("[/\(sheet.name)]")
  }
}

/// Counts rows and cells, and keeps nothing.
final class Counting: RowTaker {
  private(set) var rows = 0
  private(set) var cells = 0

  func begin(_ sheet: Sheet) -> Bool { true }

  func take(_ row: SheetRow) -> Bool {
    rows += 1
    cells += row.cells.count
    return true
  }

  func end(_ sheet: Sheet, merged: [MergedCells]) {}
}
