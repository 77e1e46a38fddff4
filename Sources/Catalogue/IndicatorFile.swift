// An indicator's file → `Indicator`, with the checks that need no other file.

import Outcomes

extension Indicator {
  /// - Parameter year: `nil` where `council.yaml` does not say when a year begins.
  init(reading entry: Entry, _ year: FinancialYear?) {
    let code = entry.code("code", of: .indicator)
    let terms = Terms(reading: entry)
    let breakdowns = entry.references("breakdowns", to: .breakdown)
    let form: Form = entry.choice("form", otherwise: .count)
    let frequency: Frequency = entry.choice("frequency", otherwise: .monthly)
    let polarity: Polarity? = entry.optionalChoice("polarity")
    self.init(
      code: code, title: terms.title, plain: terms.plain, numeratorWords: terms.numeratorWords,
      denominatorWords: terms.denominatorWords, form: form, unit: entry.text("unit"),
      decimals: entry.whole("decimals", in: 0...3, otherwise: 0), frequency: frequency,
      kind: entry.choice("kind", otherwise: .flow), polarity: polarity ?? .neutral,
      reportedBy: entry.choice("reported_by", otherwise: .provider), formula: terms.formula,
      beside: entry.references("beside", to: .item),
      labels: Indicator.labels(of: entry),
      moments: Indicator.moments(of: entry, breakdowns), breakdowns: breakdowns,
      addsOver: Set(entry.choices("adds_over", of: Item.Axis.self)),
      secret: entry.choice("secret", otherwise: .carer),
      tier: entry.choice("tier", otherwise: .core),
      publishes: Indicator.tables(of: entry, breakdowns), source: terms.source,
      aliases: entry.entries("aliases", .alias).map(Alias.init(reading:)),
      notes: entry.texts("notes"),
      surveyAsked: entry.entry("survey", .survey)?.reference("asked", to: .item),
      targets: Target.targets(of: entry, form, polarity, year),
      actions: Action.actions(of: entry),
      // A published figure's periods are its publisher's, so a change may begin on any day.
      changes: entry.superseded(
        terms, of: code, .indicatorChange, was: .indicatorWas,
        startsPeriodOf: terms.formula.isPublished
          ? nil : year.map { Entry.Periods(frequency: frequency, year: $0) }))
    check(entry)
  }

  private static func labels(of entry: Entry) -> [Tag] {
    let entries = entry.entries("labels", .labelTag)
    let tags = entries.map { Tag(reading: $0, of: .label) }
    checkTags(tags, entries)
    return tags
  }

  /// What is tagged twice could be evidence and related at once.
  private static func checkTags(_ tags: [Tag], _ entries: [Entry]) {
    var seen: Set<String> = []
    for (tag, entry) in zip(tags, entries)
    where !tag.code.isEmpty && !seen.insert(tag.code).inserted {
      entry.fault("code", "\(tag.code) is tagged twice.", "Take one of the two out.")
    }
  }

  /// A key moment is evidence only where the denominator selects it or the return is broken down
  /// by it.
  private static func moments(of entry: Entry, _ breakdowns: [Breakdown.Code]) -> [Tag] {
    let entries = entry.entries("moments", .momentTag)
    let tags = entries.map { moment in
      let tag = Tag(reading: moment, of: .keyMoment)
      if tag.bearing == .evidence, !moment.yes("selects"), !breakdowns.contains(Breakdown.moments) {
        moment.fault(
          "bearing", "\(tag.code) is no evidence: nothing selects this moment.",
          "Write bearing: related; or selects: yes, if the denominator counts this moment only; or "
            + "add \(Breakdown.moments) to breakdowns.")
      }
      return tag
    }
    checkTags(tags, entries)
    return tags
  }

  private static func tables(of entry: Entry, _ breakdowns: [Breakdown.Code]) -> [Table] {
    entry.locatedTexts("publishes").compactMap { text in
      if text.text == "total" { return .total }
      let words = text.text.split(separator: " ").map(String.init)
      if words.count == 2, words[0] == "by", breakdowns.contains(words[1]) { return .by(words[1]) }
      let tables = ["total"] + breakdowns.map { "by \($0)" }
      entry.ledger.fault(
        text.place, "publishes", "“\(text.text)” is not a table of this indicator.",
        "Write \(listed(tables)), or add the list to breakdowns.")
      return nil
    }
  }

  private func check(_ entry: Entry) {
    for terms in [ownTerms] + changes.map(\.before) { check(terms, entry) }
    if surveyAsked != nil, form != .percentage {
      entry.fault(
        "survey", "A survey's figure is a percentage of those who answered.",
        "Write form: percentage, with those who answered as denominator:, or take it out.")
    }
    if surveyAsked != nil, publishes.contains(where: { $0 != .total }) {
      entry.fault(
        "publishes", "A survey shows its total only.",
        "Write [total]: answers are too few to be split.")
    }
    if isPublished, entry.has("targets") {
      entry.fault(
        "targets", "A published figure is never rated here.", "Take the targets out.")
    }
    if isPublished, entry.has("actions") {
      entry.fault(
        "actions", "A published figure is never rated here, so it has no minimum to miss.",
        "Take the actions out.")
    }
    if (tier == .national) != (reportedBy == .national) || isNational && !isPublished {
      entry.fault(
        "tier", "National figures are published ones, reported by a national body.",
        "Write tier: national, reported_by: national and secret: published, or none of them.")
    }
  }

  private func check(_ terms: Terms, _ entry: Entry) {
    // Without items it is a stand-in, and its fault has been told.
    guard !terms.formula.items.isEmpty else { return }
    if case .ratio = terms.formula, terms.denominatorWords == nil {
      entry.fault(
        "denominator", "A ratio without a denominator in words.",
        "Write denominator: out of what the share is taken.")
    }
    if let words = terms.formula.fault(as: form) {
      entry.fault("form", words, "Write another form, or another formula.")
    }
    if terms.formula.isPublished != (secret == .published) {
      entry.fault(
        "secret", "The secret “published” belongs to published figures, and only to them.",
        terms.formula.isPublished ? "Write published." : "Write carer or service.")
    }
  }
}

extension Indicator.Terms {
  fileprivate init(reading entry: Entry) {
    self.init(
      title: entry.text("title"), plain: entry.text("plain"),
      numeratorWords: entry.text("numerator"),
      denominatorWords: entry.optionalText("denominator"),
      formula: Indicator.Formula(reading: entry), source: Citation(reading: entry, "source"))
  }
}

extension Indicator.Tag {
  fileprivate init(reading entry: Entry, of thing: Thing) {
    self.init(
      code: entry.reference("code", to: thing),
      bearing: entry.choice("bearing", otherwise: .related))
  }
}

extension Indicator.Alias {
  fileprivate init(reading entry: Entry) {
    entry.checkOrder("from", "to")
    self.init(
      name: entry.text("name"), from: entry.optionalDay("from"), to: entry.optionalDay("to"))
  }
}

extension Citation {
  /// The source that stands under a key of an entry.
  init(reading entry: Entry, _ key: String) {
    let source = entry.entry(key, .citation)
    self.init(title: source?.text("title") ?? "", licence: source?.optionalText("licence"))
  }
}
