// One row at a time: what it is about, and what its value cells say, into the ledger.

import Foundation
import Outcomes

struct RowMapper {
  let bytes: [UInt8]
  let plan: ColumnPlan
  let layout: Layout
  let vocabulary: Vocabulary
  let context: ReadingContext
  let values: ValueReader
  let note: Int?
  var meanings: Meanings
  var ledger = Ledger()
  let log: ProblemLog
  /// The row's value cells, in the order of the plan's columns; kept to be filled again.
  var cells: [ValueCell] = []
  private var lastReturn: (body: Int, period: ReportingPeriod, owner: Int)?

  init(
    _ bytes: [UInt8], plan: ColumnPlan, layout: Layout, context: ReadingContext, log: ProblemLog
  ) {
    self.bytes = bytes
    self.plan = plan
    self.layout = layout
    self.context = context
    self.log = log
    vocabulary = Vocabulary(context.definitions, layout: layout)
    meanings = Meanings(plan, layout, vocabulary, context)
    values = ValueReader(layout)
    note = plan.position(layout.columns.note)
  }

  mutating func read(_ row: CSVRow) {
    guard isWhole(row) else {
      account(for: plan.values.count, as: .notUsable)
      return
    }
    guard isWanted(row) else {
      account(for: plan.values.count, as: .filtered)
      return
    }
    cells.removeAll(keepingCapacity: true)
    for column in plan.values { cells.append(values.read(row.cells[column.position], in: bytes)) }
    let status = meanings.statuses.meaning(in: row, of: bytes)
    let item = meanings.items.meaning(in: row, of: bytes)
    let isNil = item.isNil || status == .nilReturn
    let isBlank = !isNil && status == .none && cells.allSatisfy { $0 == .blank }
    let subject = subject(of: row, isBlank: isBlank)
    ledger.expect(cells.count, for: subject.owner)
    if isNil {
      readNil(row, subject)
    } else {
      let target = target(of: row, item: item, subject)
      let place = place(of: row, target, subject)
      let period = keptPeriod(row, target, subject)
      if let target, let place, let period, let about = subject.about {
        take(row, status, target, about.at(period), place: place)
      } else {
        giveUp(row, owner: subject.owner)
      }
    }
  }

  /// Cells of a row that belongs to no return.
  private mutating func account(for cells: Int, as fate: Fate) {
    ledger.expect(cells, for: nil)
    ledger.settle(cells, as: fate, for: nil)
  }

  private mutating func isWanted(_ row: CSVRow) -> Bool {
    for index in meanings.filters.indices
    where !meanings.filters[index].meaning(in: row, of: bytes) {
      return false
    }
    return true
  }

  /// As many cells as the header, and none where the header has no name: a comma too many, as in
  /// 36,415 without quotation marks, would pass 36 for the number and move all that follows.
  private func isWhole(_ row: CSVRow) -> Bool {
    if let stray = row.strayQuote {
      log.add(nil, strayQuote(row, stray))
      return false
    }
    guard row.cells.count == plan.headers.count,
      plan.unnamed.allSatisfy({ text(row, $0).isEmpty })
    else {
      log.add(nil, cellsInRow(row))
      return false
    }
    return true
  }

  private mutating func readNil(_ row: CSVRow, _ subject: Subject) {
    let nothing: [ValueCell] = [.blank, .stated(.quantity(0))]
    if let owner = subject.owner, cells.allSatisfy(nothing.contains) { ledger.markNil(owner) }
    for (index, column) in plan.values.enumerated() {
      switch cells[index] {
      case .blank: ledger.settle(1, as: .blank, for: subject.owner)
      case .stated(.quantity(0)): ledger.settle(1, as: .used, for: subject.owner)
      case .stated, .faulty: refuse(.nilReturn, row, column.position, owner: subject.owner)
      }
    }
  }

  /// A row that cannot be placed: its numbers are lost, and what is wrong with them is still said.
  private mutating func giveUp(_ row: CSVRow, owner: Int?) {
    for (index, column) in plan.values.enumerated() {
      switch cells[index] {
      case .blank: ledger.settle(1, as: .blank, for: owner)
      case .stated: ledger.settle(1, as: .notUsable, for: owner)
      case .faulty(let fault): refuse(fault, row, column.position, owner: owner)
      }
    }
  }

  /// Notes a fault in a value cell, and counts the cell as not usable.
  mutating func refuse(_ fault: CellFault, _ row: CSVRow, _ column: Int, owner: Int?) {
    log.add(owner, problem(fault, row, column))
    ledger.settle(1, as: .notUsable, for: owner)
  }

  /// The return for a body and a period, begun when it is first met.
  mutating func owner(body: Int, period: ReportingPeriod) -> Int? {
    if let lastReturn, lastReturn.body == body, lastReturn.period == period {
      return lastReturn.owner
    }
    guard let whole = vocabulary.returnPeriod(of: body, holding: period) else { return nil }
    let owner = ledger.owner(body: body, period: whole)
    lastReturn = (body, period, owner)
    return owner
  }
}
