// Lists of words in a sentence.

/// `up, down or neutral`.
func listed(_ words: some Collection<String>) -> String {
  let words = Array(words)
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
