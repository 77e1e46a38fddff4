// Addresses taken apart by libcurl's own parser, so that what is judged is what is fetched.

import CLibCurl

/// The parts of an address that decide whether and how it may be spoken of.
struct AddressParts {
  let scheme: String
  /// Empty where the scheme has none, as `file` may.
  let host: String
  let hasUser: Bool

  /// `nil` for what is not a whole address, scheme included.
  init?(_ url: String) {
    // A NUL byte would end the text early for C, and so hide the rest of it.
    guard !url.utf8.contains(0), let parts = unsafe curl_url() else { return nil }
    defer { unsafe curl_url_cleanup(parts) }
    let flags = UInt32(CURLU_NON_SUPPORT_SCHEME)
    guard unsafe curl_url_set(parts, CURLUPART_URL, url, flags) == CURLUE_OK else { return nil }
    func part(_ part: CURLUPart) -> String? {
      var text: UnsafeMutablePointer<CChar>?
      guard unsafe curl_url_get(parts, part, &text, 0) == CURLUE_OK, let text = unsafe text else {
        return nil
      }
      defer { unsafe curl_free(text) }
      return unsafe String(cString: text)
    }
    guard let scheme = part(CURLUPART_SCHEME) else { return nil }
    self.scheme = scheme
    self.host = part(CURLUPART_HOST) ?? ""
    self.hasUser = part(CURLUPART_USER) != nil || part(CURLUPART_PASSWORD) != nil
  }

  var isWeb: Bool { scheme == "http" || scheme == "https" }
}

/// An address as a log may show it, `https://example.org/…`: scheme and host, nothing else.
package func hostOnly(_ url: String) -> String {
  guard let parts = AddressParts(url), !parts.host.isEmpty else {
    return "(an address without a host)"
  }
  return "\(parts.scheme)://\(parts.host)/…"
}
