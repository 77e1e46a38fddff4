// Gzip written and read: whole, in several members, damaged, cut off and too large.

import Testing

@testable import Bytes

/// Bytes that do not compress, the same for the same seed (xorshift).
private func noise(count: Int, seed: UInt64) -> [UInt8] {
  var state = seed
  return (0..<count).map { _ in
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return UInt8(truncatingIfNeeded: state)
  }
}

private func bytes(hex: String) -> [UInt8] {
  let digits = Array(hex)
  return stride(from: 0, to: digits.count, by: 2).compactMap {
    UInt8(String(digits[$0...$0 + 1]), radix: 16)
  }
}

@Suite("Gzip")
struct GzipTests {
  /// The sentence in both files below.
  static let sentence = Array("Crossroads Kent, 42 carers\n".utf8)
  /// Written by GNU gzip 1.12 with `-n -9`, and with `-9` from a file with a name and a time.
  static let plain = bytes(
    hex: "1f8b0800000000000203732eca2f2e2eca4f4c2956f04ecd2bd151303152484e2c4a2d2a"
      + "e602003839f2c81b000000")
  static let named = bytes(
    hex: "1f8b0808eb4e026b02036e616d65642e63737600732eca2f2e2eca4f4c2956f04ecd2bd1"
      + "51303152484e2c4a2d2ae602003839f2c81b000000")

  @Test("what GNU gzip wrote is read, with and without a name")
  func foreign() throws {
    #expect(try Gzip.decompress(Self.plain, bytesMax: 27) == Self.sentence)
    #expect(try Gzip.decompress(Self.named, bytesMax: 27) == Self.sentence)
  }

  @Test(
    "what is written is read back",
    arguments: [0, 1, 1000, 65_535, 65_536, 65_537, 400_000], [1, 6, 9])
  func roundTrip(count: Int, level: Int) throws {
    for original in [noise(count: count, seed: 7), [UInt8](repeating: 65, count: count)] {
      let compressed = Gzip.compress(original, level: level)
      #expect(Gzip.looksCompressed(compressed))
      #expect(try Gzip.decompress(compressed, bytesMax: count) == original)
    }
  }

  @Test("the same bytes are always written the same, without a time")
  func reproducible() {
    let compressed = Gzip.compress(Self.sentence)
    #expect(compressed == Gzip.compress(Self.sentence))
    #expect(compressed[3..<8] == [0, 0, 0, 0, 0])  // RFC 1952, 2.3: flags and time
    #expect(Gzip.compress([UInt8](repeating: 65, count: 100_000)).count < 300)
  }

  @Test("members stand one after the other, and zero bytes may follow")
  func members() throws {
    let two = Self.named + Gzip.compress(noise(count: 100_000, seed: 3)) + Self.plain
    let expected = Self.sentence + noise(count: 100_000, seed: 3) + Self.sentence
    #expect(try Gzip.decompress(two, bytesMax: expected.count) == expected)
    let padded = two + [UInt8](repeating: 0, count: 511)
    #expect(try Gzip.decompress(padded, bytesMax: expected.count) == expected)
  }

  @Test("a file cut off anywhere is refused as too short")
  func cutOff() {
    for count in 2..<Self.plain.count {
      #expect(throws: GzipError.truncated) {
        try Gzip.decompress(Array(Self.plain.prefix(count)), bytesMax: 100)
      }
    }
    let two = Self.plain + Self.plain.prefix(12)
    #expect(throws: GzipError.truncated) { try Gzip.decompress(two, bytesMax: 100) }
  }

  @Test("a damaged byte is noticed")
  func damaged() {
    // The check sum and the length of what was compressed stand in the last eight bytes.
    for index in [2, 12, 20, Self.plain.count - 8, Self.plain.count - 1] {
      var bytes = Self.plain
      bytes[index] ^= 0x55
      #expect(throws: GzipError.self) { try Gzip.decompress(bytes, bytesMax: 1000) }
    }
    #expect(throws: GzipError.corrupt) {
      try Gzip.decompress(Self.plain + Array("more".utf8), bytesMax: 100)
    }
  }

  @Test(
    "what is not gzip is refused",
    arguments: ["", "\u{1f}", "body,period,item,value\n", "PK\u{3}\u{4}"])
  func notGzip(text: String) {
    #expect(!Gzip.looksCompressed(Array(text.utf8)))
    #expect(throws: GzipError.notGzip) { try Gzip.decompress(Array(text.utf8), bytesMax: 100) }
  }

  @Test("not a byte more than allowed comes out")
  func tooLarge() throws {
    #expect(try Gzip.decompress(Self.plain, bytesMax: 27).count == 27)
    #expect(throws: GzipError.tooLarge(bytesMax: 26)) {
      try Gzip.decompress(Self.plain, bytesMax: 26)
    }
    let bomb = Gzip.compress([UInt8](repeating: 0, count: 30_000_000), level: 9)
    #expect(bomb.count < 40_000)
    #expect(throws: GzipError.tooLarge(bytesMax: 1_000_000)) {
      try Gzip.decompress(bomb, bytesMax: 1_000_000)
    }
    // Many small members are one bomb too.
    let members = [[UInt8]](repeating: Self.plain, count: 100).flatMap { $0 }
    #expect(throws: GzipError.tooLarge(bytesMax: 2699)) {
      try Gzip.decompress(members, bytesMax: 2699)
    }
  }

  @Test(
    "each fault says what to do",
    arguments: [
      GzipError.notGzip, .corrupt, .truncated, .tooLarge(bytesMax: 5),
    ])
  func words(error: GzipError) {
    #expect(error.words.contains("; "))
  }
}
