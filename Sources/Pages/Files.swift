// The figures as files: CSV in long form, one row for each figure.

package import Disclosure
import Outcomes

/// A data file: UTF-8 without a byte order mark, RFC 4180 with CRLF.
package enum DataFile {
  static let columns = DataRow.columns.map(\.name)

  static func bytes(
    of indicators: [OpenedFigures], _ scope: FigureFile.Scope = .everything,
    in year: FinancialYear
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    append(columns, to: &bytes)
    for one in indicators {
      for row in DataRow.all(of: one, scope, in: year) {
        append(DataRow.columns.map { $0.cell(row).csv }, to: &bytes)
      }
    }
    return bytes
  }

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
  static func marks(of figure: Figure<Public>) -> [String] {
    let markers = figure.markers.map(\.rawValue)
    guard figure.value != nil, plain(figure.text).isEmpty else { return markers }
    return markers + [figure.text]
  }

  /// Those marks as one cell of a CSV file.
  package static func markers(_ figure: Figure<Public>) -> String {
    DataCell.marks(marks(of: figure)).csv
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

extension DataCell {
  /// Empty for nothing; words never act as a formula.
  fileprivate var csv: String {
    switch self {
    case .nothing: ""
    case .text(let words): DataFile.harmless(words)
    case .number(let digits): digits
    case .marks(let marks): marks.map(DataFile.harmless).joined()
    }
  }
}
