// What every data file says of one figure: its columns in their order, and what stands in each.

import Disclosure
import Outcomes

/// What stands in one column of a figure's row.
enum DataCell: Hashable {
  case nothing
  case text(String)
  /// In digits, as shown, without thousands separators and the per cent sign.
  case number(String)
  /// Markers, and such words as “under 5” that stand in a number's place.
  case marks([String])
}

/// One figure with its place in its indicator's tables, or beside them.
struct DataRow {
  let indicator: Indicator
  let year: FinancialYear
  let isIllustrative: Bool
  var breakdown = ""
  var valueCode = ""
  var valueTitle = ""
  /// The indicator's own where there is none.
  var unit: String?
  let figure: Figure<Public>

  /// The figures of an indicator as its tables have them, then what stands beside them.
  static func all(
    of opened: OpenedFigures, _ scope: FigureFile.Scope, in year: FinancialYear
  ) -> [DataRow] {
    guard let figures = opened.figures else { return [] }
    func row(_ figure: Figure<Public>) -> DataRow {
      DataRow(
        indicator: opened.indicator, year: year, isIllustrative: figures.isIllustrative,
        figure: figure)
    }
    let tables = figures.tables.filter { scope.holds($0.table) }
    return tables.flatMap { table in table.rows.flatMap { $0.rows(of: table, row) } }
      + (scope.holdsBeside ? figures.beside.flatMap { $0.rows(row) } : [])
  }

  fileprivate func part(_ title: String?) -> String? {
    figure.parts.first { $0.title == title }.map { DataFile.plain($0.text) }
  }

  fileprivate var terms: Indicator.Terms { indicator.terms(for: figure.period) }
}

extension FigureTable<Public>.Row {
  fileprivate func rows(
    of table: FigureTable<Public>, _ row: (Figure<Public>) -> DataRow
  ) -> [DataRow] {
    figures.map { figure in
      var row = row(figure)
      if case .by(let code) = table.table { row.breakdown = code }
      row.valueCode = value?.code ?? ""
      row.valueTitle = value?.title ?? ""
      return row
    }
  }
}

extension BesideFigures<Public> {
  fileprivate func rows(_ row: (Figure<Public>) -> DataRow) -> [DataRow] {
    figures.map { figure in
      var row = row(figure)
      row.breakdown = "beside"
      row.valueCode = item
      row.valueTitle = title
      row.unit = unit.rawValue
      return row
    }
  }
}

// MARK: Columns

extension DataRow {
  struct Column: Sendable {
    let name: String
    let cell: @Sendable (DataRow) -> DataCell

    fileprivate static func text(
      _ name: String, _ text: @escaping @Sendable (DataRow) -> String?
    ) -> Column {
      Column(name: name) { row in
        text(row).flatMap { $0.isEmpty ? nil : .text($0) } ?? .nothing
      }
    }

    fileprivate static func number(
      _ name: String, _ digits: @escaping @Sendable (DataRow) -> String?
    ) -> Column {
      Column(name: name) { row in
        digits(row).flatMap { $0.isEmpty ? nil : .number($0) } ?? .nothing
      }
    }
  }

  static let columns: [Column] = [
    .text("indicator") { $0.indicator.code },
    .text("indicator_title") { $0.terms.title },
    .text("period_start") { $0.figure.period.start.iso },
    .text("period_end") { $0.figure.period.end.iso },
    .text("period") { $0.figure.period.code(in: $0.year) },
    .text("breakdown") { $0.breakdown },
    .text("value_code") { $0.valueCode },
    .text("value_title") { $0.valueTitle },
    .number("figure") { $0.figure.value == nil ? nil : DataFile.plain($0.figure.text) },
    .text("unit") { $0.unit ?? $0.indicator.unit },
    .number("numerator") { $0.part($0.terms.numeratorWords) },
    .number("denominator") { $0.part($0.terms.denominatorWords) },
    .number("respondents") { $0.part(PartTitle.respondents) },
    .number("margin") { $0.figure.margin.map { "\($0)" } },
    .number("lower_95") { $0.figure.interval.map { limit($0.lower) } },
    .number("upper_95") { $0.figure.interval.map { limit($0.upper) } },
    Column(name: "markers") { .marks(DataFile.marks(of: $0.figure)) },
    .text("rating") { $0.figure.standing?.code },
    .text("publisher_words") { $0.figure.words },
    .number("reported") { String($0.figure.completeness.reported) },
    .number("expected") { String($0.figure.completeness.expected) },
    .text("kind") { $0.isIllustrative ? "illustrative" : "real" },
  ]

  /// A limit with as many decimals as it can bear.
  private static func limit(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}
