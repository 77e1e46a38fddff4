// What a reader is told who asks for a page, a period or a release that is not there.

import Foundation
import TestSupport
import Testing

/// What is asked for, and what the page that is not there says.
private let misses: [(path: String, words: String)] = [
  ("/indicators/KC1/", "KC11"),
  ("/indicators/kc01/", "Did you mean <a href=\"../../indicators/KC01/\">KC01 "),
  ("/KC01", "Did you mean <a href=\"indicators/KC01/\">KC01 "),
  ("//indicators/KC01/", "KC01"),
  ("/outcome/O4/", "Did you mean <a href=\"../../outcomes/O4/\">O4 "),
  ("/indicators/KC01/2031-Q9/", "Did you mean <a href=\"../../../indicators/KC01/\">KC01 "),
  ("/how-figures-are-judged", "Did you mean <a href=\"method/\">How figures are judged</a>?"),
  ("/releases/2026-27-Q3/1.0.0/", "href=\"../../../releases/2026-27-Q2/1.1.0/\">2026-27-Q2, "),
  ("/releases/2026-27-Q2/9.0.0/indicators/KC01/", "2026-27-Q2, version 1.0.0"),
  ("/releases/2026-27-Q9", "2026-27-Q2, version 1.0.0"),
  ("/release/", "2026-27-Q2, version 1.1.0"),
  ("/releases/2026-27-Q2/1.0.0/indicators/KC001/", "href=\"../../indicators/KC01/\""),
]

@Suite("A page that is not there") struct NotFoundTests {
  @Test("is a helpful one, with what is near, and the releases there are")
  func helpful() async throws {
    try await ServedSite.with(versions: ["1.0.0", "1.1.0"]) { site in
      for (path, words) in misses {
        let answer = try await RawClient.get(path, from: site.port)
        #expect(answer.status == 404, "\(path)")
        #expect(answer.text.contains("There is no such page"), "\(path)")
        #expect(answer.text.contains(words), "\(path): \(words)")
        #expect(answer.text.contains("Need help now?"), "\(path)")
        #expect(answer.header("Cache-Control") == "no-store", "\(path)")
      }
    }
  }

  @Test("names no release where none was asked for, and nothing where nothing is near")
  func nothingNear() async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let answer = try await RawClient.get("/quite-another-thing-altogether/", from: site.port)
      #expect(answer.status == 404)
      #expect(!answer.text.contains("version 1.0.0</a>"))
      #expect(!answer.text.contains("Did you mean"))
    }
  }

  @Test("shows markup in its address as text")
  func markup() async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let path = "/releases/<script>alert(1)</script>/%3Cb%3E/"
      let answer = try await RawClient.get(path, from: site.port)
      #expect(answer.status == 404)
      #expect(!answer.text.contains("<script"))
      #expect(!answer.text.contains("<b>"))
    }
  }
}
