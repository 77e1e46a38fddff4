// Tells workbooks apart by what is in them.

/// A workbook's kind, told by its content.
package enum WorkbookKind: Hashable, Sendable {
  case xlsx, ods
  /// A zip archive that holds no workbook we read.
  case otherArchive
  /// The old binary .xls, and, in the same container, a workbook with a password.
  case oldExcel, passwordProtected

  /// `nil` unless the bytes begin as an archive or as Microsoft's old container.
  init?(_ bytes: UnsafeRawBufferPointer) {
    if unsafe bytes.starts(with: Self.containerMark) {
      // The container's directory names what it holds in UTF-16 ([MS-CFB] 2.6.1).
      let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
      self = unsafe ByteSearch.contains(name, in: bytes) ? .passwordProtected : .oldExcel
    } else if Self.archiveMarks.contains(where: { unsafe bytes.starts(with: $0) }) {
      self = unsafe Self.inArchive(bytes)
    } else {
      return nil
    }
  }

  /// [MS-CFB] 2.2.
  private static let containerMark: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  /// The first entry, or the end of an archive without any (APPNOTE.TXT 4.3.7 and 4.3.16).
  private static let archiveMarks: [[UInt8]] = [
    [0x50, 0x4b, 0x03, 0x04], [0x50, 0x4b, 0x05, 0x06],
  ]

  private static func inArchive(_ bytes: UnsafeRawBufferPointer) -> WorkbookKind {
    guard let archive = try? unsafe Archive(bytes, bytesMax: mimetypeBytesMax) else {
      return unsafe inRemains(bytes)
    }
    if archive.has(XLSXWorkbook.contentTypes), archive.has(XLSXWorkbook.workbookPart) {
      return .xlsx
    }
    // A template's type goes on after that.
    let isODS = try? archive.entry(ODSWorkbook.mimetypePart, beginsWith: ODSWorkbook.mimetype)
    return isODS == true ? .ods : .otherArchive
  }

  /// Of an archive that cannot be opened: by the names that stand before each of its entries.
  private static func inRemains(_ bytes: UnsafeRawBufferPointer) -> WorkbookKind {
    func names(_ text: String) -> Bool { unsafe ByteSearch.contains(Array(text.utf8), in: bytes) }
    if names(ODSWorkbook.mimetypePart + ODSWorkbook.mimetype) { return .ods }
    return names("xl/") ? .xlsx : .otherArchive
  }

  private static let mimetypeBytesMax = 1024
}
