// Workbooks as programs make them: what is in each comes out, row by row.

import Testing
import Workbooks

@Suite("A workbook") struct WorkbookTests {
  @Test("gives the rows that its sender sees", arguments: xlsxTable + programsTable + odsTable)
  func rows(_ file: WorkbookCase) throws {
    let bytes = try Fixture.bytes(file.name)
    #expect(Workbook.kind(of: bytes) == (file.name.hasSuffix(".ods") ? .ods : .xlsx))
    let text = try Fixture.lines(file.name).joined(separator: "\n")
    #expect(text == file.text, "\(file.what)")
  }

  @Test(
    "places each cell where a spreadsheet shows it", arguments: ["x_gaps.xlsx", "o_repeats.ods"])
  func origins(_ name: String) throws {
    final class Places: RowTaker {
      var misplaced: [SheetCell] = []
      var count = 0
      func begin(_ sheet: Sheet) -> Bool { true }
      func take(_ row: SheetRow) -> Bool {
        count += row.cells.count
        for (index, cell) in row.cells.enumerated()
        where Int(cell.row) != row.line || Int(cell.column) != index + 1 {
          misplaced.append(cell)
        }
        return true
      }
      func end(_ sheet: Sheet, merged: [MergedCells]) {}
    }
    let places = Places()
    try Workbook.read(Fixture.bytes(name), limits: WorkbookLimits(), into: places)
    #expect(places.misplaced == [])
    #expect(places.count > 4)
  }

  @Test("reads only the sheets that are wanted", arguments: ["x_sheets.xlsx", "o_hidden.ods"])
  func wanted(_ name: String) throws {
    let spelling = Spelling { $0.isHidden }
    try Workbook.read(Fixture.bytes(name), limits: WorkbookLimits(), into: spelling)
    let sheets = spelling.lines.filter { $0.hasPrefix("[") && !$0.hasPrefix("[/") }
    #expect(sheets.count > 0)
    #expect(sheets.allSatisfy { $0.hasSuffix("hidden") })
  }

  @Test(
    "goes on with the next sheet when no more of one is wanted",
    arguments: ["p_openpyxl.xlsx", "l_openpyxl.ods", "o_hidden.ods"])
  func stopped(_ name: String) throws {
    let spelling = Spelling(rowsMax: 1)
    try Workbook.read(Fixture.bytes(name), limits: WorkbookLimits(), into: spelling)
    let rows = spelling.lines.filter { !$0.hasPrefix("[") && !$0.hasPrefix("merged") }
    #expect(rows.count == 2)
    #expect(spelling.lines.filter { $0.hasPrefix("[/") }.count == 2)
  }

  @Test("gives the same rows each time", arguments: ["w_xlsxwriter.xlsx", "o_text.ods"])
  func again(_ name: String) throws {
    let first = try Fixture.lines(name)
    #expect(try Fixture.lines(name) == first)
  }
}
