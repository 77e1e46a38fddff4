// JSON written as it goes: keys in the order they are named, nothing held twice.

package import Foundation

/// Writes one value, with `null` for what is not there.
///
/// `JSONEncoder` knows no order but the alphabet's, which puts the state of a return behind its
/// hundred thousand observations, and holds all of it as a tree.
package struct JSONWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  /// Whether something stands before the next key or element.
  private var needsComma = false

  package init() {}

  /// A value that is an object: the document itself, or an element of a list.
  package mutating func object(_ write: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), write)
  }

  /// An object under a key.
  package mutating func object(_ key: String, _ write: (inout JSONWriter) -> Void) {
    name(key)
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), write)
    needsComma = true
  }

  /// An object of texts, by key.
  package mutating func object(_ key: String, _ texts: [String: String]) {
    object(key) { object in
      for (name, text) in texts.sorted(by: { $0.key < $1.key }) { object.field(name, text) }
    }
  }

  /// A list, each element on a line of its own.
  package mutating func list<Elements: Sequence>(
    _ key: String, _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    name(key)
    nest(UInt8(ascii: "["), UInt8(ascii: "]")) { list in
      for element in elements {
        list.separate()
        list.bytes.append(UInt8(ascii: "\n"))
        list.needsComma = false
        write(&list, element)
        list.needsComma = true
      }
    }
    needsComma = true
  }

  /// A short list of texts, on one line.
  package mutating func list(_ key: String, _ texts: [String]) {
    name(key)
    nest(UInt8(ascii: "["), UInt8(ascii: "]")) { list in
      for text in texts {
        list.separate()
        list.string(text)
        list.needsComma = true
      }
    }
    needsComma = true
  }

  /// A text, or `null`.
  package mutating func field(_ key: String, _ text: String?) {
    name(key)
    if let text { string(text) } else { raw("null") }
    needsComma = true
  }

  /// A number, or `null`.
  package mutating func field(_ key: String, _ number: Int?) {
    literal(key, number.map { "\($0)" })
  }

  /// A number with all its digits, or `null`.
  package mutating func field(_ key: String, _ number: Decimal?) {
    literal(key, number.map { "\($0)" })
  }

  /// A number as it is written already, in JSON's own way.
  package mutating func field(_ key: String, digits: String) { literal(key, digits) }

  /// `true` or `false`.
  package mutating func field(_ key: String, _ truth: Bool) {
    literal(key, truth ? "true" : "false")
  }

  /// `null` under a key.
  package mutating func null(_ key: String) { literal(key, nil) }

  private mutating func literal(_ key: String, _ text: String?) {
    name(key)
    raw(text ?? "null")
    needsComma = true
  }

  private mutating func name(_ key: String) {
    separate()
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func nest(
    _ open: UInt8, _ close: UInt8, _ write: (inout JSONWriter) -> Void
  ) {
    bytes.append(open)
    needsComma = false
    write(&self)
    bytes.append(close)
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: raw("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
