// A note cut into words and numbers, with what stands between them.

/// The words and numbers of a note, in order.
struct NoteWords {
  struct Word {
    /// As written, without a possessive `’s`.
    let text: String
    /// In lower case.
    let key: String
    let isNumber: Bool
    let isPossessive: Bool
    let isCapital: Bool
    /// Of the note's bytes, the possessive included.
    fileprivate let bytes: Range<Int>

    /// J, of `J Smith`.
    var isInitial: Bool { text.count == 1 && isCapital }
    var isShouted: Bool { text.count > 1 && text == text.uppercased() }
  }

  private let bytes: [UInt8]
  private let words: [Word]

  init(_ note: String) {
    let note = note.utf8.contains(0xE2) ? note.replacing("’", with: "'") : note
    bytes = Array(note.utf8)
    words = NoteWords.words(of: bytes)
  }

  var indices: Range<Int> { words.indices }

  var holdNumbers: Bool { words.contains(where: \.isNumber) }

  subscript(index: Int) -> Word { words[index] }

  /// `nil` outside the note.
  func word(_ index: Int) -> Word? { words.indices.contains(index) ? words[index] : nil }

  /// What stands before a word, back to the word before it.
  func gap(_ index: Int) -> ArraySlice<UInt8> {
    guard let word = word(index) else { return [] }
    return bytes[(self.word(index - 1)?.bytes.upperBound ?? 0)..<word.bytes.lowerBound]
  }

  /// The byte that follows a word; `nil` at the end.
  func next(after index: Int) -> UInt8? {
    let end = words[index].bytes.upperBound
    return end < bytes.count ? bytes[end] : nil
  }

  /// Whether two neighbours are divided by spaces only, or by a full stop after an abbreviation.
  func isJoined(_ index: Int, afterAbbreviation: Bool = false) -> Bool {
    guard index > 0, words.indices.contains(index) else { return false }
    var gap = gap(index)
    if afterAbbreviation, gap.first == UInt8(ascii: ".") { gap = gap.dropFirst() }
    return !self.gap(index).isEmpty && gap.allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// Whether a sentence, or a line, begins with a word.
  func beginsSentence(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return gap(index).contains { ".!?;:\n\r".utf8.contains($0) }
  }

  private static func words(of bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var at = 0
    while at < bytes.count {
      let start = at
      if isDigit(bytes[at]) {
        while at < bytes.count, isDigit(bytes[at]) { at += 1 }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        words.append(
          Word(
            text: text, key: text, isNumber: true, isPossessive: false, isCapital: false,
            bytes: start..<at))
      } else if isLetter(bytes[at]) {
        while at < bytes.count, isInWord(bytes, at) { at += 1 }
        words.append(word(bytes, start..<at))
      } else {
        at += 1
      }
    }
    return words
  }

  private static func word(_ bytes: [UInt8], _ range: Range<Int>) -> Word {
    let isPossessive = bytes[range].suffix(2).elementsEqual("'s".utf8) && range.count > 2
    let end = isPossessive ? range.upperBound - 2 : range.upperBound
    let text = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    let isPlain = bytes[range].allSatisfy { $0 < 0x80 && !(65...90).contains($0) }
    let first = bytes[range.lowerBound]
    let isCapital = first < 0x80 ? first < 97 : text.first?.isUppercase ?? false
    return Word(
      text: text, key: isPlain ? text : text.lowercased(), isNumber: false,
      isPossessive: isPossessive,
      isCapital: isCapital, bytes: range)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
  }

  /// A letter, or an apostrophe or hyphen between letters.
  private static func isInWord(_ bytes: [UInt8], _ at: Int) -> Bool {
    if isLetter(bytes[at]) { return true }
    guard bytes[at] == UInt8(ascii: "'") || bytes[at] == UInt8(ascii: "-") else { return false }
    return at + 1 < bytes.count && isLetter(bytes[at + 1])
  }
}
