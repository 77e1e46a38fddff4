// From one period to another, as people say it.

enum PeriodSpan {
  /// “May to November 2026” from May 2026 to November 2026: what both names end in is said once.
  ///
  /// Of names that are spans themselves the outer ends are taken: “April to December 2026” from
  /// “April to June 2026” to “October to December 2026”.
  static func words(_ first: String, _ last: String) -> String {
    guard first != last else { return first }
    guard let (start, rest) = ends(of: first), let (_, end) = ends(of: last) else {
      return joined(first[...], last[...])
    }
    guard !start.utf8.contains(where: isDigit), let year = rest.lastIndex(of: " ") else {
      return joined(start, end)
    }
    return joined(start + rest[year...], end)
  }

  /// What stands before and behind “to”.
  private static func ends(of name: String) -> (Substring, Substring)? {
    let bytes = name.utf8Span.span
    guard bytes.count > 4 else { return nil }
    for start in 1..<bytes.count - 4
    where bytes[start] == space && bytes[start + 1] == UInt8(ascii: "t")
      && bytes[start + 2] == UInt8(ascii: "o") && bytes[start + 3] == space
    {
      let end = name.utf8.index(name.startIndex, offsetBy: start)
      return (name[..<end], name[name.utf8.index(end, offsetBy: 4)...])
    }
    return nil
  }

  private static let space = UInt8(ascii: " ")

  /// What both end in is said once; a name's first word is always said.
  private static func joined(_ first: Substring, _ last: Substring) -> String {
    let (bytes, others) = (first.utf8Span.span, last.utf8Span.span)
    var shared = 0
    for length in 1..<max(1, min(bytes.count, others.count)) {
      let byte = bytes[bytes.count - length]
      guard byte == others[others.count - length] else { break }
      if byte == space { shared = length }
    }
    let end = first.utf8.index(first.endIndex, offsetBy: -shared)
    return "\(first[..<end]) to \(last)"
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
