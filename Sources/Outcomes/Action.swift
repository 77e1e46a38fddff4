// What was decided about an indicator whose minimum is missed, and who answers for it.

/// One thing that somebody does so that a figure reaches its minimum again.
package struct Action: Hashable, Sendable, Codable {
  /// The day on which it was decided.
  package let decided: Day
  /// What is done, in a sentence or two.
  package let what: String
  /// Who decided it and answers for it.
  package let by: String
  /// The day by which it is to be done; `nil` where none was set.
  package let until: Day?
  /// Invented: it is shown in illustrative releases only.
  package let isIllustrative: Bool

  package init(decided: Day, what: String, by: String, until: Day?, isIllustrative: Bool) {
    self.decided = decided
    self.what = what
    self.by = by
    self.until = until
    self.isIllustrative = isIllustrative
  }
}

extension Indicator {
  /// Whether both say the same of what is measured, whatever is done about it.
  package func isDefined(as other: Indicator) -> Bool {
    func defined(_ indicator: Indicator) -> Indicator {
      indicator.with(
        indicator.ownTerms, targets: indicator.targets, actions: [], changes: indicator.changes)
    }
    return defined(self) == defined(other)
  }

  /// Its actions, and invented ones only among invented figures.
  package func actions(amongIllustrative: Bool) -> [Action] {
    actions.filter { amongIllustrative || !$0.isIllustrative }
  }
}

extension Definitions {
  /// The definitions without what was decided about indicators after a day, for a release: what
  /// returns are checked by is no part of one.
  package func withActions(decidedBy day: Day) -> Definitions {
    Definitions(
      frameworks: frameworks, items: items,
      indicators: indicators.map { indicator in
        indicator.with(
          indicator.ownTerms, targets: indicator.targets,
          actions: indicator.actions.filter { $0.decided <= day }, changes: indicator.changes)
      },
      breakdowns: breakdowns, bodies: bodies, holidays: holidays, populations: populations,
      council: council, dashboards: dashboards)
  }
}
