// Carers on the books: what comes in and goes out must balance.

import Foundation
import Outcomes
import Testing

@testable import ProviderReturns

/// 120 + 14 + 3 − 9 − 2 = 126.
private let books: [(item: String, number: Decimal)] = [
  ("opening", 120), ("accepted", 14), ("moved_in", 3), ("closed", 9), ("moved_out", 2),
]

private func said(closing: Decimal, in breakdown: [String: String] = [:]) -> [Said] {
  books.map { Said($0.item, $0.number, in: breakdown) } + [Said("closing", closing, in: breakdown)]
}

@Suite("Stock and flow") struct StockAndFlowTests {
  @Test("balance where carried forward is carried over, and who came, without who went")
  func balanced() {
    let outcome = StockAndFlow.outcome(of: CarersHome.returned(said(closing: 126)))
    #expect(outcome == .checked([]))
  }

  @Test("are told with their sum, at the cell of what is carried forward")
  func unbalanced() throws {
    let outcome = StockAndFlow.outcome(of: CarersHome.returned(said(closing: 127)))
    let finding = try #require(outcome.findings?.first)
    #expect(outcome.findings?.count == 1)
    #expect(finding.place == Place(line: 7, cell: "C7"))
    #expect(finding.found == "127")
    #expect(finding.facts["formula"] == "120 + 14 + 3 − 9 − 2")
    #expect(finding.facts["sum"] == "126")
    #expect(finding.facts["stated"] == "127")
    #expect(finding.facts["place"] == nil)
    #expect(
      finding.facts["parts"]
        == "The opening, The accepted, The moved_in, The closed, The moved_out")
  }

  @Test("are checked at each place that has all parts, and not at one that has not")
  func places() throws {
    let partly = [Said("closing", 50, in: ["district": "D2"])]
    let all = said(closing: 126) + said(closing: 125, in: ["district": "D1"]) + partly
    let findings = try #require(StockAndFlow.outcome(of: CarersHome.returned(all)).findings)
    #expect(findings.map(\.facts["place"]) == ["District D1"])
  }

  @Test("name what is missing of a total")
  func missing() {
    let outcome = StockAndFlow.outcome(of: CarersHome.returned([Said("closing", 126)]))
    #expect(outcome.why?.hasPrefix("The opening, The accepted") == true)
    #expect(StockAndFlow.outcome(of: CarersHome.returned([Said("q1", 1)])) == .checked([]))
  }

  @Test("count what is not applicable as nobody, and cannot do with what is not recorded")
  func absences() {
    let inOut = [
      Said("opening", 120), Said("accepted", 14), Said("closed", 9), Said("closing", 125),
    ]
    let none = [Said("moved_in", .notApplicable), Said("moved_out", .notOurService)]
    #expect(StockAndFlow.outcome(of: CarersHome.returned(inOut + none)) == .checked([]))
    let unknown = [Said("moved_in", .notRecorded), Said("moved_out", .withheldBySender)]
    let outcome = StockAndFlow.outcome(of: CarersHome.returned(inOut + unknown))
    #expect(outcome.why == "The moved_in, The moved_out: missing for July to September 2026")
  }

  @Test("belong together by their last day: August and September flow into 30 September")
  func partReturn() throws {
    let part = try #require(ReportingPeriod(start: "2026-08-01", end: "2026-09-30"))
    let flows = books.map { Said($0.item, $0.number, part) }
    let outcome = StockAndFlow.outcome(
      of: CarersHome.returned(flows + [Said("closing", 127, "2026-27 Q2")], for: part))
    #expect(outcome.findings?.map(\.facts["sum"]) == ["126"])
  }
}

@Suite("An opening number") struct OpeningAndClosingTests {
  private let last = [Said("closing", 120, "2026-27 Q1")]

  @Test("is the one that the period before closed with")
  func same() {
    let checked = CarersHome.returned([Said("opening", 120)], before: last)
    #expect(OpeningAndClosing.outcome(of: checked) == .checked([]))
  }

  @Test("is told with the closing one where they differ")
  func differs() throws {
    let checked = CarersHome.returned([Said("opening", 118)], before: last)
    let finding = try #require(OpeningAndClosing.outcome(of: checked).findings?.first)
    #expect(finding.place.cell == "C2")
    #expect(finding.facts["opening"] == "118")
    #expect(finding.facts["closing"] == "120")
    #expect(finding.facts["period"] == "April to June 2026")
  }

  @Test("is not checked where nothing is known of the day before")
  func unknown() {
    let alone = CarersHome.returned([Said("opening", 118)])
    #expect(OpeningAndClosing.outcome(of: alone).why == "no earlier return is known")
    let older = CarersHome.returned(
      [Said("opening", 118)], before: [Said("closing", 120, "2025-26 Q4")])
    #expect(OpeningAndClosing.outcome(of: older).why == "The closing: not known for 30 June 2026")
  }

  @Test("is nobody's business where the return has none")
  func none() {
    let checked = CarersHome.returned([Said("q1", 118)], before: last)
    #expect(OpeningAndClosing.outcome(of: checked) == .checked([]))
  }
}
