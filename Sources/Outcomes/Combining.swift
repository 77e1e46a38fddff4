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

/// A body's word that it has nothing to report for a period of its return.
package struct NilReturn: Hashable, Sendable {
  package let body: ReportingBody.Code
  package let period: ReportingPeriod

  package init(body: ReportingBody.Code, period: ReportingPeriod) {
    self.body = body
    self.period = period
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

  /// One item of a place, as a body reported it.
  private struct Sent {
    let item: Item.Code
    let reported: Reported
    let received: Day
  }

  /// What one body has for one cell.
  private enum Share {
    case parts(numerator: Decimal, denominator: Decimal?, received: Day)
    case published(PublishedFigure, received: Day)
    case none(Cell.Gap)
    /// A nil return: it was reported that there is nothing.
    case nothing
    case notExpected
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
    let shares = bodies.map { share(of: $0, period, in: breakdown, of: value) }
    var numerator = Decimal(0)
    var denominator: Decimal?
    var published: PublishedFigure?
    var gaps: [Cell.Gap] = []
    var (reported, expected) = (0, 0)
    var collected: Day?
    for share in shares {
      switch share {
      case .notExpected: continue
      case .nothing:
        reported += 1
        gaps.append(.notApplicable)
      case .none(.notOurService):
        reported += 1
        gaps.append(.notOurService)
      case .none(let gap): gaps.append(gap)
      case .published(let figure, let received):
        published = figure
        reported += 1
        collected = received
      case .parts(let top, let bottom, let received):
        numerator += top
        if let bottom { denominator = (denominator ?? 0) + bottom }
        reported += 1
        collected = max(collected ?? received, received)
      }
      expected += 1
    }
    let completeness = Completeness(reported: reported, expected: expected, collected: collected)
    let content: Cell.Content =
      if let published {
        .published(published)
      } else if gaps.contains(.withheldBySender) {
        .none(.withheldBySender)
      } else if collected != nil {
        .parts(numerator: numerator, denominator: denominator)
      } else {
        .none(weightiest(of: gaps, residual: value?.isResidual ?? false))
      }
    return Cell(period: period, content: content, completeness: completeness)
  }

  /// The gap that says most: what was withheld before what was not written down before the rest.
  private func weightiest(of gaps: [Cell.Gap], residual: Bool) -> Cell.Gap {
    let order: [Cell.Gap] = [
      .withheldBySender, .notRecorded, .notReported, .notApplicable, .notOurService,
    ]
    return order.first(where: gaps.contains) ?? (residual ? .notApplicable : .notReported)
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
    case .published(let item): return published(found.first { $0.item == item })
    case .sum(let items): return parts(found, items, over: nil)
    case .ratio(let top, let bottom, _): return parts(found, top, over: bottom)
    }
  }

  private func saysNothing(_ body: ReportingBody, _ period: ReportingPeriod) -> Bool {
    nilReturns.contains {
      $0.body == body.code && $0.period.start <= period.end && period.end <= $0.period.end
    }
  }

  private func published(_ sent: Sent?) -> Share {
    guard let sent else { return .none(.notReported) }
    if case .published(let figure) = sent.reported {
      return .published(figure, received: sent.received)
    }
    return .none(gap(sent.reported))
  }

  private func parts(
    _ found: [Sent], _ top: [Item.Code], over bottom: [Item.Code]?
  ) -> Share {
    var sums = [Decimal(0), Decimal(0)]
    var received: Day?
    for (part, items) in [top, bottom ?? []].enumerated() {
      for item in items {
        guard let one = found.first(where: { $0.item == item }) else {
          return .none(.notReported)
        }
        guard case .quantity(let quantity) = one.reported else { return .none(gap(one.reported)) }
        sums[part] += quantity
        received = max(received ?? one.received, one.received)
      }
    }
    guard let received else { return .none(.notReported) }
    return .parts(
      numerator: sums[0], denominator: bottom == nil ? nil : sums[1], received: received)
  }

  private func gap(_ reported: Reported) -> Cell.Gap {
    switch reported {
    case .notOurService: .notOurService
    case .notApplicable: .notApplicable
    case .withheldBySender: .withheldBySender
    case .notRecorded, .quantity, .published: .notRecorded
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
