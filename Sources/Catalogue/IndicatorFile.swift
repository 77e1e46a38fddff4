// An indicator's file → `Indicator`, with the checks that need no other file.

import Outcomes

extension Indicator {
  init(reading entry: Entry) {
    let breakdowns = entry.references("breakdowns", to: .breakdown)
    self.init(
      code: entry.code("code", of: .indicator), title: entry.text("title"),
      plain: entry.text("plain"), numeratorWords: entry.text("numerator"),
      denominatorWords: entry.optionalText("denominator"),
      form: entry.choice("form", otherwise: .count), unit: entry.text("unit"),
      decimals: entry.whole("decimals", in: 0...3, otherwise: 0),
      frequency: entry.choice("frequency", otherwise: .monthly),
      kind: entry.choice("kind", otherwise: .flow),
      polarity: entry.choice("polarity", otherwise: .neutral),
      reportedBy: entry.choice("reported_by", otherwise: .provider),
      formula: Formula(reading: entry), beside: entry.references("beside", to: .item),
      labels: entry.entries("labels", .labelTag).map { Tag(reading: $0, of: .label) },
      moments: Indicator.moments(of: entry, breakdowns), breakdowns: breakdowns,
      addsOver: Set(entry.choices("adds_over", of: Item.Axis.self)),
      secret: entry.choice("secret", otherwise: .carer),
      tier: entry.choice("tier", otherwise: .core),
      publishes: Indicator.tables(of: entry, breakdowns),
      source: Citation(reading: entry, "source"),
      aliases: entry.entries("aliases", .alias).map(Alias.init(reading:)),
      notes: entry.texts("notes"))
    check(entry)
  }

  /// A key moment is evidence only where the denominator selects it or the return is broken down
  /// by it.
  private static func moments(of entry: Entry, _ breakdowns: [Breakdown.Code]) -> [Tag] {
    entry.entries("moments", .momentTag).map { moment in
      let tag = Tag(reading: moment, of: .keyMoment)
      if tag.bearing == .evidence, !moment.yes("selects"), !breakdowns.contains(Breakdown.moments) {
        moment.fault(
          "bearing", "\(tag.code) is no evidence: nothing selects this moment.",
          "Write bearing: related; or selects: yes, if the denominator counts this moment only; or "
            + "add \(Breakdown.moments) to breakdowns.")
      }
      return tag
    }
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
    if case .ratio = formula, denominatorWords == nil {
      entry.fault(
        "denominator", "A ratio without a denominator in words.",
        "Write denominator: out of what the share is taken.")
    }
    if let words = wrongForm {
      entry.fault("form", words, "Write another form, or another formula.")
    }
    if formula.isPublished != (secret == .published) {
      entry.fault(
        "secret", "The secret “published” belongs to published figures, and only to them.",
        formula.isPublished ? "Write published." : "Write carer or service.")
    }
  }

  private var wrongForm: String? {
    switch (formula, form) {
    case (.published, _), (.sum, .count), (.sum, .hours): nil
    case (.ratio(_, _, 100), .percentage), (.ratio, .rate), (.ratio, .mean): nil
    case (.ratio, .percentage): "A percentage is a ratio times 100."
    case (.sum, _): "A sum is a count or hours."
    case (.ratio, _): "A ratio is a percentage, a rate or a mean."
    }
  }
}

extension Breakdown {
  /// The breakdown whose values are the key moments.
  static let moments: Code = "moment"
  static let districts: Code = "district"
  static let areas: Code = "area"
}

extension Indicator.Formula {
  fileprivate init(reading entry: Entry) {
    self = .sum([])
    guard let formula = entry.entry("formula", .formula) else { return }
    let sum = formula.references("sum", to: .item)
    let numerator = formula.references("numerator", to: .item)
    let denominator = formula.references("denominator", to: .item)
    let scale = formula.whole("scale", in: 1...1_000_000, otherwise: 100)
    let published = formula.reference("published", to: .item)
    switch (sum.isEmpty, numerator.isEmpty, denominator.isEmpty, published.isEmpty) {
    case (false, true, true, true): self = .sum(sum)
    case (true, false, false, true):
      self = .ratio(numerator: numerator, denominator: denominator, scale: scale)
    case (true, true, true, false): self = .published(published)
    default:
      entry.fault(
        "formula", "The formula is not complete, or it is more than one.",
        "Write either sum:, or numerator: and denominator:, or published:.")
    }
    if !sum.isEmpty || !published.isEmpty, formula.has("scale") {
      formula.fault("scale", "Only a ratio has a scale.", "Take the line out.")
    }
  }

  fileprivate var isPublished: Bool {
    if case .published = self { true } else { false }
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
