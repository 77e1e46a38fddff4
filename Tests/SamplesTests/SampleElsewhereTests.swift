// Another council's samples: its own year, half-yearly returns, contracts that begin and end in the
// middle of a period. Read by the same reader, without a problem.

import Outcomes
import ProviderReturns
import TestSupport
import Testing

@testable import Samples

@Suite("Samples elsewhere") struct SampleElsewhereTests {
  private static let awards = Breakdown(
    code: "award", title: "Award",
    values: ["bronze", "silver", "none"].map {
      .init(code: $0, title: $0, aliases: [], isResidual: false)
    })

  private static let items: [Item] = [
    item("callers", .events, .monthly), item("helped", .people, .quarterly, ["district"]),
    item("seen", .people, .quarterly, ["district"]),
    item("on_list", .people, .fourMonthly, kind: .snapshot),
    item("asked", .people, .yearly), item("answered", .people, .yearly),
    item("agreed", .people, .yearly),
    item("holders", .organisations, .yearly, ["award"], kind: .snapshot),
    item("grants", .pounds, .halfYearly), item("published", .percent, .yearly),
  ]

  private static func item(
    _ code: Item.Code, _ unit: Item.Unit, _ frequency: Frequency,
    _ breakdowns: [Breakdown.Code] = [], kind: ReportingPeriod.Kind = .flow
  ) -> Item {
    Item(
      code: code, title: code, unit: unit, frequency: frequency, kind: kind,
      addsOver: unit == .people ? [.providers] : [.time, .providers], breakdowns: breakdowns)
  }

  private static func indicator(
    _ code: String, _ formula: Indicator.Formula, _ frequency: Frequency,
    _ breakdowns: [Breakdown.Code] = [], kind: ReportingPeriod.Kind = .flow,
    asked: Item.Code? = nil, secret: Indicator.Secret = .carer
  ) -> Indicator {
    let isRatio = if case .ratio = formula { true } else { false }
    return Indicator(
      code: code, title: code, plain: code, numeratorWords: code,
      denominatorWords: isRatio ? code : nil, form: isRatio ? .percentage : .count, unit: "",
      decimals: 0, frequency: frequency, kind: kind, polarity: .up, reportedBy: .employer,
      formula: formula, beside: [], labels: [], moments: [], breakdowns: breakdowns,
      addsOver: [], secret: secret, tier: .employer,
      publishes: [.total] + breakdowns.map(Indicator.Table.by),
      source: Citation(title: "x", licence: nil), aliases: [], notes: [], surveyAsked: asked)
  }

  private static let indicators = [
    // Quarters made of months.
    indicator("A1", .sum(["callers"]), .quarterly),
    indicator(
      "A2", .ratio(numerator: ["seen"], denominator: ["helped"], scale: 100), .quarterly,
      ["district"]),
    indicator("A3", .sum(["on_list"]), .yearly, kind: .snapshot),
    indicator(
      "A4", .ratio(numerator: ["agreed"], denominator: ["answered"], scale: 100), .yearly,
      asked: "asked"),
    indicator("A5", .sum(["holders"]), .yearly, ["award"], kind: .snapshot),
    indicator("A6", .published("published"), .yearly, secret: .published),
  ]

  private static func definitions(_ year: FinancialYear, from: Day, to: Day) -> Definitions {
    let codes = indicators.filter { !$0.isPublished }
    let contract = Contract(
      code: "C", title: "C", lot: nil, validFrom: from, validTo: to,
      indicators: codes.map(\.code), items: codes.flatMap(\.allItems) + ["grants"],
      due: DueRule(frequency: .halfYearly, workingDays: 20))
    let body = ReportingBody(
      code: "ZZ", name: "Z", kind: .employer, isIllustrative: true, contracts: [contract])
    let help = Council.ContactLine(words: "h", telephone: nil, address: nil)
    return Definitions(
      frameworks: [], items: items, indicators: indicators,
      breakdowns: [SmallCounty.districts, awards], bodies: [body], holidays: [], populations: [],
      council: Council(
        name: "Z", areaCode: "Z", areaName: "Z", helpNow: help, financialYear: year,
        releaseFrequency: .halfYearly))
  }

  private static let layout = Layout(
    code: "flat", title: "Flat",
    columns: .init(
      body: "body", period: "period", item: "item", value: "value", status: "status",
      note: "note", breakdowns: ["district": "district", "award": "award"]))

  @Test(
    "are read without a problem, with everything that is asked for",
    arguments: [
      (FinancialYear(firstMonth: 7, style: .ending), "2024-07-01", "2026-06-30", 4),
      (FinancialYear(firstMonth: 1, style: .calendar), "2024-01-01", "2025-12-31", 4),
      (FinancialYear(firstMonth: 7, style: .slash), "2024-09-01", "2026-05-15", 4),
      (FinancialYear(firstMonth: 10, style: .words), "2024-11-17", "2025-03-09", 1),
    ] as [(FinancialYear, Day, Day, Int)])
  func read(year: FinancialYear, from: Day, to: Day, returns: Int) throws {
    let definitions = Self.definitions(year, from: from, to: to)
    let body = definitions.bodies[0]
    let csv = SampleReturn(of: body, by: definitions, seed: 5).csv(asOf: "2026-10-20")
    let context = ReadingContext(
      definitions: definitions, bodies: ["ZZ"], today: "2026-10-20", rules: .project)
    let read = try ReturnReader().read(Array(csv.utf8), by: Self.layout, in: context)
    // Read long after it came: its newest return may be late.
    let problems = (read.problems + read.returns.flatMap(\.problems))
      .filter { $0.rule.number != "R507" }
    #expect(problems.isEmpty, "\(problems.prefix(3).map(\.words))")
    #expect(read.returns.map(\.period) == body.contracts[0].periods(endedBy: to, in: year))
    #expect(read.returns.count == returns)
    let known = read.returns.flatMap(\.observations)
      .map { KnownObservation($0, received: "2026-10-14") }
    for indicator in definitions.indicators where !indicator.isPublished {
      let cells = indicator.combined(from: known, by: definitions, through: "2026-10-20").tables
        .filter { $0.table != .by("district") || indicator.code == "A2" }
        .flatMap { $0.rows.flatMap(\.cells) }
      #expect(!cells.contains { $0.completeness.isPartial }, "\(indicator.code)")
    }
    let items = Set(known.map(\.observation.key.item))
    #expect(items.contains("grants") && !items.contains("published"))
    let one = known.filter { $0.observation.key.item == "holders" }.map(\.observation)
    for (_, rows) in Dictionary(grouping: one, by: \.key.period) {
      let numbers = rows.filter { !$0.key.breakdown.isTotal }.map(\.reported)
      #expect(numbers.count { $0 == .quantity(1) } == 1)
      #expect(numbers.count { $0 == .quantity(0) } == 2)
    }
  }
}
