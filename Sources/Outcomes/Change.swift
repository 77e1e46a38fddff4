// The dated history of a definition: from when it held, who decided it, when, and why.

/// A dated change of a definition.
package struct Change: Hashable, Sendable, Codable {
  /// The first day on which what is written now holds.
  package let from: Day
  /// The day on which it was decided.
  package let decided: Day
  /// Who decided it.
  package let by: String
  package let why: String
  /// Figures before and after it are not to be compared: a break stands between them.
  package let isRedefinition: Bool

  package init(from: Day, decided: Day, by: String, why: String, isRedefinition: Bool) {
    self.from = from
    self.decided = decided
    self.by = by
    self.why = why
    self.isRedefinition = isRedefinition
  }
}

/// A change, with what had held until the day before it.
package struct Superseded<Terms: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  package let change: Change
  package let before: Terms

  package init(change: Change, before: Terms) {
    self.change = change
    self.before = before
  }
}

extension Array {
  /// What had held on a day, if a later change superseded it; `nil` where today's terms hold.
  package func terms<Terms>(on day: Day) -> Terms? where Element == Superseded<Terms> {
    filter { $0.change.from > day }.min { $0.change.from < $1.change.from }?.before
  }
}

extension Indicator {
  /// What an indicator's file says of the figure itself, and may say otherwise from some day on.
  package struct Terms: Hashable, Sendable, Codable {
    package let title: String
    package let plain: String
    package let numeratorWords: String
    package let denominatorWords: String?
    package let formula: Formula
    package let source: Citation

    package init(
      title: String, plain: String, numeratorWords: String, denominatorWords: String?,
      formula: Formula, source: Citation
    ) {
      self.title = title
      self.plain = plain
      self.numeratorWords = numeratorWords
      self.denominatorWords = denominatorWords
      self.formula = formula
      self.source = source
    }
  }

  /// What holds now.
  package var ownTerms: Terms {
    Terms(
      title: title, plain: plain, numeratorWords: numeratorWords,
      denominatorWords: denominatorWords, formula: formula, source: source)
  }

  /// What held for a period: what was in force on its first day.
  package func terms(for period: ReportingPeriod) -> Terms {
    changes.terms(on: period.start) ?? ownTerms
  }

  /// Periods, each the first after a redefinition, at which the series breaks.
  ///
  /// The redefinition may be the indicator's own or that of an item of its formula.
  /// - Parameter periods: in order; the first of them never is a break.
  package func breaks(in periods: [ReportingPeriod], items: [Item]) -> Set<ReportingPeriod> {
    let own = changes.map(\.change)
    let ofItems = items.filter { formulaItems.contains($0.code) }.flatMap(\.changes)
    let days = (own + ofItems).filter(\.isRedefinition).map(\.from)
    let pairs = zip(periods, periods.dropFirst())
    return Set(
      pairs.filter { before, after in days.contains { before.start < $0 && $0 <= after.start } }
        .map(\.1))
  }
}

extension Framework {
  /// The framework as it stood on a day: labels in the area that held them then.
  package func inForce(on day: Day) -> Framework {
    let labels = labels.map { label in label.changes.terms(on: day).map(label.with) ?? label }
    return Framework(
      code: code, title: title, kind: kind, vision: vision, validFrom: validFrom,
      validTo: validTo, source: source, areas: areas, labels: labels, keyMoments: keyMoments,
      statements: statements)
  }
}

extension Definitions {
  /// The definitions that hold for what ends on a day: frameworks as they stood on it.
  ///
  /// Indicators keep their history, because their earlier periods need it.
  package func inForce(on day: Day) -> Definitions {
    Definitions(
      frameworks: frameworks.map { $0.inForce(on: day) }, items: items, indicators: indicators,
      breakdowns: breakdowns, bodies: bodies, holidays: holidays, populations: populations,
      council: council)
  }
}
