// Sign-off, due days, what is sent again, what vanished.

import Foundation
import Outcomes
import Testing
import TestSupport

@testable import ProviderReturns

@Suite("A sign-off") struct NotSignedOffTests {
  @Test(
    "is asked for only where the layout says where it stands, and never of back years",
    arguments: [
      (expected: true, name: nil, history: false, isFound: true),
      (true, "", false, true), (true, "J. Example", false, false), (false, nil, false, false),
      (true, nil, true, false),
    ] as [(Bool, String?, Bool, Bool)])
  func asked(expected: Bool, name: String?, history: Bool, isFound: Bool) {
    let checked = CarersHome.returned(
      [], signedOffBy: name, signOff: expected ? ("Signed off by", Place(cell: "B1")) : nil,
      isHistory: history)
    #expect((NotSignedOff.outcome(of: checked).findings?.isEmpty == false) == isFound)
  }
}

@Suite("A return's day") struct LateTests {
  /// 30 September 2026 is a Wednesday; fifteen working days after it is Wednesday 21 October.
  @Test(
    "is late after the due day, or after the day that was agreed instead",
    arguments: [
      ("2026-10-21", nil, nil), ("2026-10-22", nil, "21 October 2026"),
      ("2026-10-30", "2026-10-30", nil), ("2026-10-31", "2026-10-30", "30 October 2026"),
      ("2026-10-22", "2026-10-01", "21 October 2026"),
    ] as [(Day, Day?, String?)])
  func due(today: Day, extended: Day?, due: String?) {
    let outcome = Late.outcome(of: CarersHome.returned([], extendedTo: extended, today: today))
    #expect(outcome.findings?.map(\.facts["due"]) == (due.map { [$0] } ?? []))
    #expect(outcome.findings?.allSatisfy { $0.facts["received"] == today.words } == true)
  }

  @Test("is not late as a correction, as back years, or where no contract asks for the period")
  func neverLate() throws {
    let day: Day = "2027-02-01"
    let corrected = CarersHome.returned([], before: [Said("q1", 1)], today: day)
    #expect(Late.outcome(of: corrected) == .checked([]))
    let other = CarersHome.returned([], before: [Said("q1", 1, "2026-27 Q1")], today: day)
    #expect(Late.outcome(of: other).findings?.count == 1)
    let history = CarersHome.returned([], isHistory: true, today: day)
    #expect(Late.outcome(of: history) == .checked([]))
    let unasked = CarersHome.returned([], for: "2026-27", today: "2028-01-01")
    #expect(Late.outcome(of: unasked) == .checked([]))
    let national = SmallCounty.body("EX1", asked: [], kind: .national)
    #expect(Late.outcome(of: CarersHome.returned([], today: day, of: national)) == .checked([]))
  }
}

@Suite("The period before") struct SentAgainTests {
  private let last = (1...6).map { Said("q\($0)", Decimal($0 * 7), "2026-27 Q1") }

  private func again(_ numbers: ClosedRange<Int>, changed: Int? = nil) -> [Said] {
    numbers.map { Said("q\($0)", Decimal($0 * 7 + ($0 == changed ? 1 : 0))) }
  }

  @Test("is found where every number is the same")
  func same() throws {
    let outcome = SentAgain.outcome(of: CarersHome.returned(again(1...6), before: last))
    let finding = try #require(outcome.findings?.first)
    #expect(finding.facts == ["period": "April to June 2026", "count": "6"])
    #expect(finding.place == .nowhere)
  }

  @Test("is another where one number differs")
  func differs() {
    let checked = CarersHome.returned(again(1...6, changed: 3), before: last)
    #expect(SentAgain.outcome(of: checked) == .checked([]))
  }

  @Test("cannot be told by four numbers, by zeros, or by none")
  func tooFew() {
    let why = "fewer than 5 numbers are known of April to June 2026"
    #expect(SentAgain.outcome(of: CarersHome.returned(again(1...4), before: last)).why == why)
    let zeros = (1...9).map { Said("q\($0)", 0) }
    let before = (1...9).map { Said("q\($0)", 0, "2026-27 Q1") }
    #expect(SentAgain.outcome(of: CarersHome.returned(zeros, before: before)).why == why)
    #expect(SentAgain.outcome(of: CarersHome.returned(again(1...6), before: [])).why == why)
    let unknown = CarersHome.returned(again(1...6))
    #expect(SentAgain.outcome(of: unknown).why == "no earlier return is known")
  }

