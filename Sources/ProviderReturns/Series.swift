// A body's numbers, one thing after the other: what rules about a whole return look through.

import Foundation
import Outcomes

/// What numbers of several periods are of.
struct Thing: Hashable, Sendable {
  let item: Item.Code
  let breakdown: BreakdownKey

  init(_ item: Item.Code, _ breakdown: BreakdownKey) {
    self.item = item
    self.breakdown = breakdown
  }

  init(_ key: Observation.Key) { self.init(key.item, key.breakdown) }
}

extension BreakdownKey {
  /// The breakdown and the value of a place in one breakdown; `nil` of a total, and of a crossing.
  var onlyPair: (code: Breakdown.Code, value: String)? {
    let text = description
    guard let end = text.utf8.firstIndex(of: UInt8(ascii: "=")),
      !text.utf8.contains(UInt8(ascii: ";"))
    else { return nil }
    return (String(text[..<end]), String(text[text.utf8.index(after: end)...]))
  }
}

/// What was said of a thing for one period.
struct SeriesPoint: Sendable {
  let period: ReportingPeriod
  let reported: Reported
  /// Of its observation in the return; `nil` of what was said in an earlier one.
  let number: Int?

  /// `nil` of figures that a survey's publisher states, from which nothing is derived, too.
  var quantity: Decimal? { if case .quantity(let quantity) = reported { quantity } else { nil } }
}

/// What was said, by what it is of.
typealias Series = [Thing: [SeriesPoint]]
