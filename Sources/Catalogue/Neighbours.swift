// What contracts of different bodies forbid each other: two meanings of one lot, two publishers.

import Outcomes

/// What the contracts that were read so far say of lots and of published figures.
struct Neighbours {
  private var lots: [String: (lot: Lot, place: Place)] = [:]
  private var publishers: [Indicator.Code: (body: ReportingBody.Code, place: Place)] = [:]

  /// - Parameter entries: those of the body's contracts.
  mutating func check(_ body: ReportingBody, _ entries: [Entry], _ indicators: [Indicator]) {
    for (contract, entry) in zip(body.contracts, entries) {
      if let lot = contract.lot, let place = entry.entry("lot", .lot) { check(lot, place) }
      checkPublishing(contract, of: body.code, entry, indicators)
    }
  }

  /// Several contracts may be for one lot, which is one part of the county.
  private mutating func check(_ lot: Lot, _ entry: Entry) {
    // A district that is none is a fault of its own.
    let areDistricts = lot.districts.allSatisfy {
      entry.ledger.has(.value(of: Breakdown.districts), $0)
    }
    guard !lot.code.isEmpty, !lot.title.isEmpty, areDistricts else { return }
    guard let (other, place) = lots[lot.code] else {
      lots[lot.code] = (lot, entry.place(of: "code"))
      return
    }
    let remedy = "One code means one part of the county: write the same, or another code."
    if lot.title != other.title {
      entry.fault("title", "The lot \(lot.code) has another title at \(place).", remedy)
    }
    if Set(lot.districts) != Set(other.districts) {
      entry.fault("districts", "The lot \(lot.code) has other districts at \(place).", remedy)
    }
  }

  /// Published totals are no parts of a whole, so they cannot be summed over two bodies.
  private mutating func checkPublishing(
    _ contract: Contract, of body: ReportingBody.Code, _ entry: Entry, _ indicators: [Indicator]
  ) {
    for indicator in indicators
    where indicator.isPublished && contract.indicators.contains(indicator.code) {
      guard let other = publishers[indicator.code] else {
        publishers[indicator.code] = (body, entry.place(of: "indicators"))
        continue
      }
      guard other.body != body, !indicator.breakdowns.contains(Breakdown.areas) else { continue }
      entry.fault(
        "indicators",
        "\(indicator.code) is published by \(other.body) too, at \(other.place), and published "
          + "totals cannot be summed.",
        "Write one indicator for each body, or give it the breakdown \(Breakdown.areas).")
    }
  }
}
