// A count that must balance: what a period begins with, who comes, who goes, what is left.

package import Foundation

/// A stock and its flows: closing = opening + plus − minus, and the next opening is this closing.
package struct Reconciliation: Hashable, Sendable, Codable {
  package let code: String
  package let title: String
  /// What is left at the end of the period.
  package let closing: Item.Code
  package let plus: [Item.Code]
  package let minus: [Item.Code]
  /// What the period begins with.
  package let opening: Item.Code
  /// By how much the two sides may differ.
  package let tolerance: Decimal

  package init(
    code: String, title: String, closing: Item.Code, plus: [Item.Code], minus: [Item.Code],
    opening: Item.Code, tolerance: Decimal
  ) {
    self.code = code
    self.title = title
    self.closing = closing
    self.plus = plus
    self.minus = minus
    self.opening = opening
    self.tolerance = tolerance
  }

  /// Every item that takes part, in the order of the sum, what it comes to last.
  package var items: [Item.Code] { [opening] + plus + minus + [closing] }
}
