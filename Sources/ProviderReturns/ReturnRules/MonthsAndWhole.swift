// R514: an item sent for its months and for their quarter too: the months win, and must agree.

import Foundation
import Outcomes

/// The months of one item at one place, and the number sent for the time that they make up.
///
/// What adds over time must be the months' sum, and not less than those of them that are known;
/// what is counted on the last day must be the last month's; of what does not add over time, such
/// as different carers, the whole lies between the largest month and the sum.
struct MonthsAndWhole {
  let item: Item
  /// In order; `nil` where a month's number is not known.
  let months: [Decimal?]
  let whole: Decimal

  /// `nil` where they agree, or nobody can tell.
  /// - Parameter place: where the whole's number stands.
  /// - Parameter facts: `item`, `period` and, of a part, `place`.
  func finding(at place: Place, _ facts: [String: String]) -> Finding? {
    guard let expected = item.kind == .flow ? ofFlow : ofLastDay, !expected.range.contains(whole)
    else { return nil }
    let facts = facts.merging(expected.facts) { _, new in new }
      .merging(["stated": "\(whole)"]) { _, new in new }
    return Finding(.monthsAndWhole, at: place, found: "\(whole)", facts)
  }

  /// What the whole may be, and the words for it.
  private typealias Expected = (range: ClosedRange<Decimal>, facts: [String: String])

  private var ofLastDay: Expected? {
    months.last.flatMap { $0 }.map { ($0...$0, ["last": "\($0)"]) }
  }

  private var ofFlow: Expected? {
    let known = months.compactMap { $0 }
    guard let largest = known.max() else { return nil }
    let sum = known.reduce(0, +)
    let least = item.addsOver.contains(.time) ? sum : largest
    guard known.count == months.count else {
      return (least...(.greatestFiniteMagnitude), ["least": "\(least)"])
    }
    guard least < sum else { return (sum...sum, ["sum": "\(sum)"]) }
    return (least...sum, ["least": "\(least)", "most": "\(sum)"])
  }
}
