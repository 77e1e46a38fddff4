// A column of words that say again and again the same few things: each word is looked up once.

import Workbooks

/// One column, or its absence, with what its cells mean.
struct WordColumn<Meaning> {
  private struct Seen {
    let bytes: [UInt8]
    let meaning: Meaning
  }

  private let position: Int?
  private let whenBlank: Meaning
  private let resolve: (String) -> Meaning
  /// By the hash of its bytes; of two words with one hash the second is looked up each time.
  private var seen: [UInt64: Seen] = [:]
  /// The last word that was met: most rows say what the row above says.
  private var last: Seen?

  /// Words beyond these, and longer ones, are looked up each time, so that a hostile file fills no
  /// memory.
  private static var seenMax: Int { 50_000 }
  private static var seenBytesMax: Int { 100 }

  /// - Parameter resolve: what a word that is not blank means; depends on the word alone.
  init(at position: Int?, whenBlank: Meaning, resolve: @escaping (String) -> Meaning) {
    self.position = position
    self.whenBlank = whenBlank
    self.resolve = resolve
  }

  /// Whether a formula came to nothing here, so that nobody knows what the cell was to say.
  func isLost(in row: SheetRow) -> Bool { position.map { row.isLost($0) } ?? false }

  mutating func meaning(in row: SheetRow) -> Meaning {
    guard let position else { return whenBlank }
    let range = row.cells[position].range
    guard !range.isEmpty else { return whenBlank }
    if let last, Self.isSame(last.bytes, row.bytes, range) { return last.meaning }
    let hash = Self.hash(row.bytes, range)
    if let seen = seen[hash], Self.isSame(seen.bytes, row.bytes, range) {
      last = seen
      return seen.meaning
    }
    let meaning = meaning(of: row.text(row.cells[position]))
    if seen.count < Self.seenMax, range.count <= Self.seenBytesMax, seen[hash] == nil {
      seen[hash] = Seen(bytes: Array(row.bytes[range]), meaning: meaning)
    }
    return meaning
  }

  private func meaning(of text: String) -> Meaning {
    text.trimmingSpaces().isEmpty ? whenBlank : resolve(text)
  }

  /// FNV-1a (Fowler, Noll, Vo): a text's own hash costs as much as all the rest.
  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for position in range { hash = (hash ^ UInt64(bytes[position])) &* 0x100_0000_01b3 }
    return hash
  }

  private static func isSame(_ word: [UInt8], _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard word.count == range.count else { return false }
    for (offset, position) in range.enumerated() where word[offset] != bytes[position] {
      return false
    }
    return true
  }
}

extension SheetRow {
  /// A formula without a value, or one that came to an error: read as blank, a district's number
  /// would pass for the county's.
  func isLost(_ position: Int) -> Bool {
    let kind = cells[position].kind
    return kind == .uncomputed || kind == .error
  }
}
