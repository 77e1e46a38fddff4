// The figures as files: CSV in long form, one row for each figure.

package import Disclosure
import Outcomes

/// A data file: UTF-8 without a byte order mark, RFC 4180 with CRLF.
package enum DataFile {
  static let columns = [
    "indicator", "indicator_title", "period_start", "period_end", "period", "breakdown",
    "value_code", "value_title", "figure", "unit", "numerator", "denominator", "respondents",
    "margin", "lower_95", "upper_95", "markers", "rating", "publisher_words", "reported",
    "expected", "kind",
  ]

  static func bytes(
    of indicators: [(indicator: Indicator, figures: IndicatorFigures<Public>?)],
    in year: FinancialYear
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    append(columns, to: &bytes)
    for (indicator, figures) in indicators {
      guard let figures else { continue }
      for line in figures.tables.flatMap(lines) + figures.beside.flatMap(lines) {
        append(
          cells(indicator, line, in: year, isIllustrative: figures.isIllustrative), to: &bytes)
      }
    }
    return bytes
  }

  /// One figure with its place in its indicator's tables, or beside them.
  private struct Line {
    var breakdown = ""
    var valueCode = ""
    var valueTitle = ""
    /// The indicator's own where there is none.
    var unit: String?
    let figure: Figure<Public>
  }

  private static func lines(_ table: FigureTable<Public>) -> [Line] {
    let breakdown =
      switch table.table {
      case .total: ""
      case .by(let code): code
      }
    return table.rows.flatMap { row in
      row.figures.map {
        Line(
          breakdown: breakdown, valueCode: row.value?.code ?? "",
          valueTitle: row.value?.title ?? "", figure: $0)
      }
    }
  }

  private static func lines(_ beside: BesideFigures<Public>) -> [Line] {
    beside.figures.map {
      Line(
        breakdown: "beside", valueCode: beside.item, valueTitle: beside.title,
        unit: beside.unit.rawValue, figure: $0)
    }
  }

  private static func cells(
    _ indicator: Indicator, _ line: Line, in year: FinancialYear, isIllustrative: Bool
  ) -> [String] {
    let figure = line.figure
    let terms = indicator.terms(for: figure.period)
    func part(_ title: String?) -> String {
      plain(figure.parts.first { $0.title == title }?.text ?? "")
    }
    return [
      indicator.code, harmless(terms.title), figure.period.start.iso, figure.period.end.iso,
      figure.period.code(in: year), line.breakdown, harmless(line.valueCode),
      harmless(line.valueTitle), figure.value == nil ? "" : plain(figure.text),
      harmless(line.unit ?? indicator.unit), part(terms.numeratorWords),
      part(terms.denominatorWords), part(PartTitle.respondents),
      figure.margin.map { "\($0)" } ?? "", figure.interval.map { limit($0.lower) } ?? "",
      figure.interval.map { limit($0.upper) } ?? "", markers(figure), figure.standing?.code ?? "",
      harmless(figure.words ?? ""), String(figure.completeness.reported),
      String(figure.completeness.expected), isIllustrative ? "illustrative" : "real",
    ]
  }

  /// A limit with as many decimals as it can bear.
  private static func limit(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }

  /// A number as machines read it: without thousands separators and the per cent sign; nothing for
  /// words or a mark in a number's place.
  package static func plain(_ text: String) -> String {
    let number = text.filter { $0 != "," && $0 != "%" }
    let isNumber = number.utf8.allSatisfy {
      (48...57).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
    return isNumber ? number : ""
  }

  /// The markers, and such words as “under 5” that stand in a number's place.
  package static func markers(_ figure: Figure<Public>) -> String {
    let markers = figure.markers.map(\.rawValue).joined()
    guard figure.value != nil, plain(figure.text).isEmpty else { return markers }
    return markers + harmless(figure.text)
  }

  /// Words that a spreadsheet would take for a formula get an apostrophe in front.
  package static func harmless(_ words: String) -> String {
    guard let first = words.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return words
    }
    return "'" + words
  }

  package static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let needsQuotes = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      let text = needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }
}
