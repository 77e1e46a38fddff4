// What is looked at before a file is read as CSV: that it is text, and not a web page or workbook.

import Outcomes

enum FileCheck {
  /// Where the text starts, after a byte-order mark; throws every fault found.
  static func textStart(of bytes: [UInt8]) throws(Refusal) -> Int {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = bytes[start...].firstIndex(where: { !isSpace($0) }) else {
      throw Refusal(problems: [
        Problem(
          .emptyFile, words: "The file is empty.",
          remedy: "Export the return again, look that it has rows, and publish it.")
      ])
    }
    if let other = otherFormat(bytes) { throw Refusal(problems: [other]) }
    if isWebPage(bytes, from: first) {
      throw Refusal(problems: [
        Problem(
          .webPage, line: line(of: first, in: bytes),
          found: String(decoding: bytes[first...].prefix(60), as: UTF8.self),
          words: "This is a web page, not a CSV file.",
          remedy: "Give the address of the file itself, one that needs no log-in page.")
      ])
    }
    let problems = [notUTF8(bytes), zeroByte(bytes)].compactMap { $0 }
    guard problems.isEmpty else { throw Refusal(problems: problems) }
    return start
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == .space || (9...13).contains(byte)
  }

  private static func isWebPage(_ bytes: [UInt8], from first: Int) -> Bool {
    guard bytes[first] != UInt8(ascii: "<") else { return true }
    return String(decoding: bytes[first...].prefix(1024), as: UTF8.self).lowercased()
      .contains("<html")
  }

  private static let saveAsCSV =
    "In the spreadsheet program choose Save As, “CSV UTF-8 (comma delimited)”, and send that file."

  /// Workbooks, PDF and gzip by their first bytes, and UTF-16 by its byte-order mark.
  private static func otherFormat(_ bytes: [UInt8]) -> Problem? {
    let marks: [([UInt8], String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "a workbook or zip archive"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook"),
      ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
      ([0x1F, 0x8B], "a gzip archive"),
    ]
    if let (_, name) = marks.first(where: { bytes.starts(with: $0.0) }) {
      return Problem(.notCSV, words: "The file is \(name), not CSV.", remedy: saveAsCSV)
    }
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    return Problem(
      .notUTF8, line: 1, words: "The file is saved as UTF-16, not as UTF-8.", remedy: saveAsCSV)
  }

  private static func notUTF8(_ bytes: [UInt8]) -> Problem? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let at = error.byteOffsets.lowerBound
      let lineStart = bytes[..<at].lastIndex(where: { isLineBreak($0) }).map { $0 + 1 } ?? 0
      let before = bytes[max(lineStart, at - 30)..<at]
      return Problem(
        .notUTF8, line: line(of: at, in: bytes),
        found: String(decoding: before + bytes[at...].prefix(1), as: UTF8.self),
        words: "The file is not UTF-8 text: the byte \(bytes[at]) stands where a letter should.",
        remedy: saveAsCSV)
    }
  }

  private static func zeroByte(_ bytes: [UInt8]) -> Problem? {
    guard let at = bytes.firstIndex(of: 0) else { return nil }
    return Problem(
      .zeroByte, line: line(of: at, in: bytes),
      words: "The file holds a zero byte, which no text has.",
      remedy: "The file was damaged on its way or is no text: export it again. " + saveAsCSV)
  }

  private static func isLineBreak(_ byte: UInt8) -> Bool {
    byte == .lineFeed || byte == .carriageReturn
  }

  /// The line on which a byte stands, from 1.
  private static func line(of position: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<position where isLineBreak(bytes[index]) {
      let isFirstOfTwo =
        bytes[index] == .carriageReturn && index + 1 < bytes.count
        && bytes[index + 1] == .lineFeed
      if !isFirstOfTwo { line += 1 }
    }
    return line
  }
}
