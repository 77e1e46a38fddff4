// Where in time the numbers of one indicator stand: whole periods, their months, part-returns.

/// One indicator's periods, the contracts in each, and the observations that each needs.
struct Slots {
  /// The part of a period for which one body reports, and the contracts that ask it to.
  struct Stint {
    /// The indicator's whole period.
    let period: ReportingPeriod
    /// The period itself, or July alone of a quarter in which the contract ended on 31 July.
    let part: ReportingPeriod
    /// None of a publisher's own figures, which nobody asks for.
    let asking: [Contract]
    /// The periods of the observations that each item of the formula needs here.
    let slots: [Item.Code: [ReportingPeriod]]
  }

  private let indicator: Indicator
  private let items: [Item.Code: Item]
  private let year: FinancialYear

  init(_ indicator: Indicator, _ definitions: Definitions) {
    self.indicator = indicator
    let wanted = Set(indicator.allItems)
    items = Dictionary(
      definitions.items.filter { wanted.contains($0.code) }.map { ($0.code, $0) }
    ) { first, _ in first }
    year = definitions.year
  }

  /// The indicator's period in which an observation's lies.
  ///
  /// Of a snapshot, only the period with the same last day; published figures keep their own dates.
  func indicatorPeriod(of observed: ReportingPeriod) -> ReportingPeriod? {
    guard !indicator.isPublished else { return observed.of(kind: indicator.kind) }
    let whole = indicator.frequency.period(holding: observed.end, in: year, kind: indicator.kind)
    let isWithin = whole.start <= observed.start && observed.end <= whole.end
    switch indicator.kind {
    case .flow: return isWithin ? whole : nil
    case .snapshot, .rolling12: return whole.end == observed.end ? whole : nil
    }
  }

  /// The periods for which a contract asks for the indicator and the return's own period has ended.
  func askedFor(of bodies: [ReportingBody], through: Day) -> Set<ReportingPeriod> {
    let contracts = bodies.flatMap(\.contracts).filter { $0.indicators.contains(indicator.code) }
    let asked = contracts.flatMap { contract in
      contract.periods(endedBy: through, in: year).flatMap { whole in
        periods(endingIn: whole, of: contract).filter { isAsked(contract, $0) }
      }
    }
    return Set(asked.map { $0.of(kind: indicator.kind) })
  }

  /// The indicator's periods of which a contract's part ends in one of its returns.
  private func periods(endingIn part: ReportingPeriod, of contract: Contract)
    -> [ReportingPeriod]
  {
    let first = indicator.frequency.period(holding: part.start, in: year)
    let last = indicator.frequency.period(holding: part.end, in: year)
    return indicator.frequency.periods(from: first.start, to: last.end, in: year)
      .filter { contract.part(of: $0).map { $0.end <= part.end } ?? false }
  }

  /// The parts of a period that a body's contracts cover.
  ///
  /// Of a body that is not asked nothing counts: it may send an item for another indicator's sake,
  /// and what it lacks is not missing.
  func stints(of body: ReportingBody, in period: ReportingPeriod) -> [Stint] {
    if indicator.isPublished { return [stint(period, period, asking: [])] }
    let contracts = body.contracts.filter {
      $0.indicators.contains(indicator.code) && isAsked($0, period)
    }
    let parts = contracts.map { part(of: period, in: $0) }
    return Set(parts).sorted().map { part in
      stint(period, part, asking: zip(contracts, parts).filter { $0.1 == part }.map(\.0))
    }
  }

  private func stint(
    _ period: ReportingPeriod, _ part: ReportingPeriod, asking: [Contract]
  ) -> Stint {
    let codes = indicator.terms(for: period).formula.items
    let pairs = codes.map { ($0, slots(of: $0, in: part, of: period)) }
    return Stint(
      period: period, part: part, asking: asking,
      slots: Dictionary(pairs) { first, _ in first })
  }

  /// The periods of the observations of one item that a part needs, each of the item's own kind.
  private func slots(
    of code: Item.Code, in part: ReportingPeriod, of period: ReportingPeriod
  ) -> [ReportingPeriod] {
    guard let item = items[code], !indicator.isPublished else {
      return [part.of(kind: indicator.kind)]
    }
    switch item.kind {
    case .snapshot, .rolling12:
      return [item.frequency.period(holding: period.end, in: year, kind: item.kind)]
    case .flow:
      guard item.frequency.months < indicator.frequency.months else { return [part] }
      let wholes = item.frequency.periods(from: period.start, to: period.end, in: year)
      return wholes.compactMap { $0.part(from: part.start, to: part.end) }
    }
  }

  private func isAsked(_ contract: Contract, _ period: ReportingPeriod) -> Bool {
    isWhole(in: contract) ? contract.isValid(on: period.end) : contract.isValid(during: period)
  }

  private func part(of period: ReportingPeriod, in contract: Contract) -> ReportingPeriod {
    isWhole(in: contract) ? period : contract.part(of: period) ?? period
  }

  private func isWhole(in contract: Contract) -> Bool {
    let made = indicator.formulaItems.compactMap { items[$0] }
    return indicator.kind != .flow
      || !made.isEmpty && made.allSatisfy { $0.isWhole(in: contract) }
  }
}

extension Item {
  /// Whether whoever has the contract on the last day answers for the whole period.
  ///
  /// So for snapshots; and for what does not add over time and is asked less often than returns
  /// come, such as a yearly survey in quarterly returns, which nobody can take in parts.
  package func isWhole(in contract: Contract) -> Bool {
    kind != .flow
      || !addsOver.contains(.time) && frequency.months > contract.due.frequency.months
  }
}

extension ReportingBody {
  /// The period under which a number of this body is kept, where it can be told for certain.
  ///
  /// What whoever has the contract on the last day answers for belongs to the whole period
  /// (`Item.isWhole`). Another flow belongs to the part of its period that a contract covers; the
  /// whole period's name is taken for that part where there is only one.
  package func kept(_ period: ReportingPeriod, of item: Item, in year: FinancialYear)
    -> KeptPeriod
  {
    let whole = item.frequency.period(holding: period.end, in: year)
    guard whole.contains(period) else { return .wrongLength }
    let asked = contracts.filter { $0.items.contains(item.code) }
    let asking = (asked.isEmpty ? contracts : asked).filter { $0.isValid(during: whole) }
    if asking.contains(where: item.isWhole) || item.kind != .flow {
      guard asking.contains(where: { $0.isValid(on: whole.end) }) else {
        return .notAsked(lastDay: whole.end)
      }
      return whole.end == period.end ? .kept(whole.of(kind: item.kind)) : .wrongLength
    }
    let parts = Set(asking.compactMap { $0.part(of: whole) }).sorted()
    if parts.contains(period) { return .kept(period) }
    guard period == whole else { return .notAPart(parts) }
    return parts.count == 1 ? .namedAsWhole(parts[0]) : .notAPart(parts)
  }
}

/// What a row's period comes to.
package enum KeptPeriod: Hashable, Sendable {
  case kept(ReportingPeriod)
  /// The row names the whole period; its body's contract covers this part of it.
  case namedAsWhole(ReportingPeriod)
  /// Neither the whole period nor one of the parts that the body's contracts cover.
  case notAPart([ReportingPeriod])
  /// It is asked of whoever has the contract on this day, and the body has none then.
  case notAsked(lastDay: Day)
  case wrongLength
}
