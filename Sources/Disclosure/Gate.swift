// The gate: a whole cube in, what everybody may see out. Decided once, for the whole release.

package import Outcomes

/// The numbers the gate works by.
package struct GateRule: Hashable, Sendable, Codable {
  /// The greatest count that is hidden, 4 by ASCOF's “under 5”; zero is shown (docs/gate.md).
  package let smallMax: Int
  /// What shown counts are multiples of; ASCOF 2024-25 notes, note 10.
  package let roundingBase: Int
  /// The denominator from which a percentage shows one decimal; below it, none.
  package let decimalFromDenominator: Int
  /// How many breakdowns of an indicator a real release publishes, until the full gate stands.
  package let breakdownsMaxWhenReal: Int
  /// Fewer answers to a survey show no figure (domain 2.7).
  package let surveyAnswersMin: Int
  /// Nor does a smaller share of those who were asked, in per cent.
  package let surveyResponsePercentMin: Int

  package init(
    smallMax: Int = 4, roundingBase: Int = 5, decimalFromDenominator: Int = 500,
    breakdownsMaxWhenReal: Int = 1, surveyAnswersMin: Int = 10, surveyResponsePercentMin: Int = 20
  ) {
    self.smallMax = smallMax
    self.roundingBase = roundingBase
    self.decimalFromDenominator = decimalFromDenominator
    self.breakdownsMaxWhenReal = breakdownsMaxWhenReal
    self.surveyAnswersMin = surveyAnswersMin
    self.surveyResponsePercentMin = surveyResponsePercentMin
  }

  package static let standard = GateRule()
}

/// Rounds and hides what could give somebody away, and leaves out what is not named as public.
///
/// By whose secret an indicator is. *Carers'*: a count from 1 to 4 is hidden, and so is a ratio
/// with a numerator, denominator or complement from 1 to 4, all its parts with it. *A service's*:
/// only a denominator from 1 to 4 hides. *Published*: shown as published. Then second parts are
/// hidden until no hidden one can be had from a total by subtraction (`SharedTotal`). A survey that
/// too few answered shows no figure, and what stands beside a hidden carers' figure is hidden too.
///
/// Shown counts are multiples of 5, a service's hours whole hours; percentages come from
/// unrounded parts, half up, and stand only where all their parts do.
package func freeze(
  _ cube: Cube, header: ReleaseHeader, rule: GateRule = .standard
) -> Release<Public> {
  let indicators = cube.indicators.map { indicator in
    gated(indicator, in: cube.definitions, kind: header.kind, rule: rule)
  }
  let front = ReleaseFront<Public>(
    header: header, definitions: cube.definitions, standings: inOrder(cube),
    latest: latest(of: indicators, in: cube.definitions))
  return Release(front: front, indicators: indicators)
}

private func gated(
  _ cube: IndicatorCube, in definitions: Definitions, kind: ReleaseHeader.Kind, rule: GateRule
) -> IndicatorFigures<Public> {
  precondition(
    (cube.tables + cube.beside.map(\.table)).allSatisfy { table in
      table.rows.allSatisfy { $0.cells.count == table.periods.count }
    }, "a row has one cell for each of its table's periods")
  let indicator = cube.indicator
  let published = publicTables(of: indicator, kind: kind, rule: rule)
  let suppression = Suppression(of: cube, published: published, rule: rule)
  let figures = Figures(
    cube: cube, items: definitions.items, kind: kind, rule: rule, suppression: suppression)
  let tables = published.compactMap { name in cube.tables.first { $0.table == name } }
    .map(figures.shown)
  return IndicatorFigures(
    indicator: indicator.code, isIllustrative: kind == .illustrative && !indicator.isPublished,
    tables: tables, beside: figures.beside, likeForLike: figures.likeForLike,
    judgement: figures.judgement(in: tables, by: definitions))
}

/// The tables the indicator's file names, the total first; of a real release only some breakdowns.
package func publicTables(
  of indicator: Indicator, kind: ReleaseHeader.Kind, rule: GateRule = .standard
) -> [Indicator.Table] {
  let breakdowns = indicator.publishes.filter { $0 != .total }
  let count = kind == .real ? rule.breakdownsMaxWhenReal : breakdowns.count
  let total: [Indicator.Table] = indicator.publishes.contains(.total) ? [.total] : []
  return total + breakdowns.prefix(count)
}

/// The newest public total of each indicator that has a number.
private func latest(
  of indicators: [IndicatorFigures<Public>], in definitions: Definitions
) -> [LatestFigure<Public>] {
  let byCode = Dictionary(indicators.map { ($0.indicator, $0) }) { first, _ in first }
  return definitions.indicators.compactMap { indicator in
    let totals = byCode[indicator.code]?.tables.first { $0.table == .total }
    let figures = totals?.rows.first?.figures.filter { $0.value != nil } ?? []
    let newest = figures.max {
      ($0.period.end, $0.period.start) < ($1.period.end, $1.period.start)
    }
    return newest.map { LatestFigure(indicator: indicator.code, figure: $0) }
  }
}

/// The standings by body, as the definitions name them, the latest period first.
private func inOrder(_ cube: Cube) -> [ReturnStanding] {
  let bodies = cube.definitions.bodies.enumerated().map { ($1.code, $0) }
  let places = Dictionary(bodies) { first, _ in first }
  func place(_ standing: ReturnStanding) -> Int { places[standing.body] ?? places.count }
  return cube.standings.sorted { a, b in
    if place(a) != place(b) { return place(a) < place(b) }
    return (b.period, a.body, a.contract) < (a.period, b.body, b.contract)
  }
}
