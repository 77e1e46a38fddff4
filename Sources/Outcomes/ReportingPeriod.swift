// The stretch of time a return, an observation or a figure is about.

/// A start, an end and a kind; labels such as `2026-27 Q2` are only names for it.
package struct ReportingPeriod: Hashable, Sendable, Codable {
  /// How a number belongs to the period.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// What happened between start and end.
    case flow
    /// What stood on the last day.
    case snapshot
    /// What happened in the twelve months that end with the period.
    case rolling12 = "rolling 12"
  }

  package let start: Day
  package let end: Day
  package let kind: Kind

  /// `nil` when the end lies before the start.
  package init?(start: Day, end: Day, kind: Kind = .flow) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
    self.kind = kind
  }

  private init(unchecked start: Day, _ end: Day, _ kind: Kind) {
    self.start = start
    self.end = end
    self.kind = kind
  }

  package func contains(_ other: ReportingPeriod) -> Bool {
    start <= other.start && other.end <= end
  }

  package func overlaps(from: Day, to: Day) -> Bool { start <= to && from <= end }

  /// The part of it that lies from one day to another; `nil` where none does.
  package func part(from: Day, to: Day) -> ReportingPeriod? {
    ReportingPeriod(start: max(start, from), end: min(end, to), kind: kind)
  }

  package func of(kind: Kind) -> ReportingPeriod { ReportingPeriod(unchecked: start, end, kind) }
}

extension ReportingPeriod: Comparable {
  package static func < (a: ReportingPeriod, b: ReportingPeriod) -> Bool {
    (a.start, a.end, a.kind.rawValue) < (b.start, b.end, b.kind.rawValue)
  }
}
