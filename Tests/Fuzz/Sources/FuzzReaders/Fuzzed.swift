// What the fuzzed files are read by: a few items, and two layouts that use all that a layout can
// say.

import Foundation
import Outcomes
import ProviderReturns

enum Fuzzed {
  static let context = ReadingContext(
    definitions: definitions, bodies: ["EX1"], today: Day(number: 20_746), rules: rules,
    history: History(earlier), limits: ReadingContext.Limits(rowsMax: 10_000))

  static let long = Layout(
    code: "long", title: "Long form",
    columns: Layout.Columns(
      body: "body", period: "period", item: "item", value: "value", status: "status", note: "note",
      breakdowns: ["district": "district"]))

  /// Items down, periods across, the sender's own words, and all that makes them plain.
  static let wide = Layout(
    code: "wide", title: "Wide form",
    tables: [
      Layout.Table(
        columns: Layout.Columns(item: "item", note: "note"),
        constants: Layout.Constants(body: "EX1"), across: Layout.Across([.period]),
        fillDown: [.item]),
      Layout.Table(
        sheets: ["Returns"], columns: Layout.Columns(item: "body"),
        constants: Layout.Constants(body: "EX1", period: "2026-27 Q2"),
        across: Layout.Across([.breakdown("district"), .part], separator: " - "),
        ignored: ["total"]),
    ],
    periodDates: .monthly, brackets: .outsideIsOfficial, percentages: .ofOne,
    missingWords: ["n/a": .notApplicable, "..": .notRecorded],
    labelled: Layout.Labelled(period: "Return of", signedOff: "Signed off by"),
    historyUntil: Day(2025, 3, 31))

  private static let definitions = Definitions(
    frameworks: [],
    items: [
      item("new_carers", .people), item("break_hours", .hours), item("satisfied", .percent),
      item("awarded", .pounds),
    ],
    indicators: [],
    breakdowns: [
      Breakdown(
        code: "district", title: "District",
        values: [
          Breakdown.Value(code: "E07000105", title: "Ashford", aliases: [], isResidual: false),
          Breakdown.Value(code: "unknown", title: "Unknown", aliases: ["?"], isResidual: true),
        ])
    ],
    bodies: [
      ReportingBody(
        code: "EX1", name: "Example Carers", kind: .provider, isIllustrative: true,
        contracts: [
          Contract(
            code: "EX1-1", title: "Support", lot: nil, validFrom: Day(number: 14_610),
            validTo: Day(number: 20_908), indicators: [],
            items: ["new_carers", "break_hours", "satisfied", "awarded"],
            due: DueRule(frequency: .quarterly, workingDays: 15))
        ])
    ],
    holidays: [], populations: [],
    council: Council(
      name: "A council", areaCode: "E10000016", areaName: "A county",
      helpNow: Council.ContactLine(words: "Call.", telephone: nil, address: nil),
      financialYear: .april, releaseFrequency: .quarterly))

  private static func item(_ code: Item.Code, _ unit: Item.Unit) -> Item {
    Item(
      code: code, title: code, unit: unit, frequency: .monthly, kind: .flow,
      addsOver: [.time, .areas, .providers], breakdowns: ["district"])
  }

  /// Each rule with all of its facts, so that a fact that is not given shows.
  private static let rules = RuleBook(
    ReadingRule.allCases.map { rule in
      let facts = rule.facts.always.sorted().map { "{\($0)}" }.joined(separator: " ")
      return RuleText(
        rule: Problem.Rule(number: rule.number, name: rule.number), severity: .error,
        act: .provider, words: template("Wrong: \(facts)."), remedy: template("Mend it."))
    })

  private static func template(_ text: String) -> RuleTemplate {
    do throws(RuleTemplate.Fault) { return try RuleTemplate(text) } catch {
      preconditionFailure("\(text): \(error)")
    }
  }

  private static let earlier: [Observation.Key: Reported] = Dictionary(
    uniqueKeysWithValues: (2024...2025).flatMap { year in
      (1...12).compactMap { month in
        Day(year, month, 1).map { day in
          (
            Observation.Key(
              body: "EX1", item: "new_carers",
              period: Frequency.monthly.period(holding: day, in: .april), breakdown: .total),
            Reported.quantity(Decimal(30 + month))
          )
        }
      }
    })
}
