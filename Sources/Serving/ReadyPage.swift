// Pages as they are sent, made once for each release: heads, bytes and a tag for each coding.

import Bytes
import NIOCore
import NIOHTTP1
import Pages

/// One page or file ready to be sent, as it is and in gzip.
struct ReadyPage: Sendable {
  /// One coding of it.
  struct Coded: Sendable {
    let tag: String
    let head: ByteBuffer
    let notModified: ByteBuffer
    let body: ByteBuffer

    init(
      _ bytes: [UInt8], tag: String, _ status: HTTPResponseStatus,
      _ coding: [(name: String, value: String)], contentType: String
    ) {
      self.tag = tag
      body = ByteBuffer(bytes: bytes)
      let cached = [
        ("ETag", tag), ("Vary", "Accept-Encoding"),
        ("Cache-Control", status == .ok ? "public, max-age=60" : "no-store"),
      ]
      let content = [("Content-Type", contentType), ("Content-Length", "\(bytes.count)")]
      head = Answer.head(status, content + coding + cached + Answer.common)
      // RFC 9110, 15.4.5: what a cache needs to keep what it has, and no more.
      notModified = Answer.head(.notModified, cached)
    }

    /// Bytes of memory, which are more than those that are sent.
    var size: Int { head.storageCapacity + notModified.storageCapacity + body.storageCapacity }
  }

  private let status: HTTPResponseStatus
  private let plain: Coded
  private let gzip: Coded

  init(_ rendered: Rendered, _ status: HTTPResponseStatus = .ok) {
    self.status = status
    // Strong, and different for each coding, since the bytes are.
    let hash = sha256(rendered.bytes).hex.prefix(32)
    plain = Coded(
      rendered.bytes, tag: "\"\(hash)\"", status, [], contentType: rendered.contentType)
    gzip = Coded(
      Gzip.compress(rendered.bytes), tag: "\"\(hash)-gzip\"", status,
      [("Content-Encoding", "gzip")], contentType: rendered.contentType)
  }

  var size: Int { plain.size + gzip.size }

  /// The page in the coding the reader takes; 304 where the reader has that already, 412 where the
  /// reader wants it only if it were another (RFC 9110, 13.2.2). Pages have no time of change, so
  /// that conditions on one are passed over, as RFC 9110, 13.1.3 and 13.1.4 have it.
  func answer(to asked: Asked) -> Answer {
    let coded = Conditions.takesGzip(asked.acceptEncoding) ? gzip : plain
    guard status == .ok else {
      return Answer(head: coded.head, body: asked.isHead ? nil : coded.body)
    }
    if let wanted = asked.ifMatch, !Conditions.names(wanted, exactly: coded.tag) {
      return .plain(
        .preconditionFailed, "This page has changed since you read it.", isHead: asked.isHead)
    }
    if let known = asked.ifNoneMatch, Conditions.names(known, coded.tag) {
      return Answer(head: coded.notModified, body: nil)
    }
    return Answer(head: coded.head, body: asked.isHead ? nil : coded.body)
  }
}
