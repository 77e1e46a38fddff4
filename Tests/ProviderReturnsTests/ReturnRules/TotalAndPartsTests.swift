// Totals against their parts, months against their quarter.

import Foundation
import Outcomes
import Testing
import TestSupport

@testable import ProviderReturns

private let d1 = ["district": "D1"]
private let d2 = ["district": "D2"]
private let d3 = ["district": "D3"]
private let d4 = ["district": "D4"]
private let rest = ["district": "X"]

/// What is said, and what of it is told: the cell and the sum, or the part's value.
private let totals: [(said: [Said], told: [String])] = [
  // All parts are numbers: they add up.
  (district(10, 1, 2, 3, 4), []),
  (district(10, 1, 2, 3, 5), ["C2 sum 11"]),
  (district(10, 1, 2, 3, 3), ["C2 sum 9"]),
  (district(10, 1, 2, 3, 3) + [Said("q", 1, in: rest)], []),
  (district(10, 1, 2, 3, 4) + [Said("q", .notRecorded, in: rest)], []),
  // A part is absent: the others do not exceed the total.
  ([Said("q", 10), Said("q", 4, in: d1), Said("q", 6, in: d2)], []),
  ([Said("q", 10), Said("q", 4, in: d1), Said("q", 7, in: d2)], ["C2 sum 11"]),
  (district(10, 1, 2, 3) + [Said("q", .notRecorded, in: d4)], []),
  // No total, or one that is no number.
  ([Said("q", 4, in: d1), Said("q", 7, in: d2)], []),
  ([Said("q", .notRecorded), Said("q", 4, in: d1)], []),
  // Over other lists nothing adds: no part exceeds the total.
  ([Said("supported", 10), tool(8, "star"), tool(9, "acqol")], []),
  ([Said("supported", 10), tool(8, "star"), tool(12, "acqol")], ["C4 value 12"]),
  // Hours by their rounding: five numbers to one place may be off by 0.25.
  ([Said("hours", 10), hours(3.4, d1), hours(3.3, d2), hours(3.4, d3), hours(0, d4)], []),
  (
    [Said("hours", 10), hours(3.4, d1), hours(3.4, d2), hours(3.5, d3), hours(0, d4)],
    ["C2 sum 10.3"]
  ),
]

/// D1 and D2 are the lot's.
private let lots: [(said: [Said], sum: String?)] = [
  ([Said("supported", 10), supported(4, d1), supported(6, d2)], nil),
  ([Said("supported", 10), supported(4, d1), supported(5, d2)], "9"),
  ([Said("supported", 10), supported(4, d1)], nil),
  (
    [
      Said("supported", 10), supported(4, d1), supported(5, d2),
      Said("supported", .notOurService, in: d3),
    ], "9"
  ),
  (
    [
      Said("supported", 10), supported(4, d1), supported(5, d2),
      Said("supported", .notRecorded, in: rest),
    ], nil
  ),
]

private func supported(_ number: Decimal, _ district: [String: String]) -> Said {
  Said("supported", number, in: district)
}

private func district(_ total: Decimal, _ parts: Decimal...) -> [Said] {
  [Said("q", total)] + zip(parts, [d1, d2, d3, d4]).map { Said("q", $0, in: $1) }
}

private func tool(_ number: Decimal, _ tool: String) -> Said {
  Said("supported", number, in: ["tool": tool])
}

private func hours(_ number: Decimal, _ district: [String: String]) -> Said {
  Said("hours", number, in: district)
}

@Suite("A total") struct TotalAndPartsTests {
  @Test("is held against its parts", arguments: totals)
  func parts(said: [Said], told: [String]) {
    let named = said.map { $0.item == "q" ? $0.of("supported") : $0 }
    let findings = TotalAndParts.outcome(of: CarersHome.returned(named)).findings ?? []
    let words = findings.map { finding in
      let fact = finding.facts["sum"].map { "sum \($0)" } ?? "value \(finding.facts["value"] ?? "")"
      return "\(finding.place.cell ?? "") \(fact)"
    }
    #expect(words == told)
  }

  @Test("of a lot is held against the districts of that lot", arguments: lots)
  func ofLot(said: [Said], sum: String?) {
    let body = SmallCounty.body(
      "EX1", asked: ["KC01"], districts: SmallCounty.east, from: "2020-04-01")
    let findings = TotalAndParts.outcome(of: CarersHome.returned(said, of: body)).findings ?? []
    #expect(findings.map { $0.facts["sum"] } == (sum.map { [$0] } ?? []))
  }

  @Test("says which part exceeds it")
  func names() throws {
    let said = [Said("supported", 10), tool(12, "acqol")]
    let finding = try #require(
      TotalAndParts.outcome(of: CarersHome.returned(said)).findings?.first)
    #expect(finding.facts["part"] == "acqol")
    #expect(finding.facts["breakdown"] == "tool")
    #expect(finding.facts["total"] == "10")
    #expect(finding.facts["period"] == "July to September 2026")
  }

  @Test("is held against the parts of its own period")
  func periods() {
    let said = [
      Said("contacts", 5, "July 2026"), Said("contacts", 9, in: d1, "August 2026"),
      Said("contacts", 9, "August 2026"),
    ]
    #expect(TotalAndParts.outcome(of: CarersHome.returned(said)) == .checked([]))
  }
}

/// An item's code, its months, the whole, and what is told.
private let wholes: [(item: String, months: [Decimal?], whole: Decimal, told: [String: String])] = [
  ("contacts", [3, 4, 5], 12, [:]),
  ("contacts", [3, 4, 5], 13, ["sum": "12"]),
  ("contacts", [3, 4, 5], 5, ["sum": "12"]),
  ("contacts", [0, 0, 0], 0, [:]),
  ("contacts", [3, nil, 5], 9, [:]),
  ("contacts", [3, nil, 5], 7, ["least": "8"]),
  ("contacts", [nil, nil, nil], 7, [:]),
  // Different carers: between the largest month and the sum.
  ("supported", [30, 40, 50], 50, [:]),
  ("supported", [30, 40, 50], 120, [:]),
  ("supported", [30, 40, 50], 49, ["least": "50", "most": "120"]),
  ("supported", [30, 40, 50], 121, ["least": "50", "most": "120"]),
  ("supported", [30, nil, 50], 500, [:]),
  // The last day's stock is the last month's.
  ("closing", [30, 40, 50], 50, [:]),
  ("closing", [30, 40, 50], 120, ["last": "50"]),
  ("closing", [30, 40, nil], 120, [:]),
]

@Suite("A quarter sent beside its months") struct MonthsAndWholeTests {
  @Test("agrees with them, or is told", arguments: wholes)
  func agrees(item: String, months: [Decimal?], whole: Decimal, told: [String: String]) throws {
    let item = try #require(CarersHome.definitions.item(item))
    let place = Place(line: 9, cell: "D9")
    let finding = MonthsAndWhole(item: item, months: months, whole: whole)
      .finding(at: place, ["item": item.title])
    #expect((finding == nil) == told.isEmpty)
    guard let finding else { return }
    #expect(finding.place == place)
    #expect(finding.found == "\(whole)")
    #expect(
      finding.facts == told.merging(["item": item.title, "stated": "\(whole)"]) { a, _ in a })
  }
}

extension Said {
  fileprivate func of(_ item: Item.Code) -> Said {
    Said(item, reported, in: breakdown.values, period)
  }
}
