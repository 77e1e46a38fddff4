// The words for what is wrong with a row, made only when there is room to keep them.

import Outcomes

extension RowMapper {
  func strayQuote(_ row: CSVRow, _ cell: Int) -> Problem {
    Problem(
      .strayQuote, line: row.line, column: header(cell), found: text(row, cell),
      words: "Text follows a closing quotation mark, so the row cannot be divided into cells.",
      remedy: "Put the whole cell in quotation marks and double each one inside it: \"5\"\" pipe\"."
    )
  }

  func cellsInRow(_ row: CSVRow) -> Problem {
    let width = plan.headers.count
    let count = row.cells.count
    return Problem(
      .cellsInRow, line: row.line, found: text(row, 0),
      words: count == width
        ? "Something stands in a column that has no name."
        : "The row has \(count) cells and the header has \(width).",
      remedy: count < width
        ? "Add the missing commas; if this is the last row, the file may be cut off: send it again."
        : "Put a cell that holds a comma in quotation marks, as \"36,415\".")
  }

  func missing(_ row: CSVRow, _ column: String?, _ what: String) -> Problem {
    Problem(
      .missingCell, line: row.line, column: column,
      words: "The row names no \(what).",
      remedy: "Fill in the column “\(column ?? what)”.")
  }

  func unknownBody(_ row: CSVRow) -> Problem {
    let found = text(row, layout.columns.body)
    let mine = context.bodies.sorted()
    return Problem(
      .unknownBody, line: row.line, column: layout.columns.body, found: found,
      words: "“\(shown(found))” is no reporting body that we know.",
      remedy: mine.count == 1
        ? "Write \(mine[0])."
        : remedy(near: found, among: mine, list: "Config/providers.yaml"))
  }

  func othersBody(_ row: CSVRow) -> Problem {
    let found = text(row, layout.columns.body)
    return Problem(
      .othersBody, line: row.line, column: layout.columns.body, found: found,
      words: "“\(shown(found))” is another body’s code, and this source may not send its rows.",
      remedy: "Write \(context.bodies.sorted().joined(separator: " or ")); if the rows are really"
        + " the other’s, let them send these.")
  }

  func unreadablePeriod(_ row: CSVRow) -> Problem {
    let found = text(row, layout.columns.period)
    return Problem(
      .impossiblePeriod, line: row.line, column: layout.columns.period, found: found,
      words: "“\(shown(found))” is no period that exists, or could be more than one.",
      remedy: "Write a label such as \(vocabulary.year.examples), or two days as"
        + " 2026-07-01--2026-09-30.")
  }

  func futurePeriod(_ row: CSVRow, _ period: ReportingPeriod) -> Problem {
    Problem(
      .impossiblePeriod, line: row.line, column: layout.columns.period,
      found: text(row, layout.columns.period),
      words: "\(words(period)) ends on \(period.end.words), which is not over on"
        + " \(context.today.words).",
      remedy: "Correct the period, or send the row once it has ended.")
  }

  func noContract(_ row: CSVRow, body: Int, _ period: ReportingPeriod) -> Problem {
    let body = vocabulary.bodies[body]
    let spans = body.contracts.map { "\($0.validFrom.words) to \($0.validTo.words)" }
    return Problem(
      .noContract, line: row.line, column: layout.columns.period,
      found: text(row, layout.columns.period),
      words: "\(body.code) has no contract in \(words(period)).",
      remedy: spans.isEmpty
        ? "Enter its contract in Config/providers.yaml."
        : "Correct the period, or the contract’s dates in Config/providers.yaml (now"
          + " \(spans.joined(separator: "; "))).")
  }

  func periodLength(_ row: CSVRow, _ period: ReportingPeriod, item: Int) -> Problem {
    let item = vocabulary.items[item]
    let example = item.frequency.period(holding: period.end, in: vocabulary.year)
    return Problem(
      .periodLength, line: row.line, column: layout.columns.period,
      found: text(row, layout.columns.period),
      words: "\(item.code) is reported \(item.frequency.rawValue), and \(words(period)) is not one"
        + " such period.",
      remedy: "Give each row one such period, as \(example.code(in: vocabulary.year)).")
  }

