// A release of everything that can stand in one, by seed.

import Disclosure
import Foundation
import Outcomes
import TestSupport

enum SeededRelease {
  /// The capacity of its sets changes their order and nothing else.
  static func make(_ seed: UInt64, setCapacity: Int = 0) -> Release<Public> {
    var random = Seeded(seed)
    var holidays = Set<Day>(minimumCapacity: setCapacity)
    for week in 0..<40 { holidays.insert(Day(number: 20_000 + week * 7)) }
    var axes = Set<Item.Axis>(minimumCapacity: setCapacity)
    for axis in Item.Axis.allCases { axes.insert(axis) }
    let indicators = [
      Sample.indicator("KC01"), Sample.percentage(code: "KC11"), Sample.survey,
      Sample.indicator("KC20", form: .hours, formula: .sum(["hours"]), secret: .service),
      Sample.indicator("KC99/é“", publishes: [], addsOver: axes),
    ]
    let cubes = indicators.map { cube(of: $0, &random) }
    let periods = Sample.quarters(3)
    let standings = ReturnState.allCases.map { state in
      ReturnStanding(
        body: "b1", contract: "C“1”", period: periods[0], due: Day(number: 20_015), state: state,
        received: Bool.random(using: &random) ? Day(number: 20_010) : nil)
    }
    let all = Cube(
      definitions: Sample.definitions(indicators, holidays: holidays), indicators: cubes,
      standings: standings)
    return freeze(all, header: Sample.header())
  }

  private static func cube(of indicator: Indicator, _ random: inout Seeded) -> IndicatorCube {
    let periods = Sample.quarters(Int.random(in: 0...5, using: &random))
    let names: [Indicator.Table] = [.total, .by("district"), .by("source")]
    let tables = names.map { name in
      let values = Sample.values(name == .total ? 1 : Int.random(in: 0...6, using: &random))
      let rows = values.map { value in
        CubeTable.Row(
          value: name == .total ? nil : value,
          cells: periods.map { cell(of: indicator, in: $0, &random) })
      }
      return CubeTable(table: name, periods: periods, rows: rows)
    }
    let beside = Sample.items.prefix(Int.random(in: 0...2, using: &random)).map { item in
      let sum = indicator.sumBeside(of: item)
      let row = CubeTable.Row(value: nil, cells: periods.map { cell(of: sum, in: $0, &random) })
      return BesideTable(
        item: item, table: CubeTable(table: .total, periods: periods, rows: [row]))
    }
    return IndicatorCube(indicator: indicator, tables: tables, beside: beside)
  }

  private static func cell(
    of indicator: Indicator, in period: ReportingPeriod, _ random: inout Seeded
  ) -> Cell {
    let gaps: [Cell.Gap] = [
      .notReported, .notRecorded, .notOurService, .notApplicable, .withheldBySender,
    ]
    let count = Decimal(Int.random(in: 0...90_000, using: &random)) / 8
    let content: Cell.Content =
      switch (indicator.formula, Int.random(in: 0...5, using: &random)) {
      case (_, 0): .none(gaps[Int.random(in: gaps.indices, using: &random)])
      case (.sum, _): .parts(numerator: count, denominator: nil)
      case (.ratio, _), (.perPopulation, _): .parts(numerator: count, denominator: count * 2)
      case (.published, let kind):
        .published(
          PublishedFigure(
            value: count / 10, respondents: kind > 2 ? count : nil, margin: kind > 3 ? 0.4 : nil,
            words: kind > 4 ? "over 150 | “attended”" : nil))
      }
    let reported = Int.random(in: 2...4, using: &random)
    return Cell(
      period: period, content: content,
      completeness: Completeness(
        reported: reported, expected: 4,
        collected: reported > 2 ? Day(number: 20_000 + reported) : nil))
  }
}
