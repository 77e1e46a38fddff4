// A charity's books small enough to reckon by hand, for the rules about a whole return.

import Foundation
import Outcomes
import TestSupport

@testable import ProviderReturns

/// One thing said in a return.
struct Said: Sendable {
  let item: Item.Code
  let reported: Reported
  let breakdown: BreakdownKey
  /// `nil`: the return's own.
  let period: ReportingPeriod?

  init(
    _ item: Item.Code, _ reported: Reported, in breakdown: [String: String] = [:],
    _ period: ReportingPeriod? = nil
  ) {
    self.item = item
    self.reported = reported
    self.breakdown = BreakdownKey(breakdown)
    self.period = period
  }

  init(
    _ item: Item.Code, _ number: Decimal, in breakdown: [String: String] = [:],
    _ period: ReportingPeriod? = nil
  ) {
    self.init(item, .quantity(number), in: breakdown, period)
  }
}

enum CarersHome {
  static let body = SmallCounty.body("EX1", asked: ["KC01"], from: "2020-04-01")

  /// A body of which some items are asked from one day to another.
  static func body(
    asked items: [Item.Code], from: Day = "2020-04-01", to: Day = "2028-03-31",
    every frequency: Frequency = .quarterly, kind: ReportingBody.Kind = .provider,
    for indicators: [Indicator.Code] = []
  ) -> ReportingBody {
    let contract = Contract(
      code: "EX1-1", title: "Support", lot: nil, validFrom: from, validTo: to,
      indicators: indicators,
      items: items, due: DueRule(frequency: frequency, workingDays: 15))
    return ReportingBody(
      code: "EX1", name: "Body", kind: kind, isIllustrative: true, contracts: [contract])
  }

  static let items: [Item] =
    [
      item("opening", .flow, addsOver: [.areas]), item("accepted"), item("moved_in"),
      item("closed"), item("moved_out"),
      item("closing", .snapshot, addsOver: [.areas], changes: [redefinition]),
      item("supported", addsOver: [.areas], by: ["district", "tool"]),
      item("hours", unit: .hours, addsOver: [.time, .areas], by: ["district"]),
      item("contacts", every: .monthly, by: ["district"]),
      item("halves", every: .halfYearly), item("yearly", every: .yearly),
    ] + (1...20).map { item("q\($0)") } + (1...8).map { item("m\($0)", every: .monthly) }

  private static let redefinition = Change(
    from: "2025-04-01", decided: "2025-02-01", by: "us", why: "Counted anew.",
    isRedefinition: true)

  static let definitions = Definitions(
    frameworks: [], items: items, indicators: [],
    breakdowns: [SmallCounty.districts, SmallCounty.tools],
    bodies: [body], holidays: [], populations: [],
    council: Council(
      name: "Small", areaCode: "E1", areaName: "Small",
      helpNow: Council.ContactLine(words: "Call.", telephone: nil, address: nil)),
    reconciliations: [
      Reconciliation(
        code: "books", title: "Books", closing: "closing", plus: ["accepted", "moved_in"],
        minus: ["closed", "moved_out"], opening: "opening", tolerance: 0)
    ])

  private static func item(
    _ code: String, _ kind: ReportingPeriod.Kind = .flow, unit: Item.Unit = .people,
    every frequency: Frequency = .quarterly, addsOver: Set<Item.Axis> = [.time, .areas],
    by breakdowns: [Breakdown.Code] = [], changes: [Change] = []
  ) -> Item {
    Item(
      code: code, title: "The \(code)", unit: unit, frequency: frequency, kind: kind,
      addsOver: addsOver, breakdowns: breakdowns, changes: changes)
  }

  /// Each thing stands on a line of its own, from line 2.
  static func returned(
    _ said: [Said], for period: ReportingPeriod = "2026-27 Q2", isNil: Bool = false,
    signedOffBy: String? = nil, signOff: (label: String, place: Place)? = nil,
    isHistory: Bool = false,
    notUsable: [Said] = [], unplaced: Set<Item.Code> = [], extendedTo: Day? = nil,
    before history: [Said]? = nil,
    today: Day = "2026-10-20", of body: ReportingBody = body,
    by definitions: Definitions = definitions
  ) -> CheckedReturn {
    let observations = said.map { Observation(key: key($0, period), reported: $0.reported) }
    return CheckedReturn(
      body: body, period: period, observations: observations,
      at: { Place(line: $0 + 2, cell: "C\($0 + 2)") }, isNil: isNil,
      signedOffBy: signedOffBy, signOff: signOff, isHistory: isHistory,
      notUsable: Set(notUsable.map { key($0, period) }), unplaced: unplaced,
      extendedTo: extendedTo,
      history: history.map { said in
        History(
          Dictionary(said.map { (key($0, period), $0.reported) }, uniquingKeysWith: { $1 }))
      }, definitions: definitions, today: today)
  }

  private static func key(_ said: Said, _ period: ReportingPeriod) -> Observation.Key {
    let kind = definitions.item(said.item)?.kind ?? .flow
    return Observation.Key(
      body: "EX1", item: said.item, period: (said.period ?? period).of(kind: kind),
      breakdown: said.breakdown)
  }
}

extension RuleOutcome {
  /// `nil` where the rule was not asked.
  var findings: [Finding]? { if case .checked(let findings) = self { findings } else { nil } }

  var why: String? { if case .notChecked(let why) = self { why } else { nil } }
}

/// Quarters, one after the other.
func quarters(_ count: Int, before period: ReportingPeriod) -> [ReportingPeriod] {
  var quarters: [ReportingPeriod] = []
  var next = period
  for _ in 0..<count {
    next = Frequency.quarterly.period(holding: next.start.adding(-1))
    quarters.insert(next, at: 0)
  }
  return quarters
}
