// What comes out of a delivery, or why nothing does.

package import Outcomes

/// Everything read from one delivery.
package struct ReadDelivery: Sendable {
  /// By body and period; one each. The return that a file was handed in for is among them.
  package let returns: [ProviderReturn]
  /// Problems of the delivery as a whole, and of rows that belong to no return; by line.
  package let problems: [Problem]
  /// Of the whole delivery: the sum over its returns, and of the rows that belong to none.
  package let cells: CellCount
  package let format: FoundFormat
  /// Rows of its tables, without headers, titles and empty rows.
  package let rows: Int
  /// Rules that were not asked.
  package let notChecked: [NotChecked]
  /// The cells of columns headed `own_…`, by what their row is about; empty where there are none.
  package let own: [Observation.Key: [String: String]]

  package init(
    returns: [ProviderReturn], problems: [Problem], cells: CellCount,
    format: FoundFormat = FoundFormat(kind: .csv), rows: Int = 0, notChecked: [NotChecked] = [],
    own: [Observation.Key: [String: String]] = [:]
  ) {
    self.returns = returns
    self.problems = problems
    self.cells = cells
    self.format = format
    self.rows = rows
    self.notChecked = notChecked
    self.own = own
  }
}

/// Why a delivery cannot be read at all.
package struct Refusal: Error, Hashable, Sendable {
  /// At least one.
  package let problems: [Problem]

  package init(problems: [Problem]) { self.problems = problems }
}

extension ReadDelivery {
  /// What goes into service, as the history of the delivery that follows.
  package var usable: [Observation.Key: Reported] {
    Dictionary(
      returns.filter(\.isUsable).flatMap(\.observations).map { ($0.key, $0.reported) },
      uniquingKeysWith: { $1 })
  }
}
