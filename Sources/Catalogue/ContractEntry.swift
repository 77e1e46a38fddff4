// An entry under `contracts` → `Contract` and its `Lot`, and what contracts of one body forbid.

import Outcomes

extension Contract {
  init(reading entry: Entry, of kind: ReportingBody.Kind, _ indicators: [Indicator]) {
    let lot = entry.entry("lot", .lot)
    let due = entry.entry("due", .due)
    let asked = Contract.indicators(of: entry, indicators)
    let codes = Set(asked)
    let wanted = indicators.filter { codes.contains($0.code) }
    var items: Set<Item.Code> = []
    self.init(
      code: entry.code("code", of: .contract), title: entry.text("title"),
      lot: lot.map(Lot.init(reading:)), validFrom: entry.day("valid_from"),
      validTo: entry.day("valid_to"), indicators: asked,
      items: (wanted.flatMap(\.allItems) + entry.references("items", to: .item))
        .filter { items.insert($0).inserted },
      due: DueRule(
        frequency: due?.choice("frequency", otherwise: .quarterly) ?? .quarterly,
        workingDays: due?.whole("working_days", in: 0...250, otherwise: 0) ?? 0),
      badCells: entry.choice("bad_cells", otherwise: .leaveOut))
    entry.checkOrder("valid_from", "valid_to")
    check(wanted, askedOf: kind, entry)
  }

  /// The indicators' codes; the word `core` stands for all of the tier.
  private static func indicators(of entry: Entry, _ all: [Indicator]) -> [Indicator.Code] {
    let core = all.filter { $0.tier == .core }.map(\.code)
    let words = entry.locatedTexts("indicators")
    let isCoreAsked = words.contains { $0.text == "core" }
    return words.flatMap { word -> [Indicator.Code] in
      if word.text == "core" { return core }
      entry.ledger.refer(to: .indicator, word.text, at: word.place, key: "indicators")
      guard isCoreAsked, core.contains(word.text) else { return [word.text] }
      entry.ledger.fault(
        word.place, "indicators", "\(word.text) is one of core already.", "Take it out.")
      return []
    }
  }

  /// A body is asked for what its kind reports, and for what is published apart from all else.
  private func check(
    _ indicators: [Indicator], askedOf kind: ReportingBody.Kind, _ entry: Entry
  ) {
    for reporter in ReportingBody.Kind.allCases where reporter != kind {
      let others = indicators.filter { $0.reportedBy == reporter }.map(\.code)
      guard !others.isEmpty else { continue }
      entry.fault(
        "indicators",
        "\(enumerated(others)): reported by \(reporter.rawValue), and this body is of kind "
          + "\(kind.rawValue).",
        "Take them out, or correct reported_by or the body's kind.")
    }
    let published = indicators.filter(\.formula.isPublished).map(\.code)
    if !published.isEmpty, published.count < indicators.count {
      entry.fault(
        "indicators",
        "\(enumerated(published)): published figures, which nobody is asked for, among others.",
        "Ask for published figures only, or for none: who does both is two bodies.")
    }
  }
}

extension Lot {
  fileprivate init(reading entry: Entry) {
    let districts = entry.locatedTexts("districts")
    for district in districts {
      entry.ledger.refer(
        to: .value(of: Breakdown.districts), district.text, at: district.place, key: "districts",
        advice: Breakdown.adviceOnDistricts(district.text))
    }
    let code = entry.text("code")
    // Several contracts may be for one lot.
    entry.ledger.mention(.lot, code, at: entry.place(of: "code"))
    self.init(
      code: code, title: entry.text("title"), districts: districts.map(\.text),
      isConfirmed: !entry.has("confirmed") || entry.yes("confirmed"))
  }
}

extension ReportingBody {
  /// Checks contracts against each other; each stands beside the entry it was read from.
  func checkContracts(_ entries: [Entry], _ indicators: [Indicator]) {
    let published = Set(indicators.filter(\.formula.isPublished).map(\.code))
    for (index, (contract, entry)) in zip(contracts, entries).enumerated() {
      for other in contracts[..<index] {
        contract.checkOverlap(with: other, entry)
        contract.checkPublishing(like: other, published, entry)
      }
    }
  }
}

extension Contract {
  fileprivate func checkOverlap(with other: Contract, _ entry: Entry) {
    let both = indicators.filter(other.indicators.contains)
    guard !both.isEmpty, validFrom <= validTo, other.validFrom <= other.validTo,
      validFrom <= other.validTo, other.validFrom <= validTo
    else { return }
    entry.fault(
      "valid_from",
      "It overlaps \(other.code), \(other.validFrom.iso) to \(other.validTo.iso), and both ask for "
        + "\(enumerated(both)).",
      "Let one end on the day before the other begins, or ask for each indicator in one only.")
  }

  /// A body publishes or reports: what it publishes would else be due, and late.
  fileprivate func checkPublishing(
    like other: Contract, _ published: Set<Indicator.Code>, _ entry: Entry
  ) {
    guard let mine = indicators.first, let theirs = other.indicators.first,
      published.contains(mine) != published.contains(theirs)
    else { return }
    entry.fault(
      "indicators", "One of it and \(other.code) asks for published figures, the other does not.",
      "Write the published figures under a body of their own.")
  }
}

/// `KC01, KC04 and 13 more`.
private func enumerated(_ codes: [String]) -> String {
  let shown = codes.prefix(codes.count > 4 ? 3 : 4).joined(separator: ", ")
  return codes.count > 4 ? "\(shown) and \(codes.count - 3) more" : shown
}
