// Keeps what the rows said, by what it is about, and notices what is said twice or contradicted.

import Foundation
import Outcomes

/// What became of a value cell.
enum Fate { case used, notUsable, withheld, filtered, blank }

/// A return while its rows are being read.
struct ReturnDraft {
  let body: Int
  let period: ReportingPeriod
  var cells = CellCount()
  var isNil = false
  var signedOffBy: String?
  /// What rows are about whose cells cannot be used.
  var unusable: Set<Slot> = []
}

struct Ledger {
  private(set) var entries: [Entry] = []
  private(set) var drafts: [ReturnDraft] = []
  /// Cells of rows that belong to no return.
  private(set) var strays = CellCount()
  /// Cells of columns headed `own_…`, a row each.
  private(set) var own: [[String: String]] = []
  private(set) var notes: [String] = []
  /// Wholes by the number of their entry, each with what is to be said if its months are not sent.
  private(set) var wholes: [Int: Finding] = [:]
  /// Items, by number, of rows that cannot be used at all.
  private(set) var unplaced: Set<Int> = []
  private var places: [Slot: Int32] = [:]
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

  /// Makes room for what so many rows may say, at once: grown little by little it would be moved as
  /// often.
  mutating func reserve(rows: Int) {
    entries.reserveCapacity(rows)
    places.reserveCapacity(rows)
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

  mutating func markUnusable(_ slot: Slot, for owner: Int) {
    drafts[owner].unusable.insert(slot)
  }

  mutating func markUnplaced(_ items: [Int]) { unplaced.formUnion(items) }

  /// Keeps a row's own cells; returns their number.
  mutating func add(own cells: [String: String]) -> Int32 {
    own.append(cells)
    return Int32(own.count - 1)
  }

  /// Keeps a note; returns its number. Neighbouring rows often say the same.
  mutating func add(note: String) -> Int32 {
    if notes.last != note { notes.append(note) }
    return Int32(notes.count - 1)
  }

  /// The first name counts.
  mutating func sign(_ owner: Int, by name: String) {
    drafts[owner].signedOffBy = drafts[owner].signedOffBy ?? name
  }

  /// The last entry is a whole period's.
  mutating func markWhole(_ slot: Slot, otherwise finding: Finding) {
    guard let number = number(of: slot) else { return }
    entries[number].isWhole = true
    wholes[number] = wholes[number] ?? finding
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
    guard let place = number(of: entry.slot) else {
      places[entry.slot] = Int32(entries.count)
      entries.append(entry)
      return nil
    }
    let earlier = entries[place]
    entries[place].cells += 1
    if earlier.stated != entry.stated { entries[place].isDropped = true }
    return earlier
  }

  func number(of slot: Slot) -> Int? { places[slot].map(Int.init) }

  /// The quantity that an entry states; `nil` where it states none, or cannot be used.
  func quantity(_ number: Int) -> Decimal? {
    guard !entries[number].isDropped, case .quantity(let quantity) = entries[number].stated else {
      return nil
    }
    return quantity
  }

  mutating func drop(_ number: Int) { entries[number].isDropped = true }

  /// Drops what stands in certain cells of tables; whether there was any.
  @discardableResult
  mutating func drop(where holds: (CellOrigin) -> Bool, in tables: Set<Int32>) -> Bool {
    var isAny = false
    for number in entries.indices
    where tables.contains(entries[number].origin.table) && holds(entries[number].origin) {
      drop(number)
      isAny = true
    }
    return isAny
  }

  /// Gives the entries away, by the number of their return; the ledger has none of them then.
  mutating func takeEntries() -> [[Entry]] {
    places = [:]
    var counts = Array(repeating: 0, count: drafts.count)
    for entry in entries { counts[entry.owner] += 1 }
    var taken = counts.map { count in
      var list: [Entry] = []
      list.reserveCapacity(count)
      return list
    }
    for entry in entries { taken[entry.owner].append(entry) }
    entries = []
    return taken
  }

  /// Settles the cells of all entries; once, when no more rows come.
  mutating func settleEntries() {
    for entry in entries {
      if entry.isDropped { markUnusable(entry.slot, for: entry.owner) }
      let fate: Fate =
        entry.isDropped
        ? .notUsable : entry.stated == .absent(.withheldBySender) ? .withheld : .used
      settle(Int(entry.cells), as: fate, for: entry.owner)
    }
  }

  private mutating func change(_ owner: Int?, _ body: (inout CellCount) -> Void) {
    if let owner { body(&drafts[owner].cells) } else { body(&strays) }
  }
}
