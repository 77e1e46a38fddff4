// A handover within a quarter: flows of part-returns add, of snapshots the last day alone counts.

import Outcomes
import TestSupport
import Testing

/// Coast hands over to Shore on 31 July 2026; Inland reports the whole quarter.
struct Handover {
  static let quarter: ReportingPeriod = "2026-27-Q2"
  static let july: ReportingPeriod = "2026-07"
  static let rest: ReportingPeriod = "2026-08-01--2026-09-30"
  let indicator: Indicator

  var bodies: [ReportingBody] {
    [
      SmallCounty.body("Coast", asked: [indicator.code], from: "2023-10-01", to: "2026-07-31"),
      SmallCounty.body("Shore", asked: [indicator.code], from: "2026-08-01"),
      SmallCounty.body("Inland", asked: [indicator.code], from: "2023-10-01"),
    ]
  }

  func cell(_ sent: [(String, ReportingPeriod, Int)], items: [Item] = []) throws -> Cell {
    let observations = sent.map { body, period, count in
      KnownObservation(
        SmallCounty.observation(
          body, indicator.formulaItems[0], period.of(kind: indicator.kind),
          .quantity(.init(count))),
        received: "2026-10-14")
    }
    let whole = SmallCounty.definitions([indicator], bodies)
    let definitions = Definitions(
      frameworks: [], items: items.isEmpty ? whole.items : items, indicators: [indicator],
      breakdowns: whole.breakdowns, bodies: bodies, holidays: [], populations: [],
      council: whole.council)
    let cube = indicator.combined(from: observations, by: definitions, through: "2026-09-30")
    let cells = try #require(cube.tables.first?.rows.first?.cells)
    return try #require(cells.first { $0.period.end == "2026-09-30" })
  }
}

@Suite("A quarter with a handover in it") struct PartReturnTests {
  let flow = Handover(indicator: SmallCounty.indicator("F", .sum(["seen"])))
  let snapshot = Handover(
    indicator: SmallCounty.indicator("S", .sum(["active"]), kind: .snapshot))
  let july = Handover.july
  let rest = Handover.rest
  let quarter = Handover.quarter

  @Test("adds the part-returns of a flow")
  func flows() throws {
    let cell = try flow.cell([("Coast", july, 10), ("Shore", rest, 25), ("Inland", quarter, 7)])
    #expect(cell.content == .parts(numerator: 42, denominator: nil))
    #expect(cell.completeness == Completeness(reported: 3, expected: 3, collected: "2026-10-14"))
    // SmallCounty's items do not add over time: whoever both providers know is in it twice.
    #expect(cell.isHandover)
  }

  @Test(
    "is partial where one part-return is missing",
    arguments: [
      ([("Shore", "2026-08-01--2026-09-30", 25)], 25), ([("Coast", "2026-07", 10)], 10),
    ] as [([(String, ReportingPeriod, Int)], Int)])
  func missing(sent: [(String, ReportingPeriod, Int)], sum: Int) throws {
    let cell = try flow.cell(sent + [("Inland", quarter, 7)])
    #expect(cell.content == .parts(numerator: .init(sum + 7), denominator: nil))
    #expect(cell.completeness.reported == 2)
    #expect(cell.completeness.expected == 3)
  }

  @Test("counts of a snapshot 30 September alone: who left is not expected")
  func snapshots() throws {
    let cell = try snapshot.cell([
      ("Coast", july, 100), ("Shore", quarter, 90), ("Inland", quarter, 7),
    ])
    #expect(cell.content == .parts(numerator: 97, denominator: nil))
    #expect(cell.completeness.reported == 2)
    #expect(cell.completeness.expected == 2)
  }

