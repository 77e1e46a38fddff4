// A column of words that say again and again the same few things: each word is looked up once.

/// One column, or its absence, with what its cells mean.
struct WordColumn<Meaning> {
  private let position: Int?
  private let whenBlank: Meaning
  private let resolve: (String) -> Meaning
  private var seen: [String: Meaning] = [:]
  private var last: (cell: CSVCell, meaning: Meaning)?

  /// Words beyond these are looked up each time, so that a hostile file fills no memory.
  private static var seenMax: Int { 10_000 }

  /// - Parameter resolve: what a word that is not blank means; depends on the word alone.
  init(at position: Int?, whenBlank: Meaning, resolve: @escaping (String) -> Meaning) {
    self.position = position
    self.whenBlank = whenBlank
    self.resolve = resolve
  }

  mutating func meaning(in row: CSVRow, of bytes: [UInt8]) -> Meaning {
    guard let position else { return whenBlank }
    let cell = row.cells[position]
    if let last, cell.isSame(as: last.cell, in: bytes) { return last.meaning }
    let meaning = meaning(of: cell.text(in: bytes))
    last = (cell, meaning)
    return meaning
  }

  private mutating func meaning(of text: String) -> Meaning {
    if let meaning = seen[text] { return meaning }
    let meaning = WordIndex.fold(text).isEmpty ? whenBlank : resolve(text)
    if seen.count < Self.seenMax { seen[text] = meaning }
    return meaning
  }
}
