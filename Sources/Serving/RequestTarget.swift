// Where a request's target leads: a path, or nowhere that could be looked up.

import Foundation

enum RequestTarget: Hashable {
  /// Decoded, without its leading slash.
  case path(String)
  case tooLong
  /// Not to be decoded, or decoded it could mean another place.
  case unreadable

  /// Longer than any address of these pages, with a query that somebody hung on.
  static let bytesMax = 2048

  /// - Parameter raw: as it was sent: a path, or the whole address (RFC 9112, 3.2.2), whose host is
  ///   passed over, as is a query.
  init(_ raw: String) {
    guard raw.utf8.count <= RequestTarget.bytesMax else {
      self = .tooLong
      return
    }
    let path = RequestTarget.path(in: raw).prefix { $0 != "?" && $0 != "#" }
    guard path.hasPrefix("/"), let decoded = String(path).removingPercentEncoding else {
      self = .unreadable
      return
    }
    let parts = decoded.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = decoded.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
    // A slash that was encoded is not one that divides.
    let hasHiddenSlash = parts.count != path.utf8.count { $0 == UInt8(ascii: "/") } + 1
    let leadsElsewhere = parts.contains("..") || parts.contains(".") || decoded.contains("\\")
    self =
      isPlain && !hasHiddenSlash && !leadsElsewhere
      ? .path(String(decoded.dropFirst())) : .unreadable
  }

  private static func path(in raw: String) -> Substring {
    for scheme in ["http://", "https://"] where raw.lowercased().hasPrefix(scheme) {
      let rest = raw.dropFirst(scheme.count)
      let path = rest.drop { $0 != "/" && $0 != "?" }
      return path.hasPrefix("/") ? path : "/"
    }
    return raw[...]
  }
}
