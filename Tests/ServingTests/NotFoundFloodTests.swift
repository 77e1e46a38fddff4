// Many readers at once who ask for what is not there.

import TestSupport
import Testing

@testable import Serving

/// What stands on the page that names what is near, as on any page of the release.
private let release = "version 1.0.0"
/// What stands on the short one.
private let noLook = "We cannot look for pages that are near it just now."

@Suite("A flood of addresses where nothing stands") struct NotFoundFloodTests {
  @Test("keeps nobody waiting who asks for a page that is not made yet")
  func besidePages() async throws {
    let pages = ["", "providers/", "national/", "indicators/KC01/", "releases/2026-27-Q2/1.0.0/"]
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let flood = try await withThrowingTaskGroup(of: [RawAnswer].self) { group in
        for reader in 0..<100 {
          group.addTask {
            try await RawClient.on(site.port) { connection in
              (0..<5).compactMap { number in
                let path = "/indicators/KC1/\(reader)/\(number)"
                connection.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
                return connection.answer()
              }
            }
          }
        }
        for path in pages {
          let page = try await RawClient.get("/" + path, from: site.port)
          #expect(page.status == 200, "\(path)")
          #expect(page.header("Content-Length") == "\(page.body.count)", "\(path)")
          #expect(page.text.contains(release), "\(path)")
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(flood.count == 500)
      for answer in flood {
        #expect(answer.status == 404)
        #expect(answer.header("Cache-Control") == "no-store")
        #expect(answer.text.contains(release) != answer.text.contains(noLook))
      }
    }
  }

  @Test("fills the places there are for waiting; all others get a short page, and real pages come")
  func held() async throws {
    let limits = ReaderLimits(notFoundWaitingMax: 3)
    try await ServedSite.with(versions: ["1.0.0"], limits: limits) { site in
      try await withThrowingTaskGroup(of: RawAnswer.self) { group in
        try await site.holdingNotFound {
          for _ in 0..<10 {
            group.addTask { try await RawClient.get("/indicators/KC1/", from: site.port) }
          }
          for _ in 0..<7 {
            let answer = try #require(try await group.next())
            #expect(answer.status == 404)
            #expect(answer.text.contains(noLook) && !answer.text.contains(release))
          }
          let page = try await RawClient.get("/indicators/KC01/", from: site.port)
          #expect(page.status == 200)
          #expect(try await RawClient.get("/indicators/KC01", from: site.port).status == 301)
        }
        for try await answer in group {
          #expect(answer.status == 404)
          #expect(answer.text.contains("KC11") && !answer.text.contains(noLook))
        }
      }
      let later = try await RawClient.get("/indicators/KC1/", from: site.port)
      #expect(later.text.contains("KC11"), "places are given back")
    }
  }

  @Test(
    "gets a whole page with the way to the overview and the help line, from every depth",
    arguments: [
      ("/x", "./"), ("/x/", "../"), ("/indicators/KC1/", "../../"), ("//", "../"),
      ("/releases/2026-27-Q2/1.0.0/x/", "../"), ("/releases/2026-27-Q9/1.0.0/", "../../../"),
    ])
  func short(path: String, overview: String) async throws {
    let limits = ReaderLimits(notFoundWaitingMax: 0)
    try await ServedSite.with(versions: ["1.0.0"], limits: limits) { site in
      for method in ["GET", "HEAD", "GET"] {
        let answer = try await RawClient.get(path, method: method, from: site.port)
        #expect(answer.status == 404)
        #expect(answer.header("Cache-Control") == "no-store")
        #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
        #expect(answer.body.isEmpty == (method == "HEAD"))
        guard method == "GET" else { continue }
        #expect(answer.text.contains("<a href=\"\(overview)\">Go to the overview</a>"))
        #expect(answer.text.contains(noLook))
        #expect(answer.text.contains("Need help now?"))
      }
    }
  }
}
