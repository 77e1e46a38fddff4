// From what bodies reported to one number: sums, ratios, and what is said where a part is missing.

import Foundation
import Outcomes
import TestSupport
import Testing

/// Two providers, each with a lot, over the two quarters from April 2026.
struct TwoProviders {
  static let quarter: ReportingPeriod = "2026-27-Q1"
  var indicators: [Indicator]
  var bodies: [ReportingBody]

  init(_ indicators: Indicator..., bodies: [ReportingBody]? = nil) {
    self.indicators = indicators
    let codes = indicators.map(\.code)
    self.bodies =
      bodies ?? [
        SmallCounty.body("P1", asked: codes, districts: SmallCounty.east),
        SmallCounty.body("P2", asked: codes, districts: SmallCounty.west),
      ]
  }

  /// The first indicator's cube, everything received on 14 July 2026 unless said.
  func cube(
    _ observations: [Observation], received: [ReportingBody.Code: Day] = [:],
    nilReturns: [NilReturn] = [], through: Day = "2026-06-30"
  ) -> IndicatorCube {
    let known = observations.map {
      KnownObservation($0, received: received[$0.key.body] ?? "2026-07-14")
    }
    let definitions = SmallCounty.definitions(indicators, bodies)
    return indicators[0].combined(
      from: known, nilReturns: nilReturns, by: definitions, through: through)
  }

  /// The total of the first quarter.
  func total(_ observations: [Observation], nilReturns: [NilReturn] = []) throws -> Cell {
    let table = try #require(cube(observations, nilReturns: nilReturns).tables.first)
    let place = try #require(table.periods.firstIndex(of: TwoProviders.quarter))
    return table.rows[0].cells[place]
  }

  /// A row of a breakdown in the first quarter.
  func row(_ breakdown: Breakdown.Code, _ value: String, _ observations: [Observation]) throws
    -> Cell
  {
    let table = try #require(cube(observations).tables.first { $0.table == .by(breakdown) })
    let place = try #require(table.periods.firstIndex(of: TwoProviders.quarter))
    return try #require(table.rows.first { $0.value?.code == value }).cells[place]
  }
}

/// What a provider says of an item in the first quarter.
func said(
  _ body: ReportingBody.Code, _ item: Item.Code, _ reported: Reported, in district: String? = nil
) -> Observation {
  SmallCounty.observation(
    body, item, TwoProviders.quarter, reported, in: district.map { ["district": $0] } ?? [:])
}

private let people = SmallCounty.indicator("N1", .sum(["people"]), breakdowns: ["district"])
private let both = SmallCounty.indicator("N2", .sum(["calls", "visits"]))
private let inTime = SmallCounty.indicator(
  "R1", .ratio(numerator: ["held"], denominator: ["held", "missed"], scale: 100))

@Suite("A number") struct CombiningTests {
  @Test("is the sum over bodies, with the day of the latest part")
  func sums() throws {
    let cube = TwoProviders(people).cube(
      [said("P1", "people", .quantity(12)), said("P2", "people", .quantity(30))],
      received: ["P1": "2026-07-20", "P2": "2026-07-03"])
    let cell = cube.tables[0].rows[0].cells[0]
    #expect(cell.content == .parts(numerator: 42, denominator: nil))
    #expect(cell.completeness == Completeness(reported: 2, expected: 2, collected: "2026-07-20"))
    #expect(!cell.completeness.isPartial)
  }

  @Test("is the sum over items")
  func items() throws {
    let cell = try TwoProviders(both).total([
      said("P1", "calls", .quantity(1)), said("P1", "visits", .quantity(2)),
      said("P2", "calls", .quantity(Decimal(string: "0.5") ?? 0)),
      said("P2", "visits", .quantity(0)),
    ])
    #expect(cell.content == .parts(numerator: 3.5, denominator: nil))
  }

  @Test("of a ratio keeps the summed parts, never a mean of percentages")
  func ratio() throws {
    let cell = try TwoProviders(inTime).total([
      said("P1", "held", .quantity(1)), said("P1", "missed", .quantity(1)),
      said("P2", "held", .quantity(90)), said("P2", "missed", .quantity(8)),
    ])
    #expect(cell.content == .parts(numerator: 91, denominator: 100))
  }

  @Test("of nothing done is zero, not missing")
  func zero() throws {
    let cell = try TwoProviders(inTime).total([
      said("P1", "held", .quantity(0)), said("P1", "missed", .quantity(0)),
      said("P2", "held", .quantity(0)), said("P2", "missed", .quantity(0)),
    ])
    #expect(cell.content == .parts(numerator: 0, denominator: 0))
    #expect(!cell.completeness.isPartial)
  }

  @Test("is partial where a body sent nothing")
  func missingBody() throws {
    let cell = try TwoProviders(people).total([said("P1", "people", .quantity(12))])
    #expect(cell.content == .parts(numerator: 12, denominator: nil))
    #expect(cell.completeness == Completeness(reported: 1, expected: 2, collected: "2026-07-14"))
    #expect(cell.completeness.isPartial)
  }

