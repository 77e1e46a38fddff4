// Words with gaps in them: what a content designer writes for a rule.

/// A sentence in which `{item}` stands for a fact, and a part in `[[ ]]` is left out where one of
/// its facts is not given.
package struct RuleTemplate: Hashable, Sendable {
  /// Why a text is no template.
  package enum Fault: Error, Hashable {
    /// A brace without its partner, or without a fact's name between the two.
    case brace
    /// `[[` without `]]`, `]]` without `[[`, or one pair within another.
    case brackets
    /// Nothing within the brackets can be missing, so they are in vain.
    case optionalWithoutFact
  }

  fileprivate enum Piece: Hashable, Sendable { case words(Substring), fact(String) }

  fileprivate struct Part: Hashable, Sendable {
    let pieces: [Piece]
    let isOptional: Bool
  }

  private let parts: [Part]

  package init(_ text: String) throws(Fault) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "[[") {
      let inside = rest[open.upperBound...]
      guard let close = inside.firstRange(of: "]]") else { throw .brackets }
      parts.append(try Part(rest[..<open.lowerBound], isOptional: false))
      parts.append(try Part(inside[..<close.lowerBound], isOptional: true))
      rest = inside[close.upperBound...]
    }
    parts.append(try Part(rest, isOptional: false))
    self.parts = parts
  }

  /// The facts that it names, in its order, and whether each may be missing.
  package var facts: [(name: String, isOptional: Bool)] {
    parts.flatMap { part in part.names.map { ($0, part.isOptional) } }
  }

  /// The words with their facts; a gap of which nobody knows the fact stays to be seen.
  func filled(_ facts: [String: String]) -> String {
    parts.filter { part in !part.isOptional || part.names.allSatisfy { facts[$0] != nil } }
      .flatMap(\.pieces)
      .map { piece in
        switch piece {
        case .words(let words): String(words)
        case .fact(let name): facts[name] ?? "{\(name)}"
        }
      }
      .joined()
  }
}

extension RuleTemplate.Part {
  fileprivate var names: [String] {
    pieces.compactMap { if case .fact(let name) = $0 { name } else { nil } }
  }

  fileprivate init(_ text: Substring, isOptional: Bool) throws(RuleTemplate.Fault) {
    guard !text.contains("[["), !text.contains("]]") else { throw .brackets }
    var pieces: [RuleTemplate.Piece] = []
    var rest = text
    while let open = rest.firstIndex(where: { "{}".contains($0) }) {
      let inside = rest[rest.index(after: open)...]
      guard rest[open] == "{", let close = inside.firstIndex(of: "}") else { throw .brace }
      let name = inside[..<close]
      guard !name.isEmpty, name.allSatisfy({ $0 == "_" || ("a"..."z").contains($0) }) else {
        throw .brace
      }
      pieces += [.words(rest[..<open]), .fact(String(name))]
      rest = inside[inside.index(after: close)...]
    }
    self.init(pieces: pieces + [.words(rest)], isOptional: isOptional)
    guard !isOptional || !names.isEmpty else { throw .optionalWithoutFact }
  }
}
