// What somebody who mistyped a word probably meant.

package enum Nearest {
  /// Words that may have been meant, made ready to be compared with many that were not understood.
  package struct Candidates: Sendable {
    private let words: [(word: String, letters: [Unicode.Scalar])]

    package init(_ words: some Sequence<String>) {
      self.words = words.map { ($0, letters($0)) }
    }

    /// The candidate with the fewest letters to change; `nil` when none is near enough to be meant.
    package func word(nearestTo text: String) -> String? {
      words(near: text).min { $0.changes < $1.changes }?.word
    }

    /// The candidates near enough to be meant, each with the letters to change, in their own order.
    ///
    /// Near enough: one letter of a word of up to three, else two letters, or a third of the word.
    /// Case and outer spaces are overlooked; words over 60 letters are not compared.
    package func words(near text: String) -> [(word: String, changes: Int)] {
      guard text.utf8.count <= 240 else { return [] }
      let wanted = letters(text)
      guard (1...60).contains(wanted.count) else { return [] }
      let changesMax = wanted.count <= 3 ? 1 : max(2, wanted.count / 3)
      return words.compactMap { word, other in
        // Words of very different lengths are never near: passed over before the costly comparison.
        guard abs(other.count - wanted.count) <= changesMax else { return nil }
        let changes = changes(wanted, other)
        return changes <= changesMax ? (word, changes) : nil
      }
    }
  }

  /// The nearest of candidates that are asked once.
  package static func word(to text: String, among candidates: some Sequence<String>) -> String? {
    Candidates(candidates).word(nearestTo: text)
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    Array(text.trimmingSpaces().lowercased().unicodeScalars)
  }

  /// Levenshtein's distance, in one row.
  private static func changes(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
