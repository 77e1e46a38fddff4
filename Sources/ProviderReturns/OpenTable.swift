// A table whose rows are being read: what kind of row comes, and what its long rows are.

import Outcomes
import Workbooks

/// A class, since each row asks it: a value would be copied as often.
final class OpenTable {
  enum RowKind {
    case empty
    /// Its own header again, as on each page of a printed report.
    case ownHeader
    /// One text alone below the table, or within it: a note, a title.
    case lone
    /// One text alone that the rows below say by their blank cells.
    case heading
    case data
  }

  let header: TableHeader
  let isReadable: Bool
  /// Lone texts, until it is known whether rows of the table follow.
  var pending: [SheetRow] = []
  private let isText: Bool
  private var longRows: LongRows
  /// Columns, from 0, in which a blank cell says what the one above says.
  let filledDown: [Int]
  /// Columns, from 0, that carry numbers.
  let numbers: Set<Int>
  /// Columns, from 0, that say what numbers are about, or whether they are to be used.
  let words: Set<Int>
  /// A named column, whose cell in a row tells whether that may be the header again.
  private let telltale: Int
  private let telltaleBytes: [UInt8]
  private let subjects: [Int]
  private let roles: [Int: Layout.Role]
  private let means: (Layout.Role, String) -> Bool

  /// Notes below a table are short; what is longer is answered row by row.
  private static let pendingMax = 100

  /// - Parameter means: whether a word means something in a role.
  init(
    _ header: TableHeader, _ table: Layout.Table, isText: Bool, isReadable: Bool,
    means: @escaping (Layout.Role, String) -> Bool
  ) {
    self.means = means
    self.header = header
    self.isText = isText
    self.isReadable = isReadable
    let positions = Dictionary(
      header.headings.enumerated().map { (WordIndex.fold($1), $0) },
      uniquingKeysWith: { first, _ in first })
    filledDown = table.fillDown.compactMap { role in
      table.columns.name(of: role).flatMap { positions[WordIndex.fold($0)] }
    }
    longRows = LongRows(header, fillDown: filledDown)
    let position = { (name: String) in positions[WordIndex.fold(name)] }
    numbers = Set(
      table.columns.values.map(\.name).compactMap(position) + header.across.map(\.position)
        + header.unreadable)
    let remarks = [table.columns.note, table.columns.signedOff].compactMap { $0 }
    words = Set(table.names.compactMap(position))
      .subtracting(numbers).subtracting(remarks.compactMap(position))
    roles = Dictionary(
      table.columns.roles.compactMap { role in
        table.columns.name(of: role).flatMap(position).map { ($0, role) }
      }, uniquingKeysWith: { first, _ in first })
    subjects = [table.columns.item, table.columns.indicator].compactMap { $0 }.compactMap(position)
    telltale = header.headings.firstIndex { !$0.isEmpty } ?? 0
    telltaleBytes = Array(WordIndex.fold(header.headings[telltale]).utf8)
  }

  /// Columns, from 0, that are to say what the row's numbers count; none where its body and period
  /// are none, so that it belongs to another table.
  func subjects(in row: SheetRow) -> [Int] {
    let about = roles.filter { $0.value == .body || $0.value == .period }
    let isOurs =
      about.isEmpty
      || about.contains { position, role in
        row.cells.indices.contains(position) && means(role, row.text(row.cells[position]))
      }
    return isOurs ? subjects : []
  }

  func kind(of row: SheetRow) -> RowKind {
    var first: Int?
    for position in row.cells.indices where !row.isBlank(position) {
      guard first == nil else { return isOwnHeader(row) ? .ownHeader : .data }
      first = position
    }
    guard let first else { return .empty }
    if isOwnHeader(row) { return .ownHeader }
    guard isLone(row, first) else { return .data }
    return filledDown.contains(first) ? .heading : .lone
  }

  /// Keeps what a heading within the table says of the rows below.
  func remember(_ row: SheetRow) { longRows.remember(row) }

  func takePending() -> [SheetRow] {
    defer { pending.removeAll() }
    return pending
  }

  /// In a text file as many cells as the header, with or without its blank ones at the end: a comma
  /// too many, as in 36,415 without quotation marks, would pass 36 for the number and move all that
  /// follows. Nowhere may anything stand under no heading.
  func isWhole(_ row: SheetRow) -> Bool {
    if isText, row.cells.count != header.width, row.cells.count != header.cellCount {
      return false
    }
    return row.cells.indices.allSatisfy { column in
      (column < header.width && !header.headings[column].isEmpty) || row.isBlank(column)
    }
  }

  func eachLongRow(of row: SheetRow, _ take: (SheetRow) -> Void) {
    if longRows.isPlain, row.cells.count >= header.width {
      take(row)
    } else {
      longRows.unfold(row, take)
    }
  }

  /// The cells below headings that nobody can read; `nil` where there are no such headings.
  func unreadableCells(of row: SheetRow) -> (notUsable: Int, blank: Int)? {
    guard !header.unreadable.isEmpty else { return nil }
    let blank = header.unreadable.count { row.isBlank($0) }
    return (header.unreadable.count - blank, blank)
  }

  /// Whether a row that begins with a label holds no number and names no item, so that it is none
  /// of the table's.
  func isBeside(_ row: SheetRow, _ found: (label: Int, beside: Int?)) -> Bool {
    row.cells.indices.allSatisfy { position in
      guard position != found.label, !row.isBlank(position) else { return true }
      let text = row.text(row.cells[position])
      if numbers.contains(position) {
        return position == found.beside && text.trimmingSpaces().first?.isLetter == true
      }
      switch roles[position] {
      case .item?: return !means(.item, text)
      case .indicator?: return !means(.indicator, text)
      default: return true
      }
    }
  }

  private func isLone(_ row: SheetRow, _ position: Int) -> Bool {
    guard pending.count < OpenTable.pendingMax, row.cells[position].kind == .text,
      !isText || row.cells.count == header.width || row.cells.count == header.cellCount
    else { return false }
    guard !numbers.contains(position) else { return false }
    guard !filledDown.contains(position), let role = roles[position] else { return true }
    return !means(role, row.text(row.cells[position]))
  }

  private func isOwnHeader(_ row: SheetRow) -> Bool {
    let heading = header.headings[telltale]
    guard row.cells.indices.contains(telltale), row.cells[telltale].kind == .text,
      row.mayBegin(row.cells[telltale], with: telltaleBytes),
      WordIndex.fold(row.text(row.cells[telltale])) == WordIndex.fold(heading)
    else { return false }
    let texts = HeadingRow(row)
    return header.headings.indices.allSatisfy {
      WordIndex.fold(texts.text($0)) == WordIndex.fold(header.headings[$0])
    }
  }
}
