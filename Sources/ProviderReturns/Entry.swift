// What one cell said of one number, in little room: a delivery may have a million of them.

import Foundation
import Outcomes

/// What one number is about. For items that are not published figures the part is `value`.
struct Slot: Hashable {
  private let bodyNumber: Int32
  private var itemNumber: Int32
  private let placeNumber: Int32
  private var start: Int32
  private var end: Int32
  private(set) var part: Layout.Part

  init(body: Int, item: Int, period: ReportingPeriod, place: Int, part: Layout.Part) {
    bodyNumber = Int32(body)
    itemNumber = Int32(item)
    placeNumber = Int32(place)
    start = Int32(period.start.number)
    end = Int32(period.end.number)
    self.part = part
  }

  var body: Int { Int(bodyNumber) }
  var item: Int { Int(itemNumber) }
  /// An index into `Vocabulary.places`.
  var place: Int { Int(placeNumber) }

  /// As a flow's: an observation's key has the item's own kind.
  var period: ReportingPeriod {
    guard
      let period = ReportingPeriod(
        start: Day(number: Int(start)), end: Day(number: Int(end)))
    else { preconditionFailure("a slot is made of a period") }
    return period
  }

  /// Only what tells most slots apart, in one number: each that is hashed alone costs as much.
  func hash(into hasher: inout Hasher) {
    hasher.combine(place &* 1_048_583 &+ Int(start) &* 4_099 &+ item &* 31 &+ body)
  }

  func of(item: Int? = nil, period: ReportingPeriod? = nil, part: Layout.Part? = nil) -> Slot {
    var slot = self
    if let item { slot.itemNumber = Int32(item) }
    if let period {
      slot.start = Int32(period.start.number)
      slot.end = Int32(period.end.number)
    }
    if let part { slot.part = part }
    return slot
  }
}

struct Entry {
  let slot: Slot
  let stated: Stated
  let origin: CellOrigin
  /// The number of the row's own cells in the ledger; `nil` where it has none.
  let own: Int32?
  private let ownerNumber: Int32
  /// The number of the row's note in the ledger; `nil` where it has none.
  let note: Int32?
  /// The cells that said it.
  var cells: Int32 = 1
  /// Cannot be used after all.
  var isDropped = false
  /// It is a whole period's, whose months are reported: compared with them, and not kept.
  var isWhole = false

  init(
    slot: Slot, stated: Stated, origin: CellOrigin, own: Int32?, owner: Int, note: Int32?
  ) {
    self.slot = slot
    self.stated = stated
    self.origin = origin
    self.own = own
    ownerNumber = Int32(owner)
    self.note = note
  }

  /// The number of the return it belongs to.
  var owner: Int { Int(ownerNumber) }
}
