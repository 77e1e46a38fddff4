// The sample's numbers, the same each time.

import Foundation
import Outcomes
import TestSupport

extension Sample {
  var cubes: [IndicatorCube] {
    indicators.enumerated().filter { !lapsed.contains($0.element.code) }.map { number, indicator in
      let seed = UInt64(number + 1)
      let tables =
        indicator.isNational
        ? [areas(indicator)]
        : indicator.isPublished
          ? [words(indicator)] : indicator.publishes.map { table(indicator, $0, seed: seed) }
      let wanted = indicator.beside + [indicator.surveyAsked].compactMap { $0 }
      let beside = items.filter { wanted.contains($0.code) }.map { item in
        BesideTable(
          item: item, table: table(indicator.sumBeside(of: item), .total, seed: seed + 100))
      }
      return IndicatorCube(indicator: indicator, tables: tables, beside: beside)
    }
  }

  private func table(_ indicator: Indicator, _ table: Indicator.Table, seed: UInt64) -> CubeTable {
    var random = Steps(state: seed)
    let periods = indicator.frequency.periods(from: "2023-10-01", to: "2026-09-30").map {
      $0.of(kind: indicator.kind)
    }
    let values: [Breakdown.Value?] =
      switch table {
      case .total: [nil]
      case .by(let code): breakdowns.first { $0.code == code }.map(\.values) ?? []
      }
    // Few answer the survey: some quarters under ten of them.
    let size = indicator.surveyAsked != nil ? 8 : table == .total ? 600 : 48
    let rows = values.enumerated().map { row, value in
      CubeTable.Row(
        value: value,
        cells: periods.enumerated().map { column, period in
          let isLast = column == periods.count - 1
          let gap = table == .total && column == periods.count / 3
          let denominator = size + random.next(below: size / 3) + column * size / 60
          let numerator =
            row == 2 && column > 6 ? 3 : denominator * (55 + random.next(below: 20)) / 100
          let parts = Cell.Content.parts(
            numerator: Decimal(numerator),
            denominator: indicator.denominatorWords == nil ? nil : Decimal(denominator))
          return Cell(
            period: period, content: gap ? .none(.notReported) : parts,
            completeness: Completeness(
              reported: isLast ? 3 : gap ? 0 : 4, expected: 4, collected: "2026-10-14"))
        })
    }
    return CubeTable(table: table, periods: periods, rows: rows)
  }

  /// Kent's, the South East's and England's figures of ASCOF 1C and 1E (rounded).
  private func areas(_ indicator: Indicator) -> CubeTable {
    let isScore = indicator.form == .mean
    let values: [[String]] =
      isScore
      ? [
        ["6.9", "7.3", "6.7", "6.5"], ["7.6", "7.4", "7.1", "7.2"], ["7.7", "7.5", "7.3", "7.3"],
      ]
      : [
        ["35.3", "38.3", "32.6", "31"], ["37.1", "36.2", "33", "33.4"],
        ["39", "38.6", "36.3", "36.7"],
      ]
    let margins = isScore ? ["0.3", "0.1", "0"] : ["5.3", "1.2", "0.4"]
    let periods: [ReportingPeriod] = ["2016-17", "2018-19", "2021-22", "2023-24"]
    let areas = breakdowns.first { $0.code == "area" + suffix }?.values ?? []
    let rows = areas.enumerated().map { row, area in
      CubeTable.Row(
        value: area,
        cells: periods.enumerated().map { column, period in
          published(
            period, values[row][column], respondents: [355, 4_120, 38_950][row],
            margin: Decimal(string: margins[row]))
        })
    }
    return CubeTable(table: .by("area" + suffix), periods: periods, rows: rows)
  }

  /// Few figures for stretches of unlike length, each with its publisher's words.
  private func words(_ indicator: Indicator) -> CubeTable {
    let figures: [(ReportingPeriod, String, String)] =
      indicator.form == .rate
      ? [("2017-10-01--2021-09-30", "250", "members grew by 250% in four years")]
      : [
        ("2017-11", "150", "an event attended by over 150 officers & staff"),
        ("2019-01-01--2019-12-31", "150", "its first Conference in 2019, attended by over 150"),
      ]
    let cells = figures.map { published($0.0, $0.1, words: text($0.2)) }
    return CubeTable(
      table: .total, periods: figures.map(\.0), rows: [CubeTable.Row(value: nil, cells: cells)])
  }

  private func published(
    _ period: ReportingPeriod, _ value: String, respondents: Decimal? = nil,
    margin: Decimal? = nil, words: String? = nil
  ) -> Cell {
    let figure = PublishedFigure(
      value: Decimal(string: value) ?? 0, respondents: respondents, margin: margin, words: words)
    return Cell(
      period: period, content: .published(figure),
      completeness: Completeness(reported: 1, expected: 1, collected: "2026-10-01"))
  }
}

/// Numbers that look random and are the same each time (Knuth's MMIX constants).
private struct Steps {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(limit, 1)
  }
}
