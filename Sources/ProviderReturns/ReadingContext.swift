// What a delivery is read against, besides its layout, and how much of it is read.

package import Outcomes

/// The definitions, and what may be in the delivery.
package struct ReadingContext: Sendable {
  package let definitions: Definitions
  /// Bodies whose rows this source may send.
  package let bodies: Set<ReportingBody.Code>
  /// A period that ends after it cannot be reported yet.
  package let today: Day
  package let rules: RuleBook
  /// `nil` where nothing is known of earlier returns.
  package let history: History?
  /// The period that a file is said to be for, where it does not say so itself.
  package let declaredPeriod: ReportingPeriod?
  /// Who signed it off, where the file does not say so itself.
  package let signedOffBy: String?
  /// Due days agreed instead of the contract's, before it came.
  package let extensions: [ReportingPeriod: Day]
  package let limits: Limits

  package init(
    definitions: Definitions, bodies: Set<ReportingBody.Code>, today: Day, rules: RuleBook,
    history: History? = nil, declaredPeriod: ReportingPeriod? = nil, signedOffBy: String? = nil,
    extensions: [ReportingPeriod: Day] = [:], limits: Limits = Limits()
  ) {
    self.definitions = definitions
    self.bodies = bodies
    self.today = today
    self.rules = rules
    self.history = history
    self.declaredPeriod = declaredPeriod
    self.signedOffBy = signedOffBy
    self.extensions = extensions
    self.limits = limits
  }

  /// The return that a file is said to be for, refused: nothing in it is about that period.
  package func declaredReturn(_ problems: [Problem] = []) -> ProviderReturn? {
    guard let period = declaredPeriod, let body = bodies.min() else { return nil }
    return ProviderReturn(
      body: body, period: period, observations: [], problems: problems, cells: CellCount(),
      isNil: false)
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
