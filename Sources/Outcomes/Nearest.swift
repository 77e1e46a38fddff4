// What somebody who mistyped a word probably meant.

package enum Nearest {
  /// The candidate with the fewest letters to change; `nil` when none is near enough to be meant.
  ///
  /// Near enough: one letter of a word of up to three, else two letters, or a third of the word.
  /// Case and outer spaces are overlooked; words over 60 letters are not compared.
  package static func word(to text: String, among candidates: some Sequence<String>) -> String? {
    let wanted = letters(text)
    guard (1...60).contains(wanted.count) else { return nil }
    let changesMax = wanted.count <= 3 ? 1 : max(2, wanted.count / 3)
    var best: (word: String, changes: Int)?
    for candidate in candidates {
      let other = letters(candidate)
      // Words of very different lengths are never near: passed over before the costly comparison.
      guard abs(other.count - wanted.count) <= changesMax else { continue }
      let changes = changes(wanted, other)
      if changes <= changesMax, changes < best?.changes ?? .max { best = (candidate, changes) }
    }
    return best?.word
  }

  /// Letters to put in, take out or replace to make one of the other, whatever their case.
  package static func changes(from text: String, to other: String) -> Int {
    changes(letters(text), letters(other))
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
