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
  /// Invented: it is in no real release.
  package let isIllustrative: Bool

  package init(
    from: Day, decided: Day, by: String, why: String, isRedefinition: Bool,
    isIllustrative: Bool = false
  ) {
    self.from = from
    self.decided = decided
    self.by = by
    self.why = why
    self.isRedefinition = isRedefinition
    self.isIllustrative = isIllustrative
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

  /// The indicator with other terms, targets, actions and history.
  func with(
    _ terms: Terms, targets: [Target], actions: [Action], changes: [Superseded<Terms>]
  ) -> Indicator {
    Indicator(
      code: code, title: terms.title, plain: terms.plain, numeratorWords: terms.numeratorWords,
      denominatorWords: terms.denominatorWords, form: form, unit: unit, decimals: decimals,
      frequency: frequency, kind: kind, polarity: polarity, reportedBy: reportedBy,
      formula: terms.formula, beside: beside, labels: labels, moments: moments,
      breakdowns: breakdowns, addsOver: addsOver, secret: secret, tier: tier,
      publishes: publishes, source: terms.source, aliases: aliases, notes: notes,
      surveyAsked: surveyAsked, targets: targets, actions: actions, changes: changes)
  }

  /// What held for a period: what was in force on its first day.
  package func terms(for period: ReportingPeriod) -> Terms {
    changes.terms(on: period.start) ?? ownTerms
  }

  /// Periods, each the first after a redefinition, at which the series breaks.
  ///
  /// The redefinition may be the indicator's own, or that of an item that both periods are made of.
  /// - Parameter periods: in order; the first of them never is a break.
  package func breaks(in periods: [ReportingPeriod], items: [Item]) -> Set<ReportingPeriod> {
    let own = changes.map(\.change).filter(\.isRedefinition).map(\.from)
    let redefined = items.filter { $0.changes.contains(where: \.isRedefinition) }
    let pairs = zip(periods, periods.dropFirst()).filter { before, after in
      if own.contains(where: { before.start < $0 && $0 <= after.start }) { return true }
      let used = Set(terms(for: before).formula.items).intersection(terms(for: after).formula.items)
      return redefined.contains { item in
        used.contains(item.code) && item.isRedefined(between: before, and: after)
      }
    }
    return Set(pairs.map(\.1))
  }
}

extension Item {
  /// Of a snapshot its days count, of a flow its periods' first days.
  fileprivate func isRedefined(between before: ReportingPeriod, and after: ReportingPeriod) -> Bool
  {
    let isFlow = kind == .flow
    let (first, last) = (isFlow ? before.start : before.end, isFlow ? after.start : after.end)
    return changes.contains { $0.isRedefinition && first < $0.from && $0.from <= last }
  }
}

extension Framework {
  /// The framework as it stood on a day: labels in the area that held them then.
  package func inForce(on day: Day) -> Framework {
    let labels = labels.map { label in label.changes.terms(on: day).map(label.with) ?? label }
    return Framework(
      code: code, title: title, kind: kind, vision: vision, validFrom: validFrom,
      validTo: validTo, areDatesInferred: areDatesInferred, source: source, areas: areas,
      labels: labels, keyMoments: keyMoments, statements: statements)
  }
}

extension Definitions {
  /// The definitions that hold for what ends on a day: frameworks and indicators as they stood on
  /// it.
  ///
  /// Indicators keep their history up to it, because their earlier periods need it.
  package func inForce(on day: Day) -> Definitions {
    Definitions(
      frameworks: frameworks.map { $0.inForce(on: day) }, items: items,
      indicators: indicators.map { indicator in
        indicator.with(
          indicator.changes.terms(on: day) ?? indicator.ownTerms, targets: indicator.targets,
          actions: indicator.actions,
          changes: indicator.changes.filter { $0.change.from <= day })
      },
      breakdowns: breakdowns, bodies: bodies, holidays: holidays, populations: populations,
      council: council, dashboards: dashboards)
  }
}
