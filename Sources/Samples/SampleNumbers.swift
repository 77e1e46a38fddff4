// The numbers of one body under one contract: the same for the same seed, whoever asks for them.

import Outcomes

/// Totals and rows by item and slot: the stretch of time that one number is about.
struct SampleNumbers {
  let contract: Contract
  let story: SampleStory
  let rules: SampleRules
  let definitions: Definitions
  let seed: UInt64
  let life: SampleLife
  private var totals: [Place: Int] = [:]
  private var split: [Place: [Int]] = [:]
  private var books: [SampleBookEntry]?

  private struct Place: Hashable {
    let item: Item.Code
    let breakdown: Breakdown.Code?
    let start: Int
    let end: Int
  }

  init(
    _ contract: Contract, of body: ReportingBody, by definitions: Definitions, _ rules: SampleRules,
    seed: UInt64, life: SampleLife
  ) {
    self.contract = contract
    self.rules = rules
    self.definitions = definitions
    self.seed = seed
    self.life = life
    story = SampleStory(of: body, in: life, by: definitions)
  }

  /// The stretches for which an item has numbers within a period of the contract.
  ///
  /// Of a flow, its own periods or the parts of them that the contract covers; of what the contract
  /// on the last day answers for whole (`Item.isWhole`), periods whose last day lies in it.
  func slots(of item: Item, endingIn period: ReportingPeriod) -> [ReportingPeriod] {
    var slots: [ReportingPeriod] = []
    var whole = item.frequency.period(holding: period.start, in: definitions.year)
    while whole.start <= period.end {
      let slot = item.isWhole(in: contract) ? whole : contract.part(of: whole)
      if let slot, period.start <= slot.end, slot.end <= period.end { slots.append(slot) }
      whole = item.frequency.period(holding: whole.end.adding(1), in: definitions.year)
    }
    return slots
  }

  /// An item's total for one of its slots.
  mutating func total(_ item: Item, _ slot: ReportingPeriod) -> Int {
    let place = Place(
      item: item.code, breakdown: nil, start: slot.start.number, end: slot.end.number)
    if let known = totals[place] { return known }
    let total = made(item, slot)
    totals[place] = total
    return total
  }

  private mutating func made(_ item: Item, _ slot: ReportingPeriod) -> Int {
    if let range = story.level(of: item.code) { return level(range, item, slot, isOwn: true) }
    switch rules.rules[item.code] {
    case .level(let range): return level(range, item, slot, isOwn: false)
    case .share(let share): return shares(share, slot)[share.parts.firstIndex(of: item.code) ?? 0]
    case .multiple(let items, let times):
      let number = Double(sum(items, over: slot)) * drawn(times, item, slot)
      return kept(Int(number.rounded()), of: item)
    case .stock(let entry): return stock(entry, slot)
    case .oneInOneRow: return 1
    case nil: return 0
    }
  }

  private mutating func stock(_ entry: SampleRule.StockEntry, _ slot: ReportingPeriod) -> Int {
    let all = books ?? makeBooks()
    books = all
    return all.first { $0.period.start <= slot.end && slot.end <= $0.period.end }?[entry] ?? 0
  }

  /// What some items come to over a stretch of time that need not be one of their own.
  mutating func sum(_ codes: [Item.Code], over slot: ReportingPeriod) -> Int {
    codes.compactMap { rules.items[$0] }.reduce(0) { sum, item in
      sum + own(item, over: slot).reduce(0) { $0 + total(item, $1) }
    }
  }

  private func own(_ item: Item, over slot: ReportingPeriod) -> [ReportingPeriod] {
    let year = definitions.year
    guard item.kind == .flow else { return [item.frequency.period(holding: slot.end, in: year)] }
    var parts: [ReportingPeriod] = []
    var whole = item.frequency.period(holding: slot.start, in: year)
    while whole.start <= slot.end {
      if let part = whole.part(from: slot.start, to: slot.end) { parts.append(part) }
      whole = item.frequency.period(holding: whole.end.adding(1), in: year)
    }
    return parts
  }

