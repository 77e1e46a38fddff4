// What the period before had, and the return says nothing of.

import Outcomes
import TestSupport
import Testing

@testable import ProviderReturns

private let quarter: ReportingPeriod = "2026-27 Q1"

private func said(_ items: [Item.Code], _ period: ReportingPeriod? = nil) -> [Said] {
  items.map { Said($0, 1, period) }
}

/// An item with periods of its own, and in which return it is expected.
private struct Rhythm: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let item: Item.Code
  let before: ReportingPeriod
  let now: ReportingPeriod
  let asked: ReportingBody
  let isExpected: Bool

  init(
    _ what: String, _ item: Item.Code, _ before: ReportingPeriod, _ now: ReportingPeriod,
    by asked: ReportingBody? = nil, _ isExpected: Bool
  ) {
    testDescription = what
    self.item = item
    self.before = before
    self.now = now
    self.asked = asked ?? CarersHome.body(asked: [item])
    self.isExpected = isExpected
  }
}

private let rhythms = [
  Rhythm("a month of the quarter before", "contacts", "May 2026", "2026-27 Q2", true),
  Rhythm("two quarters before", "q1", "2025-26 Q4", "2026-27 Q2", false),
  Rhythm("a year that ends now", "yearly", "2025-26", "2026-27 Q4", true),
  Rhythm("a year that ends later", "yearly", "2025-26", "2026-27 Q2", false),
  Rhythm("a year that ended twice since", "yearly", "2024-25", "2026-27 Q4", false),
  Rhythm("a half-year that ends now", "halves", "2025-26 H2", "2026-27 Q2", true),
  Rhythm("a half-year that ends later", "halves", "2025-26 H2", "2026-27 Q1", false),
  Rhythm(
    "a quarter, in a monthly return within it", "q1", "2026-27 Q1", "August 2026",
    by: CarersHome.body(asked: ["q1"], every: .monthly), false),
  Rhythm(
    "a quarter, in a monthly return that ends it", "q1", "2026-27 Q1", "September 2026",
    by: CarersHome.body(asked: ["q1"], every: .monthly), true),
  Rhythm(
    "a flow, in a last part-return", "q1", "2026-27 Q1", "July 2026",
    by: CarersHome.body(asked: ["q1"], to: "2026-07-31"), true),
  Rhythm(
    "a stock, in a last part-return", "closing", "2026-27 Q1", "July 2026",
    by: CarersHome.body(asked: ["closing"], to: "2026-07-31"), false),
  Rhythm(
    "a flow, in a first part-return", "m1", "July 2026", "2026-08-01--2026-09-30",
    by: CarersHome.body(asked: ["m1"], from: "2026-08-01"), true),
  Rhythm(
    "what a new contract does not ask", "q2", "2026-27 Q1", "2026-08-01--2026-09-30",
    by: CarersHome.body(asked: ["q1"], from: "2026-08-01"), false),
  Rhythm(
    "what a publisher had", "q1", "2026-27 Q1", "2026-27 Q2",
    by: CarersHome.body(asked: ["q1"], kind: .national),
    false),
]

@Suite("What the period before had") struct LeftOutTests {
  private func outcome(
    _ now: [Said], before: [Said]?, asked: [Item.Code] = (1...20).map { "q\($0)" },
    isHistory: Bool = false, notUsable: [Said] = [], unplaced: Set<Item.Code> = []
  ) -> RuleOutcome {
    LeftOut.outcome(
      of: CarersHome.returned(
        now, isHistory: isHistory, notUsable: notUsable, unplaced: unplaced, before: before,
        of: CarersHome.body(asked: asked)))
  }

  @Test("is told, an item each, where the return has no row of it")
  func absent() throws {
    let before = said(["q1", "q2"], quarter) + [Said("q3", .notRecorded, quarter)]
    let findings = try #require(outcome(said(["q1"]), before: before).findings)
    #expect(findings.map(\.facts["item"]) == ["The q2", "The q3"])
    #expect(findings.allSatisfy { $0.facts["periods"] == "April to June 2026" })
    #expect(findings.allSatisfy { $0.facts["items"] == nil && $0.place == .nowhere })
  }

