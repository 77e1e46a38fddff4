// Takes what a row's value cells say, each for the item that it is about.

import Foundation
import Outcomes
import Workbooks

extension RowMapper {
  /// - Parameter place: an index into `Vocabulary.places`.
  mutating func take(
    _ row: SheetRow, _ status: StatusMeaning, _ target: Target, _ about: About, place: Int
  ) {
    var pivoted: Layout.Part?
    switch meanings.parts?.meaning(in: row) {
    case nil: break
    case .part(let part): pivoted = part
    case .missing, .unknown:
      log.add(about.owner, unknownPart(row))
      for index in cells.indices { dismiss(index, about.owner) }
      return
    }
    if status == .unknown { log.add(about.owner, unknownStatus(row)) }
    let isHalf = isHalfAPair(target, pivoted, status)
    for (index, column) in plan.values.enumerated() {
      let part = pivoted ?? column.part
      guard let item = target.item(for: part) else {
        takeNothing(index, row, column.position, about.owner)
        continue
      }
      let judged = values.judged(cells[index], as: part, of: vocabulary.items[item].unit)
      let cell = isHalf && isStated(index) ? .faulty(.halfAFigure) : spoken(judged, status)
      let slot = Slot(
        body: about.body, item: item, period: about.period, place: place,
        part: isPublished(target) ? part : .value)
      put(cell, row, column.position, slot, part, owner: about.owner)
    }
  }

  private mutating func put(
    _ cell: ValueCell, _ row: SheetRow, _ column: Int, _ slot: Slot, _ part: Layout.Part, owner: Int
  ) {
    switch cell {
    case .blank: ledger.settle(1, as: .blank, for: owner)
    case .faulty(let fault): refuse(fault, row, column, slot, owner: owner)
    case .marked(_, let mark): refuse(mark.fault, row, column, slot, owner: owner)
    case .stated(let stated):
      if case .quantity(let number) = stated,
        let fault = CellFault.fault(of: number, as: part, of: vocabulary.items[slot.item])
      {
        refuse(fault, row, column, slot, owner: owner)
        return
      }
      let entry = Entry(
        slot: slot, stated: stated, origin: plan.origin(row, column), own: ownNumber(of: row),
        owner: owner, note: noteText(of: row, owner: owner).map { ledger.add(note: $0) })
      if let earlier = ledger.add(entry) {
        log.add(owner, again(entry, earlier, row, found: shown(row, column)))
      }
      if let otherwise { ledger.markWhole(slot, otherwise: otherwise) }
    }
  }

  private mutating func refuse(
    _ fault: CellFault, _ row: SheetRow, _ column: Int, _ slot: Slot, owner: Int
  ) {
    ledger.markUnusable(slot, for: owner)
    refuse(fault, row, column, owner: owner)
  }

  /// The cell with what the status word says of it.
  private func spoken(_ cell: ValueCell, _ status: StatusMeaning) -> ValueCell {
    switch (status, cell) {
    case (_, .faulty), (.none, _), (.reported, _), (.nilReturn, _): cell
    case (.zero, .blank): .stated(.quantity(0))
    case (.zero, .stated(.quantity(0))): cell
    case (.absent(let absence), .blank): .stated(.absent(absence))
    case (.absent(let said), .stated(.absent(let absence))) where said == absence: cell
    case (.zero, .stated), (.absent, .stated), (.zero, .marked), (.absent, .marked):
      .faulty(.statusDisagrees)
    case (.unknown, _): cell
    }
  }

  /// A numerator without its denominator, or the other way round, in one row.
  private func isHalfAPair(
    _ target: Target, _ pivoted: Layout.Part?, _ status: StatusMeaning
  ) -> Bool {
    guard case .ratio = target, pivoted == nil else { return false }
    let pair = plan.values.indices.filter {
      [.numerator, .denominator].contains(plan.values[$0].part)
    }
    return Set(pair.map { spoken(cells[$0], status) == .blank }).count == 2
  }

  private func isStated(_ index: Int) -> Bool {
    switch cells[index] {
    case .stated, .marked: true
    case .blank, .faulty: false
    }
  }

  private func isPublished(_ target: Target) -> Bool {
    if case .published = target { true } else { false }
  }

  /// A cell for which a row of this kind has no use.
  private mutating func takeNothing(_ index: Int, _ row: SheetRow, _ column: Int, _ owner: Int) {
    if cells[index] == .blank {
      ledger.settle(1, as: .blank, for: owner)
    } else {
      refuse(.wrongCell, row, column, owner: owner)
    }
  }

  private mutating func dismiss(_ index: Int, _ owner: Int) {
    ledger.settle(1, as: cells[index] == .blank ? .blank : .notUsable, for: owner)
  }

  /// The row's note; none where it seems to tell about a person.
  private mutating func noteText(of row: SheetRow, owner: Int) -> String? {
    switch meanings.notes.meaning(in: row) {
    case .none: return nil
    case .kept(let note): return note
    case .person(let kind):
      log.add(
        owner,
        Finding(
          .personInNote, at: plan.place(row, plan.position(.note)), ["kind": kind.rawValue],
          own: ownCells(of: row)))
      return nil
    }
  }

  private mutating func ownNumber(of row: SheetRow) -> Int32? {
    guard !plan.own.isEmpty else { return nil }
    if let ownOfRow { return ownOfRow }
    let cells = ownCells(of: row)
    let number = cells.isEmpty ? nil : ledger.add(own: cells)
    ownOfRow = .some(number)
    return number
  }
}
