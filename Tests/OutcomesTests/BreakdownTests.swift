// Values by name, places in breakdowns as text, the outcomes of a framework, and cells counted.

import Outcomes
import TestSupport
import Testing

@Suite("Breakdowns") struct BreakdownTests {
  static let districts = Breakdown(
    code: "district", title: "District",
    values: [
      Breakdown.Value(
        code: "E07000112", title: "Folkestone and Hythe",
        aliases: ["Shepway", "Folkestone & Hythe"],
        isResidual: false),
      Breakdown.Value(code: "E07000113", title: "Swale", aliases: [], isResidual: false),
      Breakdown.Value(code: "unknown", title: "District unknown", aliases: [], isResidual: true),
    ])

  @Test(
    "find a value by code, title or former name",
    arguments: [
      ("E07000112", "E07000112"), ("e07000112", "E07000112"), ("Folkestone and Hythe", "E07000112"),
      (" shepway\u{A0}", "E07000112"), ("FOLKESTONE & HYTHE", "E07000112"), ("swale", "E07000113"),
      ("District Unknown", "unknown"),
    ])
  func named(text: String, code: String) {
    #expect(BreakdownTests.districts.value(named: text)?.code == code)
  }

  @Test(
    "find nothing by a name they do not know",
    arguments: [
      "", " ", "Medway", "E0700011", "E070001122", "Folkestone", "Folkestone  and Hythe",
      "district",
      "Ѕwale",
    ])
  func unknown(text: String) { #expect(BreakdownTests.districts.value(named: text) == nil) }

  @Test(
    "places are read back as they are written",
    arguments: [
      (BreakdownKey.total, ""), (BreakdownKey(["district": "E07000105"]), "district=E07000105"),
      (BreakdownKey(["moment": "M1", "district": "E1"]), "district=E1;moment=M1"),
      (BreakdownKey(["tool": "AC-QoL (2)"]), "tool=AC-QoL (2)"),
    ])
  func key(key: BreakdownKey, text: String) {
    #expect(key.description == text)
    #expect(BreakdownKey(text) == key)
    #expect(key.isTotal == text.isEmpty)
  }

  @Test(
    "text that is never written is no place",
    arguments: [
      ";", "=", "district", "district=", "=E1", "district=E1;", ";district=E1",
      "district=E1;;moment=M1",
      "moment=M1;district=E1", "district=E1;district=E2", "district=E1;district=E1", "district=a=b",
      "total",
    ])
  func noKey(text: String) { #expect(BreakdownKey(text) == nil) }
}

@Suite("Frameworks") struct FrameworkTests {
  @Test("their outcomes are the labels of the areas that hold outcomes, in the file's order")
  func outcomes() {
    let areas = [("A1", true), ("A2", false), ("A3", true)].map { code, holds in
      Area(code: code, title: code, description: "", holdsOutcomes: holds)
    }
    let labels = [("O2", "A1"), ("Y1", "A2"), ("O1", "A3"), ("Z1", "no such area"), ("O3", "A1")]
      .map { code, area in
        Label(code: code, title: code, area: area, status: .firm, evidence: "", aliases: [])
      }
    let framework = Framework(
      code: "f", title: "", kind: .council, vision: "", validFrom: "2022-04-01",
      validTo: "2027-03-31",
      source: Citation(title: "", licence: nil), areas: areas, labels: labels, keyMoments: [],
      statements: [])
    #expect(framework.outcomes.map(\.code) == ["O2", "O1", "O3"])
  }
}

@Suite("Value cells") struct CellCountTests {
  private let parts: [WritableKeyPath<CellCount, Int>] = [
    \.used, \.notUsable, \.withheld, \.filtered, \.blank,
  ]

  @Test("are balanced when each is in exactly one count")
  func balance() {
    var count = CellCount()
    #expect(count.isBalanced)
    for part in parts {
      count.total += 1
      #expect(!count.isBalanced)
      count[keyPath: part] += 1
      #expect(count.isBalanced)
    }
  }

  @Test("stay balanced when balanced counts are added, each part to its own")
  func sums() {
    var sum = CellCount()
    for (place, part) in parts.enumerated() {
      var count = CellCount()
      count.total = place + 1
      count[keyPath: part] = place + 1
      sum += count
    }
    #expect(sum.isBalanced && sum.total == 15)
    #expect(parts.map { sum[keyPath: $0] } == [1, 2, 3, 4, 5])
  }
}

@Suite("Returns") struct UsableTests {
  @Test("are usable when they say something, or that there is nothing")
  func usable() {
    func made(_ observations: [Observation], isNil: Bool) -> ProviderReturn {
      ProviderReturn(
        body: "P1", period: "2026-27-Q2", observations: observations, problems: [],
        cells: CellCount(), isNil: isNil)
    }
    let observation = SmallCounty.observation("P1", "new", "2026-07", .notOurService)
    #expect(made([observation], isNil: false).isUsable)
    #expect(made([], isNil: true).isUsable)
    #expect(!made([], isNil: false).isUsable)
  }
}
