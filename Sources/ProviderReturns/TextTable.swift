// A CSV file as plain rows of text, for the verbs that read no returns.

import Workbooks

/// The header and the rows of a CSV file: any encoding and separator that returns may have.
package struct TextTable: Sendable {
  /// Why a file is no such table.
  package enum Fault: Error, Hashable, Sendable {
    case empty
    /// Neither UTF-8, UTF-16 nor Windows-1252.
    case notText
    case openQuote(line: Int)
    case longCell(line: Int)
    case manyColumns(line: Int)
    case manyRows(line: Int)

    /// One sentence: what is wrong, and what to do.
    package var words: String {
      switch self {
      case .empty: "The file is empty: name the columns in its first row."
      case .notText: "The file is no text: save it as CSV in UTF-8."
      case .openQuote(let line): "line \(line): A quotation mark is opened and never closed."
      case .longCell(let line): "line \(line): A cell is too long: is a quotation mark missing?"
      case .manyColumns(let line): "line \(line): There are too many columns: is it the right file?"
      case .manyRows(let line): "line \(line): There are too many rows: divide the file."
      }
    }
  }

  package let header: [String]
  package let rows: [[String]]
  /// The line of the file on which each row begins, from 1.
  package let lines: [Int]

  package init(_ bytes: [UInt8]) throws(Fault) {
    let text: DecodedText
    do throws(Stop) { text = try DecodedText(bytes) } catch { throw .notText }
    let found = Separator.found(in: text)
    var reader = CSVReader(
      text.bytes, from: found.start, line: found.line, by: found.separator.byte,
      limits: ReadingContext.Limits())
    var row = SheetRow()
    var rows: [[String]] = []
    var lines: [Int] = []
    do throws(CSVFault) {
      while try reader.next(into: &row) {
        rows.append(row.cells.map(row.text))
        lines.append(row.line)
      }
    } catch {
      throw Fault(error)
    }
    guard let header = rows.first else { throw .empty }
    self.header = header
    self.rows = Array(rows.dropFirst())
    self.lines = Array(lines.dropFirst())
  }
}

extension TextTable.Fault {
  fileprivate init(_ fault: CSVFault) {
    self =
      switch fault {
      case .openQuote(let line): .openQuote(line: line)
      case .longCell(let line, _, _): .longCell(line: line)
      case .manyColumns(let line): .manyColumns(line: line)
      case .manyRows(let line): .manyRows(line: line)
      }
  }
}