  func wholeNamed(_ row: CSVRow, _ period: ReportingPeriod, part: ReportingPeriod) -> Problem {
    Problem(
      .wholeNamed, .warning, line: row.line, column: layout.columns.period,
      found: text(row, layout.columns.period),
      words: "The contract covers only \(words(part)) of \(words(period)); these rows were taken"
        + " for that part.",
      remedy: "If that is meant, nothing is to do; next time write “\(words(part))”.")
  }

  func notAsked(_ row: CSVRow, item: Int, on day: Day) -> Problem {
    let item = vocabulary.items[item].code
    return Problem(
      .notAsked, .warning, line: row.line, column: layout.columns.period,
      found: text(row, layout.columns.period),
      words: "\(item) is asked of whoever has the contract on \(day.words), and this contract had"
        + " ended by then; the number was not used.",
      remedy: "Nothing is to do; leave the row out next time.")
  }

  func notAPart(
    _ row: CSVRow, _ period: ReportingPeriod, parts: [ReportingPeriod], body: Int
  ) -> Problem {
    let names = parts.map { "“\(words($0))”" }
    return Problem(
      .notAPart, line: row.line, column: layout.columns.period,
      found: text(row, layout.columns.period),
      words: "The contracts of \(vocabulary.bodies[body].code) do not cover \(words(period)) as one"
        + " period.",
      remedy: names.isEmpty
        ? "Correct the period, or the contract’s dates in Config/providers.yaml."
        : "Give each part rows of its own, with the period \(names.joined(separator: " or ")).")
  }

  private func words(_ period: ReportingPeriod) -> String { period.words(in: vocabulary.year) }

  func unknownItem(_ row: CSVRow) -> Problem {
    let found = text(row, layout.columns.item)
    if vocabulary.indicatorWords.meaning(of: found) != nil {
      let column = layout.columns.indicator.map { "“\($0)”" } ?? "for indicators"
      return Problem(
        .unknownItem, line: row.line, column: layout.columns.item, found: found,
        words: "“\(shown(found))” is an indicator, not an item.",
        remedy: "Write it in the column \(column).")
    }
    return Problem(
      .unknownItem, line: row.line, column: layout.columns.item, found: found,
      words: "“\(shown(found))” is no item that we know.",
      remedy: remedy(
        near: found, among: vocabulary.itemWords.known, list: "Indicators/items.yaml"))
  }

  func unknownIndicator(_ row: CSVRow) -> Problem {
    let found = text(row, layout.columns.indicator)
    return Problem(
      .unknownIndicator, line: row.line, column: layout.columns.indicator, found: found,
      words: "“\(shown(found))” is no indicator that we know for this period.",
      remedy: remedy(
        near: found, among: vocabulary.indicatorWords.known, list: "the folder Indicators/"))
  }

  func itemAndIndicator(_ row: CSVRow, item: Int, indicator: Int) -> Problem {
    let item = vocabulary.items[item].code
    let indicator = vocabulary.indicators[indicator].code
    return Problem(
      .itemAndIndicator, line: row.line, column: layout.columns.item, found: item,
      words: "The item \(item) is no part of the indicator \(indicator).",
      remedy: "Clear the cell for the indicator: the item says enough.")
  }

  func itemsNeeded(_ row: CSVRow, indicator: Int, _ items: [Item.Code]) -> Problem {
    let indicator = vocabulary.indicators[indicator]
    let each = items.enumerated().filter { items.firstIndex(of: $1) == $0 }.map(\.element)
    return Problem(
      .itemsNeeded, line: row.line, column: layout.columns.indicator, found: indicator.code,
      words: "\(indicator.code) is computed from several items, so its figure cannot be used.",
      remedy: "Send one row for each of its items instead: \(each.joined(separator: ", ")).")
  }
}
