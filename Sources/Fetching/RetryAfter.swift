// The header by which a busy server says when to come again.

import CLibCurl

/// The seconds that a Retry-After header asks for, from `now` in Unix seconds; never negative.
///
/// Takes a number of seconds or an HTTP date (RFC 9110, 10.2.3); `nil` for anything else.
func retryAfterSeconds(_ header: String, now: Int) -> Int? {
  let isNumber = !header.isEmpty && header.utf8.allSatisfy { (0x30...0x39).contains($0) }
  if isNumber { return Int(header) }
  let date = unsafe curl_getdate(header, nil)
  return date < 0 ? nil : max(0, date - now)
}
