// The keys a kind of entry may hold, declared once: for the reader, for faults and for the READMEs.

/// One key: what it means, whether it must be there, and how it looks.
struct Key: Hashable, Sendable {
  let name: String
  let meaning: String
  let isRequired: Bool
  let example: String
  /// The words that it takes; empty where its value is free.
  let words: [String]

  /// What an item's, an indicator's or a due rule's frequency may be, in words.
  static let frequencies = "monthly, two-monthly, quarterly, four-monthly, half-yearly or yearly"

  /// What to write where nothing stands.
  var remedy: String { words.isEmpty ? "Write \(name): \(example)." : "Write \(listed(words))." }

  static func needed(_ name: String, _ meaning: String, _ example: String) -> Key {
    Key(name: name, meaning: meaning, isRequired: true, example: example, words: [])
  }

  static func needed<Choice>(
    _ name: String, _ meaning: String, _ example: String, oneOf: Choice.Type
  ) -> Key where Choice: RawRepresentable<String> & CaseIterable {
    Key(
      name: name, meaning: meaning, isRequired: true, example: example,
      words: Choice.allCases.map(\.rawValue))
  }

  static func optional(_ name: String, _ meaning: String, _ example: String) -> Key {
    Key(name: name, meaning: meaning, isRequired: false, example: example, words: [])
  }
}

/// One kind of entry and its keys, in the order in which they are best written.
struct Shape: Sendable {
  /// As in the README's heading and in faults: `label`.
  let title: String
  let keys: [Key]

  func key(_ name: String) -> Key? { keys.first { $0.name == name } }

  /// “a label”, “an indicator”.
  var noun: String { ("aeiou".contains(title.prefix(1)) ? "an " : "a ") + title }
}
