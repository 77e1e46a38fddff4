// Small cubes made by hand or by seed, for the tests of the gate and of the seal.

import Disclosure
import Foundation
import Outcomes
import TestSupport

enum Sample {
  /// The first so many quarters from April 2024.
  static func quarters(_ count: Int) -> [ReportingPeriod] {
    guard let from = Day(2024, 4, 1), let to = Day(2034, 3, 31) else { return [] }
    return Array(Frequency.quarterly.periods(from: from, to: to).prefix(count))
  }

  static let items = [
    ("people", Item.Unit.people), ("inTime", .events), ("hours", .hours), ("points", .points),
  ].map { code, unit in
    Item(
      code: code, title: code, unit: unit, frequency: .quarterly, kind: .flow,
      addsOver: [.time, .areas, .providers], breakdowns: ["district"])
  }

  static func indicator(
    _ code: String = "KC01", form: Indicator.Form = .count, decimals: Int = 0,
    formula: Indicator.Formula = .sum(["people"]), secret: Indicator.Secret = .carer,
    tier: Indicator.Tier = .core,
    publishes: [Indicator.Table] = [.total, .by("district"), .by("source")],
    addsOver: Set<Item.Axis> = [.time, .areas, .moments]
  ) -> Indicator {
    Indicator(
      code: code, title: "Title of \(code)", plain: "What it means", numeratorWords: "in time",
      denominatorWords: "all due", form: form, unit: form == .percentage ? "%" : "carers",
      decimals: decimals, frequency: .quarterly, kind: .flow, polarity: .up,
      reportedBy: .provider, formula: formula, beside: [],
      labels: [Indicator.Tag(code: "O1", bearing: .evidence)], moments: [],
      breakdowns: ["district", "source"], addsOver: addsOver, secret: secret,
      tier: tier, publishes: publishes, source: Citation(title: "Ours", licence: nil),
      aliases: [], notes: ["A “note” / with signs"])
  }

  static func percentage(
    code: String = "KC01", secret: Indicator.Secret = .carer,
    items: [String] = ["inTime", "people"]
  ) -> Indicator {
    let formula = Indicator.Formula.ratio(
      numerator: [items[0]], denominator: [items[1]], scale: 100)
    return indicator(code, form: .percentage, formula: formula, secret: secret)
  }

  static let survey = indicator(
    "KC24", form: .mean, decimals: 1, formula: .published("quality"), secret: .published,
    tier: .national)

  static func definitions(
    _ indicators: [Indicator], holidays: Set<Day> = [Day(number: 20_000)]
  ) -> Definitions {
    let help = Council.ContactLine(words: "Help now", telephone: "01234 567890", address: nil)
    let citation = Citation(title: "Census 2021", licence: "OGL 3.0")
    return Definitions(
      frameworks: [], items: items, indicators: indicators,
      breakdowns: [Breakdown(code: "district", title: "District", values: values(3))],
      bodies: ["b1", "b2"].map { code in
        ReportingBody(
          code: code, name: "Body \(code)", kind: .provider, isIllustrative: true, contracts: [])
      },
      holidays: holidays,
      populations: [
        Population(
          code: "c2021", title: "Carers", source: citation, notes: [], people: ["E1": 10, "E2": 20])
      ],
      council: Council(name: "Kent", areaCode: "E10000016", areaName: "Kent", helpNow: help))
  }

  static func header(_ kind: ReleaseHeader.Kind = .illustrative) -> ReleaseHeader {
    ReleaseHeader(
      label: "2026-27-Q2", version: "1.0.0", kind: kind,
      knownAt: Date(timeIntervalSince1970: 1_792_000_000.123), definitionsHash: "00ff")
  }

  static func values(_ count: Int) -> [Breakdown.Value] {
    (0..<count).map { index in
      let code = "V" + (index < 10 ? "0" : "") + "\(index)"
      return Breakdown.Value(code: code, title: "Value \(code)", aliases: [], isResidual: false)
    }
  }

  static let whole = Completeness(reported: 4, expected: 4, collected: Day(number: 20_100))
  static let partial = Completeness(reported: 3, expected: 4, collected: Day(number: 20_100))

  static func count(_ value: Decimal) -> Cell.Content {
    .parts(numerator: value, denominator: nil)
  }

  static func ratio(_ numerator: Decimal, _ denominator: Decimal) -> Cell.Content {
    .parts(numerator: numerator, denominator: denominator)
  }

  /// One table of one period, a row for each content.
  static func table(
    _ name: Indicator.Table, _ contents: [Cell.Content], completeness: Completeness = whole
  ) -> CubeTable {
    let periods = quarters(1)
    let values = values(contents.count)
    let rows = contents.enumerated().map { index, content in
      CubeTable.Row(
        value: name == .total ? nil : values[index],
        cells: periods.map { period in
          Cell(period: period, content: content, completeness: completeness)
        })
    }
    return CubeTable(table: name, periods: periods, rows: rows)
  }

  static func cube(_ indicator: Indicator, _ tables: [CubeTable]) -> Cube {
    Cube(
      definitions: definitions([indicator]),
      indicators: [IndicatorCube(indicator: indicator, tables: tables)], standings: [])
  }

  /// What everybody sees of the cube's one indicator, a list of texts for each table.
  static func texts(_ cube: Cube, _ kind: ReleaseHeader.Kind = .illustrative) -> [[String]] {
    freeze(cube, header: header(kind)).indicators[0].tables.map { table in
      table.rows.flatMap { row in row.figures.map(\.text) }
    }
  }

  /// What everybody sees of one lonely number.
  static func figure(
    _ content: Cell.Content, of indicator: Indicator, completeness: Completeness = whole
  ) -> Figure<Public> {
    let totals = table(.total, [content], completeness: completeness)
    let release = freeze(cube(indicator, [totals]), header: header())
    return release.indicators[0].tables[0].rows[0].figures[0]
  }
}
