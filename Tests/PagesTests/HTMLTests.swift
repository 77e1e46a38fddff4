// Interpolation never makes syntax.

import Testing

@testable import Pages

@Suite("HTML") struct HTMLTests {
  @Test(
    "escapes what is interpolated",
    arguments: [
      ("O'Neil & Co", "O&#39;Neil &amp; Co"),
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("\" onclick=\"x", "&quot; onclick=&quot;x"), ("Åsa – Thanet’s", "Åsa – Thanet’s"),
      ("a\u{0}b\u{8}c", "a\u{FFFD}b\u{FFFD}c"), ("two\nlines\tone", "two\nlines\tone"),
      ("&amp;", "&amp;amp;"), ("]]><!--", "]]&gt;&lt;!--"), ("", ""),
    ])
  func escapes(words: String, shown: String) {
    let html: HTML = "<p title=\"\(words)\">\(words)</p>"
    #expect(text(html) == "<p title=\"\(shown)\">\(shown)</p>")
  }

  @Test("puts HTML into HTML as it is, one or many, and nothing for nil")
  func splices() {
    let item: HTML = "<li>\("a<b")</li>"
    let none: HTML? = nil
    #expect(
      text("<ul>\(item)\([item, item])\(none)</ul>")
        == "<ul><li>a&lt;b</li><li>a&lt;b</li><li>a&lt;b</li></ul>")
    #expect(text([item, item].joined(by: ", ")) == "<li>a&lt;b</li>, <li>a&lt;b</li>")
  }

  @Test(
    "writes lengths to a tenth",
    arguments: [
      (1.0, "1"), (0.04, "0"), (12.25, "12.3"), (-0.5, "-0.5"), (-3.0, "-3"), (99.96, "100"),
    ])
  func lengths(length: Double, shown: String) {
    #expect(text("\(length)") == shown)
  }

  @Test(
    "makes one part of an address of any code",
    arguments: [
      ("KC01", "KC01"), ("not_recorded", "not_recorded"), ("a/../b\"", "a%2F..%2Fb%22"),
      ("é", "%C3%A9"),
    ])
  func pathParts(code: String, part: String) {
    #expect(code.asPathPart == part)
  }

  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }
}
