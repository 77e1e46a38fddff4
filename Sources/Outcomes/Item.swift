// What a return counts.

/// One thing a return counts, with its unit and the rule for what it adds over.
package struct Item: Hashable, Sendable, Codable {
  package typealias Code = String

  package enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
    case people, events, hours, points, percent, pounds, organisations
    /// Growth or decline: may be below 0 and above 100.
    case percentChange = "percent change"
  }

  /// What numbers of this item may be summed over (docs/glossary.md).
  package enum Axis: String, Hashable, Sendable, Codable, CaseIterable {
    case time, areas, providers, moments
  }

  package let code: Code
  package let title: String
  package let unit: Unit
  package let frequency: Frequency
  package let kind: ReportingPeriod.Kind
  package let addsOver: Set<Axis>
  /// Breakdowns in which the item may be reported, each a list of its own; nothing is crossed.
  package let breakdowns: [Breakdown.Code]
  /// Redefinitions, and changes of its title, the oldest first.
  package let changes: [Change]
  /// Whole numbers only: counts of people, events and organisations.
  package var isWhole: Bool { [.people, .events, .organisations].contains(unit) }

  package init(
    code: Code, title: String, unit: Unit, frequency: Frequency, kind: ReportingPeriod.Kind,
    addsOver: Set<Axis>, breakdowns: [Breakdown.Code], changes: [Change] = []
  ) {
    self.code = code
    self.title = title
    self.unit = unit
    self.frequency = frequency
    self.kind = kind
    self.addsOver = addsOver
    self.breakdowns = breakdowns
    self.changes = changes
  }
}
