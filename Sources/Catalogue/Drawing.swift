// Reads an SVG drawing by a short list of what may stand in it: shapes, colours and words.

/// Why a drawing is not used.
struct DrawingFault: Error, Hashable {
  let line: Int
  let words: String
}

/// A drawing in which nothing acts, loads or hides: its elements and attributes are all of a list.
///
/// Less than XML: no document type, so no entities of one's own; no CDATA, no processing
/// instruction but the declaration at the beginning.
struct Drawing {
  /// The view box's size, to the whole unit, at least 1.
  private(set) var box: (width: Int, height: Int) = (0, 0)

  /// Bytes, because XML knows signs alone: a letter and the accent behind it are two.
  private var rest: ArraySlice<UInt8>
  private var line = 1
  /// Elements that are open.
  private var open: [String] = []

  static let elements: Set<String> = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc",
    "defs", "linearGradient", "radialGradient", "stop", "clipPath",
  ]

  static let attributes: Set<String> = [
    "xmlns", "version", "viewBox", "width", "height", "preserveAspectRatio", "id", "role", "x", "y",
    "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "d", "points", "transform",
    "fill", "fill-opacity", "fill-rule", "clip-path", "clip-rule", "clipPathUnits", "stroke",
    "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
    "stroke-dashoffset", "stroke-opacity", "opacity", "offset", "stop-color", "stop-opacity",
    "gradientUnits", "gradientTransform", "spreadMethod", "color", "xml:space", "xmlns:xlink",
  ]

  init(_ bytes: [UInt8]) throws(DrawingFault) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw DrawingFault(line: 0, words: "The drawing is not UTF-8.")
    }
    rest = bytes[...]
    if starts("\u{FEFF}") { rest = rest.dropFirst(3) }
    if starts("<?xml ") { _ = try taken(through: "?>") }
    repeat { try takePiece() } while !open.isEmpty || box == (0, 0)
    takeSpaces()
    while !rest.isEmpty {
      guard starts("<!--") else { throw fault("Something stands behind the drawing.") }
      _ = try taken(through: "-->")
      takeSpaces()
    }
  }

  private func fault(_ words: String) -> DrawingFault { DrawingFault(line: line, words: words) }

  private func starts(_ text: String) -> Bool { rest.starts(with: text.utf8) }

  /// Takes all up to and with the mark.
  private mutating func taken(through mark: String) throws(DrawingFault) -> String {
    guard let range = rest.firstRange(of: Array(mark.utf8)) else {
      throw fault("The drawing ends before “\(mark)”.")
    }
    let taken = rest[..<range.lowerBound]
    line += taken.count { $0 == UInt8(ascii: "\n") }
    rest = rest[range.upperBound...]
    return String(decoding: taken, as: UTF8.self)
  }

  private mutating func taken(while belongs: (UInt8) -> Bool) -> String {
    let taken = rest.prefix(while: belongs)
    line += taken.count { $0 == UInt8(ascii: "\n") }
    rest = rest[taken.endIndex...]
    return String(decoding: taken, as: UTF8.self)
  }

  private mutating func takeSpaces() { _ = taken { " \t\r\n".utf8.contains($0) } }

  private mutating func takeName() -> String {
    taken { (65...90).contains($0 & 0xDF) || (45...58).contains($0) && $0 != 47 || $0 == 95 }
  }

  /// Takes words and what stands behind them: a comment, or a tag.
  private mutating func takePiece() throws(DrawingFault) {
    let words = try taken(through: "<")
    try checkWords(words)
    if open.isEmpty, words.utf8.contains(where: { !" \t\r\n".utf8.contains($0) }) {
      throw fault("Words stand outside the drawing.")
    }
    if starts("!--") {
      _ = try taken(through: "-->")
    } else if starts("/") {
      let name = try taken(through: ">").dropFirst().trimmingSpaces()
      guard open.popLast() == name else { throw fault("“</\(name)>” closes nothing.") }
    } else {
      try takeTag()
    }
  }

  private mutating func takeTag() throws(DrawingFault) {
    let sign = starts("!") || starts("?") ? String(decoding: rest.prefix(1), as: UTF8.self) : ""
    rest = rest.dropFirst(sign.utf8.count)
    let name = sign + takeName()
    guard Drawing.elements.contains(name) else {
      throw fault("“<\(name)>” has no place in a logo.")
    }
    guard (name == "svg") == open.isEmpty else { throw fault("A logo is one “<svg>”.") }
    let attributes = try takeAttributes()
    if open.isEmpty { try takeBox(attributes) }
    let isClosed = starts("/>")
    rest = rest.dropFirst(isClosed ? 2 : 1)
    if !isClosed { open.append(name) }
  }

  private mutating func takeAttributes() throws(DrawingFault) -> [String: String] {
    var found: [String: String] = [:]
    takeSpaces()
    while !starts("/>"), !starts(">") {
      let name = takeName()
      guard Drawing.attributes.contains(name) else {
        throw fault("“\(name)=” has no place in a logo.")
      }
      guard found.updateValue(try takeValue(of: name), forKey: name) == nil else {
        throw fault("“\(name)” is written twice.")
      }
      takeSpaces()
    }
    return found
  }

  private mutating func takeValue(of attribute: String) throws(DrawingFault) -> String {
    guard starts("=\"") || starts("='") else {
      throw fault("“\(attribute)” has no value in quotation marks.")
    }
    let quote = starts("='") ? "'" : "\""
    rest = rest.dropFirst(2)
    let value = try taken(through: quote)
    try checkWords(value)
    // A backslash would hide a letter of `url(` from us, and not from a browser.
    guard value.utf8.allSatisfy({ !"<\\".utf8.contains($0) }) else {
      throw fault("“\(attribute)” holds a sign that has no place there.")
    }
    guard Drawing.pieces(of: value.lowercased(), behind: "url(").allSatisfy({ $0.first == 0x23 })
    else { throw fault("“\(attribute)” names something outside the drawing.") }
    return value
  }

  /// XML's own five names for signs; any other needs a document type.
  private func checkWords(_ words: String) throws(DrawingFault) {
    let names = ["amp;", "lt;", "gt;", "quot;", "apos;"]
    for piece in Drawing.pieces(of: words, behind: "&")
    where !names.contains(where: { piece.starts(with: $0.utf8) }) {
      throw fault("“&\(String(decoding: piece.prefix(8), as: UTF8.self))” has no place in a logo.")
    }
  }

  /// What stands behind each of the marks.
  private static func pieces(of text: String, behind mark: String) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.utf8)
    return bytes.ranges(of: Array(mark.utf8)).map { bytes[$0.upperBound...] }
  }

  private mutating func takeBox(_ root: [String: String]) throws(DrawingFault) {
    guard root["xmlns"] == "http://www.w3.org/2000/svg" else {
      throw fault("The drawing does not say that it is SVG: xmlns=\"http://www.w3.org/2000/svg\".")
    }
    let numbers = root["viewBox"]?.split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) }
    guard let numbers, numbers.count == 4, (1...100_000).contains(numbers[2]),
      (1...100_000).contains(numbers[3])
    else {
      throw fault("The drawing has no viewBox of four numbers, its size from 1 to 100000.")
    }
    box = (Int(numbers[2].rounded()), Int(numbers[3].rounded()))
  }
}
