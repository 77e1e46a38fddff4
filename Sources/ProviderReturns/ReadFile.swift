// What the tables of one file are read with, and what they are read into.

import Outcomes
import Workbooks

/// Made once for a file.
struct ReadFile {
  let layout: Layout
  let context: ReadingContext
  let vocabulary: Vocabulary
  let names: KnownNames
  let log: ProblemLog
  let values: ValueReader

  /// - Parameter isBySemicolons: semicolons part the cells of the file.
  init(_ layout: Layout, _ context: ReadingContext, isBySemicolons: Bool) {
    self.layout = layout
    self.context = context
    vocabulary = Vocabulary(context.definitions, layout: layout)
    names = KnownNames(context.definitions)
    values = ValueReader(layout, isBySemicolons: isBySemicolons)
    log = ProblemLog(max: context.limits.problemsMax)
  }

  /// Whether a word of a heading means something in a role.
  func means(_ role: Layout.Role, _ word: String) -> Bool {
    switch role {
    case .body: return vocabulary.bodyWords.meaning(of: word) != nil
    case .period:
      switch Meanings.periods(layout, context)(word) {
      case .period, .future: return true
      case .missing, .date, .unreadable: return false
      }
    case .item: return vocabulary.itemWords.meaning(of: word) != nil
    case .indicator:
      return vocabulary.indicatorWords.meaning(of: word) != nil
        || vocabulary.indicatorWords.hasAlias(word)
    case .breakdown(let code):
      return vocabulary.breakdownWords[code]?.meaning(of: word) != nil
    case .part, .status, .note, .signedOff: return false
    }
  }
}

/// Gives the long rows of each table to a mapper of its own, all into one ledger.
struct ReturnTables: TableTaker {
  let file: ReadFile
  private(set) var plans: [ColumnPlan] = []
  /// Faults of headers by which a table cannot be read.
  private(set) var faults: [Finding] = []
  /// The value cells of all rows, counted apart from what the rows do with them.
  private(set) var cells = 0
  private var mapper: RowMapper?
  private var settled = Ledger()

  init(_ file: ReadFile) { self.file = file }

  /// Says about how many rows come.
  mutating func expect(rows: Int) { settled.reserve(rows: rows) }

  /// What all rows said.
  var ledger: Ledger { mapper?.ledger ?? settled }

  /// Gives the ledger away: kept here as well, it would be copied with the first change to it.
  mutating func takeLedger() -> Ledger {
    defer { (mapper, settled) = (nil, Ledger()) }
    return ledger
  }

  mutating func begin(_ header: TableHeader) -> Bool {
    settled = ledger
    mapper = nil
    do throws(Stop) {
      let plan = try ColumnPlan(
        header, number: plans.count, layout: file.layout,
        isPeriodDeclared: file.context.declaredPeriod != nil, log: file.log)
      plans.append(plan)
      mapper = RowMapper(plans, plan, file, ledger: settled)
      settled = Ledger()
      return true
    } catch {
      faults += error.findings
      return false
    }
  }

  mutating func take(_ row: SheetRow, isFirst: Bool) -> Bool {
    if isFirst { cells += plans.last?.valuesInRow ?? 0 }
    return mapper?.read(row) ?? true
  }

  mutating func refuse(_ row: SheetRow, strayQuote: Int?) {
    cells += plans.last?.valuesInRow ?? 0
    mapper?.refuse(row, strayQuote: strayQuote)
  }

  mutating func leaveOut(notUsable: Int, blank: Int) {
    mapper?.account(for: notUsable, as: .notUsable)
    mapper?.account(for: blank, as: .blank)
  }

  mutating func end(_ sheet: String, merged: [MergedCells], among: MergedAmongRows) {
    file.log.move(on: sheet, to: Array(merged.prefix(ReturnTables.mergedMax)))
    settled = ledger
    mapper = nil
    let here = plans.filter { $0.header.sheet == sheet }
    if !among.all.isEmpty {
      let tables = Set(here.map(\.number))
      settled.drop(where: among.holds, in: tables)
    }
    for plan in here { leaveOutUnmerged(plan, merged) }
  }

  /// A heading counts for the columns over which it is merged, and for no other that stands under
  /// no heading of its own.
  private mutating func leaveOutUnmerged(_ plan: ColumnPlan, _ merged: [MergedCells]) {
    let file = file
    for heading in plan.header.unmerged(merged) {
      let column = plan.header.cells[heading].column
      guard settled.drop(where: { Int($0.column) == column }, in: [plan.number]) else { continue }
      let place = plan.header.place(of: heading)
      file.log.add(nil, Finding(.unreadableHeading, at: place, found: place.column))
    }
  }

  /// A hostile workbook merges millions of cells.
  private static let mergedMax = 10_000
}
