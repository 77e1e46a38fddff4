// What an indicator's figures say over time: assessed once, when a release is frozen, from shown
// figures only.

import Foundation
import Outcomes
import Statistics

extension Figures {
  /// The assessment of the county's own row: the total, or of national figures the council's area.
  ///
  /// `nil` where there is no such row, or a figure of it is beyond 1e100.
  ///
  /// A figure that rests on some of the returns is drawn and not counted. A period in which a
  /// handover is counted twice is a gap. Limits begin anew with a redefinition.
  func assessment(of tables: [FigureTable<Public>], in definitions: Definitions) -> Assessment? {
    guard let row = ownRow(of: tables, in: definitions), let newest = row.figures.last else {
      return nil
    }
    let periods = row.figures.map(\.period)
    let redefined = indicator.breaks(in: periods, items: items)
    let points = row.figures.enumerated().map { number, figure in
      let parts = shownParts(of: figure)
      return Series.Point(
        date: number, label: figure.period.words(in: definitions.year),
        value: isCountedTwice(figure.period) ? nil : figure.value?.asDouble,
        numerator: parts?.numerator, denominator: parts?.denominator,
        isPartial: figure.isPartial)
    }
    let series = Series(
      points: points, kind: seriesKind(of: row.figures), polarity: indicator.polarity,
      target: target(for: newest), caveats: caveats(redefined, row.figures),
      options: Series.Options(
        rebases: periods.indices.filter { redefined.contains(periods[$0]) }
          .map { Series.Rebase(date: $0, reason: "a new definition") }),
      period: PeriodName(newest.period.frequency(in: definitions.year)))
    do throws(SeriesFault) { return try assess(series) } catch { return nil }
  }

  private func ownRow(of tables: [FigureTable<Public>], in definitions: Definitions)
    -> FigureTable<Public>.Row?
  {
    guard indicator.isPublished else {
      return tables.first { $0.table == .total }?.rows.first
    }
    return tables.first { $0.table == .by(Breakdown.areas) }?.rows
      .first { $0.value?.code == definitions.council.areaCode }
  }

  /// Published figures come with margins of their own; all others are measured by their spread.
  private func seriesKind(of figures: [Figure<Public>]) -> Series.Kind {
    switch indicator.form {
    case _ where indicator.isPublished: .survey(change(in: figures))
    case .count: .count
    case .percentage: .proportion(scale: 100)
    case .rate, .mean, .hours: .quantity
    }
  }

  /// A shown percentage in parts of its denominator, which is rounded as it is shown.
  private func shownParts(of figure: Figure<Public>) -> (numerator: Double, denominator: Double)? {
    guard indicator.form == .percentage, let value = figure.value, (0...100).contains(value),
      case .parts(_, .some(let below)) = ownCell(figure.period)?.content
    else { return nil }
    let denominator = below.rounded(toBase: rule.roundingBase).asDouble
    return denominator > 0 ? (min(value.asDouble / 100, 1) * denominator, denominator) : nil
  }

  /// Whoever both providers of a handover know is in its sum twice.
  private func isCountedTwice(_ period: ReportingPeriod) -> Bool {
    ownCell(period)?.isHandover ?? false
  }

  private func ownCell(_ period: ReportingPeriod) -> Cell? {
    cube.tables.first { $0.table == .total }?.rows.first?.cells.first { $0.period == period }
  }

  /// The newest survey figure against the one before; `nil` where one of them has no margin.
  private func change(in figures: [Figure<Public>]) -> SurveyDifference? {
    let newest = figures.filter { $0.value != nil }.suffix(2).compactMap { figure in
      figure.value.flatMap { value in
        figure.margin.flatMap { try? SurveyFigure(value: value, margin: $0) }
      }
    }
    return newest.count == 2 ? SurveyDifference(of: newest[1], from: newest[0]) : nil
  }

  /// An agreed target, and of an invented one only in an illustrative release.
  private func target(for newest: Figure<Public>) -> Double? {
    guard let target = indicator.target(for: newest.period),
      kind == .illustrative || !target.isIllustrative,
      case .target(let level, _) = target.level
    else { return nil }
    return level.asDouble
  }

  /// Why the newest figure's change is not called good or bad.
  private func caveats(
    _ redefined: Set<ReportingPeriod>, _ figures: [Figure<Public>]
  ) -> Set<Caveat> {
    guard let newest = figures.last(where: { $0.value != nil }),
      newest.markers.contains(.breakInSeries)
    else { return [] }
    return redefined.contains(newest.period) ? [.definitionChanged] : [.contractChanged]
  }
}

extension Figure {
  fileprivate var isPartial: Bool { completeness.isPartial || markers.contains(.provisional) }
}

extension PeriodName {
  fileprivate init(_ frequency: Frequency?) {
    self =
      switch frequency {
      case .monthly: .month
      case .quarterly: .quarter
      case .halfYearly: .halfYear
      case .yearly: .year
      case .twoMonthly, .fourMonthly, nil: .period
      }
  }
}
