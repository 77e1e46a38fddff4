// From what single bodies reported to the numbers of one indicator.

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
  /// Parts are summed over bodies, percentages later computed from the sums; nothing is summed over
  /// time. A body whose part is missing makes the number partial and is never guessed. Every table
  /// that the indicator can have is made, the total first; which are public is the gate's affair.
  ///
  /// What one sender withheld withholds the whole number: the sum of the others would give it back.
  /// - Parameters:
  ///   - nilReturns: returns that say there is nothing to report; they count as reported.
  ///   - through: periods that end after this day are left out.
  package func combined(
    from observations: [KnownObservation], nilReturns: [NilReturn] = [],
    by definitions: Definitions, through: Day
  ) -> IndicatorCube {
    let items = formulaItems
    let own =
      beside.isEmpty
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
  private struct Place: Hashable {
    let body: ReportingBody.Code
    let start: Day
    let end: Day
    let breakdown: BreakdownKey
  }

  private let indicator: Indicator
  private let definitions: Definitions
  private let bodies: [ReportingBody]
  private let periods: [ReportingPeriod]
  private let sent: [Place: [Sent]]
  /// Bodies and periods that sent at least one row of a breakdown.
  private let split: [Breakdown.Code: Set<Place>]
  /// Every value that some lot is limited to.
  private let lotValues: Set<String>
  private let nilReturns: [NilReturn]

  init(
    _ indicator: Indicator, _ observations: [KnownObservation], _ nilReturns: [NilReturn],
    _ definitions: Definitions, through: Day
  ) {
    self.nilReturns = nilReturns
    self.indicator = indicator
    self.definitions = definitions
    bodies = definitions.bodies.filter { $0.kind == indicator.reportedBy }
    lotValues = Set(bodies.flatMap(\.contracts).compactMap(\.lot).flatMap(\.districts))

    var sent: [Place: [Sent]] = [:]
    var split: [Breakdown.Code: Set<Place>] = [:]
    var seen: Set<ReportingPeriod> = []
    for known in observations where known.observation.key.period.end <= through {
      let key = known.observation.key
      let place = Place(
        body: key.body, start: key.period.start, end: key.period.end, breakdown: key.breakdown)
      sent[place, default: []].append(
        Sent(item: key.item, reported: known.observation.reported, received: known.received))
      seen.insert(key.period.of(kind: indicator.kind))
      for breakdown in key.breakdown.values.keys {
        let whole = Place(body: key.body, start: place.start, end: place.end, breakdown: .total)
        split[breakdown, default: []].insert(whole)
      }
    }
    self.sent = sent
    self.split = split
    let asked = Combining.askedFor(indicator, of: bodies, through: through)
    periods = (indicator.isNational ? seen : seen.union(asked)).sorted()
  }

  /// The periods for which a contract asks for the indicator and the return's own period has ended.
  private static func askedFor(_ indicator: Indicator, of bodies: [ReportingBody], through: Day)
    -> Set<ReportingPeriod>
  {
    let contracts = bodies.flatMap(\.contracts).filter { $0.indicators.contains(indicator.code) }
    let periods = contracts.flatMap { contract in
      contract.periods(endedBy: through).flatMap { whole in
        indicator.frequency.periods(endingIn: whole).filter(contract.isValid(during:))
      }
    }
    return Set(periods.map { $0.of(kind: indicator.kind) })
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
    for body in bodies { tally.add(share(of: body, period, in: breakdown, of: value)) }
    return tally.cell(period, isResidual: value?.isResidual ?? false)
  }

  private func share(
    of body: ReportingBody, _ period: ReportingPeriod, in breakdown: Breakdown.Code?,
    of value: Breakdown.Value?
  ) -> Share {
    let key = value.flatMap { value in breakdown.map { BreakdownKey([$0: value.code]) } } ?? .total
    let place = Place(body: body.code, start: period.start, end: period.end, breakdown: key)
    guard let found = sent[place] else {
      guard isExpected(body, period, in: breakdown, of: value) else { return .notExpected }
      return saysNothing(body, period) ? .nothing : .none(.notReported)
    }
    switch indicator.formula {
    case .published(let item): return .published(in: found, item)
    case .sum(let items): return .parts(in: found, items, over: nil)
    case .ratio(let top, let bottom, _): return .parts(in: found, top, over: bottom)
    }
  }

  private func saysNothing(_ body: ReportingBody, _ period: ReportingPeriod) -> Bool {
    nilReturns.contains {
      $0.body == body.code && $0.period.start <= period.end && period.end <= $0.period.end
    }
  }

  /// Whether a row that is not there is missing.
  ///
  /// It is where a contract asks for the indicator in the period, except for a rest such as
  /// “district unknown”, a district outside the contract's lot, and a value left out of a breakdown
  /// of which the body sent other rows (a wellbeing tool that it does not use).
  private func isExpected(
    _ body: ReportingBody, _ period: ReportingPeriod, in breakdown: Breakdown.Code?,
    of value: Breakdown.Value?
  ) -> Bool {
    let asking = body.contracts.filter {
      $0.indicators.contains(indicator.code) && $0.isValid(during: period)
    }
    guard !asking.isEmpty else { return false }
    guard let value, let breakdown else { return true }
    guard !value.isResidual else { return false }
    if lotValues.contains(value.code) {
      return asking.contains { contract in
        contract.lot.map { $0.districts.isEmpty || $0.districts.contains(value.code) } ?? true
      }
    }
    let whole = Place(body: body.code, start: period.start, end: period.end, breakdown: .total)
    return !(split[breakdown]?.contains(whole) ?? false)
  }
}
