// Addresses where nothing stands, older releases, and the time before the first release.

import Outcomes
import TestSupport
import Testing

@testable import Pages

@Suite("Notices") struct NoticeTests {
  @Test(
    "nothing stands at a path that the site does not name",
    arguments: [
      "x", "indicators/KC99/", "/", "indicators/KC01", "../style.css", "indicators/KC01/data.csv/",
    ])
  func nothing(path: String) {
    #expect(render(path, of: Sample.plain.site) { _ in nil } == nil)
  }

  @Test(
    "a mistyped address gets the nearest pages",
    arguments: [
      ("indicators/KC12/", "../../indicators/KC11/"), ("indicators/kc01", "../indicators/KC01/"),
      ("provider/", "../providers/"), ("outcome/O4/", "../../outcomes/O4/"),
    ])
  func near(path: String, link: String) throws {
    let page = notFoundPage(path, of: Sample.plain.site)
    let links = try pieces(of: text(page)).tags("a").compactMap { $0["href"] }
    let navigation = 3 + 7
    #expect(links.dropFirst(navigation).contains(link))
  }

  @Test(
    "any address gets a whole page whose stylesheet is found from there",
    arguments: [
      ("", "style.css"), ("x", "style.css"), ("a/b/c", "../../style.css"),
      ("a/<script>/", "../../style.css"),
      (String(repeating: "z", count: 10_000), "style.css"),
    ])
  func anyAddress(path: String, sheet: String) throws {
    for page in [
      notFoundPage(path, of: Sample.plain.site),
      shortNotFoundPage(path, council: Sample.plain.definitions.council),
      noReleasePage(path, council: Sample.plain.definitions.council),
    ] {
      let pieces = try pieces(of: text(page))
      #expect(pieces.tags("link").last?["href"] == sheet)
      #expect(pieces.tags("h1").count == 1)
      #expect(pieces.allText.contains("Need help now?"))
    }
  }

  @Test("an older release leads to the newest, from every depth")
  func older() {
    let site = Site(front: Sample.plain.release.front, isLatest: false, latestPath: "../../../")
    let page = render("providers/", of: site) { _ in nil }.map(text) ?? ""
    #expect(page.contains("<a href=\"../../../../\">Go to the newest release</a>"))
    let about = render("about/", of: site) { _ in nil }.map(text) ?? ""
    #expect(about.contains("<a href=\"../../../../releases/2026-27-Q2/1.0.0/\">"))
  }

  @Test("an indicator of which the release has nothing says so")
  func noFigures() {
    let page = render("indicators/KC01/", of: Sample.plain.site) { _ in nil }.map(text) ?? ""
    #expect(page.contains("No figure of this indicator is in this release."))
    #expect(page.contains("<h2 id=\"definition\">Definition</h2>"))
  }

  @Test("what opens a block may fail, and the failure comes through as it is")
  func failure() {
    struct Broken: Error {}
    #expect(throws: Broken.self) {
      try render("indicators/KC01/", of: Sample.plain.site) { _ throws(Broken) in throw Broken() }
    }
  }

  private func text(_ page: Rendered) -> String { String(decoding: page.bytes, as: UTF8.self) }
}
