// The name that bytes carry through the monitor: their SHA-256, from libcrypto.

import CLibCrypto

/// A SHA-256 digest (FIPS 180-4): two byte strings with the same digest are the same bytes.
package struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  /// Always 32 bytes.
  package let bytes: [UInt8]

  /// `nil` unless there are exactly 32 bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.bytesCount else { return nil }
    self.bytes = bytes
  }

  /// `nil` unless there are exactly 64 hexadecimal digits, of either case.
  package init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 2 * Self.bytesCount else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.value(ofDigit: digits[index]),
        let low = Self.value(ofDigit: digits[index + 1])
      else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// 64 hexadecimal digits in lower case.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  package var description: String { hex }

  private static let bytesCount = 32

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  fileprivate init(of content: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: Self.bytesCount)
    _ = unsafe SHA256(content, content.count, &digest)
    self.bytes = digest
  }
}

/// The SHA-256 of some bytes, none among them.
package func sha256(_ bytes: [UInt8]) -> SHA256Digest { SHA256Digest(of: bytes) }
