// A framework's file → `Framework`, and a population's → `Population`.

import Outcomes

extension Framework {
  init(reading entry: Entry) {
    let code = entry.code("code", of: .framework)
    let areas = entry.entries("areas", .area).map(Area.init(reading:))
    self.init(
      code: code, title: entry.text("title"), vision: entry.text("vision"),
      validFrom: entry.day("valid_from"), validTo: entry.day("valid_to"),
      source: Citation(reading: entry, "source"), areas: areas,
      labels: entry.entries("labels", .label).map(Label.init(reading:)),
      keyMoments: entry.entries("key_moments", .keyMoment).map(KeyMoment.init(reading:)),
      statements: entry.entries("statements", .statement).map(Statement.init(reading:)))
    entry.checkOrder("valid_from", "valid_to")
    if areas.count(where: \.holdsOutcomes) != 1, !areas.isEmpty {
      entry.fault(
        "areas", "Not exactly one area holds the outcomes.",
        "Write holds_outcomes: yes in one area.")
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
    self.init(
      code: entry.code("code", of: .label), title: entry.text("title"),
      area: entry.reference("area", to: .area),
      status: entry.choice("status", otherwise: .inferred),
      evidence: entry.text("evidence"), aliases: entry.texts("aliases"))
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

extension Population {
  init(reading entry: Entry) {
    var people: [String: Int] = [:]
    for (area, count) in entry.lines("people") {
      let isPlace = [Breakdown.districts, Breakdown.areas].contains {
        entry.ledger.has(.value(of: $0), area.text)
      }
      if !isPlace {
        entry.ledger.fault(
          area.place, "people", "“\(area.text)” is neither a district nor an area.",
          "Write a code of breakdowns.yaml.")
      }
      guard let number = Int(count.text), number >= 0 else {
        entry.ledger.fault(
          count.place, "people", "“\(count.text)” is not a number of people.",
          "Write digits only, as in 11150.")
        continue
      }
      people[area.text] = number
    }
    self.init(
      code: entry.code("code", of: .population), title: entry.text("title"),
      source: Citation(reading: entry, "source"), notes: entry.texts("notes"), people: people)
  }
}
