// What a workbook's faults are called in the rules.

import Outcomes
import Workbooks

extension WorkbookFault {
  var finding: Finding {
    switch self {
    case .damaged(let part): Finding(.damagedWorkbook, ["part": part])
    case .noWorkbook: Finding(.notCSV, ["format": "an archive without a workbook in it"])
    case .encrypted: Finding(.passwordProtected)
    case .badXML(let part, let line):
      Finding(.unreadableWorkbook, ["part": part, "line": "\(line)"])
    case .declaresEntities(let part): Finding(.unreadableWorkbook, ["part": part])
    case .tooLarge(let bytesMax): Finding(.tooLarge, ["bytes_max": "\(bytesMax)"])
    case .manyRows(let sheet, let rowsMax):
      Finding(.manyRows, at: Place(sheet: sheet), ["rows_max": "\(rowsMax)"])
    case .manyColumns(let sheet, let row, let columnsMax):
      Finding(.manyColumns, at: Place(sheet: sheet, line: row), ["columns_max": "\(columnsMax)"])
    case .longCell(let sheet, let cell, let bytesMax):
      Finding(.longCell, at: Place(sheet: sheet, cell: cell), ["bytes_max": "\(bytesMax)"])
    }
  }
}
