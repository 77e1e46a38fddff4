// What is wrong with a row's shape or with what it is about, made only when there is room to keep
// it.

import Outcomes
import Workbooks

extension RowMapper {
  func cellsInRow(_ row: SheetRow) -> Finding {
    let width = plan.header.width
    let count = row.cells.count
    var facts = ["count": RowMapper.cells(count), "width": "\(width)"]
    if count < width { facts["missing"] = RowMapper.cells(width - count) }
    if count > width { facts["extra"] = RowMapper.cells(count - width) }
    return Finding(
      .cellsInRow, at: plan.place(row), found: shown(row, 0), facts, own: ownCells(of: row))
  }

  private static func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }

  /// - Parameter roles: what plays one of them should say it.
  func missing(_ row: SheetRow, _ roles: [Layout.Role], _ what: String) -> Finding {
    let column = roles.lazy.compactMap { plan.position($0) }.first
    let place = plan.place(row, column)
    return Finding(
      .missingCell, at: place, ["what": what, "column": place.column ?? what],
      own: ownCells(of: row))
  }

  func unknownBody(_ row: SheetRow) -> Finding {
    finding(.unknownBody, row, .body, ["bodies": bodies])
  }

  func othersBody(_ row: SheetRow) -> Finding {
    finding(.othersBody, row, .body, ["bodies": bodies])
  }

  private var bodies: String { context.bodies.sorted().joined(separator: " or ") }

  func unknownItem(_ row: SheetRow) -> Finding {
    let found = text(row, .item)
    if vocabulary.indicatorWords.meaning(of: found) != nil {
      return finding(
        .indicatorForItem, row, .item,
        plan.table.columns.indicator.map { ["column": $0] }
      )
    }
    return finding(
      .unknownItem, row, .item, near(found, among: vocabulary.nearItems))
  }

  func unknownIndicator(_ row: SheetRow) -> Finding {
    let found = text(row, .indicator)
    return finding(
      .unknownIndicator, row, .indicator,
      near(found, among: vocabulary.nearIndicators))
  }

  func itemAndIndicator(_ row: SheetRow, item: Int, indicator: Int) -> Finding {
    finding(
      .itemAndIndicator, row, .item,
      ["item": vocabulary.items[item].code, "indicator": vocabulary.indicators[indicator].code])
  }

  func itemsNeeded(_ row: SheetRow, indicator: Int, _ items: [Item.Code]) -> Finding {
    let each = items.enumerated().filter { items.firstIndex(of: $1) == $0 }.map(\.element)
    return finding(
      .itemsNeeded, row, .indicator,
      [
        "indicator": vocabulary.indicators[indicator].code,
        "items": each.joined(separator: ", "),
      ])
  }
}

extension RowMapper {
  /// A finding about one cell, with what stands there; the rule alone where it will not be kept.
  func finding(
    _ rule: ReadingRule, _ row: SheetRow, _ column: Int?,
    _ facts: @autoclosure () -> [String: String]? = nil
  ) -> Finding {
    guard log.hasRoom(for: rule) else { return Finding(rule) }
    return Finding(
      rule, at: plan.place(row, column), found: column.map { shown(row, $0) }, facts() ?? [:],
      own: ownCells(of: row))
  }

  /// The same of the cell that plays a role.
  func finding(
    _ rule: ReadingRule, _ row: SheetRow, _ role: Layout.Role,
    _ facts: @autoclosure () -> [String: String]? = nil
  ) -> Finding {
    guard log.hasRoom(for: rule) else { return Finding(rule) }
    return Finding(
      rule, at: plan.place(row, plan.position(role)), found: shown(row, role), facts() ?? [:],
      own: ownCells(of: row))
  }

  /// What stands in a cell, as it may be shown.
  func shown(_ row: SheetRow, _ column: Int) -> String {
    guard !PersonRow(row).isOfPerson else { return "[withheld: a row about a person]" }
    let text = text(row, column)
    let isPercentage = row.cells.indices.contains(column) && row.cells[column].kind == .percentage
    return PersonInNote.shown(isPercentage ? text + "%" : text, names: names)
  }

  private func shown(_ row: SheetRow, _ role: Layout.Role) -> String {
    plan.position(role).map { shown(row, $0) }.flatMap { $0.isEmpty ? nil : $0 }
      ?? plan.table.constants.word(of: role) ?? ""
  }

  /// What the row says in a column; empty where it has no such cell.
  func text(_ row: SheetRow, _ column: Int) -> String {
    row.cells.indices.contains(column) ? row.text(row.cells[column]).trimmingSpaces() : ""
  }

  /// What the row, or else the layout for all rows, says in a role.
  func text(_ row: SheetRow, _ role: Layout.Role) -> String {
    let said = plan.position(role).map { text(row, $0) } ?? ""
    return said.isEmpty ? plan.table.constants.word(of: role) ?? "" : said
  }

  /// The row's cells in columns headed `own_…`, by heading.
  func ownCells(of row: SheetRow) -> [String: String] {
    guard !plan.own.isEmpty else { return [:] }
    var cells: [String: String] = [:]
    for (heading, position) in plan.own where !row.isBlank(position) {
      cells[Problem.visible(heading)] = Problem.visible(text(row, position))
    }
    return cells
  }

  /// The word that was probably meant, as a fact.
  func near(_ found: String, among words: Nearest.Candidates) -> [String: String]? {
    words.word(nearestTo: found).map { ["near": $0] }
  }
}

extension PersonInNote {
  /// A cell as a message quotes it: what may be a person’s data is not repeated.
  static func shown(_ text: String, names: KnownNames) -> String {
    kind(in: text, names: names).map { "[withheld: \($0.rawValue)]" } ?? text
  }
}
