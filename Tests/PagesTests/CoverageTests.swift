// What is measured and what is not: the same facts on the page and on the command line.

import Outcomes
import TestSupport
import Testing

@testable import Pages

@Suite("Coverage") struct CoverageTests {
  static let page = Sample.plainTexts["coverage/"] ?? ""
  static let lines = CoverageText.lines(Sample.plain.definitions, on: "2026-10-20")

  @Test("has a row for each part of each framework, and a line on the command line")
  func parts() throws {
    let rows = Self.page.split(separator: "<tr><th scope=\"row\">").dropFirst()
    #expect(rows.count == 14 + 7 + 3)
    for framework in Sample.plain.definitions.frameworks {
      for part in Sample.plain.definitions.coverage(of: framework, on: "2026-10-20") {
        let row = try #require(rows.first { $0.contains(">\(part.title)</a>") })
        for finding in part.findings { #expect(row.contains(finding.words)) }
        for indicator in part.evidence + part.related {
          #expect(row.contains(">\(indicator.title)</a>"))
          #expect(row.contains("<span class=\"tag\">\(indicator.tier.words)</span>"))
        }
        let first = try #require(Self.lines.firstIndex(of: "  \(part.code) \(part.title)"))
        let own = Self.lines[(first + 1)...].prefix { $0.hasPrefix("      ") }.joined(
          separator: " ")
        for finding in part.findings { #expect(own.contains("! " + finding.words)) }
        for indicator in part.evidence + part.related {
          #expect(own.contains("\(indicator.code) (\(indicator.tier.words))"))
        }
      }
    }
  }

  @Test("says plainly what is thin, empty, optional or asked of nobody")
  func findings() {
    #expect(CoveredPart.Finding.empty.words == "Nothing measures this.")
    #expect(CoveredPart.Finding.thin.words == "One indicator only.")
    #expect(
      CoveredPart.Finding.optionalOnly.words
        == "Optional indicators only: it is measured where a contract asks for them.")
    #expect(CoveredPart.Finding.askedOfNobody.words == "No contract asks for it at present.")
    #expect(Self.page.contains("Nothing measures this."))
  }

  @Test("counts every part once in its sentence, on the page, the framework’s own, and in lines")
  func counts() {
    let sentence =
      "Of 10 outcomes, 3 have two or more indicators as evidence, 3 have one and 4 have none; of 4 "
      + "other labels, 2 have one indicator as evidence and 2 have none; of 7 key moments, 1 has "
      + "two or more indicators as evidence, 1 has one and 5 have none."
    #expect(Self.page.contains(sentence))
    #expect(Sample.plainTexts["frameworks/kent/"]?.contains(sentence) == true)
    #expect(Self.lines.joined(separator: " ").replacing("   ", with: " ").contains(sentence))
    #expect(Self.page.contains("Of 2 main aims, 1 has two or more"))
  }

  @Test("fits the command line’s width, and begins with the council’s own strategy")
  func width() throws {
    #expect(Self.lines.allSatisfy { $0.count <= 100 && !$0.hasSuffix(" ") })
    #expect(Self.lines[0].hasPrefix("Coverage on 20 October 2026: "))
    #expect(Self.lines[2] == "Kent Adult Carers’ Strategy 2022 to 2027")
  }

  @Test("depends on the day, for contracts end")
  func day() {
    let later = CoverageText.lines(Sample.plain.definitions, on: "2030-01-01")
    #expect(later.contains { $0.contains("No contract asks for it at present.") })
    #expect(!Self.lines.contains { $0.contains("No contract asks for it at present.") })
  }

  @Test("is linked from the front page, the frameworks’ pages and About")
  func links() {
    for path in ["", "frameworks/kent/", "frameworks/police/", "about/"] {
      let link = Place(path: path).link(to: .coverage)
      #expect(Sample.plainTexts[path]?.contains("<a href=\"\(link)") == true, "\(path)")
    }
  }
}
