// The text of an ODS cell as people see it: its paragraphs, one below the other.

struct Paragraphs {
  private(set) var bytes: [UInt8] = []
  private var count = 0
  private(set) var isOpen = false
  /// White space is one space, and none where a paragraph begins or ends (OpenDocument 1.3 part 3,
  /// 6.1.2); `text:s` stands for those that stay.
  private var isSpacePending = false
  private var lineStart = 0

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    count = 0
    isOpen = false
  }

  mutating func begin() {
    if count > 0 { bytes.append(UInt8(ascii: "\n")) }
    count += 1
    isOpen = true
    isSpacePending = false
    lineStart = bytes.count
  }

  mutating func end() { isOpen = false }

  mutating func append(_ text: XMLText) {
    text.forEach { byte in
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0d) {
        isSpacePending = bytes.count > lineStart
      } else {
        flushSpace()
        bytes.append(byte)
      }
    }
  }

  /// Spaces, a tab, a line break: what an element stands for.
  mutating func append(_ byte: UInt8, count: Int = 1) {
    flushSpace()
    bytes += repeatElement(byte, count: count)
  }

  private mutating func flushSpace() {
    if isSpacePending { bytes.append(UInt8(ascii: " ")) }
    isSpacePending = false
  }
}
