// XLSX's own way to write characters that XML cannot hold: `_x000D_` (ECMA-376 part 1, 22.9.2.19).

enum EscapedText {
  /// Puts the characters themselves from `start` to the end of the bytes. What stands for no
  /// character, and NUL, which no text may hold, is left as it is.
  static func undo(in bytes: inout [UInt8], from start: Int) {
    guard let first = bytes[start...].firstIndex(of: underscore) else { return }
    let text = Array(bytes[first...])
    bytes.removeSubrange(first...)
    var index = 0
    while index < text.count {
      if let (scalar, count) = escaped(text[index...]) {
        bytes += Character(scalar).utf8
        index += count
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
  }

  private static let underscore = UInt8(ascii: "_")

  /// The character that `_xHHHH_` stands for, or a pair of them, and how many bytes that took.
  private static func escaped(_ bytes: ArraySlice<UInt8>) -> (UnicodeScalar, Int)? {
    guard let first = unit(bytes), first != 0 else { return nil }
    if let scalar = UnicodeScalar(first) { return (scalar, 7) }
    guard let second = unit(bytes.dropFirst(7)), (0xd800..<0xdc00).contains(first),
      (0xdc00..<0xe000).contains(second),
      let scalar = UnicodeScalar(0x10000 + (UInt32(first) - 0xd800) << 10 + UInt32(second) - 0xdc00)
    else { return nil }
    return (scalar, 14)
  }

  private static func unit(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    let start = bytes.startIndex
    guard bytes.count >= 7, bytes[start] == underscore, bytes[start + 1] == UInt8(ascii: "x"),
      bytes[start + 6] == underscore
    else { return nil }
    let digits = bytes[start + 2...start + 5]
    guard !digits.contains(UInt8(ascii: "+")) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
