// One answer as bytes: the beginning of its head, made beforehand where it can be, and its body.

import NIOCore
import NIOHTTP1
import Pages

/// What is sent for one request. `HeadEnds` has the rest of the head: date and connection.
struct Answer: Sendable {
  /// The status line, and the fields that are the same each time.
  let head: ByteBuffer
  /// `nil` for HEAD and 304.
  let body: ByteBuffer?

  /// A line of words for whoever or whatever asked in a way that no page answers.
  ///
  /// - Parameter isHead: whether only the head was asked for; it tells the length all the same.
  static func plain(
    _ status: HTTPResponseStatus, _ words: String, isHead: Bool = false,
    _ more: [(name: String, value: String)] = []
  ) -> Answer {
    let body = ByteBuffer(string: words + "\n")
    let fields = [
      ("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store"),
      ("Content-Length", "\(body.readableBytes)"),
    ]
    return Answer(head: head(status, fields + common + more), body: isHead ? nil : body)
  }

  static func head(
    _ status: HTTPResponseStatus, _ fields: [(name: String, value: String)]
  ) -> ByteBuffer {
    let lines = fields.map { "\($0.name): \($0.value)\r\n" }
    return ByteBuffer(
      string: "HTTP/1.1 \(status.code) \(status.reasonPhrase)\r\n" + lines.joined())
  }

  /// Nothing runs, nothing is loaded from elsewhere, nothing frames these pages; parts of one
  /// cannot be asked for.
  static let common: [(name: String, value: String)] = [
    ("Content-Security-Policy", contentSecurityPolicy + "; frame-ancestors 'none'"),
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "interest-cohort=()"), ("Accept-Ranges", "none"),
  ]
}