  @Test(
    "leaves out a body of which one part is missing, whichever it is",
    arguments: [
      ("held", "missed"), ("missed", "held"),
    ])
  func missingItem(sent: Item.Code, missing: Item.Code) throws {
    let whole = [said("P1", "held", .quantity(3)), said("P1", "missed", .quantity(4))]
    let half = [said("P2", sent, .quantity(100))]
    let cell = try TwoProviders(inTime).total(whole + half)
    #expect(cell.content == .parts(numerator: 3, denominator: 7))
    #expect(cell.completeness.reported == 1 && cell.completeness.expected == 2)

  }

  @Test("hides the sum when one sender withheld a part: the others would give it back")
  func withheldShare() throws {
    let cell = try TwoProviders(people).total([
      said("P1", "people", .quantity(12)), said("P2", "people", .withheldBySender),
    ])
    #expect(cell.content == .none(.withheldBySender))
  }

  @Test("counts a nil return as having reported")
  func nilReturn() throws {
    let nilReturns = [NilReturn(body: "P2", period: TwoProviders.quarter)]
    let cell = try TwoProviders(people).total(
      [said("P1", "people", .quantity(12))], nilReturns: nilReturns)
    #expect(cell.content == .parts(numerator: 12, denominator: nil))
    #expect(cell.completeness.reported == 2 && cell.completeness.expected == 2)
  }

  @Test("counts a body whose service it is not as having reported")
  func notOurService() throws {
    let cell = try TwoProviders(people).total([
      said("P1", "people", .quantity(12)), said("P2", "people", .notOurService),
    ])
    #expect(cell.content == .parts(numerator: 12, denominator: nil))
    #expect(cell.completeness == Completeness(reported: 2, expected: 2, collected: "2026-07-14"))
  }

  @Test(
    "that nobody has says why: what says most comes first",
    arguments: [
      (Reported.notOurService, Reported.notOurService, Cell.Gap.notOurService, 2),
      (.notOurService, .notApplicable, .notApplicable, 1),
      (.notApplicable, .notRecorded, .notRecorded, 0),
      (.notRecorded, .withheldBySender, .withheldBySender, 0),
      (.withheldBySender, .notOurService, .withheldBySender, 1),
      (.notOurService, nil, .notReported, 1),
      (.notApplicable, nil, .notReported, 0),
      (.notRecorded, nil, .notRecorded, 0),
      (nil, .withheldBySender, .withheldBySender, 0),
      (nil, nil, .notReported, 0),
    ] as [(Reported?, Reported?, Cell.Gap, Int)])
  func gaps(first: Reported?, second: Reported?, gap: Cell.Gap, reported: Int) throws {
    let observations = [
      first.map { said("P1", "people", $0) }, second.map { said("P2", "people", $0) },
    ].compactMap { $0 }
    let cell = try TwoProviders(people).total(observations)
    #expect(cell.content == .none(gap))
    #expect(cell.completeness == Completeness(reported: reported, expected: 2, collected: nil))
  }

  @Test("of bodies of another kind, or unknown, is not taken in")
  func othersAreLeftOut() throws {
    var county = TwoProviders(people)
    county.bodies.append(SmallCounty.body("C1", asked: ["N1"], kind: .council))
    let cell = try county.total([
      said("P1", "people", .quantity(1)), said("P2", "people", .quantity(2)),
      said("C1", "people", .quantity(4)), said("nobody", "people", .quantity(8)),
    ])
    #expect(cell.content == .parts(numerator: 3, denominator: nil))
    #expect(cell.completeness.expected == 2)
  }

  @Test("from a body that no contract asks does not count, nor is it missing")
  func unasked() throws {
    var county = TwoProviders(people)
    county.bodies.append(SmallCounty.body("P3", asked: []))
    let sent = [said("P1", "people", .quantity(1)), said("P2", "people", .quantity(2))]
    #expect(try county.total(sent).completeness.expected == 2)
    let more = try county.total(sent + [said("P3", "people", .quantity(4))])
    #expect(more.content == .parts(numerator: 3, denominator: nil))
    #expect(more.completeness.reported == 2 && more.completeness.expected == 2)
  }

  @Test("of snapshots keeps the indicator's kind of period")
  func snapshots() throws {
    let active = SmallCounty.indicator("S1", .sum(["active"]), kind: .snapshot)
    let observation = SmallCounty.observation(
      "P1", "active", TwoProviders.quarter.of(kind: .snapshot), .quantity(9))
    let table = try #require(TwoProviders(active).cube([observation]).tables.first)
    #expect(table.periods == [TwoProviders.quarter.of(kind: .snapshot)])
    #expect(table.rows[0].cells[0].content == .parts(numerator: 9, denominator: nil))
  }
}
