// A population's file → `Population`, whose districts must be all there and add up.

import Outcomes

extension Population {
  init(reading entry: Entry) {
    var people: [String: Int] = [:]
    for (area, count) in entry.lines("people") {
      let isPlace = [Breakdown.districts, Breakdown.areas].contains {
        entry.ledger.has(.value(of: $0), area.text)
      }
      if !isPlace, entry.ledger.knowsAll(.breakdown) {
        entry.ledger.fault(
          area.place, "people", "“\(area.text)” is neither a district nor an area.",
          "Write a code of breakdowns.yaml.\(Breakdown.adviceOnDistricts(area.text))")
      }
      if let number = Population.people(reading: count, entry.ledger) {
        people[area.text] = number
      }
    }
    self.init(
      code: entry.code("code", of: .population), title: entry.text("title"),
      source: Citation(reading: entry, "source"), notes: entry.texts("notes"), people: people)
    entry.noteFileChanges()
  }

  /// More than any place that a county is compared with: England has 57 million.
  private static let peopleMax = 100_000_000

  private static func people(reading count: Located, _ ledger: Ledger) -> Int? {
    guard count.text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      ledger.fault(
        count.place, "people", "“\(count.text)” is not a number of people.",
        "Write digits only, as in 11150.")
      return nil
    }
    guard let number = Int(count.text), number <= peopleMax else {
      ledger.fault(
        count.place, "people", "“\(count.text)” is more than 100 million people.",
        "Write the people of this one place, as in 11150.")
      return nil
    }
    return number
  }

  /// How far the districts' people may be from the county's: the census moves small numbers, so
  /// that Kent's twelve districts of 2021 come to 135,894 and its own figure is 135,893.
  private static let differenceMax = 12

  /// Every district has its people, and together they are the council's own area's.
  func check(_ districts: Breakdown, of council: Council, _ entry: Entry) {
    let wanted = districts.values.filter { !$0.isResidual }
    let written = Set(entry.lines("people").map(\.name.text))
    let missing = wanted.filter { !written.contains($0.code) }
    guard missing.isEmpty else {
      let names = missing.map { "\($0.code) (\($0.title))" }.joined(separator: ", ")
      entry.fault(
        "people", "It has no people of \(names).",
        "Write the people of each district of breakdowns.yaml.")
      return
    }
    // An area code that leads nowhere is a fault of its own.
    if !written.contains(council.areaCode),
      entry.ledger.has(.value(of: Breakdown.areas), council.areaCode)
    {
      entry.fault(
        "people",
        "It has no people of \(council.areaName) (\(council.areaCode)), to which its districts "
          + "must add up.",
        "Write the people of the council's own area, which council.yaml names under area_code.")
    }
    let counts = wanted.compactMap { people[$0.code] }
    let sum = counts.reduce(0, +)
    guard counts.count == wanted.count, let whole = people[council.areaCode],
      abs(sum - whole) > Population.differenceMax
    else { return }
    entry.fault(
      "people",
      "Its districts add up to \(sum), and \(council.areaName) (\(council.areaCode)) has \(whole).",
      "Correct the one that is wrong: they may differ by \(Population.differenceMax).")
  }
}

extension Breakdown {
  /// What to say of a place that is not among the districts; a code may be another county's.
  static func adviceOnDistricts(_ code: String) -> String {
    let isOfONS = code.hasPrefix("E0") && code.count == 9
    return " The districts are those of breakdowns.yaml"
      + (isOfONS ? "; \(code) may be another county’s." : ".")
  }
}
