// What a release says otherwise than the one before it, found once when it is frozen.

package import Outcomes
import Statistics

/// The differences of two releases' public figures and definitions.
package struct ReleaseChanges: Hashable, Sendable, Codable {
  /// A series that changed by more than chance since the earlier release (`LatestChange`).
  package struct Surprise: Hashable, Sendable, Codable {
    package let indicator: Indicator.Code
    /// In standard deviations of single figures; above nought is up.
    package let size: Double
    /// How many of the latest periods it is the mean of.
    package let periodCount: Int
  }

  /// Periods of which the earlier release had nothing.
  package struct NewPeriods: Hashable, Sendable, Codable {
    package let indicator: Indicator.Code
    package let periods: [ReportingPeriod]
  }

  /// A figure that both releases show, and not the same.
  package struct RevisedFigure: Hashable, Sendable, Codable {
    package let indicator: Indicator.Code
    package let table: Indicator.Table
    /// `nil` in the table of totals.
    package let value: Breakdown.Value?
    package let period: ReportingPeriod
    /// As shown, with markers.
    package let before: String
    package let after: String
  }

  /// The earlier release.
  package let earlier: ReleaseHeader
  /// The largest first.
  package let surprises: [Surprise]
  package let newPeriods: [NewPeriods]
  /// In the order of the definitions; the first of them, where there are more than `shownMax`.
  package let revised: [RevisedFigure]
  package let revisedCount: Int
  /// Indicators whose definition is not the same.
  package let redefined: [Indicator.Code]
  package let added: [Indicator.Code]
  package let removed: [Indicator.Code]

  /// As many as a page bears.
  package static let shownMax = 400
}

extension Release where Audience == Public {
  /// This release with what it says otherwise than an earlier one.
  ///
  /// Throws `SealError` where a part of the earlier one cannot be read.
  package func changed(since earlier: OpenedRelease) throws(SealError) -> Release<Public> {
    var differences: [IndicatorDifference] = []
    for figures in indicators {
      let before = try earlier.figures(of: figures.indicator)
      differences.append(IndicatorDifference(from: before, to: figures))
    }
    let (old, new) = (earlier.front.definitions.indicators, front.definitions.indicators)
    let codes = Set(old.map(\.code))
    let revised = differences.flatMap(\.revised)
    let changes = ReleaseChanges(
      earlier: earlier.front.header,
      surprises: surprises(differences.map(\.change)).map {
        ReleaseChanges.Surprise(indicator: $0.name, size: $0.size, periodCount: $0.periodCount)
      },
      newPeriods: differences.compactMap(\.newPeriods),
      revised: Array(revised.prefix(ReleaseChanges.shownMax)), revisedCount: revised.count,
      redefined: new.filter { one in
        old.contains { $0.code == one.code && !$0.isDefined(as: one) }
      }.map(\.code),
      added: new.map(\.code).filter { !codes.contains($0) },
      removed: old.map(\.code).filter { code in !new.contains { $0.code == code } })
    return Release(
      front: front.with(changes, earlier: earlier.front.earlier + [earlier.front.header]),
      indicators: indicators)
  }
}

/// One indicator's figures in two releases.
private struct IndicatorDifference {
  let newPeriods: ReleaseChanges.NewPeriods?
  let revised: [ReleaseChanges.RevisedFigure]
  let change: ReleasedChange<Indicator.Code>

  init(from before: IndicatorFigures<Public>?, to after: IndicatorFigures<Public>) {
    let code = after.indicator
    let known = Set(before?.tables.flatMap(\.periods) ?? [])
    let fresh = Set(after.tables.flatMap(\.periods)).subtracting(known).sorted()
    newPeriods =
      fresh.isEmpty ? nil : ReleaseChanges.NewPeriods(indicator: code, periods: fresh)
    revised = after.tables.flatMap { table in
      let old = before?.tables.first { $0.table == table.table }
      return table.rows.flatMap { row in
        row.revised(since: old?.rows.first { $0.value?.code == row.value?.code }).map {
          ReleaseChanges.RevisedFigure(
            indicator: code, table: table.table, value: row.value, period: $0.period,
            before: $0.shown, after: $1.shown)
        }
      }
    }
    let reach = after.tables.totalRow?.figures.last?.reach
    change = ReleasedChange(
      name: code, earlier: before?.judgement.latestChange, later: after.judgement.latestChange,
      reach: reach ?? 0)
  }
}

extension FigureTable.Row where Audience == Public {
  /// The figures that both show, and not the same: one that is hidden now would be told by what
  /// it was.
  fileprivate func revised(since old: Self?) -> [(Figure<Public>, Figure<Public>)] {
    guard let old else { return [] }
    let before = Dictionary(old.figures.map { ($0.period, $0) }) { first, _ in first }
    return figures.compactMap { figure in
      guard let known = before[figure.period], known.value != nil, figure.value != nil,
        known.shown != figure.shown
      else { return nil }
      return (known, figure)
    }
  }
}

extension Figure {
  /// The text with its markers, none twice.
  fileprivate var shown: String {
    ([text] + markers.map(\.rawValue).filter { !text.contains($0) }).joined(separator: " ")
  }

  /// How many people it is about, as far as that is shown: a count, or a share's denominator.
  fileprivate var reach: Double {
    if let last = parts.last, let number = Double(last.text.filter { $0 != "," }) { return number }
    return value?.asDouble ?? 0
  }
}

extension ReleaseFront where Audience == Public {
  fileprivate func with(_ changes: ReleaseChanges, earlier: [ReleaseHeader]) -> ReleaseFront {
    ReleaseFront(
      header: header, definitions: definitions, standings: standings, latest: latest,
      changes: changes, earlier: earlier)
  }
}
