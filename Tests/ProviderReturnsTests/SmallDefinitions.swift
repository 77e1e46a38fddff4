// A small set of definitions, layouts and a reading, for the tests of this room.

import Outcomes

@testable import ProviderReturns
import TestSupport

enum Small {
  static let today = Day(number: 20_746)  // 2026-10-20

  static let definitions = Definitions(
    frameworks: [], items: items, indicators: indicators, breakdowns: breakdowns, bodies: bodies,
    holidays: [], populations: [],
    council: Council(
      name: "Kent County Council", areaCode: "E10000016", areaName: "Kent",
      helpNow: Council.ContactLine(words: "Call 999.", telephone: nil, address: nil)))

  static let items: [Item] = [
    item("carers_new", "New carers", .people, .monthly, by: ["district", "moment"]),
    item("break_hours", "Short-break hours delivered", .hours, .monthly),
    item("break_hours_cancelled", "Break hours cancelled", .hours, .monthly),
    item("break_hours_booked", "Break hours booked", .hours, .monthly),
    item("conversations_in_time", "First conversations in time", .people, .quarterly),
    item("conversations_due", "First conversations due", .people, .quarterly),
    item("referrals_accepted", "Referrals accepted", .events, .monthly),
    item("referrals_refused", "Referrals refused", .events, .monthly),
    item("plans_current", "Current plans", .people, .quarterly, .snapshot, by: ["district"]),
    item("quality_of_life", "Carer-reported quality of life", .points, .yearly, by: ["area"]),
    item("social_contact", "Enough social contact", .percent, .yearly, by: ["area"]),
    item("information", "Finds information easily", .percent, .yearly, by: ["area"]),
    item("satisfaction", "Satisfied with social services", .percent, .yearly, by: ["area"]),
    item("consulted", "Included or consulted", .percent, .yearly, by: ["area"]),
  ]

  static let indicators: [Indicator] = [
    indicator("KC01", "New carers", .count, .monthly, .sum(["carers_new"])),
    indicator(
      "KC05", "Referrals accepted", .percentage, .monthly,
      .ratio(
        numerator: ["referrals_accepted"],
        denominator: ["referrals_accepted", "referrals_refused"],
        scale: 100)),
    indicator("KC20", "Short-break hours delivered", .hours, .monthly, .sum(["break_hours"])),
    indicator(
      "KC21", "Break hours cancelled by the provider", .percentage, .monthly,
      .ratio(
        numerator: ["break_hours_cancelled"], denominator: ["break_hours_booked"], scale: 100)),
    indicator(
      "KC11", "First conversation within 5 working days", .percentage, .quarterly,
      .ratio(
        numerator: ["conversations_in_time"], denominator: ["conversations_due"], scale: 100)),
    indicator("KC24", "Quality of life", .mean, .yearly, .published("quality_of_life")),
    indicator("KC25", "Social contact", .percentage, .yearly, .published("social_contact")),
    indicator("KC30", "Finds information", .percentage, .yearly, .published("information")),
    indicator(
      "KC31", "Satisfied", .percentage, .yearly, .published("satisfaction"),
      aliases: [
        Indicator.Alias(name: "1E", from: Day(2023, 4, 1), to: nil),
        Indicator.Alias(name: "3B", from: nil, to: Day(2023, 3, 31)),
      ]),
    indicator(
      "KC32", "Consulted", .percentage, .yearly, .published("consulted"),
      aliases: [
        Indicator.Alias(name: "3B", from: Day(2023, 4, 1), to: nil),
        Indicator.Alias(name: "3C", from: nil, to: Day(2023, 3, 31)),
      ]),
  ]

  static let breakdowns: [Breakdown] = [
    Breakdown(
      code: "district", title: "District",
      values: [
        value("E07000105", "Ashford"), value("E07000106", "Canterbury"),
        value("E07000112", "Folkestone and Hythe", "Shepway", "Folkestone & Hythe"),
        value("unknown", "District unknown"),
      ]),
    Breakdown(
      code: "moment", title: "Key moment",
      values: [value("M1", "When you first become a carer"), value("ongoing", "Ongoing")]),
    Breakdown(
      code: "area", title: "Area",
      values: [
        value("E10000016", "Kent"), value("E12000008", "South East"), value("E92000001", "England"),
      ]),
  ]