  @Test("adds months to a quarter where the item is monthly, from each for its own months")
  func months() throws {
    let monthly = Item(
      code: "seen", title: "Seen", unit: .people, frequency: .monthly, kind: .flow,
      addsOver: [.time, .providers], breakdowns: [])
    let months: [(String, ReportingPeriod, Int)] = [
      ("Coast", "2026-07", 1), ("Shore", "2026-08", 2), ("Shore", "2026-09", 3),
      ("Inland", "2026-07", 10), ("Inland", "2026-08", 20), ("Inland", "2026-09", 30),
    ]
    #expect(
      try flow.cell(months, items: [monthly]).content == .parts(numerator: 66, denominator: nil))
    let withoutOne = try flow.cell(months.dropLast(), items: [monthly])
    #expect(withoutOne.content == .parts(numerator: 6, denominator: nil))
    #expect(withoutOne.completeness.isPartial)
  }

  @Test("asks each provider for its own part, and for no other")
  func periods() throws {
    let bodies = flow.bodies
    let coast = bodies[0].contracts[0].periods(endedBy: "2026-10-20")
    #expect(coast.suffix(2) == ["2026-27-Q1", july])
    #expect(bodies[1].contracts[0].periods(endedBy: "2026-10-20") == [rest])
    #expect(bodies[1].contracts[0].periods(endedBy: "2026-09-29") == [])
    #expect(bodies[0].contracts[0].returnPeriod(holding: "2026-07-31", in: .april) == july)
    #expect(bodies[0].contracts[0].returnPeriod(holding: "2026-08-01", in: .april) == nil)
  }
}

private let quarterly = Item(
  code: "seen", title: "Seen", unit: .people, frequency: .quarterly, kind: .flow,
  addsOver: [.time, .providers], breakdowns: [])
private let standing = Item(
  code: "active", title: "Active", unit: .people, frequency: .quarterly, kind: .snapshot,
  addsOver: [.providers], breakdowns: [])

@Suite("The period under which a number is kept") struct KeptPeriodTests {
  let coast = SmallCounty.body("Coast", asked: [], from: "2023-10-01", to: "2026-07-31")

  @Test("is the part that the contract covers, whether it is named by its dates or as a whole")
  func flows() {
    #expect(coast.kept("2026-07", of: quarterly, in: .april) == .kept("2026-07"))
    #expect(coast.kept("2026-27-Q2", of: quarterly, in: .april) == .namedAsWhole("2026-07"))
    #expect(coast.kept("2026-27-Q1", of: quarterly, in: .april) == .kept("2026-27-Q1"))
    #expect(coast.kept("2026-08", of: quarterly, in: .april) == .notAPart(["2026-07"]))
    #expect(coast.kept("2026-27", of: quarterly, in: .april) == .wrongLength)
  }

  @Test("cannot be told from the whole's name where two contracts of one body share it")
  func two() throws {
    let second = try #require(
      SmallCounty.body("Coast", asked: [], from: "2026-08-01").contracts.first)
    let both = ReportingBody(
      code: "Coast", name: "Coast", kind: .provider, isIllustrative: true,
      contracts: coast.contracts + [second])
    #expect(
      both.kept("2026-27-Q2", of: quarterly, in: .april)
        == .notAPart(["2026-07", "2026-08-01--2026-09-30"]))
  }

  @Test("of a snapshot is the whole period with its last day, asked of whoever has the contract")
  func snapshots() {
    let whole = ReportingPeriod(start: "2026-07-01", end: "2026-09-30", kind: .snapshot)
    let shore = SmallCounty.body("Shore", asked: [], from: "2026-08-01")
    #expect(shore.kept("2026-09", of: standing, in: .april) == whole.map(KeptPeriod.kept))
    #expect(shore.kept("2026-27-Q2", of: standing, in: .april) == whole.map(KeptPeriod.kept))
    #expect(shore.kept("2026-08", of: standing, in: .april) == .wrongLength)
    for period in ["2026-07", "2026-27-Q2"] as [ReportingPeriod] {
      #expect(coast.kept(period, of: standing, in: .april) == .notAsked(lastDay: "2026-09-30"))
    }
  }

  @Test("of a yearly survey is the year, for whoever has the contract when it ends")
  func surveys() throws {
    let survey = Item(
      code: "answers", title: "Answers", unit: .people, frequency: .yearly, kind: .flow,
      addsOver: [.providers], breakdowns: [])
    let shore = SmallCounty.body("Shore", asked: [], from: "2026-08-01")
    #expect(shore.kept("2026-27", of: survey, in: .april) == .kept("2026-27"))
    #expect(coast.kept("2026-27", of: survey, in: .april) == .notAsked(lastDay: "2027-03-31"))
    let second = try #require(shore.contracts.first)
    let both = ReportingBody(
      code: "Coast", name: "Coast", kind: .provider, isIllustrative: true,
      contracts: coast.contracts + [second])
    #expect(both.kept("2026-27", of: survey, in: .april) == .kept("2026-27"))
  }

  @Test("does not depend on the order in which contracts stand", arguments: [false, true])
  func order(isReversed: Bool) throws {
    let first = coast.contracts[0]
    let second = try #require(
      SmallCounty.body("Coast", asked: [], from: "2026-08-01").contracts.first)
    let contracts = isReversed ? [second, first] : [first, second]
    let july = contracts.compactMap { $0.returnPeriod(holding: "2026-07-31", in: .april) }
    let september = contracts.compactMap { $0.returnPeriod(holding: "2026-09-30", in: .april) }
    #expect(july == ["2026-07"])
    #expect(september == ["2026-08-01--2026-09-30"])
  }
}

