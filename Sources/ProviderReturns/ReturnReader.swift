// The door: a delivery's bytes in, its returns out, with every fault found on the way.

import Outcomes
import Workbooks

/// Reads deliveries; pure, so the same bytes, layout and context always give the same returns.
package struct ReturnReader: Sendable {
  /// Raised whenever the same bytes would be read differently; kept with each reading.
  package static let version = 4

  package init() {}

  /// Reads a delivery, whatever its format; throws when it cannot be read at all.
  ///
  /// A large file is let go as soon as its rows are read, if the caller lets go of it.
  package func read(_ bytes: consuming [UInt8], by layout: Layout, in context: ReadingContext)
    throws(Refusal) -> ReadDelivery
  {
    do throws(Stop) {
      return try delivery(OpenedFile(bytes), by: layout, context)
    } catch {
      throw Refusal(problems: error.findings.map(context.rules.problem))
    }
  }

  private func delivery(
    _ opened: consuming OpenedFile, by layout: Layout, _ context: ReadingContext
  )
    throws(Stop) -> ReadDelivery
  {
    let file = ReadFile(layout, context, isBySemicolons: opened.isBySemicolons)
    let tables = TableReader(
      file.layout,
      finder: TableFinder(
        file.layout, isPeriodDeclared: file.context.declaredPeriod != nil, means: file.means),
      names: file.names, taker: ReturnTables(file))
    let format = try read(opened, into: tables, context)
    try FoundTables(tables, file).check()
    var assembly = Assembly(
      &tables.taker, signedOffBy: tables.signedOffBy, at: tables.signOffPlace)
    return assembly.delivery(format: format, rows: tables.rows)
  }

  private func read(
    _ opened: consuming OpenedFile, into tables: TableReader<ReturnTables>,
    _ context: ReadingContext
  ) throws(Stop) -> FoundFormat {
    switch opened.content {
    case .text(let text, let rows):
      try read(text, rows, into: tables, isGzip: opened.isGzip, context)
    case .workbook(let bytes, let kind):
      try read(bytes, kind, into: tables, isGzip: opened.isGzip, context)
    }
  }

  private func read(
    _ text: DecodedText, _ rows: SeparatedRows, into tables: TableReader<ReturnTables>,
    isGzip: Bool, _ context: ReadingContext
  ) throws(Stop) -> FoundFormat {
    var reader = CSVReader(
      text.bytes, from: rows.start, line: rows.line, by: rows.separator.byte,
      limits: context.limits)
    tables.taker.expect(
      rows: min(text.bytes.count { $0 == .lineFeed }, context.limits.rowsMax))
    var row = SheetRow()
    do throws(CSVFault) {
      while try reader.next(into: &row) {
        let isMoreWanted =
          if let stray = reader.strayQuote { tables.take(row, strayQuote: stray) } else {
            tables.take(row)
          }
        guard isMoreWanted else { break }
      }
    } catch {
      throw Stop(error.finding(context.limits))
    }
    return FoundFormat(
      kind: .csv, isGzip: isGzip, encoding: text.encoding, separator: rows.separator.rawValue)
  }

  private func read(
    _ bytes: [UInt8], _ kind: FoundFormat.Kind, into tables: TableReader<ReturnTables>,
    isGzip: Bool, _ context: ReadingContext
  ) throws(Stop) -> FoundFormat {
    let limits = WorkbookLimits(
      rowsMax: context.limits.rowsMax, cellBytesMax: context.limits.cellBytesMax)
    do throws(WorkbookFault) {
      try Workbook.read(bytes, limits: limits, into: tables)
    } catch {
      throw Stop(error.finding)
    }
    return FoundFormat(kind: kind, isGzip: isGzip, sheets: tables.sheets)
  }
}

extension CSVFault {
  fileprivate func finding(_ limits: ReadingContext.Limits) -> Finding {
    switch self {
    case .openQuote(let line): Finding(.openQuote, at: Place(line: line))
    case .longCell(let line, let row, let column):
      Finding(
        .longCell, at: Place(line: line, cell: Place.cell(row: row, column: column + 1)),
        ["bytes_max": "\(limits.cellBytesMax)", "number": "\(column + 1)"])
    case .manyColumns(let line):
      Finding(
        .manyColumns, at: Place(line: line), ["columns_max": "\(limits.columnsMax)"])
    case .manyRows(let line):
      Finding(.manyRows, at: Place(line: line), ["rows_max": "\(limits.rowsMax)"])
    }
  }
}
