// Nothing that a sender wrote acts on whoever opens the answer.

import Foundation
import Outcomes
import ProviderReturns
import TestSupport
import Testing

@testable import Answers

/// What a sender may write, and how the CSV has it.
private let formulas: [(written: String, harmless: String)] = [
  ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("-2+3", "'-2+3"), ("@SUM(A1)", "'@SUM(A1)"),
  ("\tx", "'\tx"), ("36", "36"), ("n/k", "n/k"), ("a=b", "a=b"),
  ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
]

private let markup = "</td><script>alert(1)</script><img src=x onerror='a()'>\"&"

@Suite("What a sender wrote") struct EscapingTests {
  private static func answer(_ text: String) -> ReturnAnswer {
    let place = Place(sheet: text, line: 3, column: text, cell: "C3")
    let problem = Sample.problem(
      "R401", text, text, at: place, found: text, own: ["own_\(text)": text])
    return Sample.answer(
      .success(
        Sample.delivery(
          Sample.providerReturn(problems: [problem]),
          format: FoundFormat(
            kind: .ods, sheets: [FoundFormat.Sheet(name: text, isHidden: false, isRead: true)]))),
      text)
  }

  @Test("is no formula in the CSV", arguments: formulas.map(\.written))
  func formula(written: String) throws {
    let harmless = try #require(formulas.first { $0.written == written }?.harmless)
    let csv = String(decoding: Self.answer(written).csv, as: UTF8.self)
    let row = try #require(csv.split(separator: "\r\n").last)
    #expect(row.hasPrefix("R401,name of R401,error,provider,\(harmless),3,"))
    #expect(row.hasSuffix(",C3,\(harmless),\(harmless),\(harmless),\(harmless)"))
  }

  @Test("is no markup on the page, wherever it stands")
  func page() {
    let page = String(decoding: Self.answer(markup).html, as: UTF8.self)
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("'a()'"))
    #expect(page.contains("&lt;script&gt;alert(1)"))
  }

  @Test("comes back from the JSON as it was", arguments: [markup, "\u{1}\n\t\\\"“é👩‍👧”\u{7F}"])
  func json(text: String) throws {
    let json = try JSONTree(Self.answer(text).json)
    let problem = try #require(json["problems"]?.list?.first)
    #expect(problem["found"]?.text == text)
    #expect(problem["own"]?["own_\(text)"]?.text == text)
    #expect(json["receipt"]?["file"]?.text == Problem.visible(text))
  }

  @Test("may not load anything: the page allows its own style alone")
  func policy() {
    let page = String(decoding: Sample.mixed.html, as: UTF8.self)
    #expect(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
    #expect(!page.contains("://"))
  }
}
