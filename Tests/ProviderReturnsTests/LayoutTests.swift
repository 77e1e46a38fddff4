// A sender's own columns, words and period labels, mapped by data alone.

import Outcomes
import TestSupport
import Testing

@testable import ProviderReturns

@Suite("A layout") struct LayoutTests {
  static let theirs = Layout(
    code: "theirs", title: "Their export",
    columns: Layout.Columns(
      body: "Organisation", period: "Qtr", item: "Measure", value: "No.",
      breakdowns: ["district": "Area"]),
    constants: Layout.Constants(body: "EX1"),
    codes: Layout.Codes(
      body: ["ECE Ltd": "EX1"], item: ["Nyt i år": "carers_new", "plans": "plans_current"],
      breakdowns: ["district": ["Ash": "E07000105", "Whole county": "total"]]),
    periods: ["2nd quarter": "2026-27 Q2", "Jul": "2026-07"],
    missingWords: ["NK": .notRecorded, "N/A": .notApplicable])

  @Test("maps columns, words, labels and constants, whatever their case and spaces")
  func maps() throws {
    let text = """
      ORGANISATION , qtr,measure,area,no.
      ECE LTD,jul,NYT I ÅR,ash,"1,204"
      ,Jul,nyt i år,Whole County,nk
      EX1,2nd  Quarter,Plans,Canterbury,n/a
      """
    let read = try ReturnReader().read(
      Array(text.utf8), by: Self.theirs, in: Small.context())
    #expect((read.problems + read.returns.flatMap(\.problems)).isEmpty)
    let observations = read.returns.flatMap(\.observations)
    #expect(observations.map(\.key.body) == ["EX1", "EX1", "EX1"])
    #expect(observations.map(\.key.item) == ["carers_new", "carers_new", "plans_current"])
    #expect(observations.map(\.key.period.code) == ["2026-07", "2026-07", "2026-27-Q2"])
    #expect(
      observations.map(\.key.breakdown.description) == [
        "district=E07000105", "", "district=E07000106",
      ])
    #expect(observations.map(\.reported) == [.quantity(1204), .notRecorded, .notApplicable])
  }

  @Test("gives each body its own return, sorted by body and then by period")
  func bodies() throws {
    let read = try ReturnReader().read(
      Small.file(
        "EX2,2026-07,carers_new,,,4,,,,", "EX1,2026-07,carers_new,,,5,,,,",
        "EX1,2026-02,carers_new,,,6,,,,"),
      by: Small.long, in: Small.context(["EX1", "EX2"]))
    #expect(read.returns.map(\.body) == ["EX1", "EX1", "EX2"])
    #expect(read.returns.map(\.period.code) == ["2025-26-Q4", "2026-27-Q2", "2026-27-Q2"])
    #expect(read.returns.map(\.cells.used) == [1, 1, 1])
  }

  @Test("whose filter lets nothing through leaves no return, and says so")
  func nothingWanted() throws {
    let layout = Layout(
      code: "x", title: "x", columns: Small.long.tables[0].columns, rows: ["district": ["Thanet"]])
    let read = try ReturnReader().read(
      Small.file("EX1,2026-07,carers_new,,,5,,,,"), by: layout, in: Small.context())
    #expect(read.returns.isEmpty)
    #expect(read.problems.map(\.rule.number) == ["R502"])
    #expect(read.cells.filtered == read.cells.total)
  }
}
