// SHA-256 against the published examples, and its digest as text.

import Testing

@testable import Bytes

@Suite("SHA-256")
struct SHA256Tests {
  // FIPS 180-4 examples (csrc.nist.gov, “Examples with Intermediate Values”, SHA-256) and the
  // empty message of the NIST validation suite.
  @Test(
    "agrees with the published examples",
    arguments: [
      ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
          + "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu", 1,
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
      ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func examples(message: String, repeats: Int, hex: String) {
    let digest = sha256(Array(String(repeating: message, count: repeats).utf8))
    #expect(digest.hex == hex)
    #expect("\(digest)" == hex)
    #expect(digest.bytes.count == 32)
  }

  @Test("a digest is read back from its text, whatever the case of its digits")
  func readBack() {
    let digest = sha256([1, 2, 3])
    #expect(SHA256Digest(hex: digest.hex) == digest)
    #expect(SHA256Digest(hex: digest.hex.uppercased()) == digest)
    #expect(SHA256Digest(bytes: digest.bytes) == digest)
  }

  @Test(
    "text that is no digest is none",
    arguments: [
      "", "e3b0", String(repeating: "a", count: 63), String(repeating: "a", count: 65),
      String(repeating: "g", count: 64), String(repeating: " ", count: 64),
      String(repeating: "é", count: 32), "0x" + String(repeating: "a", count: 62),
    ])
  func noDigest(text: String) { #expect(SHA256Digest(hex: text) == nil) }

  @Test("a digest has 32 bytes", arguments: [0, 31, 33])
  func length(count: Int) {
    #expect(SHA256Digest(bytes: [UInt8](repeating: 0, count: count)) == nil)
  }
}
