// What is measured: a formula over items, and what it is evidence of.

package import Statistics

/// One indicator, as its file in `Indicators/` defines it.
package struct Indicator: Hashable, Sendable, Codable {
  package typealias Code = String

  package enum Form: String, Hashable, Sendable, Codable, CaseIterable {
    case count, percentage, rate, mean, hours
  }

  /// Which way is better.
  package typealias Polarity = Statistics.Polarity

  /// Whose secret the figures could give away, and so which cells the gate hides.
  package enum Secret: String, Hashable, Sendable, Codable, CaseIterable {
    /// Carers': a numerator, denominator or complement from 1 to 4 hides all parts.
    case carer
    /// A service's timeliness or hours: only a denominator from 1 to 4 hides.
    case service
    /// Published by somebody else: shown as published.
    case published
  }

  package enum Tier: String, Hashable, Sendable, Codable, CaseIterable {
    case core, optional, council, national, employer
  }

  /// What an indicator says about a label or a key moment.
  package enum Bearing: String, Hashable, Sendable, Codable, CaseIterable {
    case evidence
    /// Shown and marked, never counted as coverage.
    case related
  }

  package struct Tag: Hashable, Sendable, Codable {
    /// A label's or a key moment's code.
    package let code: String
    package let bearing: Bearing

    package init(code: String, bearing: Bearing) {
      self.code = code
      self.bearing = bearing
    }
  }

  /// Another name it goes or went by, and since when and until when.
  package struct Alias: Hashable, Sendable, Codable {
    package let name: String
    package let from: Day?
    package let to: Day?

    package init(name: String, from: Day?, to: Day?) {
      self.name = name
      self.from = from
      self.to = to
    }
  }

  /// A table that is made public: the total, or one breakdown.
  package enum Table: Hashable, Sendable, Codable {
    case total
    case by(Breakdown.Code)
  }

  /// What the figure is made of.
  package enum Formula: Hashable, Sendable, Codable {
    /// The sum of items.
    case sum([Item.Code])
    /// A sum of items divided by a sum of items, times `scale` (100 for percentages).
    case ratio(numerator: [Item.Code], denominator: [Item.Code], scale: Int)
    /// A sum of items for each `scale` of the people who live where the reporting contracts are.
    case perPopulation([Item.Code], population: String, scale: Int)
    /// A figure its publisher states; nothing is computed.
    case published(Item.Code)
  }

  package let code: Code
  package let title: String
  /// What it means, in plain words.
  package let plain: String
  package let numeratorWords: String
  package let denominatorWords: String?
  package let form: Form
  /// What the figure is counted in, as shown beside it: “carers”, “%”, “hours”, “points of 12”.
  package let unit: String
  package let decimals: Int
  package let frequency: Frequency
  package let kind: ReportingPeriod.Kind
  package let polarity: Polarity
  package let reportedBy: ReportingBody.Kind
  package let formula: Formula
  /// Items shown beside the figure, never part of it.
  package let beside: [Item.Code]
  package let labels: [Tag]
  package let moments: [Tag]
  package let breakdowns: [Breakdown.Code]
  package let addsOver: Set<Item.Axis>
  package let secret: Secret
  package let tier: Tier
  package let publishes: [Table]
  package let source: Citation
  package let aliases: [Alias]
  /// What readers must know, in a sentence each.
  package let notes: [String]
  /// For a survey, the item that counts who was asked; it stands beside the figure too.
  package let surveyAsked: Item.Code?
  package let targets: [Target]
  /// What is done about it, the newest decision first.
  package let actions: [Action]
  /// What held before, the oldest change first.
  package let changes: [Superseded<Terms>]

  package init(
    code: Code, title: String, plain: String, numeratorWords: String, denominatorWords: String?,
    form: Form, unit: String, decimals: Int, frequency: Frequency, kind: ReportingPeriod.Kind,
    polarity: Polarity, reportedBy: ReportingBody.Kind, formula: Formula, beside: [Item.Code],
    labels: [Tag], moments: [Tag], breakdowns: [Breakdown.Code], addsOver: Set<Item.Axis>,
    secret: Secret, tier: Tier, publishes: [Table], source: Citation, aliases: [Alias],
    notes: [String], surveyAsked: Item.Code? = nil, targets: [Target] = [],
    actions: [Action] = [], changes: [Superseded<Terms>] = []
  ) {
    self.code = code
    self.title = title
    self.plain = plain
    self.numeratorWords = numeratorWords
    self.denominatorWords = denominatorWords
    self.form = form
    self.unit = unit
    self.decimals = decimals
    self.frequency = frequency
    self.kind = kind
    self.polarity = polarity
    self.reportedBy = reportedBy
    self.formula = formula
    self.beside = beside
    self.labels = labels
    self.moments = moments
    self.breakdowns = breakdowns
    self.addsOver = addsOver
    self.secret = secret
    self.tier = tier
    self.publishes = publishes
    self.source = source
    self.aliases = aliases
    self.notes = notes
    self.surveyAsked = surveyAsked
    self.targets = targets
    self.actions = actions
    self.changes = changes
  }
}

extension Indicator.Formula {
  /// The items it is made of, numerator first.
  package var items: [Item.Code] {
    switch self {
    case .sum(let items), .perPopulation(let items, _, _): items
    case .ratio(let numerator, let denominator, _): numerator + denominator
    case .published(let item): [item]
    }
  }

  package var isPerPopulation: Bool {
    if case .perPopulation = self { true } else { false }
  }
}

extension Indicator {
  /// Items the figure is computed from, numerator first.
  package var formulaItems: [Item.Code] { formula.items }

  /// The items of every formula that it has or had.
  package var formulaItemsEver: [Item.Code] {
    formulaItems + changes.flatMap(\.before.formula.items)
  }

  /// The items that stand beside the figure; of a survey, who was asked is the last.
  package var besideItems: [Item.Code] { beside + [surveyAsked].compactMap { $0 } }

  /// Every item that the figures of some period need, what stands beside them included.
  package var allItems: [Item.Code] {
    var seen: Set<Item.Code> = []
    return (formulaItemsEver + besideItems).filter { seen.insert($0).inserted }
  }

  /// Real figures published by a national body, as against what providers and the council report.
  package var isNational: Bool { tier == .national }

  /// Real figures that somebody published, shown as published, in either kind of release.
  package var isPublished: Bool { secret == .published }
}
