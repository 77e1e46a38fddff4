// How each item's number comes about: by its own size, as a share of another, or from the books.

import Outcomes

enum SampleRule {
  enum StockEntry {
    case carriedOver, accepted, transferredIn, closed, transferredOut, carriedForward
  }

  /// So many in one whole period of the item.
  case level(ClosedRange<Double>)
  case share(SampleShare)
  case multiple(of: [Item.Code], times: ClosedRange<Double>)
  case stock(StockEntry)
  /// One organisation, which stands in one row of each breakdown.
  case oneInOneRow

  /// The items that must be known before this one.
  var dependsOn: [Item.Code] {
    switch self {
    case .share(let share): share.whole
    case .multiple(let items, _): items
    case .stock: SampleRecipes.inflow
    case .level, .oneInOneRow: []
    }
  }
}

/// An item that is one part of a whole: no row of it is more than the whole's.
struct SampleShare {
  /// Items whose sum is the whole.
  let whole: [Item.Code]
  /// The parts that are taken out of the whole together, this item among them.
  let parts: [Item.Code]
  /// Of all parts together.
  let share: ClosedRange<Double>
  /// The indicator of which it is the numerator.
  var indicator: Indicator.Code?
  /// A part of the whole's own period has fewer of it, though the whole is the same.
  var isMetOverTime = false
}

/// The rule of every item that some definitions name.
struct SampleRules {
  let items: [Item.Code: Item]
  private(set) var rules: [Item.Code: SampleRule] = [:]
  /// Values that some lot is limited to.
  let lotValues: Set<String>

  init(_ definitions: Definitions) {
    items = Dictionary(definitions.items.map { ($0.code, $0) }) { first, _ in first }
    lotValues = Set(
      definitions.bodies.flatMap(\.contracts).compactMap(\.lot).flatMap(\.districts))
    let found = SampleRules.shares(of: definitions.indicators)
    let asked = Set(definitions.indicators.compactMap(\.surveyAsked))
    for item in definitions.items {
      let named = recipe(item).map { [$0] } ?? found[item.code] ?? []
      rules[item.code] =
        named.first { isKnown($0) && !leads($0.dependsOn, to: item.code) }
        ?? .level(SampleRules.usual(item, isSurvey: asked.contains(item.code)))
    }
  }

  private func recipe(_ item: Item) -> SampleRule? {
    if item.unit == .organisations, !item.breakdowns.isEmpty { return .oneInOneRow }
    if let entry = SampleRecipes.stock[item.code] { return .stock(entry) }
    if let range = SampleRecipes.levels[item.code] { return .level(range) }
    if let (whole, share) = SampleRecipes.shares[item.code] {
      return .share(
        SampleShare(
          whole: whole, parts: [item.code], share: share,
          isMetOverTime: SampleRecipes.metOverTime.contains(item.code)))
    }
    return SampleRecipes.multiples[item.code].map { .multiple(of: $0.of, times: $0.times) }
  }

  private func isKnown(_ rule: SampleRule) -> Bool {
    rule.dependsOn.allSatisfy { items[$0] != nil }
  }

  /// Whether some items' own rules come, sooner or later, to an item.
  private func leads(_ codes: [Item.Code], to code: Item.Code) -> Bool {
    var waiting = codes
    var seen: Set<Item.Code> = []
    while let next = waiting.popLast() {
      if next == code { return true }
      guard seen.insert(next).inserted else { continue }
      waiting += rules[next]?.dependsOn ?? []
    }
    return false
  }

  /// What indicators say of their items, by item: a numerator is a share of its denominator, and
  /// those who answered of those who were asked.
  private static func shares(of indicators: [Indicator]) -> [Item.Code: [SampleRule]] {
    var rules: [Item.Code: [SampleRule]] = [:]
    for indicator in indicators {
      for formula in [indicator.formula] + indicator.changes.map(\.before.formula) {
        guard case .ratio(let above, let below, _) = formula else { continue }
        let parts = above.filter { !below.contains($0) }
        for item in parts {
          rules[item, default: []].append(
            indicator.form == .percentage
              ? .share(
                SampleShare(
                  whole: below, parts: parts, share: usualShare(parts[0], indicator.polarity),
                  indicator: indicator.code))
              : .multiple(of: below, times: 2...6))
        }
        guard let asked = indicator.surveyAsked else { continue }
        for item in below {
          rules[item, default: []].append(
            .share(
              SampleShare(whole: [asked], parts: below, share: 0.40...0.55)))
        }
      }
    }
    return rules
  }

  /// What share of the whole goes well, or ill where down is better.
  private static func usualShare(_ item: Item.Code, _ polarity: Indicator.Polarity)
    -> ClosedRange<Double>
  {
    var random = Seeded(seed: 11, item)
    let share =
      polarity == .down
      ? Double.random(in: 0.03...0.09, using: &random)
      : Double.random(in: 0.62...0.9, using: &random)
    return max(0.01, share - 0.04)...min(0.99, share + 0.04)
  }

  /// By unit, kind and length of period; different people do not add up over time.
  private static func usual(_ item: Item, isSurvey: Bool) -> ClosedRange<Double> {
    if isSurvey { return 120...240 }
    let months = Double(item.frequency.months)
    let isSnapshot = item.kind != .flow
    let length =
      isSnapshot ? 2.5 : item.addsOver.contains(.time) ? months : months.squareRoot()
    return switch item.unit {
    case .people, .events: 28 * length...90 * length
    case .hours, .pounds: 600 * length...1800 * length
    case .organisations: 1...3
    case .points, .percent, .percentChange: 30...70
    }
  }
}
