// What a definition said before: on the page, in the tables, in the chart and in the file.

import Outcomes
import TestSupport
import Testing

@testable import Pages

@Suite("A definition that changed") struct HistoryTests {
  static let page = Sample.plainTexts["indicators/KC11/"] ?? ""

  @Test("says from when, decided when, by whom, why, and what it had said")
  func told() throws {
    let text = try pieces(of: Self.page).allText
    for words in [
      "Changes of this definition", "From 1 April 2025",
      "Decided on 11 February 2025 by Example Commissioner: Carers asked to be heard sooner.",
      "Figures before and after that day are not to be compared [b].",
      "First conversation within 10 working days", "What ten days mean.",
      "Those counted in ten days.", "All whose 10th working day fell in the quarter.",
      "Held in ten days, out of: Due in ten days.", "The earlier return.",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("tells of changed items too, and that figures may be compared")
  func items() throws {
    let text = try pieces(of: Self.page).allText
    let october = try #require(text.range(of: "From 1 October 2025"))
    let april = try #require(text.range(of: "From 1 April 2025"))
    #expect(october.lowerBound < april.lowerBound)
    #expect(text.contains("It is about an item that is counted: First conversations in time."))
    #expect(text.contains("Figures before and after that day may be compared."))
  }

  @Test("is not spoken of where nothing changed")
  func none() {
    #expect(Sample.plainTexts["indicators/KC22/"]?.contains("Changes of") == false)
  }

  @Test("has a table for each of its meanings, the first after the change marked as a break")
  func tables() throws {
    let tables = Self.page.split(separator: "<table class=\"figures periods\">").dropFirst()
    #expect(tables.count == 2)
    let (later, earlier) = (tables[1], try #require(tables[2].split(separator: "</table>").first))
    #expect(later.contains("fell in the quarter") && !later.contains("ten days"))
    #expect(later.contains("<td class=\"number main\">") && later.contains("[b]"))
    #expect(earlier.contains("by period, until 31 March 2025"))
    #expect(earlier.contains("those counted in ten days") && !earlier.contains("[b]"))
    #expect(!earlier.contains("not rated"))
  }

  @Test("breaks the line of its chart before the first point after it, with the date")
  func chart() throws {
    let pieces = try pieces(of: Self.page)
    let paths = pieces.tags("path")
    #expect(paths.count { $0["class"] == "break" } == 1)
    let line = try #require(paths.first { $0["class"] == "line" }?["d"])
    // One gap of the sample and one break.
    #expect(line.count { $0 == "M" } == 3)
    #expect(pieces.contains(.text("1 Apr 2025")))
    #expect(pieces.allText.contains("A break on 1 April 2025: not to be compared with"))
  }

  @Test("puts the parts of every period into its file by what they were then")
  func file() {
    let rows = (Sample.plainTexts["indicators/KC11/data.csv"] ?? "").split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let shown = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(DataFile.columns, $0)) }
      .filter { $0["figure"] != "" }
    #expect(shown.count == 11)
    #expect(shown.allSatisfy { $0["numerator"] != "" && $0["denominator"] != "" })
    #expect(
      shown.filter { $0["markers"]?.contains("[b]") == true }.map { $0["period"] } == ["2025-26-Q1"]
    )
    let rated = shown.filter { $0["rating"] != "" }.compactMap { $0["period"] }
    #expect(rated == ["2026-27-Q1"])
  }
}
