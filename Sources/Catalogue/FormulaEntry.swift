// The entry under `formula` → what a figure is made of, and whether its form can come of that.

import Outcomes

extension Indicator.Formula {
  /// The formula under `formula` of an indicator, or of its former wording.
  init(reading entry: Entry) {
    self = .sum([])
    guard let formula = entry.entry("formula", .formula) else { return }
    let sum = formula.references("sum", to: .item)
    let numerator = formula.references("numerator", to: .item)
    let denominator = formula.references("denominator", to: .item)
    let population = formula.reference("population", to: .population)
    let scale = formula.whole("scale", in: 1...1_000_000, otherwise: 100)
    let published = formula.reference("published", to: .item)
    let parts = [
      !sum.isEmpty, !numerator.isEmpty, !denominator.isEmpty, !population.isEmpty,
      !published.isEmpty,
    ]
    switch parts {
    case [true, false, false, false, false]: self = .sum(sum)
    case [false, true, true, false, false]:
      self = .ratio(numerator: numerator, denominator: denominator, scale: scale)
      if Set(numerator) == Set(denominator) {
        formula.fault(
          "denominator", "The items above the line and below it are the same.",
          "Write below the line the items out of which the share is taken.")
      }
    case [false, true, false, true, false]:
      self = .perPopulation(numerator, population: population, scale: scale)
    case [false, false, false, false, true]: self = .published(published)
    default:
      entry.fault(
        "formula", "The formula is not complete, or it is more than one.",
        "Write either sum:, or numerator: with denominator: or population:, or published:.")
    }
    if !population.isEmpty, !formula.names("scale") {
      formula.fault(
        "scale", "It does not say for how many people the figure is.",
        "Write scale: 1000 for a figure per 1,000 people.")
    }
    if !sum.isEmpty || !published.isEmpty, formula.has("scale") {
      formula.fault("scale", "Only a ratio has a scale.", "Take the line out.")
    }
  }

  var isPublished: Bool {
    if case .published = self { true } else { false }
  }

  /// Sums of items of which each is one number.
  var sums: [[Item.Code]] {
    switch self {
    case .sum(let items), .perPopulation(let items, _, _): [items]
    case .ratio(let numerator, let denominator, _): [numerator, denominator]
    case .published: []
    }
  }

  /// Why a figure of the form cannot come of it; `nil` where it can.
  func fault(as form: Indicator.Form) -> String? {
    switch (self, form) {
    case (.published, _), (.sum, .count), (.sum, .hours): nil
    case (.ratio(_, _, 100), .percentage), (.ratio, .rate), (.ratio, .mean): nil
    case (.perPopulation, .rate): nil
    case (.ratio, .percentage): "A percentage is a ratio times 100."
    case (.sum, _): "A sum is a count or hours."
    case (.ratio, _): "A ratio is a percentage, a rate or a mean."
    case (.perPopulation, _): "A figure for so many people is a rate."
    }
  }
}
