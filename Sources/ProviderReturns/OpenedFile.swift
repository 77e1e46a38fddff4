// What kind of file a delivery is, told by its bytes and never by its name.

import Bytes
import Outcomes
import Workbooks

/// A delivery that can be read, opened as far as its kind.
struct OpenedFile {
  enum Content {
    case text(DecodedText, SeparatedRows)
    case workbook([UInt8], FoundFormat.Kind)
  }

  let content: Content
  let isGzip: Bool

  /// Semicolons part the cells.
  var isBySemicolons: Bool {
    if case .text(_, let rows) = content { rows.separator == .semicolon } else { false }
  }

  /// Throws what kind of file it is when it is none that can be read.
  init(_ bytes: [UInt8]) throws(Stop) {
    isGzip = Gzip.looksCompressed(bytes)
    let inner = isGzip ? try OpenedFile.unpacked(bytes) : bytes
    guard let first = inner.firstIndex(where: { !OpenedFile.isSpace($0) }) else {
      throw Stop(Finding(.emptyFile))
    }
    if let kind = Workbook.kind(of: inner) {
      content = .workbook(inner, try OpenedFile.readable(kind))
      return
    }
    if let other = OpenedFile.otherKind(inner, from: first) { throw Stop(other) }
    let text = try OpenedFile.text(inner)
    content = .text(text, Separator.found(in: text))
  }

  /// What may come out of a gzip file; as much as a delivery of a million rows needs twice over.
  private static let unpackedBytesMax = 1 << 28

  private static func unpacked(_ bytes: [UInt8]) throws(Stop) -> [UInt8] {
    let inner: [UInt8]
    do throws(GzipError) {
      inner = try Gzip.decompress(bytes, bytesMax: unpackedBytesMax)
    } catch .tooLarge(let bytesMax) {
      throw Stop(Finding(.tooLarge, ["bytes_max": "\(bytesMax)"]))
    } catch {
      throw Stop(Finding(.damagedGzip))
    }
    guard !Gzip.looksCompressed(inner) else {
      throw Stop(Finding(.notCSV, ["format": "a gzip file within a gzip file"]))
    }
    return inner
  }

  private static func readable(_ kind: WorkbookKind) throws(Stop) -> FoundFormat.Kind {
    switch kind {
    case .xlsx: return .xlsx
    case .ods: return .ods
    case .oldExcel: throw Stop(Finding(.oldExcel))
    case .passwordProtected: throw Stop(Finding(.passwordProtected))
    case .otherArchive:
      throw Stop(Finding(.notCSV, ["format": "an archive without a workbook in it"]))
    }
  }

  /// Files that people send by mistake, by their first bytes.
  private static let otherKinds: [(mark: [UInt8], name: String)] = [
    (Array("%PDF".utf8), "a PDF document"), (Array("{\\rtf".utf8), "a text document"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"),
  ]

  private static func otherKind(_ bytes: [UInt8], from first: Int) -> Finding? {
    if let kind = otherKinds.first(where: { bytes[first...].starts(with: $0.mark) }) {
      return Finding(.notCSV, ["format": kind.name])
    }
    let start = String(decoding: bytes[first...].prefix(1024), as: UTF8.self).lowercased()
    if start.contains("urn:schemas-microsoft-com:office:spreadsheet") { return Finding(.oldExcel) }
    guard start.hasPrefix("<") || start.contains("<html") else { return nil }
    return Finding(
      .webPage, at: Place(line: TextLines.line(of: first, in: bytes)),
      found: String(decoding: bytes[first...].prefix(60), as: UTF8.self))
  }

  private static func text(_ bytes: [UInt8]) throws(Stop) -> DecodedText {
    let text = try DecodedText(bytes)
    if let zero = text.bytes.firstIndex(of: 0) {
      throw Stop(Finding(.zeroByte, at: Place(line: TextLines.line(of: zero, in: text.bytes))))
    }
    guard text.bytes[text.start...].contains(where: { !isSpace($0) }) else {
      throw Stop(Finding(.emptyFile))
    }
    return text
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == .space || (9...13).contains(byte)
  }
}
