// What a framework's parts are measured by, and what is said where they are not.

import Outcomes
import TestSupport
import Testing

private func indicator(
  _ code: String, _ tier: Indicator.Tier, _ labels: [(String, Indicator.Bearing)],
  moments: [String] = []
) -> Indicator {
  SmallCounty.indicator(code, .sum([code]), tier: tier).with(
    labels: labels.map { Indicator.Tag(code: $0.0, bearing: $0.1) },
    moments: moments.map { Indicator.Tag(code: $0, bearing: .evidence) })
}

private let framework = Framework(
  code: "f", title: "F", kind: .council, vision: "V", validFrom: "2022-04-06", validTo: nil,
  source: Citation(title: "S", licence: nil),
  areas: [
    Area(code: "out", title: "Out", description: "", holdsOutcomes: true),
    Area(code: "how", title: "How", description: "", holdsOutcomes: false),
  ],
  labels: [("H1", "how"), ("O1", "out"), ("O2", "out"), ("O3", "out"), ("O4", "out")].map {
    Label(code: $0.0, title: $0.0, area: $0.1, status: .firm, evidence: "E", aliases: [])
  },
  keyMoments: [
    KeyMoment(code: "M1", title: "M1", kind: .moment),
    KeyMoment(code: "ongoing", title: "Ongoing", kind: .ongoing),
  ],
  statements: [])

@Suite("Coverage") struct CoverageTests {
  let parts = SmallCounty.definitions(
    [
      indicator("A", .core, [("O1", .evidence)], moments: ["M1"]),
      indicator("B", .optional, [("O1", .evidence), ("O2", .evidence)]),
      indicator("C", .optional, [("O2", .evidence), ("O3", .related)]),
      indicator("D", .national, [("O4", .evidence)]),
    ], [SmallCounty.body("P1", asked: ["A"])]
  ).coverage(of: framework, on: "2026-10-20")

  @Test("lists outcomes first, then the other labels, then the key moments")
  func order() {
    #expect(parts.map(\.code) == ["O1", "O2", "O3", "O4", "H1", "M1"])
    #expect(parts.map(\.kind) == [.outcome, .outcome, .outcome, .outcome, .label, .moment])
  }

  @Test(
    "says what is thin, optional, asked of nobody or empty",
    arguments: [
      ("O1", ["A", "B"], []), ("O2", ["B", "C"], [.optionalOnly, .askedOfNobody]),
      ("O3", [], [.empty]), ("O4", ["D"], [.thin]), ("H1", [], [.empty]), ("M1", ["A"], [.thin]),
    ] as [(String, [String], [CoveredPart.Finding])])
  func findings(code: String, evidence: [String], findings: [CoveredPart.Finding]) throws {
    let part = try #require(parts.first { $0.code == code })
    #expect(part.evidence.map(\.code) == evidence)
    #expect(part.findings == findings)
  }

  @Test("does not count what is related only")
  func related() {
    #expect(parts.first { $0.code == "O3" }?.related.map(\.code) == ["C"])
  }
}
