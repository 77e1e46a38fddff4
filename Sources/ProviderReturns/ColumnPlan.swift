// What each cell of a table's long rows is, found by matching its header with the layout.

import Outcomes
import Workbooks

/// A class, since each row asks it.
final class ColumnPlan: Sendable {
  /// Among the tables found in the file.
  let number: Int32
  let header: TableHeader
  let table: Layout.Table
  /// Cells with numbers, in the file's order.
  let values: [(part: Layout.Part, position: Int)]
  /// Cells that name places in breakdowns, in the file's order.
  let breakdowns: [(code: Breakdown.Code, position: Int)]
  /// The sender's own references.
  let own: [(heading: String, position: Int)]
  /// What spreadsheet programs call the columns, by their number from 1.
  let columnLetters: [String]
  private let positions: [String: Int]

  /// Throws every fault of the header at once; columns that are not read go to the log.
  init(
    _ header: TableHeader, number: Int, layout: Layout, isPeriodDeclared: Bool, log: ProblemLog
  ) throws(Stop) {
    let (places, twice) = ColumnPlan.places(in: header)
    let table = layout.tables[header.table]
    self.number = Int32(number)
    self.header = header
    self.table = table
    positions = places
    columnLetters = (0...header.width).map { String(Place.cell(row: 0, column: $0).dropLast()) }
    own = header.headings.enumerated().filter { ColumnPlan.isOwn(WordIndex.fold($1)) }
      .map { ($1, $0) }
    let position = { (name: String) in places[WordIndex.fold(name)] }
    let roles = (table.across?.roles ?? []).compactMap { role in
      if case .breakdown(let code) = role { (code, header.added(role, table) ?? 0) } else { nil }
    }
    breakdowns =
      (table.columns.breakdowns
      .compactMap { code, name in position(name).map { (code, $0) } } + roles)
      .sorted { $0.1 < $1.1 }
    values =
      header.value(table).map { [(.value, $0)] }
      ?? table.columns.values.compactMap { part, name in position(name).map { (part, $0) } }
      .sorted { $0.1 < $1.1 }

    let check = HeaderCheck(
      header: header, places: places, layout: layout, isPeriodDeclared: isPeriodDeclared)
    let findings = twice + check.missing
    guard findings.isEmpty else { throw Stop(findings) }
    for finding in check.unread { log.add(nil, finding) }
  }

  /// The numbers that each of the table's rows has.
  var valuesInRow: Int {
    header.across.isEmpty ? values.count : header.across.count + header.unreadable.count
  }

  /// The cell that plays a role; `nil` when the file, or the layout, has none.
  func position(_ role: Layout.Role) -> Int? {
    table.columns.name(of: role).flatMap(position(named:)) ?? header.added(role, table)
  }

  func position(named name: String) -> Int? { positions[WordIndex.fold(name)] }

  /// Columns with the sender's own references, which are carried through and never read.
  static func isOwn(_ folded: String) -> Bool { folded.hasPrefix("own_") }

  /// The positions of headings, but those across a wide table, and those that stand twice.
  private static func places(in header: TableHeader) -> ([String: Int], [Finding]) {
    var places: [String: Int] = [:]
    var findings: [Finding] = []
    let across = Set(header.across.map(\.position) + header.unreadable)
    for (place, name) in header.headings.enumerated()
    where !name.isEmpty && !across.contains(place) {
      let folded = WordIndex.fold(name)
      if let first = places[folded] {
        findings.append(twice(header, first, place))
      } else {
        places[folded] = place
      }
    }
    return (places, findings)
  }

  private static func twice(_ header: TableHeader, _ first: Int, _ second: Int) -> Finding {
    let place = header.place(of: second)
    return Finding(
      .duplicateHeader, at: place, found: place.column,
      ["first": header.place(of: first).mention, "second": place.mention])
  }
}
