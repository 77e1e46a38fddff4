// The known word that an unknown one was probably meant to be.

enum Nearest {
  /// The candidate with the fewest letters to change; `nil` when none is near enough to be meant.
  ///
  /// Near enough: one letter of a word of up to four, else two letters, or a third of the word.
  /// Case is overlooked; words over 60 letters are not compared.
  static func word(to text: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(WordIndex.fold(text).unicodeScalars)
    guard (1...60).contains(wanted.count) else { return nil }
    let changesMax = wanted.count <= 4 ? 1 : max(2, wanted.count / 3)
    var best: (word: String, changes: Int)?
    for candidate in candidates {
      // Words of very different lengths are never near: passed over before the costly comparison.
      guard abs(candidate.unicodeScalars.count - wanted.count) <= changesMax else { continue }
      let changes = distance(wanted, Array(WordIndex.fold(candidate).unicodeScalars))
      if changes <= changesMax, changes < best?.changes ?? .max { best = (candidate, changes) }
    }
    return best?.word
  }

  /// Letters to put in, take out or replace (Levenshtein).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
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
