// What comes out of a delivery, or why nothing does.

package import Outcomes

/// Everything read from one delivery.
package struct ReadDelivery: Sendable {
  /// By body and period; one each.
  package let returns: [ProviderReturn]
  /// Problems of the delivery as a whole, and of rows that belong to no return; by line.
  package let problems: [Problem]
  /// Of the whole delivery: the sum over its returns, and of the rows that belong to none.
  package let cells: CellCount

  package init(returns: [ProviderReturn], problems: [Problem], cells: CellCount) {
    self.returns = returns
    self.problems = problems
    self.cells = cells
  }
}

/// Why a delivery cannot be read at all.
package struct Refusal: Error, Hashable, Sendable {
  /// At least one.
  package let problems: [Problem]

  package init(problems: [Problem]) { self.problems = problems }
}
