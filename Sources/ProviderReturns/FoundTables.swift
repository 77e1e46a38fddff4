// Whether a file's tables were found, and what is said where they were not.

import Outcomes
import Workbooks

struct FoundTables {
  private let tables: TableReader<ReturnTables>
  private let file: ReadFile

  init(_ tables: TableReader<ReturnTables>, _ file: ReadFile) {
    self.tables = tables
    self.file = file
  }

  /// Throws when nothing can be read; otherwise what was not found, and is said, goes to the log.
  func check() throws(Stop) {
    if let columns = tables.peopleListed {
      throw Stop(Finding(.peopleListed, ["columns": columns.joined(separator: ", ")]))
    }
    guard !tables.tablesFound.isEmpty else { throw Stop(nothingFound) }
    guard !tables.taker.plans.isEmpty else { throw Stop(tables.taker.faults) }
    guard tables.rows > 0 else {
      let header = tables.taker.plans[0].header
      throw Stop(Finding(.headerOnly, at: Place(sheet: header.sheet, line: header.line)))
    }
    let missing = Set(file.layout.tables.indices).subtracting(tables.tablesFound).sorted()
    for finding in tables.findings + tables.taker.faults + missing.map(notFound) {
      file.log.add(nil, finding)
    }
  }

  /// In a text file the row that looks most like the header counts as it, and what it lacks is
  /// said.
  private var nothingFound: [Finding] {
    guard tables.sheets.isEmpty else {
      return file.layout.tables.indices.map(notFound)
    }
    guard let nearest = tables.finder.nearest else { return [Finding(.headerOnly)] }
    let header = tables.finder.tables[nearest.table].header(
      takenFrom: nearest.row, sheet: nil, labels: tables.finder.labelled)
    do throws(Stop) {
      _ = try ColumnPlan(
        header, number: 0, layout: file.layout,
        isPeriodDeclared: file.context.declaredPeriod != nil, log: file.log)
      return [notFound(nearest.table)]
    } catch {
      return error.findings
    }
  }

  /// - Parameter number: of the layout's table.
  private func notFound(_ number: Int) -> Finding {
    let table = tables.finder.tables[number]
    var facts: [String: String] = [:]
    let columns = table.needed.map { $0.map { "“\($0)”" }.joined(separator: " or ") }
    if !columns.isEmpty { facts["columns"] = columns.joined(separator: ", ") }
    if !tables.sheets.isEmpty {
      facts["sheets"] = tables.sheets.map { "“\($0.name)”" }.joined(separator: ", ")
    }
    guard let nearest = tables.finder.nearest, nearest.table == number, nearest.score > 0 else {
      return Finding(.noTable, facts)
    }
    let place = Place(sheet: nearest.sheet, line: nearest.row.line)
    facts["near"] =
      nearest.lacking.isEmpty
      ? place.mention
      : "\(place.mention), which lacks \(nearest.lacking.map { "“\($0)”" }.joined(separator: ", "))"
    return Finding(.noTable, at: place, facts)
  }
}
