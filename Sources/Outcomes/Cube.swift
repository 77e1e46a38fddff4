// All the numbers of a release before the gate has seen them, as values.

package import Foundation

/// How much of what was expected a number rests on.
package struct Completeness: Hashable, Sendable, Codable {
  /// Bodies whose part is in the number, those for whom it is not their service among them.
  package let reported: Int
  /// Bodies whose contract asks for it in the period.
  package let expected: Int
  /// The day on which the latest part was first seen.
  package let collected: Day?

  package init(reported: Int, expected: Int, collected: Day?) {
    self.reported = reported
    self.expected = expected
    self.collected = collected
  }

  package var isPartial: Bool { reported < expected }
}

/// One number of one indicator, for one period and one place in a breakdown.
package struct Cell: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// Summed over bodies. A sum of items has no denominator.
    case parts(numerator: Decimal, denominator: Decimal?)
    case published(PublishedFigure)
    case none(Gap)
  }

  /// Why there is no number.
  package enum Gap: Hashable, Sendable {
    case notReported, notRecorded, notOurService, notApplicable, withheldBySender
  }

  package let period: ReportingPeriod
  package let content: Content
  package let completeness: Completeness
  /// A sum of part-returns of something that does not add over time: whoever both providers know
  /// is in it twice.
  package let isHandover: Bool

  package init(
    period: ReportingPeriod, content: Content, completeness: Completeness,
    isHandover: Bool = false
  ) {
    self.period = period
    self.content = content
    self.completeness = completeness
    self.isHandover = isHandover
  }
}

/// One table of one indicator: the total, or one breakdown's values, by period.
package struct CubeTable: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// `nil` in the table of totals.
    package let value: Breakdown.Value?
    /// One cell for each of the table's periods, in their order.
    package let cells: [Cell]

    package init(value: Breakdown.Value?, cells: [Cell]) {
      self.value = value
      self.cells = cells
    }
  }

  package let table: Indicator.Table
  package let periods: [ReportingPeriod]
  package let rows: [Row]

  package init(table: Indicator.Table, periods: [ReportingPeriod], rows: [Row]) {
    self.table = table
    self.periods = periods
    self.rows = rows
  }
}

/// The newest two totals of those bodies alone that are in both, where others are in one of them.
package struct LikeForLike: Hashable, Sendable {
  package let earlier: Cell
  package let later: Cell

  package init(earlier: Cell, later: Cell) {
    self.earlier = earlier
    self.later = later
  }
}

/// One indicator's tables; the table of totals comes first.
package struct IndicatorCube: Hashable, Sendable {
  package let indicator: Indicator
  package let tables: [CubeTable]
  /// The items that its file names under `beside`.
  package let beside: [BesideTable]
  /// `nil` where the bodies of the newest two periods are the same, or none is in both.
  package let likeForLike: LikeForLike?

  package init(
    indicator: Indicator, tables: [CubeTable], beside: [BesideTable] = [],
    likeForLike: LikeForLike? = nil
  ) {
    self.indicator = indicator
    self.tables = tables
    self.beside = beside
    self.likeForLike = likeForLike
  }
}

/// Everything a release is made from, known at one moment.
package struct Cube: Sendable {
  package let definitions: Definitions
  package let indicators: [IndicatorCube]
  package let standings: [ReturnStanding]

  package init(
    definitions: Definitions, indicators: [IndicatorCube], standings: [ReturnStanding]
  ) {
    self.definitions = definitions
    self.indicators = indicators
    self.standings = standings
  }
}
