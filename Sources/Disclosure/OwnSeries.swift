// The county's own figures over time as a series to be assessed, made of shown figures only.

import Foundation
import Outcomes
import Statistics

extension Figures {
  /// The county's own row: the total, or of national figures the council's area.
  ///
  /// `nil` where there is no such row. A figure that rests on some of the returns is drawn and not
  /// counted. A period in which a handover is counted twice is a gap. Limits begin anew with a
  /// redefinition.
  func ownSeries(in tables: [FigureTable<Public>], by definitions: Definitions) -> Series? {
    guard let row = ownRow(of: tables, in: definitions), let newest = row.figures.last else {
      return nil
    }
    let periods = row.figures.map(\.period)
    let redefined = indicator.breaks(in: periods, items: items)
    let points = row.figures.enumerated().map { number, figure in
      let parts = proportionParts(of: figure)
      return Series.Point(
        date: number, label: figure.period.words(in: definitions.year),
        value: isCountedTwice(figure.period) ? nil : figure.value?.asDouble,
        numerator: parts.map { min($0.numerator, $0.denominator) },
        denominator: parts?.denominator, isPartial: figure.isHollow)
    }
    return Series(
      points: points, kind: seriesKind(of: row.figures), polarity: indicator.polarity,
      target: target(for: newest), caveats: caveats(redefined, row.figures, definitions),
      denominatorFloor: indicator.form == .percentage ? Double(rule.surveyAnswersMin) : nil,
      options: Series.Options(
        rebases: periods.indices.filter { redefined.contains(periods[$0]) }
          .map { Series.Rebase(date: $0, reason: "a new definition") }),
      period: PeriodName(newest.period.frequency(in: definitions.year)),
      rounding: rounding(of: row.figures))
  }

  /// Counts are rounded to the rule's base, but a service's own; percentages to their decimals.
  private func rounding(of figures: [Figure<Public>]) -> Double {
    switch indicator.form {
    case _ where indicator.isPublished: 0
    case .count: indicator.secret == .service ? 1 : Double(rule.roundingBase)
    case .percentage: figures.contains { $0.value != nil && !$0.text.contains(".") } ? 1 : 0.1
    case .rate, .mean, .hours: 0
    }
  }

  private func ownRow(of tables: [FigureTable<Public>], in definitions: Definitions)
    -> FigureTable<Public>.Row?
  {
    guard indicator.isPublished else {
      return tables.totalRow
    }
    return tables.first { $0.table == .by(Breakdown.areas) }?.rows
      .first { $0.value?.code == definitions.council.areaCode }
  }

  /// Published figures come with margins of their own; all others are measured by their spread.
  private func seriesKind(of figures: [Figure<Public>]) -> Series.Kind {
    switch indicator.form {
    case _ where indicator.isPublished: .survey(change(in: figures))
    case .count: .count
    // Hours cancelled can be more than hours booked.
    case .percentage where figures.contains { ($0.value ?? 0) > 100 }: .quantity
    case .percentage: .proportion(scale: 100)
    case .rate, .mean, .hours: .quantity
    }
  }

  private func proportionParts(of figure: Figure<Public>) -> ShownParts? {
    guard indicator.form == .percentage, let cell = ownCell(figure.period) else { return nil }
    return shownParts(of: figure, cell)
  }

  /// Whoever both providers of a handover know is in its sum twice.
  func isCountedTwice(_ period: ReportingPeriod) -> Bool {
    ownCell(period)?.isHandover ?? false
  }

  private func ownCell(_ period: ReportingPeriod) -> Cell? {
    cell(in: .total, row: 0, period: period)
  }

  /// The newest survey figure against the one before; `nil` where one of them has no margin.
  private func change(in figures: [Figure<Public>]) -> SurveyDifference? {
    let newest = figures.filter { $0.value != nil }.suffix(2).compactMap(\.surveyFigure)
    return newest.count == 2 ? SurveyDifference(of: newest[1], from: newest[0]) : nil
  }

  /// An agreed target, and of an invented one only in an illustrative release.
  private func target(for newest: Figure<Public>) -> Double? {
    let target = indicator.target(for: newest.period, amongIllustrative: kind == .illustrative)
    guard case .target(let level, _) = target?.level else { return nil }
    return level.asDouble
  }

  /// Why a change is not called good or bad: of what the rules look at, the newest seven figures.
  private func caveats(
    _ redefined: Set<ReportingPeriod>, _ figures: [Figure<Public>], _ definitions: Definitions
  ) -> Set<Caveat> {
    let judged = figures.filter { $0.value != nil }.suffix(RuleSet.runLength).map(\.period)
    guard let first = judged.first, let newest = judged.last else { return [] }
    var found: Set<Caveat> = []
    if redefined.contains(newest) { found.insert(.definitionChanged) }
    let changes = definitions.contractChanges(of: indicator)
    if changes.contains(where: { first.start < $0 && $0 <= newest.end }) {
      found.insert(.contractChanged)
    }
    return found
  }
}

extension Figure {
  /// It rests on some of the returns only: it is drawn hollow and not counted.
  package var isHollow: Bool { completeness.isPartial || markers.contains(.provisional) }
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
