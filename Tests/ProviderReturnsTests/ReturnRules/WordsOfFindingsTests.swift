// What the sender reads of a finding about a whole return.

import Foundation
import Outcomes
import Testing
import TestSupport

@testable import ProviderReturns

/// A return that breaks one rule, and the rule's words.
private let findings: [(rule: any ReturnRule.Type, returned: CheckedReturn, words: String)] = [
  (
    NotSignedOff.self, CarersHome.returned([], signOff: ("Signed off by", Place(cell: "B1"))),
    "The return does not say who signed it off."
  ),
  (
    Late.self, CarersHome.returned([], today: "2026-11-02"),
    "The return for July to September 2026 was due by 21 October 2026 and came on 2 November 2026."
  ),
  (
    StockAndFlow.self,
    CarersHome.returned(
      [("opening", 9), ("accepted", 2), ("moved_in", 0), ("closed", 1), ("moved_out", 0)]
        .map { Said($0.0, $0.1, in: ["district": "D1"]) }
        + [Said("closing", 11, in: ["district": "D1"])]),
    "The closing for District D1, July to September 2026: 9 + 2 + 0 − 1 − 0 makes 10, and the"
      + " return says 11."
  ),
  (
    OpeningAndClosing.self,
    CarersHome.returned([Said("opening", 9)], before: [Said("closing", 8, "2026-27 Q1")]),
    "The opening opens with 9, and April to June 2026 closed with 8."
  ),
  (
    SentAgain.self,
    CarersHome.returned(
      (1...5).map { Said("q\($0)", 4) }, before: (1...5).map { Said("q\($0)", 4, "2026-27 Q1") }),
    "All 5 numbers are those sent for April to June 2026."
  ),
  (
    Cumulative.self,
    CarersHome.returned(
      (1...5).map { Said("q\($0)", 20) }, before: (1...5).map { Said("q\($0)", 10, "2026-27 Q1") }),
    "5 numbers look like running totals since the beginning of 2026-27, not this period’s own."
  ),
  (
    SuddenChange.self,
    CarersHome.returned(
      [Said("q1", 900)], before: quarters(9, before: "2026-27 Q2").map { Said("q1", 100, $0) }),
    "The q1 is 900 for July to September 2026; by the 9 periods before, 65 to 135 is usual."
  ),
  (
    TotalAndParts.self,
    CarersHome.returned([Said("supported", 3), Said("supported", 4, in: ["district": "D1"])]),
    "The supported, July to September 2026: the total is 3, and its parts by district make 4."
  ),
  (
    TotalAndParts.self,
    CarersHome.returned([Said("supported", 3), Said("supported", 4, in: ["tool": "star"])]),
    "The supported, July to September 2026: star is 4, and the total is only 3."
  ),
  (
    NilOverNumbers.self,
    CarersHome.returned([], isNil: true, before: [Said("q1", 1), Said("q2", 3)]),
    "The return for July to September 2026 says that there is nothing to report, and numbers of an"
      + " earlier return are in service for it (rows: 2). They stay in service."
  ),
  (
    LeftOut.self,
    CarersHome.returned(
      [Said("q1", 1)], before: ["q1", "closed"].map { Said($0, 1, "2026-27 Q1") },
      of: CarersHome.body(asked: ["q1", "closed"])),
    "Reported for April to June 2026, and no row of this return is about it: The closed."
  ),
  (
    LeftOut.self,
    CarersHome.returned(
      [Said("opening", 1)],
      before: ["accepted", "moved_in", "closed", "moved_out", "closing"]
        .map { Said($0, 1, "2026-27 Q1") },
      of: CarersHome.body(asked: ["accepted", "moved_in", "closed", "moved_out", "closing"])),
    "Reported for April to June 2026, and no row of this return is about it: The accepted, The"
      + " closed, The closing and others, 5 items in all."
  ),
  (
    Vanished.self, CarersHome.returned([], before: [Said("q1", 1)]),
    "In service for this period and not in this return: The q1 (July to September 2026; rows: 1)."
      + " The earlier numbers stay in service."
  ),
  (
    Vanished.self, CarersHome.returned([], before: (1...6).map { Said("q\($0)", 1) }),
    "In service for this period and not in this return: The q1, The q2, The q3 and others, 6 items"
      + " in all (July to September 2026; rows: 6). The earlier numbers stay in service."
  ),
]

@Suite("A finding about a whole return") struct WordsOfFindingsTests {
  @Test("is told in its rule's words", arguments: findings.indices)
  func words(number: Int) throws {
    let (rule, returned, words) = findings[number]
    let found = try #require(rule.outcome(of: returned).findings)
    #expect(found.map { RuleBook.project.problem($0).words } == [words])
    #expect(found.allSatisfy { $0.rule == rule.rule })
  }

  @Test("of months and their quarter is told by what they make")
  func monthsAndWhole() throws {
    let told = { (item: String, months: [Decimal?], whole: Decimal) throws -> String in
      let item = try #require(CarersHome.definitions.item(item))
      let finding = try #require(
        MonthsAndWhole(item: item, months: months, whole: whole)
          .finding(at: .nowhere, ["item": item.title, "period": "July to September 2026"]))
      return RuleBook.project.problem(finding).words
    }
    let start = "is 9 for July to September 2026, and its"
    #expect(
      try told("contacts", [1, 2, 3], 9)
        == "The contacts \(start) months make 6; the months were taken.")
    #expect(
      try told("closing", [1, 2, 3], 9)
        == "The closing \(start) last month says 3; the months were taken.")
    #expect(
      try told("supported", [1, 2, 3], 9)
        == "The supported \(start) months make 3 at least and 6 at most; the months were taken.")
    #expect(
      try told("contacts", [6, nil, 5], 9)
        == "The contacts \(start) months make 11 at least; the months were taken.")
  }

  @Test("comes of one rule each, and no rule is asked twice")
  func each() {
    let numbers = ReturnRules.all.map { $0.rule.number }
    #expect(Set(numbers).count == numbers.count)
  }
}
