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
  /// - Parameter through: periods that end after this day are left out.
  package func combined(
    from observations: [KnownObservation], by definitions: Definitions, through: Day
  ) -> IndicatorCube {
    let combining = Combining(self, observations, definitions, through: through)
    let tables = [Table.total] + breakdowns.map(Table.by)
    return IndicatorCube(indicator: self, tables: tables.compactMap(combining.table))
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

  /// What one body has for one cell.
  private enum Share {
    case parts(numerator: Decimal, denominator: Decimal?, received: Day)
    case published(PublishedFigure, received: Day)
    case none(Cell.Gap)
    case notExpected
  }

  private let indicator: Indicator
  private let definitions: Definitions
  private let bodies: [ReportingBody]
  private let periods: [ReportingPeriod]
  private let cells: [Place: [Item.Code: KnownObservation]]
  /// Bodies and periods that sent at least one row of a breakdown.
  private let split: [Breakdown.Code: Set<Place>]
  /// Every value that some lot is limited to.
  private let lotValues: Set<String>

  init(
    _ indicator: Indicator, _ observations: [KnownObservation], _ definitions: Definitions,
    through: Day
  ) {
    self.indicator = indicator
    self.definitions = definitions
    bodies = definitions.bodies.filter { $0.kind == indicator.reportedBy }
    lotValues = Set(bodies.flatMap(\.contracts).compactMap(\.lot).flatMap(\.districts))

    var cells: [Place: [Item.Code: KnownObservation]] = [:]
    var split: [Breakdown.Code: Set<Place>] = [:]
    var seen: Set<ReportingPeriod> = []
    for known in observations where known.observation.key.period.end <= through {
      let key = known.observation.key
      let place = Place(
        body: key.body, start: key.period.start, end: key.period.end, breakdown: key.breakdown)
      cells[place, default: [:]][key.item] = known
      seen.insert(key.period.of(kind: indicator.kind))
      for breakdown in key.breakdown.values.keys {
        let whole = Place(body: key.body, start: place.start, end: place.end, breakdown: .total)
        split[breakdown, default: []].insert(whole)
      }
    }
    self.cells = cells
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
    guard let found = cells[place] else {
      return isExpected(body, period, in: breakdown, of: value) ? .none(.notReported) : .notExpected
    }
    switch indicator.formula {
    case .published(let item): return published(found[item])
    case .sum(let items): return parts(found, items, over: nil)
    case .ratio(let top, let bottom, _): return parts(found, top, over: bottom)
    }
  }

  private func published(_ known: KnownObservation?) -> Share {
    guard let known else { return .none(.notReported) }
    if case .published(let figure) = known.observation.reported {
      return .published(figure, received: known.received)
    }
    return .none(gap(known.observation.reported))
  }

  private func parts(
    _ found: [Item.Code: KnownObservation], _ top: [Item.Code], over bottom: [Item.Code]?
  ) -> Share {
    var sums = [Decimal(0), Decimal(0)]
    var received: Day?
    for (part, items) in [top, bottom ?? []].enumerated() {
      for item in items {
        guard let known = found[item] else { return .none(.notReported) }
        guard case .quantity(let quantity) = known.observation.reported else {
          return .none(gap(known.observation.reported))
        }
        sums[part] += quantity
        received = max(received ?? known.received, known.received)
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
