// A figure uses what was in force for its period; a redefinition breaks the series.

import Outcomes
import TestSupport
import Testing

private func change(_ from: Day, redefines: Bool) -> Change {
  Change(
    from: from, decided: from.adding(-40), by: "A. Commissioner", why: "The clock changed.",
    isRedefinition: redefines)
}

private func terms(_ formula: Indicator.Formula, _ words: String) -> Indicator.Terms {
  Indicator.Terms(
    title: "Was", plain: "Was", numeratorWords: words, denominatorWords: nil, formula: formula,
    source: Citation(title: "Ours", licence: nil))
}

private let changed = SmallCounty.indicator("R", .sum(["now"])).with(changes: [
  Superseded(change: change("2025-04-01", redefines: true), before: terms(.sum(["first"]), "1st")),
  Superseded(
    change: change("2026-01-01", redefines: false), before: terms(.sum(["second"]), "2nd")),
])

@Suite("A change of a definition") struct ChangeTests {
  @Test(
    "holds from its day on",
    arguments: [
      ("2024-25-Q4", "first"), ("2025-26-Q1", "second"), ("2025-26-Q3", "second"),
      ("2025-26-Q4", "now"), ("2026-27-Q1", "now"),
    ] as [(ReportingPeriod, Item.Code)])
  func terms(period: ReportingPeriod, item: Item.Code) {
    #expect(changed.terms(for: period).formula.items == [item])
  }

  @Test("makes each period's number of the items of its own time")
  func figures() throws {
    let body = SmallCounty.body("P1", asked: ["R"], from: "2024-10-01")
    let definitions = SmallCounty.definitions([changed], [body])
    let sent = ["2024-25-Q4", "2025-26-Q1", "2025-26-Q4"] as [ReportingPeriod]
    let observations = sent.flatMap { period in
      [("first", 1), ("second", 2), ("now", 3)].map { item, count in
        KnownObservation(
          SmallCounty.observation("P1", item, period, .quantity(.init(count))),
          received: "2026-04-14")
      }
    }
    let cube = changed.combined(from: observations, by: definitions, through: "2026-03-31")
    let cells = try #require(cube.tables.first?.rows.first?.cells)
    let numbers = sent.map { period in cells.first { $0.period == period }?.content }
    #expect(
      numbers == [
        .parts(numerator: 1, denominator: nil), .parts(numerator: 2, denominator: nil),
        .parts(numerator: 3, denominator: nil),
      ])
  }

  @Test("breaks the series where it is a redefinition, at the first period after it")
  func breaks() {
    let periods: [ReportingPeriod] = ["2024-25-Q4", "2025-26-Q1", "2025-26-Q4", "2026-27-Q1"]
    #expect(changed.breaks(in: periods, items: []) == ["2025-26-Q1"])
    #expect(changed.breaks(in: ["2024-25-Q4", "2025-26-Q2"], items: []) == ["2025-26-Q2"])
    #expect(changed.breaks(in: Array(periods.dropFirst()), items: []).isEmpty)
  }

  @Test("of an item breaks every indicator that is made of it")
  func items() {
    let item = Item(
      code: "now", title: "Now", unit: .people, frequency: .quarterly, kind: .flow, addsOver: [],
      breakdowns: [], changes: [change("2026-04-01", redefines: true)])
    #expect(
      changed.breaks(in: ["2025-26-Q4", "2026-27-Q1"], items: [item]) == ["2026-27-Q1"])
  }

  @Test("of an item counts only between periods that are both made of it")
  func formerItems() {
    let first = Item(
      code: "first", title: "First", unit: .people, frequency: .quarterly, kind: .flow,
      addsOver: [], breakdowns: [], changes: [change("2024-07-01", redefines: true)])
    let now = Item(
      code: "now", title: "Now", unit: .people, frequency: .quarterly, kind: .flow, addsOver: [],
      breakdowns: [], changes: [change("2025-07-01", redefines: true)])
    let periods: [ReportingPeriod] = ["2024-25-Q1", "2024-25-Q2", "2025-26-Q1", "2025-26-Q2"]
    #expect(changed.breaks(in: periods, items: [first, now]) == ["2024-25-Q2", "2025-26-Q1"])
  }

  @Test("of a snapshot's item counts by the last day")
  func snapshots() {
    let item = Item(
      code: "now", title: "Now", unit: .people, frequency: .yearly, kind: .snapshot, addsOver: [],
      breakdowns: [], changes: [change("2027-01-01", redefines: true)])
    let yearly = SmallCounty.indicator("S", .sum(["now"]), frequency: .yearly, kind: .snapshot)
    #expect(yearly.breaks(in: ["2025-26", "2026-27", "2027-28"], items: [item]) == ["2026-27"])
  }

  @Test("that is still to come is not in what holds on a day")
  func future() {
    let definitions = SmallCounty.definitions([changed], []).inForce(on: "2025-12-31")
    #expect(definitions.indicators[0].title == "Was")
    #expect(definitions.indicators[0].changes.map(\.change.from) == ["2025-04-01"])
    #expect(definitions.indicators[0].formulaItems == ["second"])
  }

  @Test("that is invented is in no real release")
  func invented() {
    let illustrative = Change(
      from: "2025-04-01", decided: "2025-02-11", by: "A.", why: "B.", isRedefinition: true,
      isIllustrative: true)
    let indicator = changed.with(changes: [
      Superseded(change: illustrative, before: changed.changes[0].before)
    ])
    #expect(SmallCounty.definitions([indicator], []).real.indicators[0].changes.isEmpty)
  }

  @Test("of a label's area holds from its day on, and is kept")
  func labels() throws {
    let before = Label.Terms(
      title: "Training", area: "a", status: .inferred, evidence: "We thought so.")
    let label = Label(
      code: "O10", title: "Training", area: "b", status: .firm, evidence: "It is written.",
      aliases: [],
      changes: [Superseded(change: change("2026-07-01", redefines: false), before: before)])
    let framework = Framework(
      code: "f", title: "F", kind: .council, vision: "V", validFrom: "2022-04-06", validTo: nil,
      source: Citation(title: "S", licence: nil),
      areas: ["a", "b"].map {
        Area(code: $0, title: $0, description: "", holdsOutcomes: $0 == "a")
      },
      labels: [label], keyMoments: [], statements: [])
    #expect(framework.inForce(on: "2026-06-30").outcomes.map(\.status) == [.inferred])
    #expect(framework.inForce(on: "2026-07-01").outcomes.isEmpty)
    #expect(framework.inForce(on: "2026-06-30").labels[0].changes == label.changes)
  }
}

@Suite("Definitions in force, and those of a real release") struct DashboardsKeptTests {
  @Test("keep their dashboards")
  func dashboards() {
    let whole = SmallCounty.definitions([], [])
    let dashboard = Dashboard(code: "glance", title: "At a glance", plain: "Brief.", sections: [])
    let definitions = Definitions(
      frameworks: [], items: [], indicators: [], breakdowns: [], bodies: [], holidays: [],
      populations: [], council: whole.council, dashboards: [dashboard])
    #expect(definitions.inForce(on: "2026-09-30").dashboards == [dashboard])
    #expect(definitions.real.dashboards == [dashboard])
  }
}
