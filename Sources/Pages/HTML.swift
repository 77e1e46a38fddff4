// Markup in which what is interpolated is escaped, so that no name, note or label makes syntax.

/// A piece of a page or of a chart: UTF-8 bytes, ready to be sent.
///
/// Only a literal in our own source is markup. An interpolated string is escaped, for text and for
/// quoted attributes alike; interpolated `HTML` is put in as it is. Every attribute is quoted.
package struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  package let bytes: [UInt8]

  private init(bytes: [UInt8]) { self.bytes = bytes }

  package init(stringLiteral markup: StaticString) { bytes = Array(markup.description.utf8) }

  package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  package static let nothing: HTML = ""

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    /// Only what is written out in our source can come here: a `StaticString` is no runtime text.
    package mutating func appendLiteral(_ markup: StaticString) {
      bytes.append(contentsOf: markup.description.utf8)
    }

    package mutating func appendInterpolation(_ text: some StringProtocol) {
      HTML.append(text, to: &bytes)
    }

    package mutating func appendInterpolation(_ number: Int) {
      bytes.append(contentsOf: String(number).utf8)
    }

    /// A length or a place in a drawing, to a tenth.
    package mutating func appendInterpolation(_ length: Double) {
      let tenths = Int((length * 10).rounded())
      let sign = tenths < 0 ? "-" : ""
      let rest = abs(tenths) % 10
      bytes.append(contentsOf: (sign + String(abs(tenths) / 10)).utf8)
      if rest > 0 { bytes.append(contentsOf: ("." + String(rest)).utf8) }
    }

    package mutating func appendInterpolation(_ html: HTML) {
      bytes.append(contentsOf: html.bytes)
    }

    package mutating func appendInterpolation(_ html: HTML?) {
      if let html { bytes.append(contentsOf: html.bytes) }
    }

    package mutating func appendInterpolation(_ list: [HTML]) {
      for html in list { bytes.append(contentsOf: html.bytes) }
    }
  }

  fileprivate static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      // Control characters that HTML forbids, shown as U+FFFD; tab and line breaks stay.
      case 0..<9, 11, 12, 14..<32, 127: bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
  }
}

extension [HTML] {
  /// The pieces one after the other, with another between them.
  func joined(by separator: HTML) -> HTML {
    var all: HTML.StringInterpolation = .init(literalCapacity: 0, interpolationCount: count)
    for (index, piece) in enumerated() {
      if index > 0 { all.appendInterpolation(separator) }
      all.appendInterpolation(piece)
    }
    return HTML(stringInterpolation: all)
  }
}

extension StringProtocol {
  /// The text as one part of an address: all but letters, digits, `-`, `_` and `.` as %XX.
  package var asPathPart: String {
    let digits = Array("0123456789ABCDEF")
    return utf8.reduce(into: "") { path, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        path.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        path += "%" + String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
  }
}
