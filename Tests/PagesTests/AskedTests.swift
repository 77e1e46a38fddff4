// Figures that were asked of few, or that rest on the districts of some lots: readers are told.

import Outcomes
import TestSupport
import Testing

@testable import Pages

@Suite("What a figure rests on") struct AskedTests {
  private func body(
    _ code: String, asked: [Indicator.Code], lot: Lot?, kind: ReportingBody.Kind = .provider,
    to: Day = "2027-03-31"
  ) -> ReportingBody {
    ReportingBody(
      code: code, name: code, kind: kind, isIllustrative: false,
      contracts: [
        Contract(
          code: "C-" + code, title: "Support", lot: lot, validFrom: "2024-04-01", validTo: to,
          indicators: asked, due: DueRule(frequency: .quarterly, workingDays: 15))
      ])
  }

  private let east = Lot(code: "1", title: "Lot 1, East", districts: ["D1"], isConfirmed: false)

  private func one(_ bodies: [ReportingBody], formula: Indicator.Formula? = nil) -> OneIndicator {
    OneIndicator(
      form: formula == nil ? .percentage : .rate, formula: formula, bodies: bodies,
      quarters: [("2026-27-Q2", 80, 1000, false)])
  }

  @Test("is how many were asked, where not all of those who report were")
  func asked() {
    let few = one([
      body("A", asked: ["T1"], lot: east), body("B", asked: ["T2"], lot: east),
      body("C", asked: ["T2"], lot: east), body("Council", asked: ["T2"], lot: nil, kind: .council),
      body("Ended", asked: ["T2"], lot: east, to: "2026-06-30"),
    ])
    #expect(few.page.contains("; asked of 1 of 3 providers"))
    let all = one([body("A", asked: ["T1"], lot: east), body("B", asked: ["T1"], lot: east)])
    #expect(!all.page.contains("asked of"))
    #expect(!one([]).page.contains("asked of"))
  }

  @Test("is the people of the lots’ districts, of a rate per population alone")
  func counted() {
    let bodies = [
      body("A", asked: ["T1"], lot: east), body("B", asked: ["T1"], lot: east),
      body(
        "Ended", asked: ["T1"], lot: Lot(code: "2", title: "Lot 2", districts: ["D2"]),
        to: "2026-06-30"),
    ]
    let note =
      "<p class=\"caution\">Not confirmed: which districts belong to Lot 1, East. Counted: the "
      + "districts of Lot 1, East.</p>"
    let rate = one(bodies, formula: .perPopulation(["seen"], population: "census", scale: 1000))
    #expect(rate.page.contains(note))
    #expect(!one(bodies).page.contains("Counted: "))
    let everywhere = one(
      [body("A", asked: ["T1"], lot: nil)],
      formula: .perPopulation(["seen"], population: "census", scale: 1000))
    #expect(!everywhere.page.contains("Counted: "))
  }

  @Test("of a framework are its dates: ended ones say so, inferred ones too")
  func dates() {
    func framework(to: Day?, inferred: Bool) -> Framework {
      Framework(
        code: "F", title: "F", kind: .employer, vision: "", validFrom: "2020-02-20", validTo: to,
        areDatesInferred: inferred, source: Citation(title: "S", licence: nil), areas: [],
        labels: [], keyMoments: [], statements: [])
    }
    let ended = framework(to: "2025-12-31", inferred: true)
    #expect(
      ended.datesWords(on: "2026-10-20")
        == "It held from 20 February 2020 to 31 December 2025 (dates inferred).")
    #expect(ended.endWords(on: "2026-10-20") == "It ended on 31 December 2025 (dates inferred).")
    #expect(ended.endWords(on: "2025-12-31") == nil)
    #expect(
      framework(to: nil, inferred: false).datesWords(on: "2026-10-20")
        == "It holds from 20 February 2020; no end is stated.")
    #expect(
      framework(to: nil, inferred: true).datesWords(on: "2026-10-20")
        == "It holds from 20 February 2020 (inferred); no end is stated.")
  }
}
