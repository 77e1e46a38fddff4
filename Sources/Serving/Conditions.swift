// What a reader says about the page as it would like it, or has it already.

enum Conditions {
  /// Whether a reader takes gzip (RFC 9110, 12.5.3): named, or by `*`, and not with q=0.
  static func takesGzip(_ header: String?) -> Bool {
    guard let header else { return false }
    // What every browser begins with needs no further look.
    if header.utf8.starts(with: "gzip,".utf8) { return true }
    var byStar = false
    for part in header.lowercased().split(separator: ",") {
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
      let isWanted = !pieces.dropFirst().contains {
        $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0
      }
      if pieces.first == "gzip" || pieces.first == "x-gzip" { return isWanted }
      if pieces.first == "*" { byStar = isWanted }
    }
    return byStar
  }

  /// Whether a list of tags names one, strong or weak (RFC 9110, 8.8.3.2: weak comparison).
  static func names(_ list: String, _ tag: String) -> Bool {
    tags(list).contains { $0 == "*" || $0 == tag || ($0.hasPrefix("W/") && $0.dropFirst(2) == tag) }
  }

  /// Whether a list of tags names one, byte for byte (RFC 9110, 8.8.3.2: strong comparison).
  static func names(_ list: String, exactly tag: String) -> Bool {
    tags(list).contains { $0 == "*" || $0 == tag }
  }

  /// No tag of ours has a comma in it, so that a foreign one may be cut without harm.
  private static func tags(_ list: String) -> [Substring] {
    list.split(separator: ",").map { part in
      let start = part.drop { $0 == " " || $0 == "\t" }
      let end = start.lastIndex { $0 != " " && $0 != "\t" } ?? start.startIndex
      return start.isEmpty ? start : start[...end]
    }
  }
}
