// What is wrong with a row's breakdown, part, status or value cells.

import Outcomes
import Workbooks

extension RowMapper {
  func unknownValue(_ row: SheetRow, _ column: Int, of code: Breakdown.Code) -> Finding {
    let words = vocabulary.nearValues[code]
    return finding(
      .unknownValue, row, column,
      (words.flatMap { near(text(row, column), among: $0) } ?? [:])
        .merging(["breakdown": code]) { $1 })
  }

  func crossed(_ row: SheetRow, _ places: [Int]) -> Finding {
    let keys = places.map { vocabulary.places[$0].description }.joined(separator: " and ")
    return Finding(
      .crossedBreakdowns, at: plan.place(row), found: keys, ["places": keys],
      own: ownCells(of: row))
  }

  func breakdownNotAsked(_ row: SheetRow, _ column: Int?, item: Int, _ code: Breakdown.Code)
    -> Finding
  {
    let item = vocabulary.items[item]
    var facts = ["item": item.code, "breakdown": code]
    if !item.breakdowns.isEmpty { facts["breakdowns"] = item.breakdowns.joined(separator: ", ") }
    return finding(.breakdownNotAsked, row, column, facts)
  }

  func unknownPart(_ row: SheetRow) -> Finding {
    finding(
      .unknownPart, row, .part,
      ["parts": plan.table.pivot.keys.sorted().joined(separator: ", ")])
  }

  func unknownStatus(_ row: SheetRow) -> Finding {
    let isBlank = cells.allSatisfy { $0 == .blank }
    return finding(
      isBlank ? .unknownStatus : .unknownStatusOfNumber, row, .status)
  }

  func unusable(_ fault: CellFault, _ row: SheetRow, _ column: Int) -> Finding {
    finding(fault.rule, row, column, fault.facts)
  }

  /// The same thing is spoken of for the second time.
  func again(_ entry: Entry, _ earlier: Entry, _ row: SheetRow, found: String) -> Finding {
    let agrees = entry.stated == earlier.stated && !earlier.isDropped
    return Finding(
      agrees ? .saidTwice : .contradiction, at: plan.place(of: entry.origin), found: found,
      [
        "earlier": plans[Int(earlier.origin.table)].place(of: earlier.origin).mention,
        "item": vocabulary.items[entry.slot.item].code,
      ], own: ownCells(of: row))
  }
}
