// How a sealed release lies in its file: head, index, blocks.

import Foundation

/// Two lines of head, an index, then one block after another without gaps.
///
///     carers-monitor sealed release, format 5
///     index of 000000001234 bytes, sha-256 9f86d081…
///     {"blocks":[{"length":…,"name":"front","offset":0,"sha256":"…"},…]}…
///
/// The head covers the index with a SHA-256, the index each block; so every byte is covered.
enum SealFormat {
  static let version = "5"
  static let name = "carers-monitor sealed release, format "
  static let frontName = "front"
  static let definitionsName = "definitions"

  static func indicatorName(_ code: String) -> String { "indicator " + code }

  /// What a block is called in an error.
  static func partWords(_ blockName: String) -> String { "block “\(blockName)”" }

  static func head(indexLength: Int, indexHash: String) -> String {
    let length = String(repeating: "0", count: max(0, 12 - String(indexLength).count))
    return "\(name)\(version)\nindex of \(length)\(indexLength) bytes, sha-256 \(indexHash)\n"
  }

  /// The same for every file: the length has twelve digits, the hash sixty-four.
  static let headLength = head(
    indexLength: 0, indexHash: String(repeating: "0", count: 64)
  ).utf8.count

  /// Reads the head's two facts; throws `.notSealed` and `.otherFormat`.
  static func facts(of head: [UInt8]) throws(SealError) -> (indexLength: Int, indexHash: String) {
    guard let text = String(validating: head, as: UTF8.self), text.hasPrefix(name) else {
      throw .notSealed
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let found = String(lines[0].dropFirst(name.count))
    guard (1...8).contains(found.count), found.allSatisfy(\.isNumber) else { throw .notSealed }
    guard found == version else { throw .otherFormat(found: found) }
    let words = lines.count > 1 ? lines[1].split(separator: " ").map(String.init) : []
    guard words.count == 6, let length = Int(words[2]), length >= 0,
      text == SealFormat.head(indexLength: length, indexHash: words[5])
    else { throw .notSealed }
    return (length, words[5])
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}

/// What lies where; offsets are counted from the end of the index.
struct SealIndex: Codable {
  struct Block: Codable {
    let name: String
    let offset: Int
    let length: Int
    let sha256: String
  }

  let blocks: [Block]

  var length: Int { blocks.last.map { $0.offset + $0.length } ?? 0 }
}
