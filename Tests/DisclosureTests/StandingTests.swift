// What the gate adds to a figure: how it stands by a target, a break, too few answers.

import Disclosure
import Foundation
import Outcomes
import TestSupport
import Testing

private let quarters: [ReportingPeriod] = ["2024-25-Q4", "2025-26-Q1", "2026-27-Q1", "2026-27-Q2"]

private func target(_ year: ReportingPeriod, isIllustrative: Bool = true) -> Target {
  Target(
    year: year, level: .target(80, floor: 70), agreedBy: "Example Commissioner",
    agreedOn: "2026-03-12", contract: nil, lot: nil, isIllustrative: isIllustrative)
}

private let inTime = SmallCounty.indicator(
  "R", .ratio(numerator: ["held"], denominator: ["due"], scale: 100)
).with(secret: .service)

/// One body's ratio in each quarter, frozen.
private func figures(
  of indicator: Indicator, _ parts: [(Int, Int)], asked: Int? = nil,
  kind: ReleaseHeader.Kind = .illustrative, bodies: Int = 1
) throws -> IndicatorFigures<Public> {
  let everybody = (1...bodies).map {
    SmallCounty.body("P\($0)", asked: ["R"], from: "2025-01-01")
  }
  let definitions = SmallCounty.definitions([indicator], everybody)
  let items =
    definitions.items + [
      Item(
        code: "asked", title: "Asked", unit: .people, frequency: .quarterly, kind: .flow,
        addsOver: [.providers], breakdowns: [])
    ]
  let complete = Definitions(
    frameworks: [], items: items, indicators: [indicator], breakdowns: [], bodies: everybody,
    holidays: [], populations: [], council: definitions.council)
  let known = zip(quarters, parts).flatMap { period, part in
    var sent = [("held", part.0), ("due", part.1)]
    if let asked { sent.append(("asked", asked)) }
    return sent.map { item, count in
      KnownObservation(
        SmallCounty.observation("P1", item, period, .quantity(Decimal(count))),
        received: "2026-10-14")
    }
  }
  let cube = Cube(
    definitions: complete,
    indicators: [indicator.combined(from: known, by: complete, through: "2026-09-30")],
    standings: [])
  let header = ReleaseHeader(
    label: "2026-27-Q2", version: "1.0.0", kind: kind, knownAt: Date(timeIntervalSince1970: 0),
    definitionsHash: "00")
  return try #require(freeze(cube, header: header).indicators.first)
}

private func totals(_ figures: IndicatorFigures<Public>) -> [Figure<Public>] {
  let all = figures.tables.first?.rows.first?.figures ?? []
  return quarters.compactMap { quarter in all.first { $0.period == quarter } }
}

private let good = [(90, 100), (75, 100), (75, 100), (60, 100)]

