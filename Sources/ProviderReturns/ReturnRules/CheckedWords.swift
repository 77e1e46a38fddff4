// What rules about a whole return ask of it more than once: names, and what went before.

import Foundation
import Outcomes

extension CheckedReturn {
  /// What the body said before; `nil` where nothing is known of earlier returns.
  var past: Series? { history.map { $0.series[body.code] ?? [:] } }

  func title(_ item: Item.Code) -> String { definitions.item(item)?.title ?? item }

  func titles(_ items: [Item.Code]) -> String { items.map(title).joined(separator: ", ") }

  func words(_ period: ReportingPeriod) -> String { period.words(in: definitions.year) }

  /// Ashford, of the place `district=E07000105`; `nil` of a total.
  func title(_ breakdown: BreakdownKey) -> String? {
    guard !breakdown.isTotal else { return nil }
    return breakdown.values.sorted { $0.key < $1.key }.map { code, value in
      definitions.breakdown(code)?.values.first { $0.code == value }?.title ?? value
    }.joined(separator: ", ")
  }

  /// What names a number in a rule's words: its item, its place and its period.
  func facts(_ thing: Thing, _ period: ReportingPeriod) -> [String: String] {
    var facts = ["item": title(thing.item), "period": words(period)]
    facts["place"] = title(thing.breakdown)
    return facts
  }

  /// Up to so many items are told in a finding each; of more, one finding names some and counts.
  static let itemsMax = 4
  private static let namedMax = 3

  /// What names several items, and the periods that they were reported for.
  func facts(of items: [Item.Code], _ periods: [ReportingPeriod]) -> [String: String] {
    var facts = [
      "item": titles(Array(items.prefix(CheckedReturn.namedMax))),
      "periods": Set(periods).sorted().map(words).inOrder.joined(separator: ", "),
    ]
    if items.count > CheckedReturn.namedMax { facts["items"] = "\(items.count)" }
    return facts
  }
}

extension [String] {
  /// Each once, in the order in which they come: periods of two kinds may have one name.
  fileprivate var inOrder: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension ReportingPeriod {
  /// Months differ by three days, quarters by two, leap years by one.
  func isAsLong(as other: ReportingPeriod) -> Bool {
    abs((end.number - start.number) - (other.end.number - other.start.number)) <= 3
  }
}
