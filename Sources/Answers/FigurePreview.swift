// The figures of one sender's returns as they would be published: through the real gate, alone.

package import Disclosure
package import Outcomes
import ProviderReturns

/// What a release would show if nobody else had reported.
///
/// Made as `Releasing` makes a release, of this body's contracts and observations only, earlier
/// ones that are known among them.
package struct FigurePreview: Hashable, Sendable {
  /// Where in its indicator a figure stands.
  package enum Place: Hashable, Sendable {
    case total
    case part(Breakdown.Value, of: Breakdown.Code)
    /// An item beside the figure, by its title.
    case beside(String)
  }

  package struct Line: Hashable, Sendable {
    package let indicator: Indicator
    package let place: Place
    package let figure: Figure<Public>
    /// What stands behind the number; empty for a percentage.
    package let unit: String
  }

  /// Indicator by indicator, the totals first.
  package let lines: [Line]
  /// Indicators that the returns' contracts ask for, and of which nothing came.
  package let nothingCame: [Indicator]

  /// The file holds more numbers than anybody reads a preview of, so no breakdown was worked out.
  package let isOfTotalsOnly: Bool

  package var words: String {
    "As they would be published if nobody else reported. Other organisations’ numbers will be "
      + "added before anything is published."
      + (isOfTotalsOnly ? " The file is large: only totals are shown." : "")
  }

  private static let observationsMax = 5_000
}

extension FigurePreview {
  /// - Parameter returns: those that can be used; `nil` where there is none.
  init?(of returns: [ProviderReturn], in context: ReadingContext) {
    let codes = Set(returns.map(\.body))
    guard let through = returns.map(\.period.end).max() else { return nil }
    let isIllustrative = context.definitions.bodies.contains {
      codes.contains($0.code) && $0.isIllustrative
    }
    let whole = isIllustrative ? context.definitions : context.definitions.real
    let definitions = whole.restricted(to: codes)
    let count = returns.reduce(0) { $0 + $1.observations.count }
    let isOfTotalsOnly = count > FigurePreview.observationsMax
    let known = FigurePreview.known(returns, context, isOfTotalsOnly: isOfTotalsOnly)
    let asked = Set(definitions.bodies.flatMap(\.contracts).flatMap(\.indicators))
    let nilReturns = returns.filter(\.isNil).map { NilReturn(body: $0.body, period: $0.period) }
    let tables = isOfTotalsOnly ? [Indicator.Table.total] : nil
    let cubes = definitions.indicators.compactMap { indicator -> IndicatorCube? in
      let observations = indicator.allItems.flatMap { known[$0] ?? [] }
      guard asked.contains(indicator.code) || !observations.isEmpty else { return nil }
      return indicator.combined(
        from: observations, nilReturns: nilReturns, by: definitions, through: through,
        tables: tables)
    }
    let cube = Cube(
      definitions: definitions.inForce(on: through), indicators: cubes, standings: [])
    let header = ReleaseHeader(
      label: "", version: "", kind: isIllustrative ? .illustrative : .real,
      knownAt: .distantPast, definitionsHash: "")
    self.init(
      of: freeze(cube, header: header), in: returns.map(\.period),
      isOfTotalsOnly: isOfTotalsOnly)
  }

  private init(
    of release: Release<Public>, in periods: [ReportingPeriod], isOfTotalsOnly: Bool
  ) {
    func isTold(_ figure: Figure<Public>) -> Bool {
      periods.contains { $0.start <= figure.period.end && figure.period.end <= $0.end }
    }
    var lines: [Line] = []
    var nothingCame: [Indicator] = []
    for figures in release.indicators {
      guard let indicator = release.front.definitions.indicator(figures.indicator) else { continue }
      let told = figures.placed.map { row in
        (row.place, row.unit ?? indicator.unitBeside, row.figures.filter(isTold))
      }
      let came = told.flatMap { place, unit, figures in
        figures.filter { $0.completeness.reported > 0 }
          .map { Line(indicator: indicator, place: place, figure: $0, unit: unit) }
      }
      lines += came
      let isAsked = told.contains { $0.2.contains { $0.completeness.expected > 0 } }
      if came.isEmpty, isAsked { nothingCame.append(indicator) }
    }
    self.init(lines: lines, nothingCame: nothingCame, isOfTotalsOnly: isOfTotalsOnly)
  }

  /// What the returns say, and what was known before where they say nothing; by item.
  private static func known(
    _ returns: [ProviderReturn], _ context: ReadingContext, isOfTotalsOnly: Bool
  ) -> [Item.Code: [KnownObservation]] {
    let new = returns.flatMap { one in
      isOfTotalsOnly ? one.observations.filter { $0.key.breakdown.isTotal } : one.observations
    }
    let said = Set(new.map(\.key))
    let earlier = (context.history?.observations ?? [:])
      .filter { !said.contains($0.key) && (!isOfTotalsOnly || $0.key.breakdown.isTotal) }
      .map { Observation(key: $0.key, reported: $0.value) }
    return Dictionary(
      grouping: (new + earlier).map { KnownObservation($0, received: context.today) },
      by: \.observation.key.item)
  }
}

extension IndicatorFigures<Public> {
  /// The rows of its tables and the items beside it; each with its own unit, where it has one.
  fileprivate var placed: [(place: FigurePreview.Place, unit: String?, figures: [Figure<Public>])] {
    let rows = tables.flatMap { table in
      table.rows.map { row in
        let place: FigurePreview.Place =
          if case .by(let code) = table.table, let value = row.value {
            .part(value, of: code)
          } else {
            .total
          }
        return (place: place, unit: String?.none, figures: row.figures)
      }
    }
    return rows + beside.map { (.beside($0.title), $0.unit.rawValue, $0.figures) }
  }
}

extension Definitions {
  /// The definitions as if there were no other bodies.
  fileprivate func restricted(to codes: Set<ReportingBody.Code>) -> Definitions {
    Definitions(
      frameworks: frameworks, items: items, indicators: indicators, breakdowns: breakdowns,
      bodies: bodies.filter { codes.contains($0.code) }, holidays: holidays,
      populations: populations, council: council)
  }
}
