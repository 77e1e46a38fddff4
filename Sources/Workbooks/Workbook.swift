// XLSX and ODS files, read as they stream by: expat and libzip do the reading.

/// How much of a workbook is read before it is refused.
package struct WorkbookLimits: Hashable, Sendable {
  package var rowsMax: Int
  package var columnsMax: Int
  package var cellBytesMax: Int
  /// All that comes out of the archive, and all rows that are made of it, so that a small file
  /// cannot fill the memory.
  package var inflatedBytesMax: Int

  package init(
    rowsMax: Int = 2_000_000, columnsMax: Int = 1_000, cellBytesMax: Int = 32_767,
    inflatedBytesMax: Int = 300 << 20
  ) {
    self.rowsMax = rowsMax
    self.columnsMax = columnsMax
    self.cellBytesMax = cellBytesMax
    self.inflatedBytesMax = inflatedBytesMax
  }
}

/// Why a workbook cannot be read, or not further.
package enum WorkbookFault: Error, Hashable, Sendable {
  /// Cut off, a wrong CRC, no archive after all, or a part that refers to what is not there.
  case damaged(part: String)
  /// An archive without a workbook in it.
  case noWorkbook
  case encrypted
  /// XML that is not well-formed, or whose tags nest or run on as no workbook's do; the line within
  /// the part.
  case badXML(part: String, line: Int)
  /// A DOCTYPE or an entity of its own, which no workbook needs.
  case declaresEntities(part: String)
  /// More comes out of the archive, or out of its repeats, than is read.
  case tooLarge(bytesMax: Int)
  case manyRows(sheet: String, rowsMax: Int)
  case manyColumns(sheet: String, row: Int, columnsMax: Int)
  case longCell(sheet: String, cell: String, bytesMax: Int)
}

/// A whole workbook, already in memory; what it holds comes out row by row.
package enum Workbook {
  /// `nil` for what is no archive and no Excel file at all.
  ///
  /// An archive whose end is missing is told by the names that are left of it, so that reading it
  /// can say what is wrong.
  package static func kind(of bytes: [UInt8]) -> WorkbookKind? {
    unsafe bytes.withUnsafeBytes { unsafe WorkbookKind($0) }
  }

  /// Streams every row that is not empty of the sheets that the taker wants, in their order.
  ///
  /// The same bytes give the same rows. When it throws, rows may have been taken before: a wrong
  /// CRC shows only at the end of a sheet.
  package static func read(
    _ bytes: [UInt8], limits: WorkbookLimits, into taker: some RowTaker
  ) throws(WorkbookFault) {
    try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(WorkbookFault) in
      try unsafe read(UnsafeRawBufferPointer(buffer), limits, into: taker)
    }
  }

  private static func read(
    _ bytes: UnsafeRawBufferPointer, _ limits: WorkbookLimits, into taker: any RowTaker
  ) throws(WorkbookFault) {
    switch unsafe WorkbookKind(bytes) {
    case .xlsx:
      let archive = try unsafe Archive(bytes, bytesMax: limits.inflatedBytesMax)
      try XLSXWorkbook.read(archive, limits, into: taker)
    case .ods:
      let archive = try unsafe Archive(bytes, bytesMax: limits.inflatedBytesMax)
      try ODSWorkbook.read(archive, limits, into: taker)
    case .passwordProtected: throw .encrypted
    case .otherArchive, .oldExcel, nil: throw .noWorkbook
    }
  }
}