  @Test("is told once for five items and more")
  func flood() throws {
    let before = said((1...9).map { "q\($0)" }, quarter)
    #expect(outcome(said((1...5).map { "q\($0)" }), before: before).findings?.count == 4)
    let findings = try #require(outcome(said(["q1"]), before: before).findings)
    #expect(findings.map(\.facts["items"]) == ["8"])
    #expect(findings[0].facts["item"] == "The q2, The q3, The q4")
  }

  @Test(
    "is there whatever the return says of it, or means to say",
    arguments: [.notRecorded, .notOurService, .notApplicable, .withheldBySender, .quantity(0)]
      as [Reported])
  func present(reported: Reported) {
    let before = said(["q1", "q2"], quarter)
    #expect(
      outcome([Said("q1", reported), Said("q2", 1, in: ["district": "D1"])], before: before)
        == .checked([]))
    #expect(outcome(said(["q1"]), before: before, notUsable: said(["q2"])) == .checked([]))
    #expect(outcome(said(["q1"]), before: before, unplaced: ["q2"]) == .checked([]))
  }

  @Test("was nobody’s where it was not the body’s, or is not asked any more")
  func notOurs() {
    let before = [
      Said("q1", 1, quarter), Said("q2", .notOurService, quarter),
      Said("q3", .notApplicable, quarter), Said("contacts", 1, "June 2026"),
    ]
    #expect(outcome(said(["q1"]), before: before) == .checked([]))
  }

  @Test("is not looked for where only a formula needs it that another has replaced")
  func replaced() {
    let change = Change(
      from: "2026-07-01", decided: "2026-06-01", by: "us", why: "Simpler.", isRedefinition: true)
    let now = SmallCounty.indicator("KC01", .sum(["q1"]))
    let before = SmallCounty.indicator("KC01", .sum(["q1", "q2"])).ownTerms
    let small = CarersHome.definitions
    for isReplaced in [true, false] {
      let indicator = isReplaced ? now : SmallCounty.indicator("KC01", .sum(["q2"]))
      let definitions = Definitions(
        frameworks: [], items: small.items,
        indicators: [indicator.with(changes: [Superseded(change: change, before: before)])],
        breakdowns: small.breakdowns, bodies: [], holidays: [], populations: [],
        council: small.council)
      let checked = CarersHome.returned(
        said(["q1"]), before: said(["q1", "q2"], quarter),
        of: CarersHome.body(asked: ["q1", "q2"], for: ["KC01"]), by: definitions)
      #expect((LeftOut.outcome(of: checked).findings?.isEmpty == true) == isReplaced)
    }
  }

  @Test("is R601’s where it is in service for this period, too")
  func inService() {
    let before = said(["q1", "q2"], quarter) + said(["q2"])
    #expect(outcome(said(["q1"]), before: before) == .checked([]))
  }

  @Test("is not looked for in back years, nor in a nil return")
  func nothingDue() {
    let before = said(["q1", "q2"], quarter)
    #expect(outcome(said(["q1"]), before: before, isHistory: true) == .checked([]))
    let nothing = CarersHome.returned(
      [], isNil: true, before: before, of: CarersHome.body(asked: ["q1", "q2"]))
    #expect(LeftOut.outcome(of: nothing) == .checked([]))
  }

  @Test("cannot be known of a body that is new, or said nothing then")
  func unknown() {
    #expect(outcome(said(["q1"]), before: nil).why == "no earlier return is known")
    let why = "nothing is known of April to June 2026"
    #expect(outcome(said(["q1"]), before: []).why == why)
    #expect(outcome(said(["q1"]), before: said(["q1"], "2025-26 Q4")).why == why)
  }

  @Test("is as long as the item’s own period or the return’s", arguments: rhythms)
  private func expected(rhythm: Rhythm) {
    let checked = CarersHome.returned(
      said(["q20"]), for: rhythm.now,
      before: [Said(rhythm.item, 1, rhythm.before)], of: rhythm.asked)
    #expect((LeftOut.outcome(of: checked).findings?.count == 1) == rhythm.isExpected)
  }
}
