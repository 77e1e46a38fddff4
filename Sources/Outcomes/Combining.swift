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
  ///   - wanted: the tables to be made; `nil` for every one that the indicator can have, with the
  ///     like-for-like total.
  package func combined(
    from observations: [KnownObservation], nilReturns: [NilReturn] = [],
    by definitions: Definitions, through: Day, tables wanted: [Table]? = nil
  ) -> IndicatorCube {
    let items = Set(formulaItemsEver)
    let own =
      besideItems.isEmpty
      ? observations : observations.filter { items.contains($0.observation.key.item) }
    let combining = Combining(self, own, nilReturns, definitions, through: through)
    let every = [Table.total] + breakdowns.map(Table.by)
    let tables = (wanted ?? every).compactMap(combining.table)
    let beside = besideTables(
      from: observations, nilReturns: nilReturns, by: definitions, through: through,
      periods: tables.first?.periods ?? [])
    return IndicatorCube(
      indicator: self, tables: tables, beside: beside,
      likeForLike: wanted == nil ? combining.likeForLike : nil)
  }
}

/// One indicator's observations, looked up by body, period and place.
private struct Combining {
  private let indicator: Indicator
  private let definitions: Definitions
  private let periods: [ReportingPeriod]
  private let sent: SentNumbers
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
    let bodies = definitions.bodies.filter { $0.kind == indicator.reportedBy }
    lotValues = Set(bodies.flatMap(\.contracts).compactMap(\.lot).flatMap(\.districts))
    sent = SentNumbers(observations.filter { $0.observation.key.period.end <= through })
    let slots = Slots(indicator, definitions)
    let seen = Set(sent.periods.compactMap(slots.indicatorPeriod))
    let asked = slots.askedFor(of: bodies, through: through)
    let all = (indicator.isPublished ? seen : seen.union(asked)).filter { $0.end <= through }
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

  /// The newest total that anybody reported for and the one before, of whoever is in both for the
  /// whole of each.
  ///
  /// None across a redefinition, nor of a rate for so many people, whose people change with them.
  var likeForLike: LikeForLike? {
    guard !indicator.isPublished, !indicator.formula.isPerPopulation,
      let newest = periods.lastIndex(where: { !bodies(in: $0, wholeOnly: false).isEmpty }),
      newest > 0
    else { return nil }
    let (earlier, later) = (periods[newest - 1], periods[newest])
    let isSame = bodies(in: earlier, wholeOnly: false) == bodies(in: later, wholeOnly: false)
    let both = bodies(in: earlier, wholeOnly: true)
      .intersection(bodies(in: later, wholeOnly: true))
    guard !isSame, !both.isEmpty,
      indicator.breaks(in: [earlier, later], items: definitions.items).isEmpty
    else { return nil }
    return LikeForLike(
      earlier: cell(earlier, in: nil, of: nil, only: both),
      later: cell(later, in: nil, of: nil, only: both))
  }

  /// Whose parts are in a period's total.
  private func bodies(
    in period: ReportingPeriod, wholeOnly: Bool
  ) -> Set<ReportingBody.Code> {
    let formula = indicator.terms(for: period).formula
    let found = (reporting[period] ?? []).filter { body, stints in
      stints.contains { share(of: body, $0, formula, in: nil, of: nil).isThere }
        && (!wholeOnly || stints.allSatisfy { $0.part == $0.period })
    }
    return Set(found.map(\.body.code))
  }

  /// - Parameter some: the bodies that are counted; `nil` for all of them.
  private func cell(
    _ period: ReportingPeriod, in breakdown: Breakdown.Code?, of value: Breakdown.Value?,
    only some: Set<ReportingBody.Code>? = nil
  ) -> Cell {
    var tally = Tally()
    let formula = indicator.terms(for: period).formula
    var counted: [Contract] = []
    var isHandover = false
    for (body, stints) in reporting[period] ?? [] where some?.contains(body.code) ?? true {
      for stint in stints {
        let share = share(of: body, stint, formula, in: breakdown, of: value)
        tally.add(share)
        if share.isThere { counted += stint.asking }
        if case .parts = share, stint.part != stint.period {
          isHandover = isHandover || !addsOverTime(formula)
        }
      }
    }
    if case .perPopulation(_, let population, _) = formula {
      tally.divide(by: people(population, where: counted, of: value))
    }
    return tally.cell(
      period, isResidual: value?.isResidual ?? false,
      isHandover: isHandover)
  }

