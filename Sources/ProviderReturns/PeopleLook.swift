// The first rows of each sheet, kept for a look whether they list people.

import Workbooks

/// What stands in the first rows of a sheet, whatever these are.
struct PeopleLook {
  private var rows: [[String]] = []
  /// The rows down to the header of a table, of which the last may be a list's as well.
  private var headed: Int?

  /// As many titles and notes may stand above the headings of a list as above any table's: a header
  /// further down is not found, since above a template's table stand titles and notes, not pages.
  static let titleRowsMax = 100

  var wantsMore: Bool { rows.count < PeopleListed.sampleRows + PeopleLook.titleRowsMax }

  mutating func take(_ row: SheetRow) {
    if wantsMore { rows.append(row.cells.map { row.text($0) }) }
  }

  /// The last row taken is the header of a table.
  mutating func markHeader() { headed = headed ?? rows.count }

  /// The kinds of columns that name people, if one of the first rows is a list's header, or if the
  /// cells below the first one tell.
  var columns: [String]? {
    rows.indices.prefix(headed ?? PeopleLook.titleRowsMax).lazy.filter { row in
      row == 0 || rows[row].contains(where: PersonColumn.isNamed)
    }.compactMap { row in
      PeopleListed.columns(
        headings: rows[row],
        sample: Array(rows[(row + 1)...].prefix(PeopleListed.sampleRows)))
    }.first
  }
}
