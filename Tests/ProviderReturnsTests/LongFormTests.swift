// Rows of our own long form that are as they should be.

import Foundation
import Outcomes
import TestSupport
import Testing

@testable import ProviderReturns

@Suite("Rows of the long form") struct LongFormTests {
  @Test("become observations with the item's kind, in the return of their quarter")
  func observations() throws {
    let read = try Small.read(
      "EX1,2026-07,carers_new,,,36,,,,", "EX1,2026-07,carers_new,,E07000105,12,,,,by hand",
      "EX1,2026-27 Q2,plans_current,,,0,,,,", "EX1,2026-04,break_hours,,,7.25,,,,")
    #expect(read.returns.map(\.period.code) == ["2026-27-Q1", "2026-27-Q2"])
    #expect(read.returns[0].observations == [observed("break_hours", "2026-04", 7.25)])
    #expect(
      read.returns[1].observations == [
        observed("carers_new", "2026-07", 36),
        observed("carers_new", "2026-07", 12, ["district": "E07000105"], note: "by hand"),
        observed("plans_current", "2026-27-Q2", 0, kind: .snapshot),
      ])
    #expect(read.returns.allSatisfy { $0.isUsable && !$0.isNil })
    #expect(read.problems.isEmpty && read.returns.allSatisfy(\.problems.isEmpty))
    #expect(read.cells.used == 4)
    #expect(read.cells.blank == 8)
    #expect(read.cells.total == 12)
  }

  @Test("naming an indicator of two parts give one observation for each of its items")
  func pair() throws {
    let read = try Small.read(
      "EX1,2026-27 Q2,,KC11,,,18,20,,", "EX1,July 2026,,KC21,,,2.5,100,,")
    #expect(read.returns.flatMap(\.problems).isEmpty)
    #expect(
      read.returns.flatMap(\.observations) == [
        observed("conversations_in_time", "2026-27-Q2", 18),
        observed("conversations_due", "2026-27-Q2", 20),
        observed("break_hours_cancelled", "2026-07", 2.5),
        observed("break_hours_booked", "2026-07", 100),
      ])
  }

  @Test("may name an indicator that is the sum of one item, or its item, or both")
  func sum() throws {
    let read = try Small.read(
      "EX1,2026-07,,KC01,,5,,,,", "EX1,2026-08,New  carers,,,6,,,,",
      "ex1,2026-09,carers_new,kc01,,7,,,,"
    )
    #expect(
      read.returns.flatMap(\.observations).map(\.reported) == [
        .quantity(5), .quantity(6), .quantity(7),
      ])
    #expect(read.returns.flatMap(\.problems).isEmpty)
  }

  @Test(
    "say in words why there is no number, in the cell or in the status",
    arguments: [
      ("not recorded", "", Reported.notRecorded), ("[x]", "", .notRecorded),
      ("", "Not our service", .notOurService), ("", "not applicable", .notApplicable),
      ("[z]", "not applicable", .notApplicable), ("*", "", .withheldBySender),
      ("<5", "", .withheldBySender), ("< 10", "withheld", .withheldBySender),
      ("[c]", "", .withheldBySender), ("", "zero", .quantity(0)), ("0", "zero", .quantity(0)),
      ("7", "reported", .quantity(7)),
    ])
  func words(value: String, status: String, reported: Reported) throws {
    let read = try Small.read("EX1,2026-07,carers_new,,,\(value),,,\(status),")
    #expect(read.returns.flatMap(\.observations).map(\.reported) == [reported])
    #expect(read.returns.flatMap(\.problems).isEmpty)
    #expect(read.cells.withheld == (reported == .withheldBySender ? 1 : 0))
    #expect(read.cells.used == (reported == .withheldBySender ? 0 : 1))
  }

  @Test("that a status speaks for fill both parts of an indicator")
  func statusOfPair() throws {
    let read = try Small.read("EX1,2026-27 Q2,,KC11,,,,,not our service,")
    #expect(
      read.returns.flatMap(\.observations).map(\.reported) == [.notOurService, .notOurService])
    #expect(read.cells.used == 2)
  }

  @Test(
    "may name a district by code, title or former name, and a total by a blank or the word",
    arguments: [
      ("E07000112", ["district": "E07000112"]), ("Shepway", ["district": "E07000112"]),
      (" folkestone & hythe ", ["district": "E07000112"]), ("", [:]), ("Total", [:]),
    ])
  func districts(word: String, values: [String: String]) throws {
    let read = try Small.read("EX1,2026-07,carers_new,,\(word),5,,,,")
    #expect(read.returns.flatMap(\.observations).map(\.key.breakdown.values) == [values])
  }

  @Test(
    "make a nil return by their item or their status",
    arguments: [
      "EX1,2026-27 Q2,nil,,,,,,,", "EX1,2026-27 Q2,Nil return,,,0,,,,",
      "EX1,2026-08,,,,,,,nil return,nothing this quarter",
    ])
  func nilReturn(row: String) throws {
    let read = try Small.read(row)
    let one = try #require(read.returns.first)
    #expect(one.isNil && one.isUsable)
    #expect(one.period.code == "2026-27-Q2")
    #expect(one.observations.isEmpty && one.problems.isEmpty)
  }

  @Test("that are blank say nothing, even about a month to come, and make no usable return")
  func blank() throws {
    let read = try Small.read("EX1,2026-07,carers_new,,,,,,,", "EX1,2027-01,carers_new,,,,,,,")
    #expect(read.returns.map(\.isUsable) == [false])
    #expect(read.returns[0].problems.map(\.rule.number) == ["R501"])
    #expect(read.problems.isEmpty)
    #expect(read.cells.blank == 6 && read.cells.isBalanced)
  }

  @Test("said twice in the same words are taken once, with a warning")
  func twice() throws {
    let read = try Small.read(
      "EX1,2026-07,carers_new,,,5,,,,", "EX1,July 2026,,KC01,,5,,,,")
    let one = try #require(read.returns.first)
    #expect(one.observations.count == 1)
    #expect(one.problems.map(\.rule.number) == ["R412"])
    #expect(one.problems.map(\.severity) == [.warning])
    #expect(one.cells.used == 2)
  }

  private func observed(
    _ item: String, _ period: String, _ number: Decimal, _ breakdown: [String: String] = [:],
    kind: ReportingPeriod.Kind = .flow, note: String? = nil
  ) -> Observation? {
    ReportingPeriod(label: period).map {
      Observation(
        key: Observation.Key(
          body: "EX1", item: item, period: $0.of(kind: kind), breakdown: BreakdownKey(breakdown)),
        reported: .quantity(number), note: note)
    }
  }
}
