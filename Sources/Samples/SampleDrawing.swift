// How a number is drawn: around a level of the body's own, with the season and a little noise.

import Foundation
import Outcomes

extension SampleNumbers {
  /// A number of an item's own size.
  /// - Parameter isOwn: the life names the size, which then holds for a village too.
  func level(_ range: ClosedRange<Double>, _ item: Item, _ slot: ReportingPeriod, isOwn: Bool)
    -> Int
  {
    let range = story.isVillage && !isOwn ? SampleNumbers.village(item) : range
    var number = drawn(range, item, slot) * story.growth(of: item.code, by: slot.end)
    // A size that is one number, such as thirty files, knows no season.
    if item.kind == .flow, range.lowerBound < range.upperBound {
      number *= item.addsOver.contains(.time) ? length(item, slot) : crowd(item, slot)
      number *= SampleNumbers.season(slot)
    }
    let whole = Int(number.rounded())
    return isOwn ? whole : kept(whole, of: item)
  }

  /// In a village, a few: at most 9, and where something is counted at least 1.
  func kept(_ number: Int, of item: Item) -> Int {
    story.isVillage ? min(9, max(1, number)) : number
  }

  private static func village(_ item: Item) -> ClosedRange<Double> {
    item.frequency == .monthly && item.kind == .flow ? 1...3 : 3...8
  }

  /// Somewhere within the range: near one point of it that is the body's own for the item.
  func drawn(_ range: ClosedRange<Double>, _ item: Item, _ slot: ReportingPeriod) -> Double {
    var own = Seeded(seed: seed, story.likeness, item.code)
    var noise = Seeded(seed: seed, story.likeness, item.code, slot.start.iso, slot.end.iso)
    let point = Double.random(in: range, using: &own)
    let wander = (range.upperBound - range.lowerBound) * 0.15
    let drawn = point + Double.random(in: -wander...wander, using: &noise)
    return min(range.upperBound, max(range.lowerBound, drawn))
  }

  /// How much of the item's whole period a slot is.
  func length(_ item: Item, _ slot: ReportingPeriod) -> Double {
    guard item.kind == .flow else { return 1 }
    let whole = item.frequency.period(holding: slot.end, in: definitions.year)
    return Double(slot.days) / Double(whole.days)
  }

  /// How many of a period's different people are met in a part of it: more than their share.
  func crowd(_ item: Item, _ slot: ReportingPeriod) -> Double {
    item.addsOver.contains(.time) ? 1 : length(item, slot).squareRoot()
  }

  /// Quieter in August and December, when people are away.
  private static func season(_ slot: ReportingPeriod) -> Double {
    let months = slot.start.year * 12 + slot.start.month...slot.end.year * 12 + slot.end.month
    let busy = months.map { [8, 0].contains($0 % 12) ? 0.85 : 1 }
    return busy.reduce(0, +) / Double(busy.count)
  }
}

extension ReportingPeriod {
  fileprivate var days: Int { end.number - start.number + 1 }
}

enum Apportioning {
  /// Largest remainders, ties to the first: the parts add up to the whole exactly.
  ///
  /// Where the whole is at most the sum of the weights, no part is more than its weight.
  static func split(_ whole: Int, by weights: [Int]) -> [Int] {
    guard !weights.isEmpty else { return [] }
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return split(whole, by: weights.map { _ in 1 }) }
    var parts = weights.map { whole * $0 / sum }
    let remainders = weights.enumerated().map { (index: $0, rest: whole * $1 % sum) }
    let order = remainders.sorted { ($1.rest, $0.index) < ($0.rest, $1.index) }
    for (index, _) in order.prefix(whole - parts.reduce(0, +)) { parts[index] += 1 }
    return parts
  }
}
