// Keeps what the rows said, by what it is about, and notices what is said twice or contradicted.

import Foundation
import Outcomes

/// What became of a value cell.
enum Fate { case used, notUsable, withheld, filtered, blank }

/// What one number is about. For items that are not published figures the part is `value`.
struct Slot: Hashable {
  let body: Int
  let item: Int
  let period: ReportingPeriod
  /// An index into `Vocabulary.places`.
  let place: Int
  let part: Layout.Part

  /// Only what tells most slots apart: the words behind `kind` and `part` are slow to hash.
  func hash(into hasher: inout Hasher) {
    hasher.combine(body)
    hasher.combine(item)
    hasher.combine(period.start.number)
    hasher.combine(place)
  }

  func of(item: Int? = nil, part: Layout.Part? = nil) -> Slot {
    Slot(body: body, item: item ?? self.item, period: period, place: place, part: part ?? self.part)
  }
}

struct Entry {
  let slot: Slot
  let stated: Stated
  let line: Int
  /// The cell's column, from 0.
  let column: Int
  /// The number of the return it belongs to.
  let owner: Int
  let note: String?
  /// The cells that said it.
  var cells = 1
  /// Cannot be used after all.
  var isDropped = false
}

/// A return while its rows are being read.
struct ReturnDraft {
  let body: Int
  let period: ReportingPeriod
  var cells = CellCount()
  var isNil = false
}

struct Ledger {
  private(set) var entries: [Entry] = []
  private(set) var drafts: [ReturnDraft] = []
  /// Cells of rows that belong to no return.
  private(set) var strays = CellCount()
  private var places: [Slot: Int] = [:]
  private var owners: [ReturnKey: Int] = [:]

  /// Whole periods that returns named for the parts that their contracts cover.
  private var named: Set<Named> = []

  private struct Named: Hashable {
    let owner: Int
    let period: ReportingPeriod
  }

  private struct ReturnKey: Hashable {
    let body: Int
    let period: ReportingPeriod
  }

  /// The number of a body's return for a period of the contract's calendar.
  mutating func owner(body: Int, period: ReportingPeriod) -> Int {
    let key = ReturnKey(body: body, period: period)
    if let owner = owners[key] { return owner }
    owners[key] = drafts.count
    drafts.append(ReturnDraft(body: body, period: period))
    return drafts.count - 1
  }

  /// Whether a return names a period for the first time.
  mutating func isNew(_ owner: Int, named period: ReportingPeriod) -> Bool {
    named.insert(Named(owner: owner, period: period)).inserted
  }

  mutating func markNil(_ owner: Int) { drafts[owner].isNil = true }

  /// Says that so many value cells are to be accounted for.
  mutating func expect(_ cells: Int, for owner: Int?) {
    change(owner) { $0.total += cells }
  }

  mutating func settle(_ cells: Int, as fate: Fate, for owner: Int?) {
    change(owner) { count in
      switch fate {
      case .used: count.used += cells
      case .notUsable: count.notUsable += cells
      case .withheld: count.withheld += cells
      case .filtered: count.filtered += cells
      case .blank: count.blank += cells
      }
    }
  }

  /// Keeps what a cell said; returns the earlier entry when the same has been spoken of before.
  mutating func add(_ entry: Entry) -> Entry? {
    guard let place = places[entry.slot] else {
      places[entry.slot] = entries.count
      entries.append(entry)
      return nil
    }
    let earlier = entries[place]
    entries[place].cells += 1
    if earlier.stated != entry.stated { entries[place].isDropped = true }
    return earlier
  }

  func number(of slot: Slot) -> Int? { places[slot] }

  mutating func drop(_ number: Int) { entries[number].isDropped = true }

  /// Settles the cells of all entries; once, when no more rows come.
  mutating func settleEntries() {
    for entry in entries {
      let fate: Fate =
        entry.isDropped
        ? .notUsable : entry.stated == .absent(.withheldBySender) ? .withheld : .used
      settle(entry.cells, as: fate, for: entry.owner)
    }
  }

  private mutating func change(_ owner: Int?, _ body: (inout CellCount) -> Void) {
    if let owner { body(&drafts[owner].cells) } else { body(&strays) }
  }
}
