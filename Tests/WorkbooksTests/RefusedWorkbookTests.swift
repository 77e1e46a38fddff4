// Workbooks that are damaged, locked or made to do harm: each is refused in its own way.

import TestSupport
import Testing
import Workbooks

/// A file and how it is refused.
struct RefusedCase: CustomTestStringConvertible, Sendable {
  let name: String
  let kind: WorkbookKind?
  let fault: WorkbookFault
  var limits = WorkbookLimits(inflatedBytesMax: 48 << 20)
  var testDescription: String { name }
}

private let sheet1 = "xl/worksheets/sheet1.xml"
/// Room for a text of 140 MB to come out of a file; were it kept, it would be refused as too large
/// for the 128 MiB that all shared texts may have together.
private let roomy = WorkbookLimits(inflatedBytesMax: 200 << 20)

private let refused: [RefusedCase] = [
  .init(name: "bad_bomb.xlsx", kind: .xlsx, fault: .tooLarge(bytesMax: 48 << 20)),
  .init(name: "bad_amplified.xlsx", kind: .xlsx, fault: .tooLarge(bytesMax: 48 << 20)),
  .init(name: "bad_repeated_rows.ods", kind: .ods, fault: .tooLarge(bytesMax: 48 << 20)),
  // Expat may take 32 MiB.
  .init(name: "bad_names.xlsx", kind: .xlsx, fault: .tooLarge(bytesMax: 32 << 20)),
  .init(
    name: "bad_shared_140mb.xlsx", kind: .xlsx,
    fault: .longCell(sheet: "Data", cell: "B1", bytesMax: 32_767), limits: roomy),
  .init(
    name: "bad_inline_long.xlsx", kind: .xlsx,
    fault: .longCell(sheet: "Data", cell: "B1", bytesMax: 32_767)),
  .init(
    name: "bad_long.ods", kind: .ods,
    fault: .longCell(sheet: "Data", cell: "B1", bytesMax: 32_767)),
  .init(
    name: "bad_spaces.ods", kind: .ods,
    fault: .longCell(sheet: "Data", cell: "A1", bytesMax: 32_767)),
  .init(name: "bad_laughs.xlsx", kind: .xlsx, fault: .declaresEntities(part: sheet1)),
  .init(name: "bad_external.xlsx", kind: .xlsx, fault: .declaresEntities(part: sheet1)),
  .init(name: "bad_doctype.xlsx", kind: .xlsx, fault: .declaresEntities(part: sheet1)),
  .init(name: "bad_entity.xlsx", kind: .xlsx, fault: .badXML(part: sheet1, line: 2)),
  .init(name: "bad_deep.xlsx", kind: .xlsx, fault: .badXML(part: sheet1, line: 2)),
  .init(name: "bad_tag.xlsx", kind: .xlsx, fault: .badXML(part: sheet1, line: 2)),
  .init(name: "bad_not_xml.xlsx", kind: .xlsx, fault: .badXML(part: sheet1, line: 2)),
  .init(name: "bad_cut.ods", kind: .ods, fault: .badXML(part: "content.xml", line: 1)),
  .init(
    name: "bad_columns.xlsx", kind: .xlsx,
    fault: .manyColumns(sheet: "Data", row: 3, columnsMax: 1_000)),
  .init(
    name: "bad_columns.ods", kind: .ods,
    fault: .manyColumns(sheet: "Data", row: 1, columnsMax: 1_000)),
  .init(
    name: "bad_repeats.ods", kind: .ods, fault: .manyRows(sheet: "Data", rowsMax: 2_000_000)),
  .init(
    name: "x_hidden.xlsx", kind: .xlsx, fault: .manyRows(sheet: "Data", rowsMax: 2),
    limits: WorkbookLimits(rowsMax: 2)),
  .init(name: "bad_reference.xlsx", kind: .xlsx, fault: .damaged(part: sheet1)),
  .init(name: "bad_order.xlsx", kind: .xlsx, fault: .damaged(part: sheet1)),
  .init(
    name: "bad_nested_strings.xlsx", kind: .xlsx, fault: .damaged(part: "xl/sharedStrings.xml")),
  .init(name: "bad_nested_cells.xlsx", kind: .xlsx, fault: .damaged(part: sheet1)),
  .init(name: "bad_nested_rows.xlsx", kind: .xlsx, fault: .damaged(part: sheet1)),
  .init(name: "bad_cell_alone.xlsx", kind: .xlsx, fault: .damaged(part: sheet1)),
  .init(name: "bad_row.xlsx", kind: .xlsx, fault: .damaged(part: sheet1)),
  .init(name: "bad_row_number.xlsx", kind: .xlsx, fault: .damaged(part: sheet1)),
  .init(name: "bad_string_number.xlsx", kind: .xlsx, fault: .damaged(part: sheet1)),
  .init(
    name: "bad_no_sheet.xlsx", kind: .xlsx, fault: .damaged(part: "xl/worksheets/sheet7.xml")),
  // Looked for in the archive, under a name that cannot lead out of it.
  .init(name: "bad_path.xlsx", kind: .xlsx, fault: .damaged(part: "etc/passwd")),
  .init(name: "bad_crc.xlsx", kind: .xlsx, fault: .damaged(part: sheet1)),
  .init(name: "bad_truncated.xlsx", kind: .xlsx, fault: .damaged(part: "zip directory")),
  .init(name: "bad_encrypted.ods", kind: .ods, fault: .encrypted),
  .init(name: "bad_password.xlsx", kind: .passwordProtected, fault: .encrypted),
  .init(name: "bad_old.xls", kind: .oldExcel, fault: .noWorkbook),
  .init(name: "bad_mimetype.ods", kind: .otherArchive, fault: .noWorkbook),
  .init(name: "bad_word.docx", kind: .otherArchive, fault: .noWorkbook),
  .init(name: "bad_text.odt", kind: .otherArchive, fault: .noWorkbook),
  .init(name: "bad_plain.zip", kind: .otherArchive, fault: .noWorkbook),
  .init(name: "make_fixtures.py", kind: nil, fault: .noWorkbook),
]

@Suite("A workbook that cannot be read") struct RefusedWorkbookTests {
  @Test("is refused, and says why", arguments: refused)
  func refuse(_ file: RefusedCase) throws {
    let bytes = try Fixture.bytes(file.name)
    #expect(Workbook.kind(of: bytes) == file.kind)
    #expect(throws: file.fault) {
      try Workbook.read(bytes, limits: file.limits, into: Counting())
    }
  }

  @Test("is refused wherever it was cut off, or read", arguments: ["x_strings.xlsx", "o_text.ods"])
  func cut(_ name: String) throws {
    let bytes = try Fixture.bytes(name)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: WorkbookFault.self) {
        try Workbook.read(
          Array(bytes.prefix(count)), limits: WorkbookLimits(), into: Counting())
      }
    }
  }

  @Test(
    "never harms whoever reads it, whatever bytes were changed", arguments: UInt64(1)...20)
  func changed(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let limits = WorkbookLimits(inflatedBytesMax: 4 << 20)
    for name in ["s_stored.xlsx", "s_stored.ods", "l_openpyxl.ods"] {
      var bytes = try Fixture.bytes(name)
      for _ in 0..<(1 + random.next() % 8) {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      let outcomes = (1...2).map { _ in
        Result { () throws(WorkbookFault) in
          let counting = Counting()
          try Workbook.read(bytes, limits: limits, into: counting)
          return counting.cells
        }
      }
      #expect(outcomes[0] == outcomes[1], "\(name), seed \(seed)")
    }
  }
}
