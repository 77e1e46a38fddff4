// What a delivery is read against, besides its layout, and how much of it is read.

package import Outcomes

/// The definitions, and what may be in the delivery.
package struct ReadingContext: Sendable {
  package let definitions: Definitions
  /// Bodies whose rows this source may send.
  package let bodies: Set<ReportingBody.Code>
  /// A period that ends after it cannot be reported yet.
  package let today: Day
  package let limits: Limits

  package init(
    definitions: Definitions, bodies: Set<ReportingBody.Code>, today: Day,
    limits: Limits = Limits()
  ) {
    self.definitions = definitions
    self.bodies = bodies
    self.today = today
    self.limits = limits
  }

  /// How much of a file is read before it is refused, and how many problems are kept.
  package struct Limits: Hashable, Sendable {
    package let rowsMax: Int
    package let columnsMax: Int
    package let cellBytesMax: Int
    package let problemsMax: Int

    /// 32,767 is where spreadsheet programs cut a cell; the others leave room tenfold.
    package init(
      rowsMax: Int = 2_000_000, columnsMax: Int = 100, cellBytesMax: Int = 32_767,
      problemsMax: Int = 1_000
    ) {
      self.rowsMax = rowsMax
      self.columnsMax = columnsMax
      self.cellBytesMax = cellBytesMax
      self.problemsMax = problemsMax
    }
  }
}
