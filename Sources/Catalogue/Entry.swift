// Reads one mapping of a file by its shape, and writes down what is wrong instead of stopping.

import Outcomes
import Yams

/// One mapping: its values by key, with their lines.
///
/// Every reading gives a value. Where the file has none, or a wrong one, the fault is in the ledger
/// and the value is a stand-in, which nobody sees: faults forbid the catalogue.
struct Entry {
  let place: Place
  let shape: Shape
  let ledger: Ledger
  private var values: [String: (line: Int, node: Node)] = [:]

  /// `nil` when the node is not a mapping. Keys unknown to the shape and missing ones are faults.
  init?(_ node: Node, at place: Place, key: String, of shape: Shape, _ ledger: Ledger) {
    self.place = Place(file: place.file, line: node.mark?.line ?? place.line)
    self.shape = shape
    self.ledger = ledger
    guard case .mapping(let pairs) = node else {
      ledger.unreadable(
        self.place, key, "Here stands \(node.noun), not \(shape.noun).",
        "Write “key: value” lines: \(listed(shape.keys.map(\.name))).")
      return nil
    }
    for (name, value) in pairs { take(name, value) }
    for key in shape.keys where key.isRequired && values[key.name] == nil {
      ledger.fault(
        self.place, key.name, "The \(shape.title) has no \(key.name).",
        key.remedy)
    }
  }

  private mutating func take(_ name: Node, _ value: Node) {
    let line = name.mark?.line ?? place.line
    guard let text = name.scalar?.string, let key = shape.key(text) else {
      let text = name.scalar?.string ?? name.noun
      ledger.fault(
        Place(file: place.file, line: line), text, "No such key in \(shape.noun).",
        remedy(forUnknown: text))
      return
    }
    // Taken although empty, so that one fault is not told twice.
    values[text] = (line, value)
    guard value.isEmptyPlain else { return }
    ledger.fault(
      Place(file: place.file, line: line), text, "Nothing is written after \(text).",
      key.isRequired ? key.remedy : "Write a value, or take the line out.")
  }

  private func remedy(forUnknown text: String) -> String {
    if let remedy = Entry.remedies[text], shape.key(remedy.key) != nil { return remedy.words }
    let names = shape.keys.map(\.name)
    if let near = Nearest.word(to: text, among: names) { return "Write \(near) if that is meant." }
    return "Write one of \(listed(names))."
  }

  /// Keys by which somebody would write a secret down.
  private static let remedies: [String: (key: String, words: String)] = [
    "bearer": ("bearer_env", "Write bearer_env: or bearer_file:, never the token itself."),
    "token": ("bearer_env", "Write bearer_env: or bearer_file:, never the token itself."),
    "password": ("password_env", "Write password_env: or password_file:, never the password."),
  ]

  /// Whether no key stands in it.
  var isBlank: Bool { values.isEmpty }

  /// Whether a key stands, with or without a value.
  func names(_ key: String) -> Bool { values[key] != nil }

  func has(_ key: String) -> Bool { node(key) != nil }

  /// Where a key stands; where the entry stands, if the key does not.
  func place(of key: String) -> Place {
    Place(file: place.file, line: values[key]?.line ?? place.line)
  }

  func fault(_ key: String, _ words: String, _ remedy: String) {
    ledger.fault(place(of: key), key, words, remedy)
  }

  /// A key's value as somebody wrote it; asking for a key that the shape lacks is our own mistake.
  func node(_ key: String) -> Node? {
    precondition(shape.key(key) != nil, "\(shape.title) declares no key \(key)")
    return values[key].flatMap { $0.node.isEmptyPlain ? nil : $0.node }
  }
}

extension Node {
  /// `key:` with nothing after it; `""` is text.
  fileprivate var isEmptyPlain: Bool {
    scalar.map { $0.string.isEmpty && $0.style == .plain } ?? false
  }

  /// What it is, for a sentence.
  var noun: String {
    switch self {
    case .scalar: "a single value"
    case .mapping: "“key: value” lines"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}
