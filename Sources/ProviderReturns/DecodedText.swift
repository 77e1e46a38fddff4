// A text file's bytes as UTF-8, whatever encoding it was saved in.

import Outcomes
import Workbooks

/// Text, decoded once.
struct DecodedText {
  /// UTF-8 from `start` on.
  let bytes: [UInt8]
  /// Behind a byte-order mark.
  let start: Int
  /// As people call it: `UTF-8`, `UTF-16`, `Windows-1252`.
  let encoding: String

  /// By the byte-order mark; without one UTF-8 if it is that, and else Windows-1252.
  init(_ file: [UInt8]) throws(Stop) {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      guard let bytes = DecodedText.utf8(fromUTF16: file) else {
        throw Stop(Finding(.notUTF8, ["encoding": "UTF-16, and damaged"]))
      }
      self.init(bytes: bytes, start: 0, encoding: "UTF-16")
      return
    }
    let isMarked = file.starts(with: [0xEF, 0xBB, 0xBF])
    guard let strange = DecodedText.notUTF8(file) else {
      self.init(bytes: file, start: isMarked ? 3 : 0, encoding: "UTF-8")
      return
    }
    if isMarked { throw Stop(DecodedText.finding(at: strange, in: file)) }
    if let strange = file.firstIndex(where: { DecodedText.windows($0) == nil }) {
      throw Stop(DecodedText.finding(at: strange, in: file))
    }
    self.init(bytes: DecodedText.utf8(fromWindows: file), start: 0, encoding: "Windows-1252")
  }

  private init(bytes: [UInt8], start: Int, encoding: String) {
    self.bytes = bytes
    self.start = start
    self.encoding = encoding
  }

  /// Where the first byte stands that is not UTF-8.
  private static func notUTF8(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func finding(at position: Int, in file: [UInt8]) -> Finding {
    // What stands before it is not quoted: it may be about a person.
    Finding(
      .notUTF8, at: Place(line: TextLines.line(of: position, in: file)),
      ["byte": "\(file[position])"])
  }

  /// In the order that the byte-order mark tells; `nil` for half a character.
  private static func utf8(fromUTF16 file: [UInt8]) -> [UInt8]? {
    guard file.count.isMultiple(of: 2) else { return nil }
    let isLittle = file[0] == 0xFF
    let units = stride(from: 2, to: file.count, by: 2).lazy.map { at in
      let (first, second) = (UInt16(file[at]), UInt16(file[at + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count / 2)
    let isDamaged = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { bytes.append($0) }
    return isDamaged ? nil : bytes
  }

  private static func utf8(fromWindows file: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count + file.count / 16)
    for byte in file {
      if byte < 0x80 {
        bytes.append(byte)
      } else if let scalar = windows(byte) {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return bytes
  }

  /// `nil` for a byte that no text saved by Windows has; the zero byte has a rule of its own.
  private static func windows(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0, 9...13, 0x20...0x7E, 0xA0...0xFF: Unicode.Scalar(byte)
    case 0x80...0x9F: differing[Int(byte) - 0x80]
    default: nil
    }
  }

  /// 0x80 to 0x9F, where Windows-1252 differs from Latin-1 (Unicode's CP1252.TXT); five are unused.
  private static let differing: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}

enum TextLines {
  /// The line on which a byte stands, from 1.
  static func line(of position: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<position {
      let isFirstOfTwo =
        bytes[index] == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .lineFeed
      let isEnd = bytes[index] == .lineFeed || bytes[index] == .carriageReturn
      if isEnd, !isFirstOfTwo { line += 1 }
    }
    return line
  }
}
