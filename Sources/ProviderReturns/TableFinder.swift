// Looks for the headers of a layout's tables among a file's rows, and keeps what stands above them.

import Outcomes
import Workbooks

/// The row that looked most like a header where none was found.
struct NearRow {
  let table: Int
  let sheet: String?
  let row: HeadingRow
  let score: Int
  let lacking: [String]
}

/// Finds one header after the other.
struct TableFinder {
  let tables: [HeaderMatch]
  private let rowsOfHighestHeader: Int
  /// Whether a word of a heading means something in a role.
  let means: (Layout.Role, String) -> Bool
  private let labels: [(role: Layout.Role, label: String, bytes: [UInt8])]
  /// What stands beside the layout's labels, as far as the file has been read.
  private(set) var labelled: [Layout.Role: PlacedWord] = [:]
  /// The cells beside the labels, whether or not anything stands in them.
  private(set) var besideLabels: [Layout.Role: Place] = [:]
  private(set) var nearest: NearRow?
  /// The rows looked at before, as many as the highest header has above its last.
  private var window: [SheetRow] = []

  init(
    _ layout: Layout, isPeriodDeclared: Bool, means: @escaping (Layout.Role, String) -> Bool
  ) {
    self.means = means
    tables = layout.tables.indices.map {
      HeaderMatch($0, of: layout, isPeriodDeclared: isPeriodDeclared)
    }
    rowsOfHighestHeader = tables.map(\.headerRows).max() ?? 1
    labels = [.body, .period, .signedOff].compactMap { role in
      layout.labelled.label(of: role).map(TableFinder.label).map { (role, $0, Array($0.utf8)) }
    }
  }

  var hasLabels: Bool { !labels.isEmpty }

  mutating func beginSheet() { window.removeAll() }

  /// The tables that may stand on a sheet; one that is hidden must be named by the layout.
  func candidates(on sheet: Sheet?) -> [Int] {
    guard let sheet else { return Array(tables.indices) }
    let name = WordIndex.fold(sheet.name)
    return tables.indices.filter { number in
      let sheets = tables[number].table.sheets
      return sheets.isEmpty ? !sheet.isHidden : sheets.contains { WordIndex.fold($0) == name }
    }
  }

  /// The header that ends with this row; `nil` where none does.
  /// - Parameter isInside: the row stands within a table, so it most likely is one of its rows.
  mutating func header(
    endingWith row: SheetRow, among candidates: [Int], on sheet: String?, isInside: Bool
  ) -> TableHeader? {
    // Nearly every row of a table goes this way.
    if isInside, rowsOfHighestHeader == 1,
      !candidates.contains(where: { tables[$0].mayStand(in: row) })
    {
      return nil
    }
    let rows = window + [row]
    if rowsOfHighestHeader > 1 { window = rows.suffix(rowsOfHighestHeader - 1) }
    let likely =
      isInside
      ? candidates.filter {
        rows.suffix(tables[$0].headerRows).contains(where: tables[$0].mayStand)
      }
      : candidates
    guard !likely.isEmpty else { return nil }
    let headings = rows.map(HeadingRow.init)
    let row = headings[headings.count - 1]
    for number in likely {
      let table = tables[number]
      if let header = table.header(
        in: headings.suffix(table.headerRows), sheet: sheet, labels: labelled, means: means)
      {
        window.removeAll()
        return header
      }
      let score = table.score(row)
      if score > nearest?.score ?? -1 {
        nearest = NearRow(
          table: number, sheet: sheet, row: row, score: score, lacking: table.lacking(row))
      }
    }
    return nil
  }

  /// Keeps what stands to the right of labels. Where nothing does, the period or the body of an
  /// earlier sheet holds no longer; who signed the file off is told once.
  mutating func takeLabels(of row: SheetRow, on sheet: String?) {
    for (column, cell) in row.cells.enumerated() {
      guard let role = role(of: cell, in: row) else { continue }
      let said = beside(column, in: row).map { row.cells[$0] }
      if said == nil, role == .signedOff, labelled[role] != nil { continue }
      labelled[role] = said.map {
        PlacedWord(text: row.text($0).trimmingSpaces(), row: Int($0.row), column: Int($0.column))
      }
      besideLabels[role] = Place(
        sheet: sheet, line: row.line,
        cell: Place.cell(row: Int(cell.row), column: Int(cell.column) + 1))
    }
  }

  /// The label that a row begins with, and the cell beside it.
  func leadingLabel(of row: SheetRow) -> (label: Int, beside: Int?)? {
    guard hasLabels, let first = row.cells.indices.first(where: { !row.isBlank($0) }),
      role(of: row.cells[first], in: row) != nil
    else { return nil }
    return (first, beside(first, in: row))
  }

  private func role(of cell: SheetCell, in row: SheetRow) -> Layout.Role? {
    guard cell.kind == .text else { return nil }
    return labels.first {
      row.mayBegin(cell, with: $0.bytes) && TableFinder.label(row.text(cell)) == $0.label
    }?.role
  }

  /// The first cell to the right that is not blank, unless it is a label itself.
  private func beside(_ label: Int, in row: SheetRow) -> Int? {
    guard let next = row.cells.indices.dropFirst(label + 1).first(where: { !row.isBlank($0) }),
      role(of: row.cells[next], in: row) == nil,
      !row.text(row.cells[next]).trimmingSpaces().hasSuffix(":")
    else { return nil }
    return next
  }

  /// A label as it is compared: with or without a colon.
  private static func label(_ text: String) -> String {
    let folded = WordIndex.fold(text)
    return folded.hasSuffix(":") ? folded.dropLast().trimmingSpaces() : folded
  }
}
