// `reconciliations.yaml` → `Reconciliation`.

import Foundation
import Outcomes

extension Reconciliation {
  init(reading entry: Entry) {
    self.init(
      code: entry.code("code", of: .reconciliation), title: entry.text("title"),
      closing: entry.reference("closing", to: .item), plus: entry.references("plus", to: .item),
      minus: entry.references("minus", to: .item), opening: entry.reference("opening", to: .item),
      tolerance: Decimal(entry.whole("tolerance", in: 0...1_000, otherwise: 0)))
  }

  /// What balances is counted alike: in one unit, as often; the closing stock on the last day.
  func check(_ items: [Item], _ entry: Entry) {
    let named = Dictionary(items.map { ($0.code, $0) }) { first, _ in first }
    guard let closing = named[closing] else { return }
    if closing.kind != .snapshot {
      entry.fault(
        "closing", "\(closing.code) is a \(closing.kind.rawValue).",
        "Name the item that counts what is left on the last day: a snapshot.")
    }
    for (key, codes) in [("opening", [opening]), ("plus", plus), ("minus", minus)] {
      for item in codes.compactMap({ named[$0] }) {
        if item.unit != closing.unit || item.frequency != closing.frequency {
          entry.fault(
            key, "\(item.code) and \(closing.code) are not counted alike.",
            "Name items of one unit and one frequency.")
        }
      }
    }
    let twice = Dictionary(grouping: self.items) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    if let code = twice.first {
      entry.fault("closing", "\(code) is named twice.", "Name each item once.")
    }
  }
}

extension Shape {
  static let reconciliationsFile = Shape(
    title: "reconciliations file",
    keys: [
      .needed(
        "reconciliations", "the stocks and flows that must balance in every return",
        "[{code: carers_on_the_books, title: Carers on the books, …}]"),
      .changesOfFile,
    ])

  static let reconciliation = Shape(
    title: "reconciliation",
    keys: [
      .needed("code", "its code", "carers_on_the_books"),
      .needed("title", "what is counted", "Carers on the books"),
      .needed("closing", "the item left on the last day", "carers_carried_forward"),
      .needed("plus", "items that add to it", "[carers_accepted, carers_transferred_in]"),
      .needed("minus", "items that take from it", "[carers_closed, carers_transferred_out]"),
      .needed(
        "opening", "the item that a period begins with: the last closing number",
        "carers_carried_over"),
      .optional("tolerance", "by how many the two sides may differ; 0 if left out", "0"),
    ])
}
