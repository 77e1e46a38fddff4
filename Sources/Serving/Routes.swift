// From a request to a page: GET and HEAD only, from memory and the sealed file, no query.

import Disclosure
import Foundation
import Hummingbird
import Outcomes
import Pages

/// Answers requests for public pages.
struct Routes: Sendable {
  let shelf: Shelf
  let cache: PageCache
  let health: Health

  func answer(_ request: Request) -> Response {
    guard request.method == .get || request.method == .head else {
      return Answer.plain(
        .methodNotAllowed, "Only GET and HEAD: these pages are read, not written.",
        for: request, [.allow: "GET, HEAD"])
    }
    guard let path = Routes.path(of: request.uri.path) else {
      return Answer.plain(.badRequest, "This address cannot be read.", for: request)
    }
    if path == "healthz" { return Answer.plain(.ok, health.words + "\n", for: request) }
    do throws(SealError) {
      return try page(at: path, for: request)
    } catch {
      return Answer.plain(
        .internalServerError,
        "This page cannot be shown just now: its file is damaged and is fetched anew. "
          + "Please try again in a few minutes.", for: request)
    }
  }

  private func page(at path: String, for request: Request) throws(SealError) -> Response {
    let edition = shelf.edition
    if let ready = cache.page(at: path, edition: edition) {
      return Answer.page(ready, .ok, for: request)
    }
    guard let (within, shown) = shelf.release(holding: path) else {
      return noRelease(path, request)
    }
    if let rendered = try rendered(within, of: shown) {
      let ready = ReadyPage(rendered)
      cache.keep(ready, at: path, edition: edition)
      return Answer.page(ready, .ok, for: request)
    }
    if !path.hasSuffix("/"), shown.site.has(within + "/") {
      return Answer.moved(to: "/" + path + "/", for: request)
    }
    return Answer.page(ReadyPage(notFoundPage(within, of: shown.site)), .notFound, for: request)
  }

  /// A page made from the release's file; a part that cannot be read is told to the shelf.
  private func rendered(_ path: String, of shown: ShownRelease) throws(SealError) -> Rendered? {
    do throws(SealError) {
      return try render(path, of: shown.site) { code throws(SealError) in
        try shown.release.figures(of: code)
      }
    } catch {
      shelf.doubt(shown)
      throw error
    }
  }

  /// Nothing is released, or not at that address.
  private func noRelease(_ path: String, _ request: Request) -> Response {
    if path == "style.css" {
      return Answer.page(ReadyPage(styleSheet()), .ok, for: request)
    }
    if let (_, latest) = shelf.release(holding: "") {
      return Answer.page(ReadyPage(notFoundPage(path, of: latest.site)), .notFound, for: request)
    }
    return Answer.page(
      ReadyPage(noReleasePage(path, council: health.council)), .serviceUnavailable, for: request)
  }

  /// The path as it was asked for, without its leading slash; `nil` where, decoded, it could mean
  /// another place.
  static func path(of raw: String) -> String? {
    guard raw.utf8.count <= 2048, raw.hasPrefix("/"), let decoded = raw.removingPercentEncoding
    else { return nil }
    let parts = decoded.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = decoded.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
    guard isPlain, !parts.contains(".."), !parts.contains("."), !decoded.contains("\\") else {
      return nil
    }
    return String(raw.dropFirst())
  }
}
