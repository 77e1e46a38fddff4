// What a councillor is told besides the figures: who is missing, what stands where, what changed.

import Disclosure
import Foundation
import Outcomes
import Testing

@testable import Summaries

@Suite("What a summary says") struct WordsTests {
  private let sample = Sample.plain

  @Test(
    "counts every indicator once, and the counts add up", arguments: ReleaseHeader.Kind.allCases)
  func counts(kind: ReleaseHeader.Kind) throws {
    let summary = Sample(kind: kind).summary()
    #expect(
      summary.countsWords.hasPrefix("Of 13 indicators of the outcomes of the Elmshire Carers’"))
    let counts = (summary.counts ?? "").prefix { $0 != "." }
    let numbers = counts.matches(of: /[0-9]+/).compactMap { Int($0.0) }
    #expect(numbers.reduce(0, +) == 13)
    let listed = Set(summary.outcomes.flatMap(\.figures).map(\.indicator.code))
    #expect(listed.count + summary.outcomes.flatMap(\.withoutFigure).count == 13)
    // Targets that were invented rate invented figures only.
    #expect((summary.counts == "13 not rated.") == (kind == .real))
  }

  @Test(
    "says how each figure stands by what was agreed",
    arguments: [
      ("S04", "target met", "target 60%, floor 50%"),
      ("S05", "target missed, minimum met", "target 85%, floor 75%"),
      ("S06", "minimum not met", "target 90%, floor 80%"),
      ("S08", "above the expected range", "expected 80 to 120"),
      ("S02", "not rated: no target is agreed", nil),
    ])
  func standing(code: String, words: String, level: String?) throws {
    let line = try line(code)
    #expect(line.standing?.words == words)
    #expect(line.standing?.levelWords(of: line.indicator) == level)
  }

  @Test("names the figure that is rated where the newest is not complete")
  func rated() throws {
    let line = try line("S13")
    #expect(line.figure.shownWords == "63% [p]")
    #expect(line.standing?.words == "earlier: target met")
    #expect(line.standing?.ratedWords(in: .april) == "by 72%, April to June 2026")
    let row = try dataRows(of: sample.csv()).first { $0["indicator"] == "S13" }
    #expect(row?["rating"] == "not_rated" && row?["earlier_rating"] == "green")
    #expect(row?["earlier_rated_period"] == "2026-27-Q1" && row?["earlier_rated_figure"] == "72")
    #expect(row?["earlier_agreed"] == line.standing?.levelWords(of: line.indicator))
    #expect(
      sample.summary().counts?.contains("1 of the ratings is by an earlier figure") == true)
  }

  @Test("tells a month of a quarter from the quarter: nothing is added up")
  func months() {
    let lines = sample.summary().headlines.filter { $0.indicator.code == "S01" }
    #expect(lines.map { $0.figure.period.code(in: .april) } == ["2026-07", "2026-08", "2026-09"])
  }

  @Test("names who has not reported, for this period and of the year before")
  func missing() {
    #expect(
      sample.summary().returnsWords == [
        "2 of 3 returns for July to September 2026 have come. Missing: Example East (due, not "
          + "received yet).",
        "Figures that lack one of them are marked [p]: they are not complete.",
        "Earlier, still missing: Example West, January to March 2026 (late: not "
          + "received).",
        "Lots whose districts are not confirmed: Lot 1, the dales.",
      ])
  }

  @Test("tells a district of those who serve it, and no others")
  func missingOfDistrict() {
    #expect(
      sample.summary(sample.northdale).returnsWords == [
        "1 of 2 returns of those who serve Northdale for July to September 2026 has come. "
          + "Missing: Example East (due, not received yet).",
        "Figures that lack one of them are marked [p]: they are not complete.",
        "That Northdale belongs to this lot is not confirmed: Lot 1, the dales.",
      ])
    #expect(
      sample.summary(sample.westdale).returnsWords == [
        "Every return of those who serve Westdale for July to September 2026 has come (2 returns).",
        "Earlier, still missing: Example West, January to March 2026 (late: not "
          + "received).",
      ])
  }

  @Test("says so where nothing was expected, or the label is no period")
  func nothingExpected() {
    let none = Sample(standings: []).summary()
    #expect(none.returnsWords[0] == "No return was expected for July to September 2026.")
    let named = Sample(label: "spring").summary()
    #expect(named.title == "Unpaid carers in Elmshire, spring")
    #expect(named.returnsWords[0].hasPrefix("2 of 3 returns for spring have come."))
    #expect(named.headlines.count == 4)
  }

  @Test("names what of the strategy stands elsewhere, and why parts may not add up")
  func elsewhere() {
    let summary = sample.summary()
    #expect(
      summary.leftOutWords
        == "The strategy’s other label and its key moments stand on the monitor’s pages only.")
    #expect(
      summary.caseloadWords.hasSuffix(
        "Parts are rounded, so they may not add up; percentages are worked out before rounding."))
  }

  @Test("says of a figure that was not asked of all of how many it was, in both formats")
  func askedOfFew() throws {
    var few = sample
    few.adapt = { all in
      let bodies = all.bodies.enumerated().map { number, body in
        ReportingBody(
          code: body.code, name: body.name, kind: body.kind, isIllustrative: true,
          contracts: body.contracts.map { contract in
            Contract(
              code: contract.code, title: contract.title, lot: contract.lot,
              validFrom: contract.validFrom, validTo: contract.validTo,
              indicators: number == 0 ? ["S04"] : ["S05"], due: contract.due)
          })
      }
      return Definitions(
        frameworks: all.frameworks, items: all.items, indicators: all.indicators,
        breakdowns: all.breakdowns, bodies: bodies, holidays: all.holidays,
        populations: all.populations, council: all.council)
    }
    let row = try dataRows(of: few.csv()).first { $0["indicator"] == "S04" }
    let words = try #require(row?["asked_of"])
    #expect(words.firstMatch(of: /^asked of 1 of [2-9] providers$/) != nil, "\(words)")
    #expect(few.html().contains("\(words)</span>"))
    #expect(try dataRows(of: sample.csv()).allSatisfy { $0["asked_of"] == "" })
  }

  @Test("names what nothing measures, and what one indicator alone does")
  func unmeasured() {
    #expect(
      sample.summary().unmeasuredWords
        == "Nothing measures: Respect; A new diagnosis. One indicator alone measures: Learning.")
  }

  @Test("names a definition's changes of the last year, and whether figures can be compared")
  func changes() {
    #expect(
      sample.summary().changeWords == [
        "Carers trained: since 1 April 2026, decided by The board on 10 January 2025. Places "
          + "count no more. Figures before and after are not to be compared.",
        "Carers trained: since 1 January 2026, decided by The board on 10 January 2025. Plain "
          + "words. Figures before and after can be compared.",
      ])
    #expect(sample.summary(sample.northdale).changes.isEmpty)
  }

  @Test("counts in a district what is county-wide only, and rates nothing there")
  func district() {
    let summary = sample.summary(sample.northdale)
    #expect(Set(summary.headlines.map(\.indicator.code)) == ["S01", "S02", "S03", "S04"])
    #expect(summary.countyOnlyWords.hasPrefix("9 more indicators are county-wide only"))
    #expect(summary.figures.allSatisfy { $0.standing == nil })
    #expect(summary.headlines.allSatisfy { $0.county != nil })
    #expect(summary.outcomes.isEmpty && summary.national.isEmpty)
  }

  @Test("keeps published national figures apart, real and with their margins")
  func national() throws {
    let summary = sample.summary()
    #expect(summary.national.map(\.indicator.code) == ["N1"])
    #expect(summary.lapsedWords == "No figure in this release: Lapsed measure.")
    #expect(
      summary.national[0].figures.map { $0.figure.publishedWords(decimals: 1) }
        == ["6.5 ± 0.3", "7.3 ± 0.0"])
    #expect(summary.outcomes.flatMap(\.figures).allSatisfy { !$0.indicator.isPublished })
    let kinds = try dataRows(of: sample.csv()).map { [$0["indicator"] ?? "", $0["kind"] ?? ""] }
    #expect(kinds.allSatisfy { ($0[0] == "N1") == ($0[1] == "real") })
  }

  @Test("says in words whether it is illustrative or real, before any figure")
  func kind() throws {
    for (kind, name) in [(ReleaseHeader.Kind.illustrative, "Illustrative."), (.real, "Real.")] {
      let page = try Element.page(Sample(kind: kind).html())
      let words = try #require(page.all("strong").first).text
      #expect(words == name)
      let header = try #require(page.all("header").first).text
      #expect(header.contains("releases/2026-27-Q2/1.0.0/"))
      #expect(header.contains("20 October 2026 at 09:00"))
    }
  }

  @Test("names a publication once for all its measures, with its licence")
  func sources() {
    #expect(sample.summary().sourceWords == ["Survey of carers. Open Government Licence."])
  }

  @Test("has a file name that can hold no folder")
  func fileName() {
    #expect(sample.summary().fileName == "summary-2026-27-Q2-1.0.0-E1")
    #expect(Sample(label: "../x").summary().fileName == "summary-..%2Fx-1.0.0-E1")
  }

  private func line(_ code: String) throws -> SummaryFigure {
    try #require(
      sample.summary().outcomes.flatMap(\.figures).first { $0.indicator.code == code })
  }
}
