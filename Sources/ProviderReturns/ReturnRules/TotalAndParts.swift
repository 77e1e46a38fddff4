// R513: a total that its parts do not add to, or that one of them exceeds.

import Foundation
import Outcomes

/// Each total of the return against its parts by district, key moment and so on.
///
/// Where the item adds over the breakdown (`adds_over`: areas for districts, moments for key
/// moments) and no part is unknown, they add to the total: of districts those of the body's lots
/// are enough, and a rest such as “district unknown” may be left out. Where parts are absent, those
/// that are there do not exceed it together. Over any other breakdown no single part exceeds it.
/// Hours and pounds may differ by their rounding: half of the last place of each.
enum TotalAndParts: ReturnRule {
  static let rule = ReadingRule.totalAndParts

  static func outcome(of checked: CheckedReturn) -> RuleOutcome {
    let totals = checked.series(where: \.isTotal)
    guard !totals.isEmpty else { return .checked([]) }
    let findings = split(checked, totals).compactMap { key, parts -> Finding? in
      guard let item = checked.definitions.item(key.item),
        let breakdown = checked.definitions.breakdown(key.breakdown),
        let total = total(of: key.item, key.period, in: totals), let quantity = total.quantity
      else { return nil }
      let whole = Whole(item: item, breakdown: breakdown, stated: total, quantity: quantity)
      return finding(whole, parts, checked)
    }
    return .checked(findings)
  }

  private static func total(of item: Item.Code, _ period: ReportingPeriod, in totals: Series)
    -> SeriesPoint?
  {
    totals[Thing(item, .total)]?.first { $0.period == period }
  }

  private struct Key: Hashable {
    let item: Item.Code
    let breakdown: Breakdown.Code
    let period: ReportingPeriod
  }

  /// A part with the code of its value.
  private struct Part {
    let value: String
    let stated: SeriesPoint
  }

  private struct Whole {
    let item: Item
    let breakdown: Breakdown
    let stated: SeriesPoint
    let quantity: Decimal
  }

  /// The return's numbers that stand in one breakdown and have a total, by item, breakdown and
  /// period.
  private static func split(_ checked: CheckedReturn, _ totals: Series)
    -> [(key: Key, value: [Part])]
  {
    var split: [Key: [Part]] = [:]
    for (thing, series) in checked.series(of: Set(totals.keys.map(\.item))) {
      guard let (code, value) = thing.breakdown.onlyPair else { continue }
      for stated in series where total(of: thing.item, stated.period, in: totals) != nil {
        split[Key(item: thing.item, breakdown: code, period: stated.period), default: []]
          .append(Part(value: value, stated: stated))
      }
    }
    return split.sorted {
      ($0.key.item, $0.key.breakdown, $0.key.period) < (
        $1.key.item, $1.key.breakdown, $1.key.period
      )
    }
  }

  private static func finding(_ whole: Whole, _ parts: [Part], _ checked: CheckedReturn)
    -> Finding?
  {
    let numbers = parts.compactMap { part in part.stated.quantity.map { (part, $0) } }
      .sorted { ($1.1, $0.0.value) < ($0.1, $1.0.value) }
    guard let (largest, value) = numbers.first else { return nil }
    var facts = checked.facts(Thing(whole.item.code, .total), whole.stated.period)
    facts["total"] = "\(whole.quantity)"
    facts["breakdown"] = whole.breakdown.title.lowercased()
    guard whole.item.adds(over: whole.breakdown.code) else {
      guard value > whole.quantity else { return nil }
      facts["part"] = checked.title(BreakdownKey([whole.breakdown.code: largest.value]))
      facts["value"] = "\(value)"
      return Finding(rule, at: checked.place(of: largest.stated), found: "\(value)", facts)
    }
    let sum = numbers.reduce(Decimal(0)) { $0 + $1.1 }
    let rounding = whole.item.isWhole ? 0 : rounding(of: numbers.map(\.1) + [whole.quantity])
    let isOff =
      isComplete(asked(whole.breakdown, on: whole.stated.period.end, of: checked), parts)
      ? abs(sum - whole.quantity) > rounding : sum > whole.quantity + rounding
    guard isOff else { return nil }
    facts["sum"] = "\(sum)"
    return Finding(rule, at: checked.place(of: whole.stated), found: "\(whole.quantity)", facts)
  }

  /// The parts that a total is made of: of districts those of the body's lots, else every one that
  /// has a name of its own.
  private static func asked(_ breakdown: Breakdown, on day: Day, of checked: CheckedReturn)
    -> [Breakdown.Code]
  {
    let all = breakdown.values.filter { !$0.isResidual }.map(\.code)
    guard breakdown.code == Breakdown.districts else { return all }
    let contracts = checked.body.contracts.filter { $0.isValid(on: day) }
    let lots = contracts.map { Set($0.lot?.districts ?? []) }
    guard !lots.isEmpty, !lots.contains([]) else { return all }
    return all.filter { district in lots.contains { $0.contains(district) } }
  }

  /// Every part that is asked is there, and of none it is unknown how much it is.
  private static func isComplete(_ asked: [String], _ parts: [Part]) -> Bool {
    let named = Set(parts.map(\.value))
    return asked.allSatisfy(named.contains)
      && parts.allSatisfy { part in
        switch part.stated.reported {
        case .quantity, .notOurService, .notApplicable: true
        case .published, .notRecorded, .withheldBySender: false
        }
      }
  }

  /// Half of the last decimal place that any of them is stated to, for each of them.
  private static func rounding(of numbers: [Decimal]) -> Decimal {
    let places = numbers.map(\.exponent).min() ?? 0
    return Decimal(sign: .plus, exponent: min(places, 0) - 1, significand: 5)
      * Decimal(numbers.count)
  }
}

extension Item {
  /// Whether its parts in a breakdown are parts of one sum.
  fileprivate func adds(over breakdown: Breakdown.Code) -> Bool {
    switch breakdown {
    case Breakdown.districts, Breakdown.areas: addsOver.contains(.areas)
    case Breakdown.moments: addsOver.contains(.moments)
    default: false
    }
  }
}
