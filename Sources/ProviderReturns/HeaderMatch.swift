// Holds the rows of a file against a table's shape: are these its headings?

import Outcomes
import Workbooks

/// One of a layout's tables, ready to be looked for.
///
/// A class, since each row asks it.
final class HeaderMatch {
  let number: Int
  let table: Layout.Table
  /// Columns without which it is not this table; one of each group must be there.
  let needed: [[String]]
  private let named: Set<String>
  /// The needed columns' folded names.
  private let telltales: [[UInt8]]
  /// By byte, whether one of those may begin with it, in either case; spaces and accents may.
  private let firstBytes: [Bool]

  /// - Parameter isPeriodDeclared: somebody said which period the file is for.
  init(_ number: Int, of layout: Layout, isPeriodDeclared: Bool) {
    self.number = number
    table = layout.tables[number]
    needed = HeaderMatch.needed(table, layout, isPeriodDeclared).filter { !$0.isEmpty }
    let telltales = needed.joined().map { Array(WordIndex.fold($0).utf8) }
    self.telltales = telltales
    firstBytes = (0...255).map { byte in
      byte <= 0x20 || byte >= 0x80
        || telltales.contains { $0.first.map { $0 == byte || $0 == byte | 0x20 } ?? false }
    }
    named = table.knownHeadings
  }

  var headerRows: Int { table.across?.headerRows ?? 1 }

  /// Whether a row may be one of its headings'; most rows of numbers are told by a few bytes.
  func mayStand(in row: SheetRow) -> Bool {
    guard !telltales.isEmpty else { return true }
    for cell in row.cells where cell.kind == .text && cell.start < cell.end {
      guard firstBytes[Int(row.bytes[Int(cell.start)])] else { continue }
      if telltales.contains(where: { row.mayBegin(cell, with: $0) }) { return true }
    }
    return false
  }

  /// How many cells of a row name columns of this table.
  func score(_ row: HeadingRow) -> Int { row.texts.count { isNamed($0) } }

  /// The first name of each group that a row lacks.
  func lacking(_ row: HeadingRow) -> [String] {
    let there = Set(row.texts.map(WordIndex.fold))
    return needed.filter { !$0.contains { there.contains(WordIndex.fold($0)) } }
      .compactMap(\.first)
  }

  /// The header that the rows make; `nil` where they make none.
  func header(
    in rows: [HeadingRow], sheet: String?, labels: [Layout.Role: PlacedWord],
    means: (Layout.Role, String) -> Bool
  ) -> TableHeader? {
    guard rows.count == headerRows, let last = rows.last else { return nil }
    let width = rows.map(\.texts.count).max() ?? 0
    let own = (0..<width).map { ownHeading($0, in: rows) }
    let there = Set(own.map(WordIndex.fold))
    guard needed.allSatisfy({ $0.contains { there.contains(WordIndex.fold($0)) } }) else {
      return nil
    }
    var across: [AcrossColumn] = []
    var unreadable: [Int] = []
    if let shape = table.across {
      for column in own.indices where !isNamed(own[column]) {
        guard let heading = heading(column, in: rows, shape) else { continue }
        if heading.count == shape.roles.count,
          zip(shape.roles, heading).allSatisfy({ says($0, $1.text, means) })
        {
          across.append(AcrossColumn(position: column, words: heading))
        } else {
          unreadable.append(column)
        }
      }
      guard !across.isEmpty else { return nil }
    }
    let labelled = labels.filter { role, _ in role != .signedOff && !isThere(role, there) }
      .sorted { $0.value.column < $1.value.column }
    return TableHeader(
      table: number, sheet: sheet, line: last.line, headings: own,
      cellCount: last.cellCount,
      firstRow: rows[0].cells.first?.row ?? 0,
      cells: own.indices.map { cell($0, in: rows, own[$0]) }, across: across,
      unreadable: unreadable, labelled: labelled.map { ($0.key, $0.value) })
  }

  /// The row taken for the header, whatever it lacks.
  func header(takenFrom row: HeadingRow, sheet: String?, labels: [Layout.Role: PlacedWord])
    -> TableHeader
  {
    TableHeader(
      table: number, sheet: sheet, line: row.line, headings: row.texts,
      cellCount: row.cellCount, firstRow: row.cells.first?.row ?? 0,
      cells: row.texts.indices.map { cell($0, in: [row], row.texts[$0]) }, across: [],
      unreadable: [], labelled: labels.map { ($0.key, $0.value) })
  }

  private func says(
    _ role: Layout.Role, _ word: String, _ means: (Layout.Role, String) -> Bool
  ) -> Bool {
    if role == .part {
      return table.pivot.keys.contains { WordIndex.fold($0) == WordIndex.fold(word) }
    }
    return means(role, word)
  }

  private func isNamed(_ heading: String) -> Bool {
    let folded = WordIndex.fold(heading)
    return named.contains(folded) || ColumnPlan.isOwn(folded)
  }

  private func isThere(_ role: Layout.Role, _ there: Set<String>) -> Bool {
    table.columns.name(of: role).map { there.contains(WordIndex.fold($0)) } ?? false
  }

  /// The lowest text of a column; of several a name that the layout knows.
  private func ownHeading(_ column: Int, in rows: [HeadingRow]) -> String {
    let texts = rows.reversed().map { $0.text(column) }.filter { !$0.isEmpty }
    return texts.first(where: isNamed) ?? texts.first ?? ""
  }

  /// What the heading of a column across says; `nil` where it says nothing.
  private func heading(_ column: Int, in rows: [HeadingRow], _ shape: Layout.Across)
    -> [PlacedWord]?
  {
    guard !rows.allSatisfy({ $0.text(column).isEmpty }) else { return nil }
    guard rows.count == 1, let separator = shape.separator else {
      return rows.enumerated().compactMap { number, row in
        let isLowest = number == rows.count - 1
        return word(row, isLowest ? column : filled(column, in: row))
      }
    }
    let whole = rows[0].text(column)
    let cell = rows[0].cells[column]
    return whole.components(separatedBy: separator).map {
      PlacedWord(text: $0, row: Int(cell.row), column: Int(cell.column))
    }
  }

  /// The column, or the one to its left whose merged cell reaches over it.
  private func filled(_ column: Int, in row: HeadingRow) -> Int {
    let written = (0...column).last { !row.text($0).isEmpty } ?? column
    return isNamed(row.text(written)) ? column : written
  }

  private func word(_ row: HeadingRow, _ column: Int) -> PlacedWord? {
    guard row.cells.indices.contains(column), !row.text(column).isEmpty else { return nil }
    let cell = row.cells[column]
    return PlacedWord(text: row.text(column), row: Int(cell.row), column: Int(cell.column))
  }

  private func cell(_ column: Int, in rows: [HeadingRow], _ heading: String) -> PlacedWord {
    let row = rows.last { $0.text(column) == heading && $0.cells.indices.contains(column) }
    return row.map {
      PlacedWord(
        text: heading, row: Int($0.cells[column].row), column: Int($0.cells[column].column))
    } ?? PlacedWord(text: heading, row: rows.last?.line ?? 0, column: column + 1)
  }
}
