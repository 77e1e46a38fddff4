// Swift text without its comments, so that a rule about code does not stumble over prose.

extension ProjectFile {
  /// The modules it imports, whatever their access.
  var imports: [String] {
    code.compactMap { line in
      let words = line.text.split(separator: " ")
      guard let at = words.firstIndex(of: "import"), at < 3, at + 1 < words.count,
        words[..<at].allSatisfy({ $0.hasPrefix("@") || ProjectFile.access.contains($0) })
      else { return nil }
      return String(words[words.count - 1].split(separator: ".")[0])
    }
  }

  private static let access: Set<Substring> = ["public", "package", "internal", "private"]
}

extension String {
  /// The words of code: letters, digits and underlines.
  var identifiers: [Substring] {
    split { !($0.isLetter || $0.isNumber || $0 == "_") }
  }
}

/// Goes through a file line by line and remembers what a line leaves open.
struct CommentScanner {
  private var blockDepth = 0
  private var isInLongString = false

  static func code(of lines: [Line]) -> [Line] {
    var scanner = CommentScanner()
    return lines.map { Line(number: $0.number, text: scanner.code(of: $0.text)) }
  }

  private mutating func code(of line: String) -> String {
    let bytes = Array(line.utf8)
    var code: [UInt8] = []
    var isInString = false
    var at = 0
    func stands(_ text: StaticString) -> Bool {
      bytes[at...].starts(with: "\(text)".utf8)
    }
    while at < bytes.count {
      var step = 1
      let isInAnyString = isInString || isInLongString
      switch bytes[at] {
      case UInt8(ascii: "*") where blockDepth > 0 && stands("*/"):
        blockDepth -= 1
        at += 2
        continue
      case UInt8(ascii: "/") where !isInAnyString && stands("/*"):
        blockDepth += 1
        at += 2
        continue
      case _ where blockDepth > 0:
        at += 1
        continue
      case UInt8(ascii: "/") where !isInAnyString && stands("//"):
        return String(decoding: code, as: UTF8.self)
      case UInt8(ascii: "\"") where !isInString && stands("\"\"\""):
        isInLongString.toggle()
        step = 3
      case UInt8(ascii: "\"") where !isInLongString: isInString.toggle()
      case UInt8(ascii: "\\") where isInAnyString: step = 2
      default: break
      }
      code += bytes[at..<min(at + step, bytes.count)]
      at += step
    }
    return String(decoding: code, as: UTF8.self)
  }
}
