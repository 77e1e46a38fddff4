// Second parts hidden, so that no hidden part can be had by taking the shown ones from the total.

import Foundation

/// One total in one period, and the lists of parts that each add up to it.
///
/// The reader is taken to know every shown number exactly, though it is rounded, and that each
/// hidden part is one at least. The total is one figure: hidden in one table, it is hidden in all.
struct SharedTotal {
  /// What must not be told of one part.
  struct Counts: Hashable {
    /// The count, or the denominator: what parts are compared by.
    let size: Decimal
    /// Numerator and complement where they are secret too; either may be zero.
    let within: [Decimal]
  }

  struct Part: Hashable {
    enum Content: Hashable {
      case counts(Counts)
      /// Hidden by its sender, who knows it.
      case withheld
      /// No number. It is no unknown to whoever sends it, so it protects nothing.
      case absent
    }

    let place: Suppression.Place
    /// Decides between parts of one size.
    let code: String
    let content: Content
    var isHidden: Bool

    var counts: Counts? {
      if case .counts(let counts) = content { counts } else { nil }
    }
  }

  var total: Part
  var splits: [[Part]]

  /// Hides parts, and the total where parts do not suffice, until nothing more is needed.
  mutating func protect(by rule: GateRule) {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in splits.indices where needsAnother(splits[index], rule) {
        if hideSmallest(ofSplit: index) || hideTotal() { hasChanged = true }
      }
    }
  }

  private func needsAnother(_ parts: [Part], _ rule: GateRule) -> Bool {
    let hidden = parts.filter(\.isHidden).compactMap(\.counts)
    // A hidden total with no hidden part would be the sum of what is shown.
    if total.isHidden { return hidden.isEmpty }
    if hidden.isEmpty { return total.content == .withheld || holdsWithheld(parts) }
    return !SharedTotal.hasRoom(hidden, rule)
  }

  /// Whether the total holds something that a sender hid, so that it could be had by subtraction.
  private func holdsWithheld(_ parts: [Part]) -> Bool {
    guard parts.contains(where: { $0.content == .withheld }), let whole = total.counts else {
      return false
    }
    return whole.size > parts.compactMap(\.counts).reduce(0) { $0 + $1.size }
  }

  /// Whether each of these could still be above the greatest hidden count, for all a reader can
  /// tell who knows their sum.
  ///
  /// One part alone is its own sum. Two parts of one each are told by a sum of two.
  private static func hasRoom(_ hidden: [Counts], _ rule: GateRule) -> Bool {
    let others = hidden.count - 1
    guard others > 0 else { return false }
    let small = Decimal(rule.smallMax)
    let size = hidden.reduce(0) { $0 + $1.size }
    let lists = hidden.map(\.within.count).max() ?? 0
    let within = (0..<lists).map { list in
      hidden.reduce(Decimal(0)) { $0 + ($1.within.indices.contains(list) ? $1.within[list] : 0) }
    }
    return size - Decimal(others) > small && within.allSatisfy { $0 > small }
  }

  /// Hides the smallest shown part above zero; by code among equals.
  private mutating func hideSmallest(ofSplit split: Int) -> Bool {
    let shown = splits[split].indices.compactMap { index -> (size: Decimal, index: Int)? in
      let part = splits[split][index]
      guard !part.isHidden, let size = part.counts?.size, size > 0 else { return nil }
      return (size, index)
    }
    let parts = splits[split]
    let next = shown.min { ($0.size, parts[$0.index].code) < ($1.size, parts[$1.index].code) }
    guard let next else { return false }
    splits[split][next.index].isHidden = true
    return true
  }

  private mutating func hideTotal() -> Bool {
    guard !total.isHidden, total.counts != nil else { return false }
    total.isHidden = true
    return true
  }
}
