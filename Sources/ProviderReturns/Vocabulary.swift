// Everything a file's words can mean, indexed once for one reading.

import Outcomes

/// Which item each number of a row goes to.
enum Target: Hashable {
  case item(Int)
  case published(Int)
  case ratio(numerator: Int, denominator: Int)
  /// An indicator computed from several items: its figure cannot be taken apart again.
  case several([Item.Code])

  /// The item that a part of this target is about; `nil` where the target has no such part.
  func item(for part: Layout.Part) -> Int? {
    switch (self, part) {
    case (.item(let item), .value), (.published(let item), .value),
      (.published(let item), .respondents), (.published(let item), .margin),
      (.ratio(let item, _), .numerator), (.ratio(_, let item), .denominator):
      item
    default: nil
    }
  }

  /// Items whose breakdowns a row about this target must keep to.
  var items: [Int] {
    switch self {
    case .item(let item), .published(let item): [item]
    case .ratio(let numerator, let denominator): [numerator, denominator]
    case .several: []
    }
  }
}

/// A class, since each row asks it: a value’s many lists would be counted up and down as often.
final class Vocabulary {
  let bodies: [ReportingBody]
  let items: [Item]
  let indicators: [Indicator]
  let year: FinancialYear
  let bodyWords: WordIndex
  let itemWords: WordIndex
  let indicatorWords: WordIndex
  private(set) lazy var nearItems = Nearest.Candidates(itemWords.known)
  private(set) lazy var nearIndicators = Nearest.Candidates(indicatorWords.known)
  /// By breakdown code.
  private(set) lazy var nearValues = breakdownWords.mapValues { Nearest.Candidates($0.known) }
  /// What each item, and each indicator, is made of, by its index.
  let itemTargets: [Target]
  let indicatorTargets: [Target]
  /// Every place in a breakdown that an observation can have; the first is the total.
  let places: [BreakdownKey]
  /// In which breakdown each of them stands; `nil` of the total.
  let placeBreakdowns: [Breakdown.Code?]
  /// By breakdown code; the meaning is an index into `places`.
  let breakdownWords: [Breakdown.Code: WordIndex]

  init(_ definitions: Definitions, layout: Layout) {
    bodies = definitions.bodies
    items = definitions.items
    indicators = definitions.indicators
    year = definitions.year
    let itemNumbers = Dictionary(
      items.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    indicatorTargets = indicators.map { Vocabulary.target(of: $0, items: itemNumbers) }
    let published = Set(
      indicatorTargets.compactMap { target in
        if case .published(let item) = target { item } else { nil }
      })
    itemTargets = items.indices.map { published.contains($0) ? .published($0) : .item($0) }
    bodyWords = Vocabulary.words(
      bodies.map(\.code), bodies.map(\.name), replacing: layout.codes.body)
    itemWords = Vocabulary.words(
      items.map(\.code), items.map(\.title), replacing: layout.codes.item)
    var indicatorWords = Vocabulary.words(
      indicators.map(\.code), indicators.map(\.title), replacing: layout.codes.indicator)
    for (number, indicator) in indicators.enumerated() {
      for alias in indicator.aliases { indicatorWords.add(alias: alias, meaning: number) }
    }
    self.indicatorWords = indicatorWords
    (places, breakdownWords) = Vocabulary.places(in: definitions.breakdowns, layout: layout)
    placeBreakdowns =
      [nil]
      + definitions.breakdowns.flatMap { breakdown in breakdown.values.map { _ in breakdown.code } }
  }

  /// The period of one return: that of the contract's calendar in which the row's period ends.
  ///
  /// A row that names a whole period of which a contract covers a part belongs to that part.
  func returnPeriod(of body: Int, holding period: ReportingPeriod) -> ReportingPeriod? {
    let contracts = bodies[body].contracts
    let ending = contracts.lazy.compactMap { $0.returnPeriod(holding: period.end, in: self.year) }
      .first
    return ending
      ?? contracts.compactMap { contract in
        contract.part(of: period).flatMap { contract.returnPeriod(holding: $0.end, in: self.year) }
      }.last
  }

  /// Whether the part of a period that one of the body's contracts covers is over.
  func hasEnded(_ period: ReportingPeriod, for body: Int, by day: Day) -> Bool {
    bodies[body].contracts.contains { $0.part(of: period).map { $0.end <= day } ?? false }
  }

  private static func target(of indicator: Indicator, items: [Item.Code: Int]) -> Target {
    switch indicator.formula {
    case .sum(let codes):
      if codes.count == 1, let item = items[codes[0]] { return .item(item) }
    case .ratio(let above, let below, _):
      if above.count == 1, below.count == 1, let numerator = items[above[0]],
        let denominator = items[below[0]]
      {
        return .ratio(numerator: numerator, denominator: denominator)
      }
    case .published(let code):
      if let item = items[code] { return .published(item) }
    case .perPopulation: break
    }
    return .several(indicator.formulaItems)
  }

  private static func words(
    _ codes: [String], _ titles: [String], replacing words: [String: String]
  ) -> WordIndex {
    var index = WordIndex(replacing: words)
    for (number, code) in codes.enumerated() { index.add(code, meaning: number) }
    for (number, title) in titles.enumerated() { index.add(title, meaning: number) }
    return index
  }

  private static func places(in breakdowns: [Breakdown], layout: Layout)
    -> ([BreakdownKey], [Breakdown.Code: WordIndex])
  {
    var places = [BreakdownKey.total]
    var words: [Breakdown.Code: WordIndex] = [:]
    for breakdown in breakdowns {
      var index = WordIndex(replacing: layout.codes.breakdowns[breakdown.code] ?? [:])
      let first = places.count
      places += breakdown.values.map { BreakdownKey([breakdown.code: $0.code]) }
      for (number, value) in breakdown.values.enumerated() {
        index.add(value.code, meaning: first + number)
      }
      for (number, value) in breakdown.values.enumerated() {
        for name in [value.title] + value.aliases { index.add(name, meaning: first + number) }
      }
      for word in ["total", "all"] { index.add(word, meaning: 0) }
      words[breakdown.code] = index
    }
    return (places, words)
  }
}
