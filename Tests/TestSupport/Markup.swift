// A reader of our own pages for the tests: tags, attributes and text, strict about both.

import Foundation

/// One start or end tag, or a stretch of text.
package enum Piece: Equatable {
  case start(String, [String: String])
  case end(String)
  case text(String)
}

package struct MarkupFault: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

/// Reads a page; refuses what a careful writer never writes: unquoted attributes, stray `<`, tags
/// that do not close in order.
package func pieces(of page: String) throws -> [Piece] {
  let bytes = Array(page.utf8)
  var pieces: [Piece] = []
  var open: [String] = []
  var next = 0
  let empty: Set = ["meta", "link", "br", "hr", "img", "wbr", "col", "!DOCTYPE"]
  while let less = bytes[next...].firstIndex(of: UInt8(ascii: "<")) {
    if less > next { pieces.append(.text(unescaped(text(bytes[next..<less])))) }
    guard let greater = bytes[less...].firstIndex(of: UInt8(ascii: ">")) else {
      throw MarkupFault("a tag without an end: \(text(bytes[less...].prefix(60)))")
    }
    let inside = bytes[(less + 1)..<greater]
    next = greater + 1
    if inside.first == UInt8(ascii: "/") {
      let name = text(inside.dropFirst())
      guard open.popLast() == name else {
        throw MarkupFault("</\(name)> does not close what is open: \(open)")
      }
      pieces.append(.end(name))
      continue
    }
    let head = inside.prefix { !isSpace($0) && $0 != UInt8(ascii: "/") }
    let name = text(head)
    let closesItself = inside.last == UInt8(ascii: "/")
    pieces.append(.start(name, try attributes(inside.dropFirst(head.count))))
    if closesItself { pieces.append(.end(name)) }
    if !closesItself && !empty.contains(name) { open.append(name) }
  }
  guard open.isEmpty else { throw MarkupFault("left open: \(open)") }
  return pieces
}

private func attributes(_ bytes: ArraySlice<UInt8>) throws -> [String: String] {
  var all: [String: String] = [:]
  var rest = bytes
  while true {
    rest = rest.drop { isSpace($0) || $0 == UInt8(ascii: "/") }
    guard !rest.isEmpty else { return all }
    let name = rest.prefix { $0 != UInt8(ascii: "=") && !isSpace($0) }
    rest = rest.dropFirst(name.count)
    guard rest.first == UInt8(ascii: "=") else {
      // `<!DOCTYPE html>` is the only tag with a word that has no value.
      if text(name) == "html" { continue }
      throw MarkupFault("attribute \(text(name)) without a value")
    }
    rest = rest.dropFirst()
    let quote = UInt8(ascii: "\"")
    guard rest.first == quote, let end = rest.dropFirst().firstIndex(of: quote) else {
      throw MarkupFault("attribute \(text(name)) is not quoted")
    }
    guard all[text(name)] == nil else {
      throw MarkupFault("attribute \(text(name)) twice")
    }
    all[text(name)] = unescaped(text(rest[(rest.startIndex + 1)..<end]))
    rest = rest[(end + 1)...]
  }
}

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

private func unescaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(
    text
  ) {
    $0.replacingOccurrences(of: $1.0, with: $1.1)
  }
}

extension [Piece] {
  /// The tags named so, with their attributes.
  package func tags(_ name: String) -> [[String: String]] {
    compactMap { if case .start(name, let attributes) = $0 { attributes } else { nil } }
  }

  package var allText: String {
    compactMap { if case .text(let text) = $0 { text } else { nil } }.joined()
  }

  /// The first element of a name and class, with all that it holds, its own tags among it.
  package func inside(_ name: String, of kind: String?) -> [Piece] {
    let start = firstIndex {
      if case .start(name, let attributes) = $0 { attributes["class"] == kind } else { false }
    }
    guard let start else { return [] }
    var depth = 0
    let end = self[start...].firstIndex { piece in
      switch piece {
      case .start(name, _): depth += 1
      case .end(name): depth -= 1
      default: return false
      }
      return depth == 0
    }
    return Array(self[start...(end ?? start)])
  }

  /// Which tags stand where, without words and without the values of attributes.
  package var skeleton: [String] {
    compactMap {
      switch $0 {
      case .start(let name, let attributes):
        "<\(name) \(attributes.keys.sorted().joined(separator: " "))>"
      case .end(let name): "</\(name)>"
      case .text: nil
      }
    }
  }
}
