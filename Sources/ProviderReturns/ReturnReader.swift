// The door: a delivery's bytes in, its returns out, with every fault found on the way.

import Outcomes

/// Reads deliveries; pure, so the same bytes, layout and context always give the same returns.
package struct ReturnReader: Sendable {
  /// Raised whenever the same bytes would be read differently; kept with each reading.
  package static let version = 2

  package init() {}

  /// Reads a CSV delivery; throws when it cannot be read at all.
  package func read(_ bytes: [UInt8], by layout: Layout, in context: ReadingContext)
    throws(Refusal) -> ReadDelivery
  {
    let start = try FileCheck.textStart(of: bytes)
    var reader = CSVReader(bytes, from: start, limits: context.limits)
    var row = CSVRow()
    guard try next(&row, from: &reader, context) else { throw headerOnly(nil) }
    let log = ProblemLog(max: context.limits.problemsMax)
    let plan = try ColumnPlan(header: row, in: bytes, layout: layout, log: log)
    let header = row.line
    var mapper = RowMapper(bytes, plan: plan, layout: layout, context: context, log: log)
    var rows = 0
    while try next(&row, from: &reader, context) {
      rows += 1
      mapper.read(row)
    }
    guard rows > 0 else { throw headerOnly(header) }
    var assembly = Assembly(mapper)
    return assembly.delivery(cells: rows * plan.values.count)
  }

  private func headerOnly(_ line: Int?) -> Refusal {
    Refusal(problems: [
      Problem(
        .headerOnly, line: line, words: "The file has no rows below its header.",
        remedy: "Look whether the export was filtered; if there is nothing to report, send one row"
          + " with the item “nil”.")
    ])
  }

  private func next(
    _ row: inout CSVRow, from reader: inout CSVReader, _ context: ReadingContext
  ) throws(Refusal) -> Bool {
    do throws(CSVFault) {
      return try reader.next(into: &row)
    } catch {
      throw Refusal(problems: [problem(error, context.limits)])
    }
  }

  private func problem(_ fault: CSVFault, _ limits: ReadingContext.Limits) -> Problem {
    switch fault {
    case .openQuote(let line):
      Problem(
        .openQuote, line: line,
        words: "A quotation mark on this line is never closed, so all that follows is one cell.",
        remedy: "Close it, or delete it; if the end of the file is missing, send the file again.")
    case .longCell(let line, let column):
      Problem(
        .longCell, line: line,
        words: "Cell \(column + 1) of the row has more than \(limits.cellBytesMax) bytes.",
        remedy: "Look for a quotation mark that is not closed, or shorten the cell.")
    case .manyColumns(let line):
      Problem(
        .manyColumns, line: line,
        words: "The row has more than \(limits.columnsMax) cells.",
        remedy: "Send one number a row, in the columns of the template.")
    case .manyRows(let line):
      Problem(
        .manyRows, line: line, words: "The file has more than \(limits.rowsMax) rows.",
        remedy: "Send counts, not one row for each person; or divide the file.")
    }
  }
}