  /// The parts that are taken out of a whole together; each leaves room for the next.
  private mutating func shares(_ share: SampleShare, _ slot: ReportingPeriod) -> [Int] {
    let whole = sum(share.whole, over: slot)
    var left = whole
    return share.parts.map { code in
      guard let item = rules.items[code] else { return 0 }
      let level = share.indicator.flatMap { story.share(of: $0, on: slot.start) }
      let range = level.map { max(0, $0 - 0.02)...min(1, $0 + 0.02) } ?? share.share
      let wanted = Double(whole) * drawn(range, item, slot) / Double(share.parts.count)
      let part = min(
        left, Int((share.isMetOverTime ? wanted * crowd(item, slot) : wanted).rounded()))
      left -= part
      return part
    }
  }

  /// An item's rows in one of its breakdowns, in the order of the values: they add up to its total,
  /// and no part's row is more than its whole's.
  mutating func rows(
    _ item: Item, _ slot: ReportingPeriod, in breakdown: Breakdown, _ values: [Breakdown.Value]
  ) -> [Int] {
    let place = Place(
      item: item.code, breakdown: breakdown.code, start: slot.start.number, end: slot.end.number)
    if let known = split[place] { return known }
    let rows: [Int]
    switch rules.rules[item.code] {
    case .oneInOneRow: rows = oneRow(item, slot, values)
    case .share(let share) where story.level(of: item.code) == nil && isSplit(share, breakdown):
      rows = sharedRows(share, item, slot, in: breakdown, values)
    default:
      rows = Apportioning.split(total(item, slot), by: weights(item, slot, in: breakdown, values))
    }
    split[place] = rows
    return rows
  }

  private func isSplit(_ share: SampleShare, _ breakdown: Breakdown) -> Bool {
    let parts = share.parts.compactMap { rules.items[$0] }
    return share.whole.compactMap { rules.items[$0] }.allSatisfy { whole in
      whole.breakdowns.contains(breakdown.code)
        && parts.allSatisfy { ($0.frequency, $0.kind) == (whole.frequency, whole.kind) }
    }
  }

  /// All parts are split together in the proportions of the whole, then one taken off the other.
  private mutating func sharedRows(
    _ share: SampleShare, _ item: Item, _ slot: ReportingPeriod, in breakdown: Breakdown,
    _ values: [Breakdown.Value]
  ) -> [Int] {
    var whole = values.map { _ in 0 }
    for part in share.whole.compactMap({ rules.items[$0] }) {
      whole = zip(whole, rows(part, slot, in: breakdown, values)).map { $0 + $1 }
    }
    let parts = shares(share, slot)
    var sum = parts.reduce(0, +)
    var rows = Apportioning.split(sum, by: whole)
    for (code, part) in zip(share.parts, parts).reversed() {
      sum -= part
      let others = Apportioning.split(sum, by: rows)
      if code == item.code { return zip(rows, others).map { $0 - $1 } }
      rows = others
    }
    return rows
  }

  private func oneRow(_ item: Item, _ slot: ReportingPeriod, _ values: [Breakdown.Value])
    -> [Int]
  {
    var random = Seeded(seed: seed, story.likeness, item.code)
    let named = values.filter { !$0.isResidual }.map(\.code)
    let chosen = story.row(of: item.code, on: slot.end) ?? named.randomElement(using: &random)
    return values.map { $0.code == chosen ? 1 : 0 }
  }

  /// The usual weights, a little different each time.
  private func weights(
    _ item: Item, _ slot: ReportingPeriod, in breakdown: Breakdown, _ values: [Breakdown.Value]
  ) -> [Int] {
    var random = Seeded(seed: seed, story.likeness, item.code, breakdown.code, slot.start.iso)
    return values.map {
      SampleRecipes.weight(of: $0, in: breakdown.code) * Int.random(in: 80...120, using: &random)
    }
  }
}
