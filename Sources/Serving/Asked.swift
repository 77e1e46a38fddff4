// One request, as far as an answer depends on it.

import NIOHTTP1

struct Asked: Sendable {
  let method: HTTPMethod
  /// The target as it was sent.
  let target: String
  private(set) var acceptEncoding: String?
  private(set) var ifMatch: String?
  private(set) var ifNoneMatch: String?
  /// Whether it comes with a body, of whatever length.
  private(set) var hasBody = false
  let afterwards: Afterwards
  /// Whether it names one host, as HTTP/1.1 must, or none in HTTP/1.0 (RFC 9112, 3.2).
  let namesItsHost: Bool

  var isHead: Bool { method == .HEAD }

  init(_ head: HTTPRequestHead) {
    method = head.method
    target = head.uri
    var hosts = 0
    var wantsAnotherProtocol = head.method == .CONNECT
    for (name, value) in head.headers {
      // Lengths first: they tell most names apart without a look at the letters.
      switch name.utf8.count {
      case 4 where isField(name, "host"): hosts += 1
      case 7 where isField(name, "upgrade"): wantsAnotherProtocol = true
      case 8 where isField(name, "if-match"): Asked.add(value, to: &ifMatch)
      case 13 where isField(name, "if-none-match"): Asked.add(value, to: &ifNoneMatch)
      case 14 where isField(name, "content-length"): hasBody = hasBody || value != "0"
      case 15 where isField(name, "accept-encoding"): Asked.add(value, to: &acceptEncoding)
      case 17 where isField(name, "transfer-encoding"): hasBody = true
      default: break
      }
    }
    let isOld = head.version == .http1_0
    namesItsHost = hosts == 1 || (hosts == 0 && isOld)
    // After a body that nobody reads, or a wish for another protocol, what follows is no request.
    if !head.isKeepAlive || hasBody || wantsAnotherProtocol {
      afterwards = .closes
    } else {
      afterwards = isOld ? .staysOpenAsAsked : .staysOpen
    }
  }

  /// A list may come in several lines (RFC 9110, 5.3).
  private static func add(_ value: String, to list: inout String?) {
    list = list.map { "\($0),\(value)" } ?? value
  }
}

/// Whether a field has a name of the same length, given in small letters.
private func isField(_ name: String, _ small: String) -> Bool {
  zip(name.utf8, small.utf8).allSatisfy { $0 | 0x20 == $1 }
}