@Suite("A nil return for a part of a period") struct NilPartTests {
  @Test("adds nothing and loses nothing of the other parts")
  func months() throws {
    let indicator = SmallCounty.indicator("F", .sum(["seen"]))
    let body = SmallCounty.body("P1", asked: ["F"], every: .monthly)
    let small = SmallCounty.definitions([indicator], [body])
    let item = Item(
      code: "seen", title: "Seen", unit: .people, frequency: .monthly, kind: .flow,
      addsOver: [.time, .providers], breakdowns: [])
    let definitions = Definitions(
      frameworks: [], items: [item], indicators: [indicator], breakdowns: [], bodies: [body],
      holidays: [], populations: [], council: small.council)
    let sent = ["2026-05", "2026-06"].map { (month: ReportingPeriod) in
      KnownObservation(
        SmallCounty.observation("P1", "seen", month, .quantity(5)), received: "2026-07-14")
    }
    func total(nil periods: [ReportingPeriod], _ sent: [KnownObservation]) throws -> Cell {
      let nils = periods.map { NilReturn(body: "P1", period: $0) }
      let cube = indicator.combined(
        from: sent, nilReturns: nils, by: definitions, through: "2026-06-30")
      return try #require(cube.tables.first?.rows.first?.cells.first)
    }
    let whole = try total(nil: ["2026-04"], sent)
    #expect(whole.content == .parts(numerator: 10, denominator: nil))
    #expect(!whole.completeness.isPartial)
    #expect(try total(nil: [], sent).content == .none(.notReported))
    let nothing = try total(nil: ["2026-04", "2026-05", "2026-06"], [])
    #expect(nothing.content == .none(.notApplicable) && !nothing.completeness.isPartial)
    // The last month alone says nothing of the others.
    let last = try total(nil: ["2026-06"], [])
    #expect(last.content == .none(.notReported) && last.completeness.isPartial)
  }

  @Test("does not stand for a denominator that is missing")
  func denominator() throws {
    let ratio = SmallCounty.indicator(
      "R", .ratio(numerator: ["held"], denominator: ["due"], scale: 100))
    let bodies = ["P1", "P2"].map { SmallCounty.body($0, asked: ["R"]) }
    let sent = [("P1", "held", 10), ("P1", "due", 20), ("P2", "held", 30)].map {
      KnownObservation(
        SmallCounty.observation($0, $1, "2026-27-Q1", .quantity(.init($2))),
        received: "2026-07-14")
    }
    let cube = ratio.combined(
      from: sent, nilReturns: [NilReturn(body: "P2", period: "2026-27-Q1")],
      by: SmallCounty.definitions([ratio], bodies), through: "2026-06-30")
    let cell = try #require(cube.tables.first?.rows.first?.cells.first)
    #expect(cell.content == .parts(numerator: 10, denominator: 20))
    #expect(cell.completeness.isPartial)
  }
}
