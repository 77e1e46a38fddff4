// The sample's indicators and their numbers, the same each time.

import Foundation
import Outcomes

extension Sample {
  var indicators: [Indicator] {
    [
      indicator(
        "KC01", "New carers", .count, "carers", .monthly, .neutral, labels: ["O7"],
        related: ["M1", "M5"], publishes: [.total, .by("district" + suffix)]),
      indicator(
        "KC11", "First conversation within 5 working days", .percentage, "%", .quarterly, .up,
        labels: ["O4"], moments: ["M1"], publishes: [.total], secret: .service,
        denominator: "all whose 5th working day fell in the quarter"),
      indicator(
        "KC22", "Carers who used an arranged break", .percentage, "%", .quarterly, .up,
        labels: ["O2", "Y1"], publishes: [.total, .by("district" + suffix)],
        denominator: "carers with a break in their plan at the quarter’s start"),
      indicator(
        "KC23", "Active carers with a current emergency plan", .percentage, "%", .quarterly, .up,
        kind: .snapshot, labels: ["B2", "O1"], related: ["M2"], publishes: [.total],
        denominator: "active carers"),
      indicator(
        "KC26", "Wellbeing improved or held", .percentage, "%", .quarterly, .up, labels: ["O3"],
        publishes: [.by("tool" + suffix)], denominator: "paired readings", beside: ["due"]),
      indicator(
        "KC28", "Carers who attended training", .count, "carers", .quarterly, .neutral,
        labels: ["O10"], publishes: [.total], beside: ["places"]),
      indicator(
        "KC37", "Contacts by key moment", .count, "contacts", .quarterly, .neutral, labels: ["O4"],
        moments: ["M1", "M5"], publishes: [.total, .by("moment" + suffix)]),
      national("KC24", "Carer-reported quality of life", .mean, "points of 12", ["O3"]),
      national("KC31", "Carers satisfied with social services", .percentage, "%", []),
    ]
  }

  private func indicator(
    _ code: String, _ title: String, _ form: Indicator.Form, _ unit: String,
    _ frequency: Frequency, _ polarity: Indicator.Polarity, kind: ReportingPeriod.Kind = .flow,
    labels: [String], moments: [String] = [], related: [String] = [],
    publishes: [Indicator.Table], secret: Indicator.Secret = .carer, denominator: String? = nil,
    beside: [Item.Code] = []
  ) -> Indicator {
    let item = code.lowercased()
    return Indicator(
      code: code + suffix, title: text(title), plain: text("What \(title.lowercased()) means."),
      numeratorWords: text("those counted"), denominatorWords: denominator.map(text), form: form,
      unit: text(unit), decimals: 0, frequency: frequency, kind: kind, polarity: polarity,
      reportedBy: .provider,
      formula: denominator == nil
        ? .sum([item]) : .ratio(numerator: [item], denominator: [item + "_all"], scale: 100),
      beside: beside.map { $0 + suffix }, labels: labels.map { tag($0, .evidence) },
      moments: moments.map { tag($0, .evidence) } + related.map { tag($0, .related) },
      breakdowns: publishes.compactMap { if case .by(let code) = $0 { code } else { nil } },
      addsOver: [], secret: secret, tier: .core, publishes: publishes,
      source: Citation(title: text("The core return"), licence: nil),
      aliases: [.init(name: text("K\(code)"), from: nil, to: Day(2024, 3, 31))],
      notes: [text("A carer of two providers is counted by both.")])
  }

  /// What stands beside figures.
  var items: [Item] {
    [("places", "Training places taken"), ("due", "Readings due")].map { code, title in
      Item(
        code: code + suffix, title: text(title), unit: .events, frequency: .quarterly, kind: .flow,
        addsOver: [.providers], breakdowns: [])
    }
  }

  private func national(
    _ code: String, _ title: String, _ form: Indicator.Form, _ unit: String, _ labels: [String]
  ) -> Indicator {
    Indicator(
      code: code + suffix, title: text(title), plain: text("What \(title.lowercased()) means."),
      numeratorWords: text("the published figure"), denominatorWords: nil, form: form,
      unit: text(unit), decimals: 1, frequency: .yearly, kind: .flow, polarity: .up,
      reportedBy: .national, formula: .published("published"), beside: [],
      labels: labels.map { tag($0, .evidence) } + (labels.isEmpty ? [tag("O9", .related)] : []),
      moments: [], breakdowns: ["area" + suffix], addsOver: [], secret: .published,
      tier: .national, publishes: [.by("area" + suffix)], source: citation,
      aliases: [.init(name: text("1C"), from: Day(2023, 4, 1), to: nil)], notes: [])
  }

  private func tag(_ code: String, _ bearing: Indicator.Bearing) -> Indicator.Tag {
    Indicator.Tag(code: code + suffix, bearing: bearing)
  }

  // MARK: Numbers

  var cubes: [IndicatorCube] {
    indicators.enumerated().filter { !lapsed.contains($0.element.code) }.map { number, indicator in
      let tables =
        indicator.isNational
        ? [published(indicator)]
        : indicator.publishes.map { table(indicator, $0, seed: UInt64(number + 1)) }
      let beside = items.filter { indicator.beside.contains($0.code) }.map { item in
        BesideTable(
          item: item,
          table: table(indicator.sumBeside(of: item), .total, seed: UInt64(number + 101)))
      }
      return IndicatorCube(indicator: indicator, tables: tables, beside: beside)
    }
  }

  private func table(_ indicator: Indicator, _ table: Indicator.Table, seed: UInt64) -> CubeTable {
    var random = Steps(state: seed)
    let from = Day(2023, 10, 1) ?? Day(number: 0)
    let to = Day(2026, 9, 30) ?? from
    let periods = indicator.frequency.periods(from: from, to: to).map {
      $0.of(kind: indicator.kind)
    }
    let values: [Breakdown.Value?] =
      switch table {
      case .total: [nil]
      case .by(let code): breakdowns.first { $0.code == code }.map(\.values) ?? []
      }
    let size = table == .total ? 600 : 48
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
              reported: isLast ? 3 : gap ? 0 : 4, expected: 4, collected: Day(2026, 10, 14)))
        })
    }
    return CubeTable(table: table, periods: periods, rows: rows)
  }

  /// Kent's, the South East's and England's figures of ASCOF 1C and 1E (rounded).
  private func published(_ indicator: Indicator) -> CubeTable {
    let years = [2016, 2018, 2021, 2023]
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
    let periods = years.map { Frequency.yearly.period(holding: Day($0, 6, 1) ?? Day(number: 0)) }
    let areas = breakdowns.first { $0.code == "area" + suffix }?.values ?? []
    let rows = areas.enumerated().map { row, area in
      CubeTable.Row(
        value: area,
        cells: periods.enumerated().map { column, period in
          Cell(
            period: period,
            content: .published(
              PublishedFigure(
                value: Decimal(string: values[row][column]) ?? 0,
                respondents: [355, 4_120, 38_950][row], margin: Decimal(string: margins[row]))),
            completeness: Completeness(reported: 1, expected: 1, collected: Day(2026, 10, 1)))
        })
    }
    return CubeTable(table: .by("area" + suffix), periods: periods, rows: rows)
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
