// What the definitions hold only to show the monitor at work, and how a real release does without.

extension Definitions {
  /// The definitions without invented targets, actions and changes: what a real release is made by.
  package var real: Definitions {
    Definitions(
      frameworks: frameworks.map(\.real), items: items.map(\.real),
      indicators: indicators.map(\.real), breakdowns: breakdowns, bodies: bodies,
      holidays: holidays, populations: populations, council: council,
      dashboards: dashboards)
  }
}

extension Indicator {
  fileprivate var real: Indicator {
    with(
      ownTerms, targets: targets.filter { !$0.isIllustrative },
      actions: actions(amongIllustrative: false),
      changes: changes.filter { !$0.change.isIllustrative })
  }
}

extension Item {
  fileprivate var real: Item {
    Item(
      code: code, title: title, unit: unit, frequency: frequency, kind: kind, addsOver: addsOver,
      breakdowns: breakdowns, changes: changes.filter { !$0.isIllustrative })
  }
}

extension Framework {
  fileprivate var real: Framework {
    let labels = labels.map { label in
      Label(
        code: label.code, title: label.title, area: label.area, status: label.status,
        evidence: label.evidence, aliases: label.aliases,
        changes: label.changes.filter { !$0.change.isIllustrative })
    }
    return Framework(
      code: code, title: title, kind: kind, vision: vision, validFrom: validFrom,
      validTo: validTo, areDatesInferred: areDatesInferred, source: source, areas: areas,
      labels: labels, keyMoments: keyMoments, statements: statements)
  }
}
