// The page of an indicator and those of its breakdowns: what each shows, offers and leads to.

import Disclosure
import Outcomes
import TestSupport
import Testing

@testable import Pages

@Suite("An indicator’s pages") struct IndicatorPagesTests {
  private static let breakdowns = Sample.plain.definitions.indicators.flatMap { indicator in
    Sample.plain.definitions.breakdownPages(of: indicator, in: .illustrative).map {
      (path: Page.path(of: $0, of: indicator), indicator: indicator.code, breakdown: $0.code)
    }
  }

  private func text(_ path: String) throws -> String {
    try #require(Sample.plainTexts[path], "\(path)")
  }

  /// The cells of one column of a file, without its head.
  private func column(_ name: String, of path: String) throws -> [String] {
    let rows = try FileTests().rows(of: text(path))
    let place = try #require(DataFile.columns.firstIndex(of: name))
    return rows.dropFirst().map { $0[place] }
  }

  @Test("lead to one another, and each offers the files of just what it shows")
  func files() throws {
    #expect(Self.breakdowns.count == 4)
    for (path, indicator, breakdown) in Self.breakdowns {
      let own = "indicators/\(indicator)/"
      #expect(try text(own).contains("href=\"../../\(path)\""))
      let page = try text(path)
      #expect(page.contains("href=\"../../../\(own)\""))
      for format in ["csv", "json"] {
        #expect(page.contains("href=\"../../../\(path)data.\(format)\""))
        #expect(page.contains("href=\"../../../\(own)data.\(format)\""))
      }
      #expect(try Set(column("breakdown", of: path + "data.csv")) == [breakdown])
      let all = try column("breakdown", of: own + "data.csv").filter { $0 == breakdown }
      #expect(try column("breakdown", of: path + "data.csv").count == all.count)
    }
  }

  @Test("hold in the total’s file the totals and what stands beside them")
  func total() throws {
    #expect(try Set(column("breakdown", of: "indicators/KC01/total.csv")) == [""])
    #expect(try text("indicators/KC01/").contains("href=\"../../indicators/KC01/total.csv\""))
    // Without a breakdown there is one file, which has everything.
    #expect(Sample.plainTexts["indicators/KC24/total.csv"] == nil)
  }

  @Test("of a real release are those of what it publishes: its first breakdown, and no other")
  func real() throws {
    let real = Sample(suffix: "", kind: .real)
    let paths = Set(real.everything.map(\.path))
    let several = Sample.plain.definitions.indicators.filter { $0.publishes.count > 1 }
    #expect(!several.isEmpty)
    for indicator in Sample.plain.definitions.indicators where !indicator.isPublished {
      let breakdowns = indicator.publishes.compactMap { table in
        if case .by(let code) = table { code } else { nil }
      }
      for (number, code) in breakdowns.enumerated() {
        for file in ["", "data.csv", "data.json"] {
          let path = "indicators/\(indicator.code)/\(code)/\(file)"
          #expect(paths.contains(path) == (number == 0), "\(path)")
        }
      }
    }
  }

  @Test("lead from a district or a key moment in a table to its own page")
  func values() throws {
    let district = try #require(
      Sample.plain.definitions.breakdown(Breakdown.districts)?.values.first)
    #expect(
      try text("indicators/KC01/district/").contains(
        "<th scope=\"row\"><a href=\"../../../places/\(district.code)/\">\(district.title)</a></th>"
      ))
    #expect(try text("indicators/KC37/moment/").contains("href=\"../../../moments/M1/\""))
  }

  @Test("say what the release before showed otherwise, and only of the indicator itself")
  func earlierValues() throws {
    let before = OneIndicator(quarters: [("2026-27-Q1", 60, 100, false)])
    let after = OneIndicator(quarters: [("2026-27-Q1", 70, 100, false)])
    let page = try pieces(of: after.at("indicators/T1/", since: before)).allText
    #expect(page.contains("Earlier values") && page.contains("what the release before showed"))
    #expect(page.contains("60%") && page.contains("70%"))
    #expect(try !after.at("indicators/T1/", since: after).contains("Earlier values"))
  }

  @Test("are listed with their newest figures, each once, by where they come from")
  func list() throws {
    let list = try text("indicators/")
    for indicator in Sample.plain.definitions.indicators {
      let links = list.split(separator: "href=\"../indicators/\(indicator.code)/\"").count - 1
      #expect(links == 1, "\(indicator.code)")
    }
    #expect(list.contains("only by wellbeing tool"))
  }
}
