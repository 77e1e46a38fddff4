// Pages as they are sent, made once for each release: bytes, their gzip twin, and an ETag for each.

import Bytes
import Pages
import Synchronization

/// One page or file ready to be sent.
struct ReadyPage: Sendable {
  let contentType: String
  let plain: [UInt8]
  let gzip: [UInt8]
  let plainTag: String
  let gzipTag: String

  init(_ rendered: Rendered) {
    contentType = rendered.contentType
    plain = rendered.bytes
    gzip = Gzip.compress(rendered.bytes)
    // Strong, and different for each coding, since the bytes are.
    let hash = sha256(rendered.bytes).hex.prefix(32)
    plainTag = "\"\(hash)\""
    gzipTag = "\"\(hash)-gzip\""
  }

  var size: Int { plain.count + gzip.count }
}

/// Ready pages by path, up to a number of bytes; the cache starts anew when it is full or stale.
final class PageCache: Sendable {
  private struct Contents {
    var pages: [String: ReadyPage] = [:]
    var size = 0
    var edition = 0
  }

  private let bytesMax: Int
  private let contents = Mutex(Contents())

  init(bytesMax: Int) { self.bytesMax = bytesMax }

  func page(at path: String, edition: Int) -> ReadyPage? {
    contents.withLock { $0.edition == edition ? $0.pages[path] : nil }
  }

  func keep(_ page: ReadyPage, at path: String, edition: Int) {
    contents.withLock { contents in
      if contents.edition != edition || contents.size + page.size > bytesMax {
        contents = Contents()
        contents.edition = edition
      }
      guard page.size <= bytesMax, contents.pages.updateValue(page, forKey: path) == nil else {
        return
      }
      contents.size += page.size
    }
  }
}
