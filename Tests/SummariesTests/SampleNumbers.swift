// The sample's numbers: five quarters of each indicator, in all tables that it has.

import Foundation
import Outcomes

extension Sample {
  /// By code: numerators and denominators of five quarters; 0 denominators where there is none.
  private static let quarterly: [String: [(Int, Int)]] = [
    "S02": [(410, 0), (420, 0), (430, 0), (440, 0), (450, 0)],
    "S03": [(60, 0), (55, 0), (50, 0), (50, 0), (50, 0)],
    "S04": [(248, 400), (250, 400), (252, 400), (256, 400), (260, 400)],
    "S05": [(160, 200), (161, 200), (162, 200), (163, 200), (160, 200)],
    "S06": [(70, 100), (70, 100), (70, 100), (70, 100), (70, 100)],
    "S08": [(90, 0), (100, 0), (110, 0), (120, 0), (130, 0)],
    "S09": [(30, 40), (30, 40), (30, 40), (30, 40), (6, 8)],
    "S10": [(30, 0), (30, 0), (30, 0), (40, 0), (40, 0)],
    "S12": [(20, 0), (20, 0), (20, 0), (20, 0), (3, 0)],
    "S13": [(60, 100), (61, 100), (62, 100), (72, 100), (50, 80)],
    "S14": [(10, 0), (10, 0), (10, 0), (10, 0), (10, 0)],
  ]

  var cubes: [IndicatorCube] {
    indicators.compactMap { indicator in
      switch indicator.code {
      case "S11", "N2": nil
      case "N1": IndicatorCube(indicator: indicator, tables: [published])
      case "S01": IndicatorCube(indicator: indicator, tables: newCarers)
      case "S07": IndicatorCube(indicator: indicator, tables: [byTool])
      default:
        IndicatorCube(
          indicator: indicator, tables: tables(indicator), beside: asked(beside: indicator))
      }
    }
  }

  private func asked(beside indicator: Indicator) -> [BesideTable] {
    guard indicator.surveyAsked != nil, let item = items.first else { return [] }
    let cells = Sample.quarters.map { cell($0, 60, nil) }
    return [
      BesideTable(
        item: item,
        table: CubeTable(
          table: .total, periods: Sample.quarters, rows: [.init(value: nil, cells: cells)]))
    ]
  }

  /// East's part of the newest S13 has not come.
  private func tables(_ indicator: Indicator) -> [CubeTable] {
    let numbers = Sample.quarterly[indicator.code] ?? []
    let periods = Sample.quarters.map { $0.of(kind: indicator.kind) }
    let total = zip(periods, numbers).map { period, parts in
      let isLast = period.end == Sample.quarters.last?.end
      return cell(
        period, parts.0, parts.1 == 0 ? nil : parts.1,
        reported: isLast && indicator.code == "S13" ? 1 : 2)
    }
    // One half, three tenths, the rest; nobody of unknown district.
    let rows = districts.enumerated().map { place, value in
      CubeTable.Row(
        value: value,
        cells: zip(periods, numbers).map { period, parts in
          func part(_ whole: Int) -> Int {
            [whole * 5 / 10, whole * 3 / 10, whole - whole * 5 / 10 - whole * 3 / 10, 0][place]
          }
          return cell(period, part(parts.0), parts.1 == 0 ? nil : part(parts.1))
        })
    }
    return [
      CubeTable(table: .total, periods: periods, rows: [.init(value: nil, cells: total)]),
      CubeTable(table: .by(Breakdown.districts), periods: periods, rows: rows),
    ]
  }

  private var newCarers: [CubeTable] {
    let total = Sample.months.enumerated().map { number, month in cell(month, 50 + number, nil) }
    let rows = districts.enumerated().map { place, value in
      CubeTable.Row(
        value: value,
        cells: Sample.months.enumerated().map { number, month in
          cell(month, [25 + number, 15, 10, 0][place], nil)
        })
    }
    return [
      CubeTable(table: .total, periods: Sample.months, rows: [.init(value: nil, cells: total)]),
      CubeTable(table: .by(Breakdown.districts), periods: Sample.months, rows: rows),
    ]
  }

  /// Nobody uses the third tool.
  private var byTool: CubeTable {
    let values = breakdowns.first { $0.code == "tool" }?.values ?? []
    let rows = values.enumerated().map { place, value in
      CubeTable.Row(
        value: value,
        cells: Sample.quarters.map { period in
          place < 2 ? cell(period, 30, 50) : none(period, .notApplicable)
        })
    }
    return CubeTable(table: .by("tool"), periods: Sample.quarters, rows: rows)
  }

  private func cell(
    _ period: ReportingPeriod, _ numerator: Int, _ denominator: Int?, reported: Int = 2
  ) -> Cell {
    Cell(
      period: period,
      content: .parts(
        numerator: Decimal(numerator), denominator: denominator.map { Decimal($0) }),
      completeness: Completeness(
        reported: reported, expected: 2, collected: Sample.day(2026, 10, 14)))
  }

  private func none(_ period: ReportingPeriod, _ gap: Cell.Gap) -> Cell {
    Cell(
      period: period, content: .none(gap),
      completeness: Completeness(reported: 2, expected: 2, collected: nil))
  }

  private var published: CubeTable {
    let periods = [2021, 2023].map {
      Frequency.yearly.period(holding: Sample.day($0, 6, 1), in: .april)
    }
    let values = breakdowns.first { $0.code == Breakdown.areas }?.values ?? []
    let figures = [("6.7", "6.5"), ("7.1", "7.2"), ("7.3", "7.3")]
    let rows = zip(values, figures).enumerated().map { place, pair in
      CubeTable.Row(
        value: pair.0,
        cells: zip(periods, [pair.1.0, pair.1.1]).map { period, figure in
          Cell(
            period: period,
            content: .published(
              PublishedFigure(
                value: Decimal(string: figure) ?? 0, respondents: 355,
                margin: place == 0 ? Decimal(string: "0.3") : Decimal(0))),
            completeness: Completeness(
              reported: 1, expected: 1, collected: Sample.day(2026, 10, 1)))
        })
    }
    return CubeTable(table: .by(Breakdown.areas), periods: periods, rows: rows)
  }
}