@Suite("A figure") struct StandingTests {
  @Test("stands by the target of its own year, and is not rated in a year without one")
  func rated() throws {
    let indicator = inTime.with(targets: [target("2026-27")])
    #expect(
      totals(try figures(of: indicator, good)).map(\.standing)
        == [nil, nil, .rated(.amber), .rated(.red)])
  }

  @Test("is rated as it is shown, so that a reader can check it")
  func asShown() throws {
    // 79.6% is shown as 80%.
    let parts = [(0, 100), (0, 100), (199, 250), (0, 100)]
    let indicator = inTime.with(targets: [target("2026-27")])
    let figure = totals(try figures(of: indicator, parts))[2]
    #expect(figure.text == "80%")
    #expect(figure.standing == .rated(.green))
  }

  @Test("is not rated in a real release by an illustrative target")
  func real() throws {
    let invented = inTime.with(targets: [target("2026-27")])
    #expect(totals(try figures(of: invented, good, kind: .real)).allSatisfy { $0.standing == nil })
    let agreed = inTime.with(targets: [target("2026-27", isIllustrative: false)])
    #expect(totals(try figures(of: agreed, good, kind: .real))[3].standing == .rated(.red))
  }

  @Test("is not rated while a return is missing, or where it is hidden")
  func incomplete() throws {
    let indicator = inTime.with(targets: [target("2026-27")])
    let partial = totals(try figures(of: indicator, good, bodies: 2))
    #expect(partial.allSatisfy { $0.standing == nil && $0.value != nil })
    let few = totals(try figures(of: indicator, [(90, 100), (75, 100), (3, 4), (60, 100)]))
    #expect(few[2].markers == [.confidential] && few[2].standing == nil)
  }

  @Test("is marked as a break after a redefinition, and its parts have the names of their time")
  func breaks() throws {
    let change = Change(
      from: "2025-04-01", decided: "2025-02-11", by: "A.", why: "B.", isRedefinition: true)
    let before = Indicator.Terms(
      title: "Was", plain: "Was", numeratorWords: "in three days", denominatorWords: "all then",
      formula: inTime.formula, source: inTime.source)
    let indicator = inTime.with(changes: [Superseded(change: change, before: before)])
    let shown = totals(try figures(of: indicator, good))
    #expect(shown.map { $0.markers.contains(.breakInSeries) } == [false, true, false, false])
    #expect(shown[0].parts.map(\.title) == ["in three days", "all then"])
    #expect(shown[1].parts.map(\.title) == ["in time", "all due"])
  }

  @Test(
    "of a survey needs 10 answers, and a fifth of those who were asked",
    arguments: [
      (10, 50, true), (10, 51, false), (9, 10, false), (100, 500, true), (100, 501, false),
      (10, nil, false),
    ] as [(Int, Int?, Bool)])
  func survey(answers: Int, asked: Int?, isShown: Bool) throws {
    let indicator = inTime.with(surveyAsked: "asked")
    let parts = Array(repeating: (answers, answers), count: 4)
    let figures = try figures(of: indicator, parts, asked: asked)
    let figure = totals(figures)[3]
    #expect((figure.value != nil) == isShown)
    #expect(figure.markers == (isShown ? [] : [.lowReliability]))
    #expect(figures.beside.map(\.item) == ["asked"])
  }

  @Test("of a survey is unknown where one body does not say how many it asked")
  func askedOfSome() throws {
    let indicator = inTime.with(surveyAsked: "asked")
    let bodies = ["P1", "P2"].map { SmallCounty.body($0, asked: ["R"], from: "2026-07-01") }
    let items = ["held", "due", "asked"].map {
      Item(
        code: $0, title: $0, unit: .people, frequency: .quarterly, kind: .flow,
        addsOver: [.providers], breakdowns: [])
    }
    let small = SmallCounty.definitions([indicator], bodies)
    let definitions = Definitions(
      frameworks: [], items: items, indicators: [indicator], breakdowns: [], bodies: bodies,
      holidays: [], populations: [], council: small.council)
    let sent = [
      ("P1", "held", 40), ("P1", "due", 50), ("P1", "asked", 100), ("P2", "held", 10),
      ("P2", "due", 15),
    ]
    let known = sent.map {
      KnownObservation(
        SmallCounty.observation($0, $1, "2026-27-Q2", .quantity(Decimal($2))),
        received: "2026-10-14")
    }
    let cube = Cube(
      definitions: definitions,
      indicators: [indicator.combined(from: known, by: definitions, through: "2026-09-30")],
      standings: [])
    let header = ReleaseHeader(
      label: "2026-27-Q2", version: "1.0.0", kind: .illustrative,
      knownAt: Date(timeIntervalSince1970: 0), definitionsHash: "00")
    let frozen = try #require(freeze(cube, header: header).indicators.first)
    #expect(totals(frozen).map(\.markers) == [[.lowReliability]])
  }

  @Test("that is hidden hides what stands beside it, which would tell about the few")
  func beside() throws {
    let indicator = SmallCounty.indicator("R", .sum(["held"])).with(beside: ["asked"])
    let figures = try figures(of: indicator, [(2, 0), (20, 0), (0, 0), (3, 0)], asked: 5400)
    let beside = try #require(figures.beside.first?.figures)
    let shown = quarters.map { quarter in beside.first { $0.period == quarter }?.text }
    #expect(shown == ["[c]", "5,400", "5,400", "[c]"])
  }
}
