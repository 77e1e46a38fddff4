// One YAML file, from bytes to its root entry, with what YAML allows and we do not refused.

import Yams

/// Bytes read from one definition file.
package struct DefinitionFile: Hashable, Sendable {
  /// Relative to the project, such as `Indicators/KC01.yaml`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

extension DefinitionFile {
  /// A definition file is written by a hand; what is larger is something else.
  static let bytesMax = 1 << 20

  /// The file's one document as an entry of the shape, or `nil` with its fault in the ledger.
  func root(of shape: Shape, _ ledger: Ledger) -> Entry? {
    composed(ledger).flatMap {
      Entry($0, at: Place(file: path, line: 1), key: "", of: shape, ledger)
    }
  }

  /// The file's one document; `nil`, with the fault in the ledger, when there is none to be had.
  func composed(_ ledger: Ledger) -> Node? {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      ledger.unreadable(
        Place(file: path, line: firstUnreadableLine), "",
        "The bytes on this line are not UTF-8.", "Save the file as UTF-8.")
      return nil
    }
    if let line = lineOfAlias(in: text) {
      refuseAnchor(at: line, ledger)
      return nil
    }
    do {
      // Kept until the end: nodes hold their anchors weakly, the parser strongly.
      // The resolver guesses types by regular expressions; here every value is text.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        ledger.unreadable(
          Place(file: path, line: 0), "", "The file is empty.", "Write its keys, or remove it.")
        return nil
      }
      return withExtendedLifetime(parser) { isPlain(root, ledger) ? root : nil }
    } catch {
      report(error, ledger)
      return nil
    }
  }

  private var firstUnreadableLine: Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (index ?? 0) + 1
  }

  /// Where `*name` repeats an `&name`: found before parsing, because comparing keys that are
  /// aliases of aliases takes time without bound.
  private func lineOfAlias(in text: String) -> Int? {
    guard bytes.contains(UInt8(ascii: "*")), bytes.contains(UInt8(ascii: "&")) else { return nil }
    var anchors: Set<Substring> = []
    var aliases: [(name: Substring, line: Int)] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      for word in line.split(whereSeparator: { " \t[]{},".contains($0) }) {
        guard let mark = word.first, word.count > 1 else { continue }
        let name = word.dropFirst().prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
        if mark == "&", !name.isEmpty { anchors.insert(name) }
        if mark == "*", !name.isEmpty { aliases.append((name, index + 1)) }
      }
    }
    return aliases.first { anchors.contains($0.name) }?.line
  }

  private func refuseAnchor(at line: Int, _ ledger: Ledger) {
    ledger.unreadable(
      Place(file: path, line: line), "", "YAML's anchors (&) and aliases (*) are not used here.",
      "Write the value out, or set the text in quotation marks.")
  }

  /// Whether the tree holds neither anchors nor tags; the first of them is reported.
  private func isPlain(_ node: Node, _ ledger: Ledger) -> Bool {
    if node.anchor != nil {
      refuseAnchor(at: node.mark?.line ?? 0, ledger)
      return false
    }
    if node.hasForeignTag {
      ledger.unreadable(
        Place(file: path, line: node.mark?.line ?? 0), "", "YAML's tags (!) are not used here.",
        "Take the tag out, or set the text in quotation marks.")
      return false
    }
    switch node {
    case .scalar, .alias: return true
    case .sequence(let nodes): return nodes.allSatisfy { isPlain($0, ledger) }
    case .mapping(let pairs):
      return pairs.allSatisfy { isPlain($0.key, ledger) && isPlain($0.value, ledger) }
    }
  }

  private func report(_ error: any Error, _ ledger: Ledger) {
    let (line, problem) = DefinitionFile.place(of: error)
    if case YamlError.duplicatedKeysInMapping(let keys, _) = error {
      ledger.unreadable(
        Place(file: path, line: line), keys.first ?? "", "The key is written more than once.",
        "Write it once.")
    } else {
      ledger.unreadable(
        Place(file: path, line: line), "", "This is not YAML: \(problem).",
        "Look at spaces, colons and quotation marks on this line and the one before.")
    }
  }

  private static func place(of error: any Error) -> (line: Int, problem: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    case .reader(let problem, let offset, _, let yaml):
      (yaml.prefix(offset ?? 0).count { $0.isNewline } + 1, problem)
    case .duplicatedKeysInMapping(_, let context): (context.mark.line, "duplicate key")
    default: (0, "it cannot be read")
    }
  }
}

extension Node {
  /// A tag somebody wrote out, other than the one of plain text.
  fileprivate var hasForeignTag: Bool {
    let written =
      switch self {
      case .scalar(let scalar): scalar.tag.description
      case .mapping(let mapping): mapping.tag.description
      case .sequence(let sequence): sequence.tag.description
      case .alias(let alias): alias.tag.description
      }
    // Keys were resolved when they were compared, so a key that looks like a number has a tag.
    let resolved = ["str", "int", "float", "bool", "null", "timestamp", "merge", "value"]
    return !written.isEmpty && !resolved.contains { written == "tag:yaml.org,2002:\($0)" }
  }
}
