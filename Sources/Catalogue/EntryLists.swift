// Values of an entry that hold others: lists, entries, and tables from word to word.

import Outcomes
import Yams

/// A text with the line it stands on.
struct Located: Hashable {
  let text: String
  let place: Place
}

extension Entry {
  /// Texts of a list, each with its line; a single text counts as a list of one.
  func locatedTexts(_ key: String) -> [Located] {
    guard let node = node(key) else { return [] }
    var texts: [Located] = []
    for node in node.sequence.map(Array.init) ?? [node] {
      let place = Place(file: place.file, line: node.mark?.line ?? place(of: key).line)
      let text = node.scalar?.string.trimmingSpaces() ?? ""
      if text.isEmpty {
        let found = node.scalar == nil ? node.noun : "nothing"
        ledger.fault(
          place, key, "Here stands \(found), not a text.", "Write a list of texts, one a line.")
      } else if texts.contains(where: { $0.text == text }) {
        ledger.fault(place, key, "“\(text)” stands twice in the list.", "Write it once.")
      } else {
        texts.append(Located(text: text, place: place))
      }
    }
    return texts
  }

  func texts(_ key: String) -> [String] { locatedTexts(key).map(\.text) }

  /// Codes of things that must be defined somewhere.
  func references(_ key: String, to thing: Thing) -> [String] {
    let codes = locatedTexts(key)
    for code in codes { ledger.refer(to: thing, code.text, at: code.place, key: key) }
    return codes.map(\.text)
  }

  /// An enumeration's words.
  func choices<Choice>(_ key: String, of: Choice.Type) -> [Choice]
  where Choice: RawRepresentable<String> & CaseIterable {
    locatedTexts(key).compactMap { Entry.choice($0.text, at: $0.place, key, ledger) }
  }

  /// The entry that stands under a key.
  func entry(_ key: String, _ shape: Shape) -> Entry? {
    node(key).flatMap { Entry($0, at: place(of: key), key: key, of: shape, ledger) }
  }

  /// The entries of the list that stands under a key.
  func entries(_ key: String, _ shape: Shape) -> [Entry] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let nodes) = node else {
      ledger.unreadable(
        place(of: key), key, "Here stands \(node.noun), not a list.",
        "Begin each \(shape.title) with “- ”.")
      return []
    }
    if nodes.isEmpty, shape.keys.contains(where: \.isRequired) {
      fault(key, "The list is empty.", "Write at least one \(shape.title), or take the key out.")
    }
    return nodes.compactMap { Entry($0, at: place(of: key), key: key, of: shape, ledger) }
  }

  /// A table whose left side is free, such as a sender's own words: its lines in the file's order.
  func lines(_ key: String) -> [(name: Located, value: Located)] {
    node(key).map { lines(of: $0, under: key, at: place(of: key)) } ?? []
  }

  /// A table whose left side is free and whose right side is a list of texts.
  func lists(_ key: String) -> [(name: Located, values: [String])] {
    guard let node = node(key) else { return [] }
    return pairs(of: node, under: key, at: place(of: key)).map { name, node in
      let values = (node.sequence.map(Array.init) ?? [node]).compactMap { $0.scalar?.string }
      if values.isEmpty {
        ledger.fault(
          name.place, key, "After “\(name.text)” stands no list of texts.",
          "Write the texts, as in [one, two].")
      }
      return (name, values)
    }
  }

  /// A table whose left side is free and whose right side is such a table again.
  func tables(_ key: String) -> [(name: Located, lines: [(name: Located, value: Located)])] {
    guard let node = node(key) else { return [] }
    return pairs(of: node, under: key, at: place(of: key)).map { name, node in
      (name, lines(of: node, under: key, at: name.place))
    }
  }

  private func lines(of node: Node, under key: String, at place: Place)
    -> [(name: Located, value: Located)]
  {
    pairs(of: node, under: key, at: place).compactMap { name, node in
      let text = node.scalar?.string.trimmingSpaces() ?? ""
      guard !text.isEmpty else {
        ledger.fault(
          name.place, key, "After “\(name.text)” stands no text.", "Write the text it means.")
        return nil
      }
      return (name, Located(text: text, place: name.place))
    }
  }

  private func pairs(of node: Node, under key: String, at place: Place) -> [(Located, Node)] {
    guard case .mapping(let pairs) = node else {
      ledger.fault(
        place, key, "Here stands \(node.noun), not a table.",
        "Write “word: meaning” lines under it.")
      return []
    }
    return pairs.map { name, value in
      let place = Place(file: place.file, line: name.mark?.line ?? place.line)
      return (Located(text: name.scalar?.string ?? "", place: place), value)
    }
  }
}
