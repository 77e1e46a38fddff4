// Whom the press may ask: a line with a number and a page, or the council.

import Outcomes
import TestSupport
import Testing

@testable import Pages

@Suite("The press contact") struct PressContactTests {
  private func html(_ press: Council.ContactLine?) -> String {
    let council = Council(
      name: "Us & Co", areaCode: "E1", areaName: "Us",
      helpNow: Council.ContactLine(words: "Call us.", telephone: nil, address: nil), press: press)
    return String(decoding: PressContact(council: council).html.bytes, as: UTF8.self)
  }

  @Test("is words, a number to dial and a page to open, as far as there are any")
  func line() {
    let words = "Our press office. Name the <release>."
    #expect(
      html(
        Council.ContactLine(
          words: words, telephone: "+44 1234 567890", address: "https://example.org/"))
        == "<p>Our press office. Name the &lt;release&gt;. "
        + "<a href=\"tel:+441234567890\">Telephone +44 1234 567890</a>. "
        + "<a href=\"https://example.org/\">Website of Us &amp; Co</a>.</p>\n")
    #expect(
      html(Council.ContactLine(words: words, telephone: nil, address: nil))
        == "<p>Our press office. Name the &lt;release&gt;.</p>\n")
  }

  @Test("is the council where it has named nobody")
  func none() { #expect(html(nil) == "<p>Ask Us &amp; Co.</p>\n") }

  @Test("never links to what is not safe to open")
  func unsafe() {
    let line = Council.ContactLine(words: "Ask.", telephone: nil, address: "javascript:alert(1)")
    #expect(html(line) == "<p>Ask. javascript:alert(1)</p>\n")
  }
}
