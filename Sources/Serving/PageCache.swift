// Ready pages in memory, until the releases change.

import Synchronization

/// Ready pages by address, up to a number of bytes; the cache starts anew when it is full or stale.
final class PageCache: Sendable {
  private struct Contents {
    var pages: [String: ReadyPage] = [:]
    var size = 0
    var edition = 0
  }

  private let bytesMax: Int
  private let contents = Mutex(Contents())

  init(bytesMax: Int) { self.bytesMax = bytesMax }

  /// - Parameter address: a path with its leading slash, as a browser asks for it.
  func page(at address: String, edition: Int) -> ReadyPage? {
    contents.withLock { $0.edition == edition ? $0.pages[address] : nil }
  }

  func keep(_ page: ReadyPage, at address: String, edition: Int) {
    contents.withLock { contents in
      if contents.edition != edition || contents.size + page.size > bytesMax {
        contents = Contents()
        contents.edition = edition
      }
      guard page.size <= bytesMax, contents.pages.updateValue(page, forKey: address) == nil else {
        return
      }
      contents.size += page.size
    }
  }
}