  @Test("compares July with April where returns are quarterly")
  func months() {
    let now = (1...5).map { Said("m\($0)", 8, "July 2026") }
    let before = (1...5).map { Said("m\($0)", 8, "April 2026") }
    let outcome = SentAgain.outcome(of: CarersHome.returned(now, before: before))
    #expect(outcome.findings?.count == 1)
    let june = (1...5).map { Said("m\($0)", 8, "June 2026") }
    #expect(SentAgain.outcome(of: CarersHome.returned(now, before: june)).findings == nil)
  }
}

@Suite("What is in service") struct VanishedTests {
  private func rows(_ items: [String], _ period: ReportingPeriod = "2026-27 Q2") -> [Said] {
    items.map { Said($0, 1, period) }
  }

  @Test("is told, an item each, where it is absent from the new return")
  func absent() throws {
    let before =
      rows(["q1", "q2"]) + [
        Said("contacts", 1, "July 2026"), Said("contacts", 2, "August 2026"),
        Said("contacts", 2, in: ["district": "D1"], "August 2026"),
      ]
    let checked = CarersHome.returned([Said("q1", .notRecorded)], before: before)
    let findings = try #require(Vanished.outcome(of: checked).findings)
    #expect(findings.map(\.facts["item"]) == ["The contacts", "The q2"])
    #expect(findings[0].facts["count"] == "3")
    #expect(findings[0].facts["periods"] == "July 2026, August 2026")
    #expect(findings[0].facts["items"] == nil)
  }

  @Test("is told once for five items and more")
  func flood() throws {
    let before = rows((1...9).map { "q\($0)" })
    let four = CarersHome.returned(rows((1...5).map { "q\($0)" }), before: before)
    #expect(Vanished.outcome(of: four).findings?.count == 4)
    let eight = CarersHome.returned(rows(["q1"]), before: before)
    let findings = try #require(Vanished.outcome(of: eight).findings)
    #expect(findings.count == 1)
    #expect(findings[0].facts["item"] == "The q2, The q3, The q4")
    #expect(findings[0].facts["items"] == "8")
    #expect(findings[0].facts["count"] == "8")
  }

  @Test("is not asked about other periods, nor about cells that were there and not usable")
  func others() {
    let before = rows(["q1"], "2026-27 Q1") + rows(["q2"])
    let checked = CarersHome.returned([], notUsable: [Said("q2", 1)], before: before)
    #expect(Vanished.outcome(of: checked) == .checked([]))
    #expect(Vanished.outcome(of: CarersHome.returned([])).why == "no earlier return is known")
    let first = CarersHome.returned([], before: rows(["q1"], "2026-27 Q1"))
    #expect(Vanished.outcome(of: first).why == "nothing is in service for this period")
  }
}

@Suite("A nil return") struct NilReturnTests {
  private static let before = [
    Said("q1", 1), Said("q2", 0), Said("q3", .notRecorded), Said("q4", .withheldBySender),
    Said("q5", 1, "2026-27 Q1"),
  ]

  @Test("after numbers is told once, of what it contradicts, and to the commissioner")
  func overNumbers() throws {
    let checked = CarersHome.returned([], isNil: true, before: Self.before)
    let finding = try #require(NilOverNumbers.outcome(of: checked).findings?.first)
    #expect(finding.facts["count"] == "2")
    #expect(RuleBook.project.problem(finding).act == .commissioner)
    #expect(Vanished.outcome(of: checked) == .checked([]))
  }

  @Test("after zeros, or with numbers of its own, contradicts nothing")
  func overNothing() {
    let zeros = CarersHome.returned([], isNil: true, before: [Said("q1", 0)])
    #expect(NilOverNumbers.outcome(of: zeros) == .checked([]))
    let numbers = CarersHome.returned([Said("q1", 2)], isNil: true, before: Self.before)
    #expect(NilOverNumbers.outcome(of: numbers) == .checked([]))
    #expect(Vanished.outcome(of: numbers) != .checked([]))
  }
}
