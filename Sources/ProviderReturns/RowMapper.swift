// One row at a time: what it is about, and what its value cells say, into the ledger.

import Foundation
import Outcomes
import Workbooks

struct RowMapper {
  /// Of the tables met so far; the last is being read.
  let plans: [ColumnPlan]
  let plan: ColumnPlan
  let layout: Layout
  let vocabulary: Vocabulary
  let context: ReadingContext
  let values: ValueReader
  let signedOff: Int?
  private let isWide: Bool
  /// The columns whose words say what a row's numbers are about; whose and when come first.
  private let telling: [Int]
  var meanings: Meanings
  var ledger: Ledger
  let log: ProblemLog
  let names: KnownNames
  /// The row's value cells, in the order of the plan's columns; kept to be filled again.
  var cells: [ValueCell] = []
  /// What is to be said of the row's whole period if its months are not sent; see `Ledger.wholes`.
  var otherwise: Finding?
  /// The number of the row's own cells, once the first of its numbers asked.
  var ownOfRow: Int32??
  private var owners: [NamedPeriod: Int] = [:]

  /// A body's period as its rows name it.
  private struct NamedPeriod: Hashable {
    let body: Int
    let start: Int
    let end: Int
  }

  /// - Parameter plans: at least one.
  init(_ plans: [ColumnPlan], _ plan: ColumnPlan, _ file: ReadFile, ledger: Ledger) {
    self.plans = plans
    self.plan = plan
    self.ledger = ledger
    layout = file.layout
    context = file.context
    log = file.log
    names = file.names
    vocabulary = file.vocabulary
    meanings = Meanings(plan, file)
    values = file.values
    isWide = plan.table.across != nil
    signedOff = plan.position(.signedOff)
    telling =
      [.body, .period, .item, .indicator, .part, .status].compactMap(plan.position)
      + plan.breakdowns.map(\.position)
      + plan.table.rows.keys.sorted().compactMap(plan.position(named:))
  }

  /// Takes a long row; returns whether it could be placed, whatever its numbers are.
  mutating func read(_ row: SheetRow) -> Bool {
    (ownOfRow, otherwise) = (nil, nil)
    guard isWanted(row) else {
      account(for: plan.values.count, as: .filtered)
      return true
    }
    cells.removeAll(keepingCapacity: true)
    for column in plan.values { cells.append(values.read(row.cells[column.position], of: row)) }
    if isWide, cells == [.blank] {
      // A grid has cells for what nobody asks.
      account(for: 1, as: .blank)
      return true
    }
    if let lost = telling.first(where: { row.isLost($0) }) {
      giveUp(row, lost: lost)
      return true
    }
    let status = meanings.statuses.meaning(in: row)
    let item = meanings.items.meaning(in: row)
    let isNil = item.isNil || status == .nilReturn
    let isBlank = !isNil && status == .none && cells.allSatisfy { $0 == .blank }
    let subject = subject(of: row, isBlank: isBlank)
    ledger.expect(cells.count, for: subject.owner)
    if let signedOff, let owner = subject.owner, !row.isBlank(signedOff) {
      ledger.sign(owner, by: text(row, signedOff))
    }
    if isNil {
      readNil(row, subject)
      return true
    }
    let target = target(of: row, item: item, subject)
    let place = place(of: row, target, subject)
    let period = keptPeriod(row, target, subject)
    guard let target, let place, let period, let about = subject.about else {
      ledger.markUnplaced(target?.items ?? [])
      giveUp(row, owner: subject.owner)
      return false
    }
    take(row, status, target, about.at(period), place: place)
    return true
  }

  /// Cells of a row that belongs to no return.
  mutating func account(for cells: Int, as fate: Fate) {
    ledger.expect(cells, for: nil)
    ledger.settle(cells, as: fate, for: nil)
  }

  private mutating func isWanted(_ row: SheetRow) -> Bool {
    for index in meanings.filters.indices
    where !meanings.filters[index].isLost(in: row) && !meanings.filters[index].meaning(in: row) {
      return false
    }
    return true
  }

  /// A row that cannot be divided into the header's cells: all its numbers are lost.
  mutating func refuse(_ row: SheetRow, strayQuote: Int?) {
    ownOfRow = nil
    account(for: plan.valuesInRow, as: .notUsable)
    if let position = plan.position(.item), row.cells.indices.contains(position) {
      markUnplaced(row)
    }
    let (isText, width) = (plan.header.sheet == nil, plan.header.width)
    let strange = row.cells.indices.first {
      ($0 >= width || plan.header.headings[$0].isEmpty) && !row.isBlank($0)
    }
    if let strayQuote {
      log.add(nil, finding(.strayQuote, row, strayQuote))
    } else if let strange, !isText || row.cells.count == plan.header.cellCount {
      log.add(nil, finding(.underNoHeading, row, strange))
    } else {
      log.add(nil, cellsInRow(row))
    }
  }

  private mutating func readNil(_ row: SheetRow, _ subject: Subject) {
    let nothing: [ValueCell] = [.blank, .stated(.quantity(0))]
    if let owner = subject.owner, cells.allSatisfy(nothing.contains) { ledger.markNil(owner) }
    for (index, column) in plan.values.enumerated() {
      switch cells[index] {
      case .blank: ledger.settle(1, as: .blank, for: subject.owner)
      case .stated(.quantity(0)): ledger.settle(1, as: .used, for: subject.owner)
      case .stated, .marked, .faulty: refuse(.nilReturn, row, column.position, owner: subject.owner)
      }
    }
  }

  /// A row of which a formula was to say what it is about, and came to nothing.
  private mutating func giveUp(_ row: SheetRow, lost column: Int) {
    let isOwned = ![.body, .period].compactMap(plan.position).contains(column)
    let owner = isOwned ? subject(of: row, isBlank: false).owner : nil
    ledger.expect(cells.count, for: owner)
    let fault: CellFault = row.cells[column].kind == .error ? .spreadsheetError : .uncomputed
    log.add(owner, unusable(fault, row, column))
    markUnplaced(row)
    giveUp(row, owner: owner)
  }

  private mutating func markUnplaced(_ row: SheetRow) {
    if case .item(let item) = meanings.items.meaning(in: row) { ledger.markUnplaced([item]) }
  }

  /// A row that cannot be placed: its numbers are lost, and what is wrong with them is still said.
  private mutating func giveUp(_ row: SheetRow, owner: Int?) {
    for (index, column) in plan.values.enumerated() {
      switch cells[index] {
      case .blank: ledger.settle(1, as: .blank, for: owner)
      case .stated, .marked: ledger.settle(1, as: .notUsable, for: owner)
      case .faulty(let fault): refuse(fault, row, column.position, owner: owner)
      }
    }
  }

  /// Notes a fault in a value cell, and counts the cell as not usable.
  mutating func refuse(_ fault: CellFault, _ row: SheetRow, _ column: Int, owner: Int?) {
    log.add(owner, unusable(fault, row, column))
    ledger.settle(1, as: .notUsable, for: owner)
  }

  /// The return for a body and a period, begun when it is first met.
  mutating func owner(body: Int, period: ReportingPeriod) -> Int? {
    let named = NamedPeriod(body: body, start: period.start.number, end: period.end.number)
    if let owner = owners[named] { return owner }
    guard let whole = vocabulary.returnPeriod(of: body, holding: period) else { return nil }
    let owner = ledger.owner(body: body, period: whole)
    owners[named] = owner
    return owner
  }
}
