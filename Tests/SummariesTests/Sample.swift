// A small invented county's release, frozen through the real gate, for summaries to be made of.

import Disclosure
import Foundation
import Outcomes

@testable import Summaries

/// Everything that a summary can show, with one word put behind every text that a person could
/// write.
struct Sample: Sendable {
  var suffix = ""
  var kind = ReleaseHeader.Kind.illustrative
  var label = "2026-27-Q2"
  var standings = Sample.standings
  /// Changes the definitions before the release is made.
  var adapt: @Sendable (Definitions) -> Definitions = { $0 }

  static let plain = Sample()

  func text(_ words: String) -> String { words + suffix }

  var release: Release<Public> {
    freeze(
      Cube(definitions: adapt(definitions), indicators: cubes, standings: standings),
      header: ReleaseHeader(
        label: label, version: "1.0.0", kind: kind,
        knownAt: Date(timeIntervalSince1970: 1_792_483_200),
        definitionsHash: String(repeating: "5e", count: 32)))
  }

  func summary(_ area: SummaryArea = .county) -> Summary {
    let release = release
    return Summary(of: release.front, for: area) { code in
      release.indicators.first { $0.indicator == code }
    }
  }

  var northdale: SummaryArea { .district(districts[0]) }
  var westdale: SummaryArea { .district(districts[2]) }

  func html(_ area: SummaryArea = .county) -> String {
    String(decoding: summary(area).html, as: UTF8.self)
  }

  func csv(_ area: SummaryArea = .county) -> String {
    String(decoding: summary(area).csv, as: UTF8.self)
  }

  // MARK: Definitions

  var definitions: Definitions {
    Definitions(
      frameworks: [framework], items: items, indicators: indicators, breakdowns: breakdowns,
      bodies: bodies, holidays: [], populations: [],
      council: Council(
        name: text("Elmshire Council"), areaCode: "E1", areaName: text("Elmshire"),
        helpNow: Council.ContactLine(
          words: text("If you care for someone and need help now, telephone us, or call 999."),
          telephone: text("01234 567890"), address: "https://example.org/carers" + suffix),
        financialYear: .april, releaseFrequency: .quarterly))
  }

  private var framework: Framework {
    func label(_ code: String, _ title: String, _ area: String, _ status: Label.Status) -> Label {
      Label(
        code: code, title: text(title), area: area, status: status, evidence: text("Its story"),
        aliases: [])
    }
    return Framework(
      code: "elmshire", title: text("Elmshire Carers’ Strategy"), kind: .council,
      vision: text("To be well"), validFrom: Sample.day(2022, 4, 1), validTo: nil,
      source: Citation(title: text("The strategy"), licence: nil),
      areas: [
        Area(code: "out", title: text("Outcomes"), description: "", holdsOutcomes: true),
        Area(code: "how", title: text("How we help"), description: "", holdsOutcomes: false),
      ],
      labels: [
        label("O1", "Reaching carers", "out", .firm), label("O2", "Help in time", "out", .firm),
        label("O3", "Wellbeing", "out", .inferred), label("O4", "Learning", "out", .firm),
        label("H1", "Respect", "how", .inferred),
      ],
      keyMoments: [KeyMoment(code: "M1", title: text("A new diagnosis"), kind: .moment)],
      statements: [])
  }

  var districts: [Breakdown.Value] {
    ["Northdale", "Southdale", "Westdale"].enumerated().map { number, title in
      Breakdown.Value(
        code: "D\(number + 1)", title: text(title), aliases: [], isResidual: false)
    } + [Breakdown.Value(code: "X", title: text("Unknown"), aliases: [], isResidual: true)]
  }

  var breakdowns: [Breakdown] {
    func values(_ pairs: [(String, String)]) -> [Breakdown.Value] {
      pairs.map { .init(code: $0.0, title: text($0.1), aliases: [], isResidual: false) }
    }
    return [
      Breakdown(code: Breakdown.districts, title: text("District"), values: districts),
      Breakdown(
        code: "tool", title: text("Tool"),
        values: values([("star", "Carers Star"), ("other", "Another tool"), ("none", "No tool")])),
      Breakdown(
        code: Breakdown.areas, title: text("Area"),
        values: values([("E1", "Elmshire"), ("E2", "Oakshire"), ("E92000001", "England")])),
    ]
  }

  private var bodies: [ReportingBody] {
    func body(
      _ code: String, _ kind: ReportingBody.Kind, _ lot: Lot?, asked: [Indicator.Code] = []
    ) -> ReportingBody {
      ReportingBody(
        code: code, name: text("Example \(code)"), kind: kind, isIllustrative: true,
        contracts: [
          Contract(
            code: "C-\(code)", title: text("Support"), lot: lot,
            validFrom: Sample.day(2023, 4, 1), validTo: Sample.day(2028, 3, 31),
            indicators: asked, due: DueRule(frequency: .quarterly, workingDays: 15))
        ])
    }
    let east = Lot(
      code: "1", title: text("Lot 1, the dales"), districts: ["D1", "D2"], isConfirmed: false)
    let west = Lot(code: "2", title: text("Lot 2, the west"), districts: ["D3"])
    let own = indicators.filter { !$0.isPublished && $0.tier != .employer }.map(\.code)
    return [
      body("East", .provider, east, asked: own), body("West", .provider, west, asked: own),
      body("Council", .council, nil, asked: own),
      body("Works", .employer, nil, asked: ["S14"]),
      body("Ministry", .national, nil, asked: ["N1", "N2"]),
    ]
  }

  /// East's newest return has not come, nor had West's of the winter; the employer's is no matter.
  static var standings: [ReturnStanding] {
    let quarters = Sample.quarters.suffix(4)
    func standing(_ body: String, _ number: Int, _ state: ReturnState) -> ReturnStanding {
      let period = quarters[quarters.startIndex + number]
      return ReturnStanding(
        body: body, contract: "C-\(body)", period: period, due: period.end.adding(21),
        state: state, received: state.isInService ? period.end.adding(14) : nil)
    }
    return ["East", "West", "Council", "Works"].flatMap { body in
      (0..<4).map { number in
        let isLate =
          body == "East" && number == 3 || body == "West" && number == 1 || body == "Works"
        return standing(body, number, isLate ? (number == 3 ? .due : .late) : .accepted)
      }
    }
  }

  // MARK: Time

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year, month, day) ?? Day(number: 0)
  }

  /// Five quarters, the last of them the release's.
  static let quarters = Frequency.quarterly.periods(
    from: day(2025, 7, 1), to: day(2026, 9, 30), in: .april)
  static let months = Frequency.monthly.periods(
    from: day(2025, 7, 1), to: day(2026, 9, 30), in: .april)
}

extension Definitions {
  /// The same with another council.
  func with(areaName: String? = nil, help: Council.ContactLine? = nil) -> Definitions {
    Definitions(
      frameworks: frameworks, items: items, indicators: indicators, breakdowns: breakdowns,
      bodies: bodies, holidays: holidays, populations: populations,
      council: Council(
        name: council.name, areaCode: council.areaCode, areaName: areaName ?? council.areaName,
        helpNow: help ?? council.helpNow, financialYear: council.financialYear,
        releaseFrequency: council.releaseFrequency))
  }
}
