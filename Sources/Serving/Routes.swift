// From a request to its answer: GET and HEAD only, from memory and the sealed file, no query.

import NIOHTTP1

/// Answers requests for public pages.
struct Routes: Sendable {
  /// An answer, or what must be made for it first.
  enum Reply {
    case ready(Answer)
    /// A path for which `made` makes the answer; it takes milliseconds, so not on an event loop.
    case toBeMade(String)
  }

  let shelf: Shelf
  let cache: PageCache
  let health: Health
  let notFound: NotFoundMaker
  private let maker: PageMaker

  init(shelf: Shelf, cache: PageCache, health: Health, limits: ReaderLimits) {
    self.shelf = shelf
    self.cache = cache
    self.health = health
    notFound = NotFoundMaker(
      shelf: shelf, council: health.council, waitingMax: limits.notFoundWaitingMax)
    maker = PageMaker(shelf: shelf, cache: cache, council: health.council)
  }

  func answer(_ asked: Asked) -> Reply {
    if let refusal = refusal(of: asked) { return .ready(refusal) }
    let edition = shelf.edition
    // What is asked for as it is kept needs no reading of its address.
    if let page = cache.page(at: asked.target, edition: edition) {
      return .ready(page.answer(to: asked))
    }
    switch RequestTarget(asked.target) {
    case .tooLong:
      return .ready(
        .plain(
          .uriTooLong, "This address is longer than \(RequestTarget.bytesMax) bytes.",
          isHead: asked.isHead))
    case .unreadable:
      return .ready(.plain(.badRequest, "This address cannot be read.", isHead: asked.isHead))
    case .path("healthz"): return .ready(.plain(.ok, health.words, isHead: asked.isHead))
    case .path(let path):
      guard let page = cache.page(at: "/" + path, edition: edition) else { return .toBeMade(path) }
      return .ready(page.answer(to: asked))
    }
  }

  /// The answer to a path that `answer` did not know.
  func made(_ path: String, for asked: Asked) async -> Answer {
    switch shelf.found(at: path) {
    case .page: await page(path, for: asked)
    case .moved(let place):
      .plain(
        .movedPermanently, "This page is at \(place)", isHead: asked.isHead,
        [("Location", place)])
    case .nothing(let within, let site):
      await notFound.page(for: within, near: site).answer(to: asked)
    case .noRelease: await maker.beforeRelease(path).answer(to: asked)
    }
  }

  private func page(_ path: String, for asked: Asked) async -> Answer {
    switch await maker.make(path) {
    case .page(let page): page.answer(to: asked)
    case .damaged:
      .plain(
        .internalServerError,
        "This page cannot be shown just now: its file is damaged and is fetched anew. "
          + "Please try again in a few minutes.", isHead: asked.isHead)
    case .gone: notFound.shortPage(for: path).answer(to: asked)
    }
  }

  private func refusal(of asked: Asked) -> Answer? {
    guard asked.method == .GET || asked.method == .HEAD else {
      return .plain(
        .methodNotAllowed, "Only GET and HEAD: these pages are read, not written.",
        [("Allow", "GET, HEAD")])
    }
    if asked.hasBody {
      return .plain(.payloadTooLarge, "Nothing may be sent with a request.", isHead: asked.isHead)
    }
    if !asked.namesItsHost {
      return .plain(
        .badRequest, "A request names one host (RFC 9112, 3.2).", isHead: asked.isHead)
    }
    return nil
  }
}
