// Responses with the headers that every answer carries.

import HTTPTypes
import Hummingbird
import Pages

enum Answer {
  /// A page in the coding the reader takes, or 304 where the reader has it already.
  static func page(_ page: ReadyPage, _ status: HTTPResponse.Status, for request: Request)
    -> Response
  {
    let takesGzip = accepts(gzip: request.headers[.acceptEncoding])
    let tag = takesGzip ? page.gzipTag : page.plainTag
    var headers = common
    headers[.contentType] = page.contentType
    headers[.vary] = "Accept-Encoding"
    headers[.eTag] = tag
    headers[.cacheControl] = status == .ok ? "public, max-age=60" : "no-store"
    if takesGzip { headers[.contentEncoding] = "gzip" }
    if status == .ok, matches(request.headers[.ifNoneMatch], page) {
      headers[.contentEncoding] = nil
      return Response(status: .notModified, headers: headers)
    }
    return response(status, headers, takesGzip ? page.gzip : page.plain, for: request)
  }

  static func plain(
    _ status: HTTPResponse.Status, _ words: String, for request: Request,
    _ more: HTTPFields = [:]
  ) -> Response {
    var headers = common
    headers[.contentType] = "text/plain; charset=utf-8"
    headers[.cacheControl] = "no-store"
    headers.append(contentsOf: more)
    return response(status, headers, Array(words.utf8), for: request)
  }

  static func moved(to path: String, for request: Request) -> Response {
    plain(.movedPermanently, "This page is at \(path)", for: request, [.location: path])
  }

  /// HEAD gets the same headers, the length among them, and no body.
  private static func response(
    _ status: HTTPResponse.Status, _ headers: HTTPFields, _ bytes: [UInt8], for request: Request
  ) -> Response {
    guard request.method == .head else {
      return Response(
        status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
    let none = ResponseBody(contentLength: bytes.count) { writer in try await writer.finish(nil) }
    return Response(status: status, headers: headers, body: none)
  }

  /// Nothing runs, nothing is loaded from elsewhere, nothing frames these pages.
  private static let common: HTTPFields = {
    var headers = HTTPFields()
    headers[.contentSecurityPolicy] = contentSecurityPolicy + "; frame-ancestors 'none'"
    headers[.xContentTypeOptions] = "nosniff"
    for (name, value) in [
      ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Permissions-Policy", "interest-cohort=()"),
    ] {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    return headers
  }()

  /// Whether a reader takes gzip (RFC 9110, 12.5.3): named, or by `*`, and not with q=0.
  static func accepts(gzip header: String?) -> Bool {
    var byStar = false
    for part in (header ?? "").lowercased().split(separator: ",") {
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " } }
      let isWanted = !pieces.dropFirst().contains {
        $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0
      }
      if pieces.first == "gzip" || pieces.first == "x-gzip" { return isWanted }
      if pieces.first == "*" { byStar = isWanted }
    }
    return byStar
  }

  /// Whether the reader has the page, in either coding (RFC 9110, 13.1.2: weak comparison).
  static func matches(_ header: String?, _ page: ReadyPage) -> Bool {
    guard let header else { return false }
    return header.split(separator: ",").contains { part in
      let tag = part.filter { $0 != " " }
      let strong = tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : String(tag)
      return strong == "*" || strong == page.plainTag || strong == page.gzipTag
    }
  }
}
