// What holds for the page itself: whole in one file, readable by all, and nobody's names as markup.

import Bytes
import Foundation
import Outcomes
import Testing

@testable import Summaries

@Suite("A summary's page") struct PageTests {
  @Test(
    "is strict markup with a title, a language and headings in order",
    arguments: SummaryAreaOf.allCases)
  func headings(area: SummaryAreaOf) throws {
    let sample = Sample.plain
    let page = try Element.page(sample.html(area.of(sample)))
    #expect(page.name == "html" && page.attributes["lang"] == "en-GB")
    #expect(page.all("title").first?.text.hasSuffix(": summary – Elmshire Council") == true)
    let levels = page.all.compactMap { $0.name.first == "h" ? Int($0.name.dropFirst()) : nil }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test("gives every table a caption and every head a scope", arguments: SummaryAreaOf.allCases)
  func tables(area: SummaryAreaOf) throws {
    let sample = Sample.plain
    let page = try Element.page(sample.html(area.of(sample)))
    for table in page.all("table") {
      #expect(table.all("caption").count == 1)
      let heads = table.all("thead").flatMap { $0.all("th") }
      #expect(heads.allSatisfy { $0.attributes["scope"] == "col" })
      for row in table.all("tbody").flatMap({ $0.all("tr") }) {
        let cells = row.all("th") + row.all("td")
        let width = cells.map { Int($0.attributes["colspan"] ?? "1") ?? 0 }.reduce(0, +)
        #expect(width == heads.count)
        #expect(row.all("th").allSatisfy { $0.attributes["scope"]?.hasPrefix("row") == true })
      }
    }
    #expect(!page.all("table").isEmpty)
  }

  @Test(
    "needs nothing else: no script, no address but the help line’s",
    arguments: SummaryAreaOf.allCases)
  func alone(area: SummaryAreaOf) throws {
    let sample = Sample.plain
    let page = try Element.page(sample.html(area.of(sample)))
    for name in ["script", "link", "img", "iframe", "form", "object", "base"] {
      #expect(page.all(name).isEmpty, "\(name)")
    }
    for element in page.all {
      #expect(element.attributes["src"] == nil && element.attributes["style"] == nil)
      #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") })
    }
    #expect(
      page.all("a").compactMap { $0.attributes["href"] }
        == ["tel:01234567890", "https://example.org/carers"])
    let style = try #require(page.all("style").first).text
    #expect(!style.contains("url(") && !style.contains("@import"))
  }

  @Test("lets the browser use this one style and nothing else")
  func policy() throws {
    let page = try Element.page(Sample.plain.html())
    let style = try #require(page.all("style").first).text
    let hash = Data(sha256(Array(style.utf8)).bytes).base64EncodedString()
    let policy = page.all("meta").first { $0.attributes["http-equiv"] != nil }
    #expect(
      policy?.attributes["content"]
        == "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'")
  }

  @Test("is under 100 KB, however long the names")
  func size() {
    let sample = Sample(suffix: String(repeating: " long name", count: 20))
    #expect(sample.summary().html.count < 100_000)
    #expect(Sample.plain.summary().html.count < 20_000)
  }

  @Test("never makes a link of a help address that is not https")
  func helpAddress() throws {
    let help = Council.ContactLine(words: "Ask.", telephone: nil, address: "javascript:alert(1)")
    let hostile = Sample(adapt: { $0.with(help: help) })
    #expect(try Element.page(hostile.html()).all("a").isEmpty)
  }

  @Test(
    "is not changed by markup in names, titles, units and reasons",
    arguments: [
      "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='x",
      "</title></style><img src=x onerror=alert(1)>", "--><!--", "&lt;b&gt;", "]]>",
      "\u{0}<b>\u{7}", "<a href=\"javascript:alert(1)\">",
    ])
  func attack(words: String) throws {
    for area in SummaryAreaOf.allCases {
      let harmless = Sample(suffix: "x")
      let hostile = Sample(suffix: words)
      let plain = try Element.page(harmless.html(area.of(harmless)))
      let attacked = try Element.page(hostile.html(area.of(hostile)))
      #expect(attacked.skeleton == plain.skeleton)
      for link in attacked.all("a").compactMap({ $0.attributes["href"] }) {
        #expect(!link.lowercased().hasPrefix("javascript:"))
      }
    }
  }

  @Test(
    "has a data file in which no name is a formula, and which is read back as it was",
    arguments: ["=1+1", "+44", "-x", "@sum", "\tx", ", \"so\"\r\ncalled"])
  func formulas(words: String) throws {
    let sample = Sample(adapt: { $0.with(areaName: words) })
    let rows = try dataRows(of: sample.csv())
    let names = Set(
      rows.filter { $0["area_code"] == "E1" && $0["kind"] != "real" }
        .compactMap { $0["area_name"] })
    #expect(names == [words.hasPrefix(",") ? words : "'" + words])
  }

  // MARK: Colours

  @Test("has colours that reach WCAG 2.2 AA, in light, in dark and in print", arguments: 0...2)
  func contrast(scheme: Int) throws {
    let style = try #require(Element.page(Sample.plain.html()).all("style").first).text
    let blocks = style.split(separator: ":root {").dropFirst().map { $0.prefix { $0 != "}" } }
    try #require(blocks.count == 3)
    let colours = Dictionary(
      uniqueKeysWithValues: blocks[scheme].matches(of: /--([a-z-]+): #([0-9a-f]{6});/).map {
        (String($0.1), luminance(String($0.2)))
      })
    #expect(colours.count == 16)
    let pairs: [(String, String, Double)] = [
      ("ink", "paper", 4.5), ("quiet", "paper", 4.5), ("link", "paper", 4.5),
      ("ink", "band", 4.5), ("quiet", "band", 4.5), ("note-ink", "note", 4.5),
      ("real-ink", "real", 4.5), ("strong-rule", "paper", 3), ("note-rule", "paper", 3),
      ("real-rule", "paper", 3), ("green", "paper", 3), ("amber", "paper", 3), ("red", "paper", 3),
    ]
    for (front, ground, least) in pairs {
      let a = try #require(colours[front], "--\(front)")
      let b = try #require(colours[ground], "--\(ground)")
      let ratio = (max(a, b) + 0.05) / (min(a, b) + 0.05)
      #expect(ratio >= least, "--\(front) on --\(ground) is \(ratio)")
    }
  }

  /// Relative luminance, WCAG 2.2's own formula.
  private func luminance(_ hex: String) -> Double {
    let value = Int(hex, radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double((value >> shift) & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
