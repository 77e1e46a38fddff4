// Undoes the compression of a body, away from the thread that owns libcurl.

import Bytes

/// An answer as it came over the wire.
enum Answer: Sendable {
  case unchanged(Validators)
  /// `coding` is the Content-Encoding, if any.
  case body(Response, coding: String?)
}

extension Response {
  /// The same answer with its body unpacked, of at most `bytesMax` bytes.
  func decoded(_ coding: String?, bytesMax: Int) throws(FetchError) -> Response {
    let tooLarge = FetchError.tooLarge(host: host, kind: .decoded, limitBytes: bytesMax)
    switch coding?.lowercased() {
    case nil, "", "identity":
      guard body.count <= bytesMax else { throw tooLarge }
      return self
    case "gzip", "x-gzip": break  // RFC 9110, 8.4.1.3
    default: throw .notDecodable(host: host)
    }
    let decoded: [UInt8]
    do { decoded = try Gzip.decompress(body, bytesMax: bytesMax) } catch {
      switch error {
      case .tooLarge: throw tooLarge
      case .truncated: throw .truncated(host: host)
      case .corrupt, .notGzip: throw .notDecodable(host: host)
      }
    }
    return Response(
      status: status, body: decoded, validators: validators, contentType: contentType, host: host)
  }
}
