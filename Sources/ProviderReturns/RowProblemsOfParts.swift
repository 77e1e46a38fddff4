// The words for what is wrong with a row's breakdown, part, status or value cells.

import Outcomes

extension RowMapper {
  func unknownValue(_ row: CSVRow, _ column: Int, of code: Breakdown.Code) -> Problem {
    let found = text(row, column)
    return Problem(
      .unknownValue, line: row.line, column: header(column), found: found,
      words: "“\(shown(found))” is not in the list “\(code)”.",
      remedy: remedy(
        near: found, among: vocabulary.breakdownWords[code]?.known ?? [],
        list: "Indicators/breakdowns.yaml under “\(code)”"))
  }

  func crossed(_ row: CSVRow, _ places: [Int]) -> Problem {
    let keys = places.map { vocabulary.places[$0].description }.joined(separator: " and ")
    return Problem(
      .crossedBreakdowns, line: row.line, found: keys,
      words: "The row is split in more than one way: \(keys).",
      remedy: "Send each breakdown in rows of its own, with the other’s cell blank.")
  }

  func breakdownNotAsked(_ row: CSVRow, _ column: Int?, item: Int, _ code: Breakdown.Code)
    -> Problem
  {
    let item = vocabulary.items[item]
    return Problem(
      .breakdownNotAsked, line: row.line, column: column.flatMap(header),
      found: column.map { text(row, $0) },
      words: "\(item.code) is not reported by \(code).",
      remedy: item.breakdowns.isEmpty
        ? "Clear the cell and send the total."
        : "Clear the cell; \(item.code) may be split by \(item.breakdowns.joined(separator: ", "))."
    )
  }

  func unknownPart(_ row: CSVRow) -> Problem {
    let found = text(row, layout.columns.part)
    return Problem(
      .unknownPart, line: row.line, column: layout.columns.part, found: found,
      words: "“\(shown(found))” does not say which part of a figure the row carries.",
      remedy: "Write one of: \(layout.pivot.keys.sorted().joined(separator: ", ")).")
  }

  func unknownStatus(_ row: CSVRow) -> Problem {
    let found = text(row, layout.columns.status)
    let isBlank = cells.allSatisfy { $0 == .blank }
    return Problem(
      .unknownStatus, isBlank ? .error : .warning, line: row.line, column: layout.columns.status,
      found: found,
      words: "The status “\(shown(found))” is not known"
        + (isBlank ? ", and the row has no number." : "; the row’s number was taken as it stands."),
      remedy: "Use “reported”, “zero”, “not recorded”, “not our service”, “not applicable” or"
        + " “withheld”.")
  }

  func problem(_ fault: CellFault, _ row: CSVRow, _ column: Int) -> Problem {
    let found = text(row, column)
    return Problem(
      fault.rule, line: row.line, column: header(column), found: found,
      words: fault.words(shown(found)), remedy: fault.remedy)
  }

  /// The same thing is spoken of for the second time.
  func again(_ entry: Entry, _ earlier: Entry, _ row: CSVRow) -> Problem {
    let item = vocabulary.items[entry.slot.item].code
    let agrees = entry.stated == earlier.stated
    if agrees, !earlier.isDropped {
      return Problem(
        .saidTwice, .warning, line: row.line, column: header(entry.column),
        found: text(row, entry.column),
        words: "Line \(earlier.line) says the same of \(item); it was taken once.",
        remedy: "Delete one of the two rows.")
    }
    return Problem(
      .contradiction, line: row.line, column: header(entry.column),
      found: text(row, entry.column),
      words: "Lines \(earlier.line) and \(row.line) are both about \(item) for the same period and"
        + " place, and " + (agrees ? "another line says" : "say") + " something different; none was"
        + " used.",
      remedy: "Keep the right row and delete the other.")
  }

  func header(_ column: Int) -> String? {
    guard plan.headers.indices.contains(column), !plan.headers[column].isEmpty else { return nil }
    return plan.headers[column]
  }

  /// What the row says in a column; empty where it has no such cell.
  func text(_ row: CSVRow, _ column: Int) -> String {
    row.cells.indices.contains(column) ? row.cells[column].text(in: bytes).trimmingSpaces() : ""
  }

  func text(_ row: CSVRow, _ column: String?) -> String {
    plan.position(column).map { text(row, $0) } ?? ""
  }

  func shown(_ text: String) -> String { Problem.visible(text) }

  func remedy(near found: String, among words: [String], list: String) -> String {
    let near = Nearest.word(to: found, among: words)
    let all = "All that can be written stands in \(list)."
    return near.map { "Did you mean “\($0)”? \(all)" } ?? all
  }
}
