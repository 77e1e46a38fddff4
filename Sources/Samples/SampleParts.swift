// The numbers of one indicator for one body and period: whole before parts, parts that add up.

import Outcomes

/// One item's number, and the item it is a share of.
struct SamplePart {
  let item: Item.Code
  let total: Int
  /// The item's share of a whole, when it may never be more than it in any row.
  let within: Int?

  /// The total, and each breakdown's rows, which add up to it.
  ///
  /// A part of a whole is split in the whole's proportions, so that no row's numerator is above its
  /// denominator.
  func rows(
    for period: ReportingPeriod, of indicator: Indicator, _ contract: Contract,
    _ definitions: Definitions
  ) -> [SampleReturn.Row] {
    let listed = definitions.item(item)?.breakdowns ?? []
    let publishesTotal = indicator.publishes.contains(.total)
    var rows: [SampleReturn.Row] = []
    if publishesTotal || listed.isEmpty {
      rows.append(.init(item: item, period: period, breakdown: .total, value: total))
    }
    for code in listed {
      guard let breakdown = definitions.breakdown(code) else { continue }
      let values = breakdown.values.filter { SamplePart.covers(contract, $0, definitions) }
      let weights = SamplePart.weights(values)
      let whole = split(within ?? total, by: weights)
      let parts = within == nil ? whole : scaled(whole, to: total)
      for (value, part) in zip(values, parts) {
        let key = BreakdownKey([code: value.code])
        rows.append(.init(item: item, period: period, breakdown: key, value: part))
      }
    }
    return rows
  }

  /// Districts outside the contract's lot send nothing.
  private static func covers(
    _ contract: Contract, _ value: Breakdown.Value, _ definitions: Definitions
  ) -> Bool {
    let limited = Set(
      definitions.bodies.flatMap(\.contracts).compactMap(\.lot).flatMap(\.districts))
    guard limited.contains(value.code), let lot = contract.lot, !lot.districts.isEmpty else {
      return true
    }
    return lot.districts.contains(value.code)
  }

  /// Uneven and fixed by name; a rest such as “district unknown” is small.
  private static func weights(_ values: [Breakdown.Value]) -> [Int] {
    values.map { value in
      var random = Seeded(seed: 7, value.code)
      return value.isResidual ? 4 : Int.random(in: 6...20, using: &random)
    }
  }

  /// Largest remainders, ties to the first: the parts add up to the whole exactly.
  private func split(_ whole: Int, by weights: [Int]) -> [Int] {
    let sum = max(1, weights.reduce(0, +))
    var parts = weights.map { whole * $0 / sum }
    let remainders = weights.enumerated().map { (index: $0, rest: whole * $1 % sum) }
    let order = remainders.sorted { ($1.rest, $0.index) < ($0.rest, $1.index) }
    for (index, _) in order.prefix(whole - parts.reduce(0, +)) { parts[index] += 1 }
    return parts
  }

  /// Splits the total in the proportions of a whole's parts; each stays within its own.
  private func scaled(_ parts: [Int], to total: Int) -> [Int] { split(total, by: parts) }
}

/// The numbers of all of an indicator's items.
struct SampleParts {
  let all: [SamplePart]

  init(
    _ indicator: Indicator, _ body: ReportingBody, _ contract: Contract,
    _ definitions: Definitions, seed: UInt64, period: ReportingPeriod
  ) {
    func level(_ item: Item.Code) -> Int {
      SampleParts.level(item, body, definitions, seed: seed, period: period)
    }
    var parts: [SamplePart] = []
    switch indicator.formula {
    case .sum(let items):
      parts = items.map { SamplePart(item: $0, total: level($0), within: nil) }
    case .ratio(let top, let bottom, _):
      // A numerator that is one of the denominator's items, such as referrals accepted, is most of
      // it.
      let below = bottom.map { item in
        let share = top.contains(item) ? 3 * (bottom.count - 1) : 1
        return SamplePart(item: item, total: level(item) * max(1, share), within: nil)
      }
      parts = below
      let whole = below.reduce(0) { $0 + $1.total }
      let rest = top.filter { !bottom.contains($0) }
      var left = whole
      for item in rest {
        var random = Seeded(seed: seed, body.code, item, period.code)
        let base = SampleParts.share(item, indicator.polarity) / Double(rest.count)
        let share = min(0.99, max(0.01, base + Double.random(in: -0.04...0.04, using: &random)))
        let part = min(left, Int(Double(whole) * share))
        left -= part
        parts.append(SamplePart(item: item, total: part, within: whole))
      }
    case .published: break
    }
    parts += indicator.beside.map { SamplePart(item: $0, total: level($0), within: nil) }
    all = parts
  }

  /// What share of the whole goes well, or ill where down is better.
  private static func share(_ item: Item.Code, _ polarity: Indicator.Polarity) -> Double {
    var random = Seeded(seed: 11, item)
    return polarity == .down
      ? Double.random(in: 0.03...0.09, using: &random)
      : Double.random(in: 0.62...0.9, using: &random)
  }

  /// A number around a level of the body's and item's own, with the season and a little noise.
  private static func level(
    _ item: Item.Code, _ body: ReportingBody, _ definitions: Definitions, seed: UInt64,
    period: ReportingPeriod
  ) -> Int {
    let unit = definitions.item(item)?.unit ?? .events
    let months = Double(definitions.item(item)?.frequency.months ?? 3)
    var own = Seeded(seed: seed, body.code, item)
    let base =
      switch unit {
      case .people, .events: Double.random(in: 28...90, using: &own)
      case .hours, .pounds: Double.random(in: 600...1800, using: &own)
      case .points, .percent: Double.random(in: 30...70, using: &own)
      }
    var noise = Seeded(seed: seed, body.code, item, period.code)
    // Quieter in August and December, when people are away.
    let quiet = [8, 12].contains(period.end.month) && months == 1 ? 0.85 : 1
    let wander = Double.random(in: 0.9...1.1, using: &noise)
    return Int(base * (months == 1 ? 1 : months * 0.8) * quiet * wander)
  }
}
