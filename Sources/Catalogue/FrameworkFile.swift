// A framework's file → `Framework`.

import Outcomes

extension Framework {
  init(reading entry: Entry) {
    let code = entry.code("code", of: .framework)
    let areas = entry.entries("areas", .area).map(Area.init(reading:))
    let labels = entry.entries("labels", .label)
    self.init(
      code: code, title: entry.text("title"), kind: entry.choice("kind", otherwise: .council),
      vision: entry.text("vision"), validFrom: entry.day("valid_from"),
      validTo: entry.optionalDay("valid_to"),
      areDatesInferred: entry.yes("dates_inferred"),
      source: Citation(reading: entry, "source"), areas: areas,
      labels: labels.map(Label.init(reading:)),
      keyMoments: entry.entries("key_moments", .keyMoment).map(KeyMoment.init(reading:)),
      statements: entry.entries("statements", .statement).map(Statement.init(reading:)))
    entry.checkOrder("valid_from", "valid_to")
    entry.noteFileChanges()
    checkTitles(labels)
    if areas.count(where: \.holdsOutcomes) != 1, !areas.isEmpty {
      entry.fault(
        "areas", "Not exactly one area holds the outcomes.",
        "Write holds_outcomes: yes in one area.")
    }
  }

  /// A label under two codes would be counted twice.
  private func checkTitles(_ entries: [Entry]) {
    var owners: [String: Label] = [:]
    for (label, entry) in zip(labels, entries) where !label.title.isEmpty {
      if let owner = owners[label.title.lowercased()], owner.code != label.code {
        entry.fault(
          "title", "“\(label.title)” is the title of \(owner.code) too, in area \(owner.area).",
          "A label stands in one area: take one of the two out, or correct its title.")
      }
      owners[label.title.lowercased()] = label
    }
  }
}

extension Area {
  fileprivate init(reading entry: Entry) {
    self.init(
      code: entry.code("code", of: .area), title: entry.text("title"),
      description: entry.text("description"), holdsOutcomes: entry.yes("holds_outcomes"))
  }
}

extension Label {
  fileprivate init(reading entry: Entry) {
    let code = entry.code("code", of: .label)
    let terms = Terms(
      title: entry.text("title"), area: entry.reference("area", to: .area),
      status: entry.choice("status", otherwise: .inferred), evidence: entry.text("evidence"))
    self.init(
      code: code, title: terms.title, area: terms.area, status: terms.status,
      evidence: terms.evidence, aliases: entry.texts("aliases"),
      changes: entry.superseded(
        terms, of: code, .labelChange, was: .labelWas, startsPeriodOf: nil))
  }
}

extension KeyMoment {
  fileprivate init(reading entry: Entry) {
    let code = entry.code("code", of: .keyMoment)
    entry.ledger.refer(
      to: .value(of: Breakdown.moments), code, at: entry.place(of: "code"), key: "code")
    self.init(
      code: code, title: entry.text("title"), kind: entry.choice("kind", otherwise: .moment))
  }
}

extension Statement {
  fileprivate init(reading entry: Entry) {
    self.init(code: entry.code("code", of: .statement), words: entry.text("words"))
  }
}
