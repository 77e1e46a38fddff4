// R512: a number far from what the body has reported of the same thing before.

import Foundation
import Outcomes

/// The modified z of Iglewicz and Hoaglin, 0.6745 · |x − median| / MAD, above their 3.5.
///
/// From eight earlier periods of the same length on, none from before a redefinition. MAD is the
/// median distance from the median; it is never taken smaller than chance alone makes it of a
/// count, 0.6745 · √median (and of a count of 1 at least), so that a number that was always the
/// same may move a little too. Where both the number and the median are under 10 nothing is said,
/// nor of what is within a quarter of the median: seasons move a steady service as far. What is in
/// service already and is only repeated is no news.
enum SuddenChange: ReturnRule {
  static let rule = ReadingRule.suddenChange

  private static let periodsMin = 8
  private static let smallMax = 10.0
  private static let zMax = 3.5
  private static let shareMin = 0.25
  /// The farthest are told first; of more than these nobody would read.
  private static let findingsMax = 10

  static func outcome(of checked: CheckedReturn) -> RuleOutcome {
    guard let past = checked.past else { return .noHistory }
    var wasLookedAt = false
    var changes: [(z: Double, finding: Finding)] = []
    for (thing, series) in checked.series() {
      guard let earlier = past[thing], earlier.count >= periodsMin else { continue }
      for stated in series {
        guard let quantity = stated.quantity,
          !earlier.contains(where: { $0.period == stated.period && $0.reported == stated.reported })
        else { continue }
        let usual = Usual(comparable(earlier, with: stated, of: thing.item, checked))
        guard let usual else { continue }
        wasLookedAt = true
        let value = NSDecimalNumber(decimal: quantity).doubleValue
        let z = usual.z(of: value)
        guard z > zMax, max(value, usual.median) >= smallMax,
          abs(value - usual.median) > usual.median * shareMin
        else { continue }
        changes.append((z, finding(thing, stated, quantity, usual, checked)))
      }
    }
    guard wasLookedAt else {
      return .notChecked(why: "fewer than \(periodsMin) earlier periods are known")
    }
    let ordered = changes.sorted { ($0.z, $1.finding.order) > ($1.z, $0.finding.order) }
    return .checked(ordered.prefix(findingsMax).map(\.finding))
  }

  private static func comparable(
    _ earlier: [SeriesPoint], with stated: SeriesPoint, of code: Item.Code, _ checked: CheckedReturn
  ) -> [Double] {
    let isFlow = stated.period.kind == .flow
    let day = { (period: ReportingPeriod) in isFlow ? period.start : period.end }
    let redefined = checked.definitions.item(code)?.changes
      .filter { $0.isRedefinition && $0.from <= day(stated.period) }.map(\.from).max()
    return earlier.compactMap { past in
      guard past.period.end < stated.period.end, past.period.isAsLong(as: stated.period),
        redefined.map({ $0 <= day(past.period) }) ?? true
      else { return nil }
      return past.quantity.map { NSDecimalNumber(decimal: $0).doubleValue }
    }
  }

  private static func finding(
    _ thing: Thing, _ stated: SeriesPoint, _ quantity: Decimal, _ usual: Usual,
    _ checked: CheckedReturn
  ) -> Finding {
    var facts = checked.facts(thing, stated.period)
    facts["value"] = "\(quantity)"
    facts["usual_low"] = "\(Int(max(0, usual.median - zMax * usual.spread).rounded(.up)))"
    facts["usual_high"] = "\(Int((usual.median + zMax * usual.spread).rounded(.down)))"
    facts["count"] = "\(usual.count)"
    return Finding(rule, at: checked.place(of: stated), found: "\(quantity)", facts)
  }

  /// The middle of earlier numbers, and how far they usually lie from it.
  private struct Usual {
    let median: Double
    /// MAD / 0.6745, which is a standard deviation where the numbers are normal.
    let spread: Double
    let count: Int

    /// `nil` of too few.
    init?(_ numbers: [Double]) {
      guard numbers.count >= periodsMin else { return nil }
      let middle = Usual.median(of: numbers)
      let distance = Usual.median(of: numbers.map { abs($0 - middle) })
      median = middle
      spread = max(distance / 0.6745, max(1, abs(middle)).squareRoot())
      count = numbers.count
    }

    func z(of value: Double) -> Double { abs(value - median) / spread }

    private static func median(of numbers: [Double]) -> Double {
      let sorted = numbers.sorted()
      let half = sorted.count / 2
      return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
    }
  }
}

extension Finding {
  /// Where two are equal otherwise, the one further up comes first.
  fileprivate var order: String {
    "\(place.sheet ?? "") \((place.line ?? 0) + 1_000_000_000) \(place.cell ?? "")"
      + " \(facts["item"] ?? "") \(facts["place"] ?? "") \(facts["period"] ?? "")"
  }
}
