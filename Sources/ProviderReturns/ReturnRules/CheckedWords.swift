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
}

extension ReportingPeriod {
  /// Months differ by three days, quarters by two, leap years by one.
  func isAsLong(as other: ReportingPeriod) -> Bool {
    abs((end.number - start.number) - (other.end.number - other.start.number)) <= 3
  }
}
