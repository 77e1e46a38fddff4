// Guesses what somebody meant to write.

/// The candidate that takes the fewest edits to reach, if they are so few that a slip is likely.
func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(text.lowercased().unicodeScalars.prefix(80))
  let allowed = max(2, wanted.count / 3)
  return
    candidates
    .map { (edits: edits(wanted, Array($0.lowercased().unicodeScalars)), candidate: $0) }
    .filter { $0.edits <= allowed && $0.edits < wanted.count }
    .min { ($0.edits, $0.candidate) < ($1.edits, $1.candidate) }?
    .candidate
}

/// Levenshtein's distance: letters put in, left out or changed.
private func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var previous = Array(0...b.count)
  for (row, letter) in a.enumerated() {
    var current = [row + 1]
    for (column, other) in b.enumerated() {
      let changed = previous[column] + (letter == other ? 0 : 1)
      current.append(min(changed, previous[column + 1] + 1, current[column] + 1))
    }
    previous = current
  }
  return previous[b.count]
}

/// `up, down or neutral`.
func listed(_ words: some Collection<String>) -> String {
  let words = Array(words)
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
