// R513: a total that its parts do not add to, or that one of them exceeds.

import Foundation
import Outcomes

/// Each total of the return against its parts by district, key moment and so on.
///
/// Where the item adds over the breakdown (`adds_over`: areas for districts, moments for key
/// moments) and every part is a number, they add to the total; a rest such as “district unknown”
/// may be left out. Where parts are absent, those that are there do not exceed it together. Over
/// any other breakdown no single part exceeds it. Hours and pounds may differ by their rounding:
/// half of the last place of each.
enum TotalAndParts: ReturnRule {
  static let rule = ReadingRule.totalAndParts

  static func outcome(of checked: CheckedReturn) -> RuleOutcome {
    var findings: [Finding] = []
    for (key, parts) in split(checked) {
      guard let item = checked.definitions.item(key.item),
        let breakdown = checked.definitions.breakdown(key.breakdown),
        let total = checked.series[Thing(key.item, .total)]?
          .first(where: { $0.period == key.period }), let quantity = total.quantity
      else { continue }
      let whole = Whole(item: item, breakdown: breakdown, stated: total, quantity: quantity)
      if let finding = finding(whole, parts, checked) { findings.append(finding) }
    }
    return .checked(findings)
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

  /// The return's numbers that stand in one breakdown, by item, breakdown and period.
  private static func split(_ checked: CheckedReturn) -> [(key: Key, value: [Part])] {
    var split: [Key: [Part]] = [:]
    for (thing, series) in checked.series where !thing.breakdown.isTotal {
      guard let (code, value) = thing.breakdown.onlyPair else { continue }
      for stated in series {
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
      return Finding(rule, at: largest.stated.place, found: "\(value)", facts)
    }
    let sum = numbers.reduce(Decimal(0)) { $0 + $1.1 }
    let rounding = whole.item.isWhole ? 0 : rounding(of: numbers.map(\.1) + [whole.quantity])
    let isOff =
      isComplete(whole.breakdown, parts)
      ? abs(sum - whole.quantity) > rounding : sum > whole.quantity + rounding
    guard isOff else { return nil }
    facts["sum"] = "\(sum)"
    return Finding(rule, at: whole.stated.place, found: "\(whole.quantity)", facts)
  }

  /// Every part is a number, but for a rest that is not named.
  private static func isComplete(_ breakdown: Breakdown, _ parts: [Part]) -> Bool {
    let named = Dictionary(parts.map { ($0.value, $0.stated.quantity) }) { first, _ in first }
    return breakdown.values.allSatisfy { value in
      named[value.code].map { $0 != nil } ?? value.isResidual
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
