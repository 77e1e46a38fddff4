// The page and the data file are read back and hold the same figures; none comes from elsewhere.

import Disclosure
import Foundation
import Outcomes
import Testing

@testable import Summaries

@Suite("Page and data file") struct SameFiguresTests {
  /// One figure as a reader sees it.
  struct Seen: Hashable, Comparable, CustomStringConvertible {
    let area: String
    let title: String
    let number: String
    let markers: String
    var earlier = ""
    var comparison = ""

    static func < (a: Seen, b: Seen) -> Bool { a.description < b.description }
    var description: String {
      [area, title, number, markers, earlier, comparison].joined(separator: "|")
    }
  }

  @Test("hold the same figures, and as many", arguments: SummaryAreaOf.allCases)
  func same(area: SummaryAreaOf) throws {
    let sample = Sample.plain
    let page = try Element.page(sample.html(area.of(sample)))
    let rows = try dataRows(of: sample.csv(area.of(sample)))
    let inFile = rows.map { row in
      Seen(
        area: row["area_name"] ?? "", title: row["title"] ?? "", number: row["figure"] ?? "",
        markers: row["markers"] ?? "",
        earlier: row["comparison"] == "" ? "" : (row["year_earlier_figure"] ?? ""),
        comparison: String((row["comparison"] ?? "").prefix { $0 != ":" }))
    }
    let onPage = try seen(on: page, of: sample, area)
    #expect(Set(onPage).sorted() == Set(inFile).sorted())
    // One row a figure: area, indicator, part and period are named once.
    let names = rows.map { row in
      ["area_code", "indicator", "title", "period"].map { row[$0] ?? "" }
    }
    #expect(Set(names).count == rows.count)
  }

  @Test("hold the same standings", arguments: [ReleaseHeader.Kind.illustrative, .real])
  func standings(kind: ReleaseHeader.Kind) throws {
    let sample = Sample(kind: kind)
    let page = try Element.page(sample.html())
    var onPage: [String: String] = [:]
    for row in page.all("tr") {
      guard let cell = row.all("td").first(where: { $0.attributes["class"] == "standing" }),
        let head = row.all("th").first, let words = cell.all("span").first
      else { continue }
      onPage[head.textBeforeSpan] = words.text
    }
    for row in try dataRows(of: sample.csv()) where row["standing"] != "" {
      #expect(onPage[row["title"] ?? ""] == row["standing"])
    }
    #expect(onPage.count == 13)
  }

  @Test("show nothing but what the release shows", arguments: SummaryAreaOf.allCases)
  func fromTheRelease(area: SummaryAreaOf) {
    let sample = Sample.plain
    let released = Set(
      sample.release.indicators.flatMap(\.tables).flatMap(\.rows).flatMap(\.figures))
    for line in sample.summary(area.of(sample)).figures {
      #expect(released.contains(line.figure))
      if let earlier = line.yearEarlier { #expect(released.contains(earlier)) }
      if let rated = line.standing?.ratedFigure { #expect(released.contains(rated)) }
    }
  }

  @Test("never show what the gate has hidden")
  func hidden() throws {
    let sample = Sample.plain
    let line = try #require(
      sample.summary().figures.first { $0.indicator.code == "S12" })
    #expect(line.figure.text == "[c]")
    let row = try dataRows(of: sample.csv()).first { $0["indicator"] == "S12" }
    #expect(row?["figure"] == "" && row?["markers"] == "[c]")
    #expect(row?["comparison"] == "not compared: one of the two is hidden")
    let cells = try Element.page(sample.html()).all("tr")
      .filter { $0.text.hasPrefix("Carers with a hidden count") }.flatMap { $0.all("td") }
    #expect(cells.map(\.text) == ["[c]", "20, not compared", "not rated: no target is agreed"])
  }

  private func seen(on page: Element, of sample: Sample, _ area: SummaryAreaOf) throws -> [Seen] {
    let council = sample.definitions.council
    let here = area == .county ? council.areaName : sample.districts[0].title
    return page.all("table").flatMap { table in
      let heads = table.all("thead").flatMap { $0.all("th") }.map(\.text)
      return table.all("tbody").flatMap { $0.all("tr") }.flatMap { row -> [Seen] in
        guard let head = row.all("th").first, head.attributes["scope"] == "row" else { return [] }
        let title = head.textBeforeSpan
        let cells = row.all("td")
        let earlier = cells.first { $0.attributes["class"] == "earlier" }?.text
        return zip(heads.dropFirst(), cells).compactMap { name, cell in
          switch cell.attributes["class"] {
          case "now":
            let isPublished = earlier == nil
            return one(cell, isPublished ? name : here, title, earlier)
          case "beside": return one(cell, council.areaName, title, nil)
          default: return nil
          }
        }
      }
    }
  }

  /// A cell such as `65% [p]` with its parts, or `6.5 ± 0.3`.
  private func one(_ cell: Element, _ area: String, _ title: String, _ earlier: String?) -> Seen {
    var words = cell.textBeforeSpan
    if let margin = words.firstRange(of: " ±") { words.removeSubrange(margin.lowerBound...) }
    let markers = words.matches(of: /\[[a-z]\]/).map { String($0.0) }.joined()
    return Seen(
      area: area, title: title, number: number(words), markers: markers,
      earlier: earlier.map(number) ?? "", comparison: comparison(earlier))
  }

  private func comparison(_ earlier: String?) -> String {
    guard let earlier else { return "" }
    return ["up", "down", "the same"].first { earlier.hasPrefix($0) } ?? "not compared"
  }

  private func number(_ words: String) -> String {
    let found = words.firstMatch(of: /-?[0-9][0-9,]*(\.[0-9]+)?/)
    return found.map { String($0.0).replacing(",", with: "") } ?? ""
  }
}