  private func addsOverTime(_ formula: Indicator.Formula) -> Bool {
    formula.items.compactMap(definitions.item).allSatisfy { $0.addsOver.contains(.time) }
  }

  private func share(
    of body: ReportingBody, _ stint: Slots.Stint, _ formula: Indicator.Formula,
    in breakdown: Breakdown.Code?, of value: Breakdown.Value?
  ) -> Share {
    let key = value.flatMap { value in breakdown.map { BreakdownKey([$0: value.code]) } } ?? .total
    let all = stint.slots.flatMap { item, periods in
      zip(periods, sent.of(body.code, item, periods, key)).map {
        SentItem(item: item, period: $0, number: $1)
      }
    }
    let quiet = quietReturns(of: body, all)
    // What a nil return covers adds nothing, and is not missing.
    let said = all.filter { $0.number != nil || !quiet.contains(where: $0.lies) }
    guard said.contains(where: { $0.number != nil }) else {
      guard isExpected(body, stint, in: breakdown, of: value) else { return .notExpected }
      return said.isEmpty ? .nothing : .none(.notReported)
    }
    switch formula {
    case .published: return .published(in: said)
    case .sum(let items), .perPopulation(let items, _, _):
      return .parts(in: said.of(items), over: [])
    case .ratio(let top, let bottom, _):
      return .parts(in: said.of(top), over: said.of(bottom))
    }
  }

  /// The periods of a body's nil returns in which it has indeed no number of the formula.
  private func quietReturns(of body: ReportingBody, _ all: [SentItem]) -> [ReportingPeriod] {
    nilReturns.filter { $0.body == body.code }.map(\.period).filter { period in
      !all.contains { $0.number != nil && $0.lies(in: period) }
    }
  }

  /// The people who live where the contracts are whose numbers are counted, each district once.
  private func people(
    _ code: String, where counted: [Contract], of value: Breakdown.Value?
  ) -> Decimal? {
    guard let people = definitions.population(code)?.people else { return nil }
    if let value { return people[value.code].map { Decimal($0) } }
    let districts = Set(counted.flatMap { $0.lot?.districts ?? [] })
    let isWholeCounty = counted.contains { $0.lot?.districts.isEmpty ?? true }
    let all = definitions.breakdown(Breakdown.districts)?.values.map(\.code) ?? []
    let counted = (isWholeCounty ? all : Array(districts)).compactMap { people[$0] }
    return counted.isEmpty ? nil : Decimal(counted.reduce(0, +))
  }

  /// Whether a row that is not there is missing.
  ///
  /// It is where a contract asks for the indicator in the period, except for a district outside the
  /// contract's lot, and for a rest such as “district unknown” or another value left out of a
  /// breakdown of which the body sent other rows (a wellbeing tool that it does not use).
  private func isExpected(
    _ body: ReportingBody, _ stint: Slots.Stint, in breakdown: Breakdown.Code?,
    of value: Breakdown.Value?
  ) -> Bool {
    guard !stint.asking.isEmpty else { return false }
    guard let value, let breakdown else { return true }
    // Nothing under “district unknown” is said by rows for the districts, not by no row at all.
    let periods = stint.slots.values.flatMap { $0 }
    let isSplit = sent.splits(body.code, breakdown, in: periods)
    guard !value.isResidual else { return !isSplit }
    if lotValues.contains(value.code) {
      return stint.asking.contains { contract in
        contract.lot.map { $0.districts.isEmpty || $0.districts.contains(value.code) } ?? true
      }
    }
    return !isSplit
  }
}