  static let bodies: [ReportingBody] = [
    body("EX1", "Example Carers East", .provider, .quarterly, from: Day(number: 19_631)),
    body("EX2", "Example Carers West", .provider, .quarterly, from: Day(number: 19_631)),
    body("DHSC", "Department of Health and Social Care", .national, .yearly, from: Day(number: 0)),
  ]

  static func context(
    _ bodies: Set<String> = ["EX1"], limits: ReadingContext.Limits = .init()
  ) -> ReadingContext {
    ReadingContext(
      definitions: definitions, bodies: bodies, today: today, rules: .project, limits: limits)
  }
}

extension Small {
  /// Our own long form.
  static let long = Layout(
    code: "long", title: "Long form",
    columns: Layout.Columns(
      body: "body", period: "period", item: "item", indicator: "indicator", value: "value",
      numerator: "numerator", denominator: "denominator", status: "status", note: "note",
      breakdowns: ["district": "district", "moment": "moment"]))

  /// The shape of the national body's file.
  static let national = Layout(
    code: "ascof-long", title: "ASCOF",
    columns: Layout.Columns(
      period: "period", indicator: "measure", value: "cell_as_published", part: "item",
      breakdowns: ["area": "ons_code"]),
    constants: Layout.Constants(body: "DHSC"),
    codes: Layout.Codes(indicator: [
      "1C": "KC24", "5A(2)": "KC25", "3C(2)": "KC30", "1E": "KC31", "3B": "KC32",
    ]),
    rows: ["ons_code": ["E10000016", "E12000008", "E92000001"]],
    pivot: [
      "outcome": .value, "number of respondents": .respondents, "margin of error": .margin,
    ],
    brackets: .outsideIsOfficial, ignored: ["cassr_code", "area_name"])

  static let header = "body,period,item,indicator,district,value,numerator,denominator,status,note"

  /// A file of our long form: the header and these rows.
  static func file(_ rows: String...) -> [UInt8] {
    Array(([header] + rows).joined(separator: "\n").utf8)
  }

  static func read(_ rows: String...) throws(Refusal) -> ReadDelivery {
    try ReturnReader().read(
      Array(([header] + rows).joined(separator: "\n").utf8), by: long, in: context())
  }

  private static func item(
    _ code: String, _ title: String, _ unit: Item.Unit, _ frequency: Frequency,
    _ kind: ReportingPeriod.Kind = .flow, by breakdowns: [String] = []
  ) -> Item {
    Item(
      code: code, title: title, unit: unit, frequency: frequency, kind: kind,
      addsOver: [.providers], breakdowns: breakdowns)
  }

  private static func indicator(
    _ code: String, _ title: String, _ form: Indicator.Form, _ frequency: Frequency,
    _ formula: Indicator.Formula, aliases: [Indicator.Alias] = []
  ) -> Indicator {
    Indicator(
      code: code, title: title, plain: title, numeratorWords: title, denominatorWords: nil,
      form: form, unit: "", decimals: 0, frequency: frequency, kind: .flow, polarity: .neutral,
      reportedBy: .provider, formula: formula, beside: [], labels: [], moments: [],
      breakdowns: [], addsOver: [], secret: .carer, tier: .core, publishes: [.total],
      source: Citation(title: "", licence: nil), aliases: aliases, notes: [])
  }

  private static func value(_ code: String, _ title: String, _ aliases: String...)
    -> Breakdown.Value
  {
    Breakdown.Value(code: code, title: title, aliases: aliases, isResidual: code == "unknown")
  }

  private static func body(
    _ code: String, _ name: String, _ kind: ReportingBody.Kind, _ frequency: Frequency,
    from: Day
  ) -> ReportingBody {
    ReportingBody(
      code: code, name: name, kind: kind, isIllustrative: kind == .provider,
      contracts: [
        Contract(
          code: "\(code)-1", title: name, lot: nil, validFrom: from,
          validTo: Day(number: 20_908), indicators: [],  // 2027-03-31
          due: DueRule(frequency: frequency, workingDays: 15))
      ])
  }
}
