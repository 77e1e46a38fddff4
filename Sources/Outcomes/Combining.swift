// From what single bodies reported to the numbers of one indicator.

import Foundation

/// An observation with the day on which it was first seen.
package struct KnownObservation: Hashable, Sendable {
  package let observation: Observation
  package let received: Day

  package init(_ observation: Observation, received: Day) {
    self.observation = observation
    self.received = received
  }
}

extension Indicator {
  /// Combines the current observations of the indicator's items into its tables.
  ///
  /// Parts are summed over bodies, percentages later computed from the sums, by the formula that
  /// was in force for the period. Flows of shorter periods and of part-returns are summed up to the
  /// indicator's period; of snapshots the one of the last day alone counts. A body whose part is
  /// missing makes the number partial and is never guessed. Every table that the indicator can have
  /// is made, the total first; which are public is the gate's affair.
  ///
  /// What one sender withheld withholds the whole number: the sum of the others would give it back.
  /// - Parameters:
  ///   - nilReturns: returns that say there is nothing to report; they count as reported.
  ///   - through: periods that end after this day are left out.
  package func combined(
    from observations: [KnownObservation], nilReturns: [NilReturn] = [],
    by definitions: Definitions, through: Day
  ) -> IndicatorCube {
    let items = Set(formulaItems + changes.flatMap(\.before.formula.items))
    let own =
      beside.isEmpty && surveyAsked == nil
      ? observations : observations.filter { items.contains($0.observation.key.item) }
    let combining = Combining(self, own, nilReturns, definitions, through: through)
    let tables = ([Table.total] + breakdowns.map(Table.by)).compactMap(combining.table)
    let beside = besideTables(
      from: observations, nilReturns: nilReturns, by: definitions, through: through,
      periods: tables.first?.periods ?? [])
    return IndicatorCube(indicator: self, tables: tables, beside: beside)
  }
}

/// One indicator's observations, looked up by body, period and place.
private struct Combining {
  private let indicator: Indicator
  private let definitions: Definitions
  private let bodies: [ReportingBody]
  private let periods: [ReportingPeriod]
  private let sent: SentNumbers
  private let slots: Slots
  /// Every value that some lot is limited to.
  private let lotValues: Set<String>
  private let nilReturns: [NilReturn]
  /// Who reports for each period, and for which parts of it.
  private let reporting: [ReportingPeriod: [(body: ReportingBody, stints: [Slots.Stint])]]

  init(
    _ indicator: Indicator, _ observations: [KnownObservation], _ nilReturns: [NilReturn],
    _ definitions: Definitions, through: Day
  ) {
    self.nilReturns = nilReturns
    self.indicator = indicator
    self.definitions = definitions
    bodies = definitions.bodies.filter { $0.kind == indicator.reportedBy }
    lotValues = Set(bodies.flatMap(\.contracts).compactMap(\.lot).flatMap(\.districts))
    sent = SentNumbers(observations.filter { $0.observation.key.period.end <= through })
    slots = Slots(indicator, definitions)
    let seen = Set(sent.periods.compactMap(slots.indicatorPeriod))
    let asked = slots.askedFor(of: bodies, through: through)
    let all = (indicator.isPublished ? seen : seen.union(asked)).filter { $0.end <= through }
    let (slots, bodies) = (slots, bodies)
    let reporting = all.map { period in
      (period, bodies.map { ($0, slots.stints(of: $0, in: period)) }.filter { !$0.1.isEmpty })
    }
    self.reporting = Dictionary(uniqueKeysWithValues: reporting.filter { !$0.1.isEmpty })
    periods = self.reporting.keys.sorted()
  }

  func table(_ table: Indicator.Table) -> CubeTable? {
    switch table {
    case .total:
      let row = CubeTable.Row(value: nil, cells: periods.map { cell($0, in: nil, of: nil) })
      return CubeTable(table: table, periods: periods, rows: [row])
    case .by(let code):
      guard let breakdown = definitions.breakdown(code) else { return nil }
      let rows = breakdown.values.map { value in
        CubeTable.Row(value: value, cells: periods.map { cell($0, in: code, of: value) })
      }
      return CubeTable(table: table, periods: periods, rows: rows)
    }
  }

  private func cell(
    _ period: ReportingPeriod, in breakdown: Breakdown.Code?, of value: Breakdown.Value?
  ) -> Cell {
    var tally = Tally()
    let formula = indicator.terms(for: period).formula
    for (body, stints) in reporting[period] ?? [] {
      for stint in stints { tally.add(share(of: body, stint, formula, in: breakdown, of: value)) }
    }
    if case .perPopulation(_, let population, _) = formula {
      tally.divide(by: people(population, in: period, of: value))
    }
    return tally.cell(period, isResidual: value?.isResidual ?? false)
  }

  private func share(
    of body: ReportingBody, _ stint: Slots.Stint, _ formula: Indicator.Formula,
    in breakdown: Breakdown.Code?, of value: Breakdown.Value?
  ) -> Share {
    let key = value.flatMap { value in breakdown.map { BreakdownKey([$0: value.code]) } } ?? .total
    func found(_ items: [Item.Code]) -> [SentItem] {
      items.map { item in
        let periods = slots.of(item, stint)
        // What a nil return covers adds nothing, and is not missing.
        let numbers = zip(periods, sent.of(body.code, item, periods, key))
          .filter { period, number in number != nil || !saysNothing(body, period) }
        return SentItem(item: item, numbers: numbers.map(\.1))
      }
    }
    let all = found(formula.items)
    guard all.contains(where: { $0.numbers.contains { $0 != nil } }) else {
      guard isExpected(body, stint, in: breakdown, of: value) else { return .notExpected }
      return saysNothing(body, stint.part) ? .nothing : .none(.notReported)
    }
    switch formula {
    case .published: return .published(in: all)
    case .sum(let items), .perPopulation(let items, _, _): return .parts(in: found(items), over: [])
    case .ratio(let top, let bottom, _): return .parts(in: found(top), over: found(bottom))
    }
  }

  /// The people who live where the contracts are that ask for the indicator, each district once.
  private func people(
    _ code: String, in period: ReportingPeriod, of value: Breakdown.Value?
  ) -> Decimal? {
    guard let people = definitions.population(code)?.people else { return nil }
    if let value { return people[value.code].map { Decimal($0) } }
    let asking = bodies.flatMap(\.contracts).filter {
      $0.indicators.contains(indicator.code) && $0.isValid(during: period)
    }
    let districts = Set(asking.flatMap { $0.lot?.districts ?? [] })
    let isWholeCounty = asking.contains { $0.lot?.districts.isEmpty ?? true }
    let all = definitions.breakdown(Breakdown.districts)?.values.map(\.code) ?? []
    let counted = (isWholeCounty ? all : Array(districts)).compactMap { people[$0] }
    return counted.isEmpty ? nil : Decimal(counted.reduce(0, +))
  }

  private func saysNothing(_ body: ReportingBody, _ part: ReportingPeriod) -> Bool {
    nilReturns.contains {
      $0.body == body.code && $0.period.start <= part.end && part.end <= $0.period.end
    }
  }

  /// Whether a row that is not there is missing.
  ///
  /// It is where a contract asks for the indicator in the period, except for a rest such as
  /// “district unknown”, a district outside the contract's lot, and a value left out of a breakdown
  /// of which the body sent other rows (a wellbeing tool that it does not use).
  private func isExpected(
    _ body: ReportingBody, _ stint: Slots.Stint, in breakdown: Breakdown.Code?,
    of value: Breakdown.Value?
  ) -> Bool {
    guard !stint.asking.isEmpty else { return false }
    guard let value, let breakdown else { return true }
    guard !value.isResidual else { return false }
    if lotValues.contains(value.code) {
      return stint.asking.contains { contract in
        contract.lot.map { $0.districts.isEmpty || $0.districts.contains(value.code) } ?? true
      }
    }
    let periods = indicator.terms(for: stint.period).formula.items
      .flatMap { slots.of($0, stint) }
    return !sent.splits(body.code, breakdown, in: periods)
  }
}
