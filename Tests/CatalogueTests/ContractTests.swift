// What a contract asks for, of whom, and which contracts cannot stand beside each other.

import Outcomes
import Testing

@testable import Catalogue

@Suite("A contract") struct ContractTests {
  @Test("asks for the core, for single indicators besides, and for every item that they need")
  func asks() throws {
    let project = try ContractTests.project(
      providers: "[core, KC05]", "[core, KC05]\n        items: [hours, asked]")
    let contract = try #require(try project.load().definitions.body("EX1")?.contracts.first)
    #expect(contract.indicators == ["KC01", "KC05"])
    #expect(contract.items == ["new_carers", "content", "answered", "happy", "asked", "hours"])
  }

  @Test("may be for a lot whose districts are not agreed")
  func confirmed() throws {
    let lots = try ["East", "East, confirmed: no"].map { title in
      try ContractTests.project(providers: "title: East", "title: \(title)").load().definitions
        .body("EX1")?.contracts.first?.lot?.isConfirmed
    }
    #expect(lots == [true, false])
  }

  @Test("takes what can be used of a return, or the whole or nothing")
  func badCells() throws {
    let said = "        due: {frequency: quarterly, working_days: 15}"
    let policies = try ["", "\n        bad_cells: refuse return"].map { more in
      try ContractTests.project(providers: said, said + more).load().definitions
        .body("EX1")?.contracts.first?.badCells
    }
    #expect(policies == [.leaveOut, .refuseReturn])
  }

  @Test("follows another on the next day, or asks for something else at the same time")
  func neighbours() throws {
    let first = "indicators: [core, KC05]"
    for (from, asked) in [("2027-04-01", "core"), ("2025-04-01", "[KC02]")] {
      let project = try ContractTests.project(
        providers: first, first + ContractTests.due + ContractTests.second(from: from, asked))
      try project.write(ContractTests.hours, to: "Indicators/KC02.yaml")
      #expect(project.faults() == [], "\(from)")
    }
  }

  @Test("of an employer asks for what employers publish, or for what they report, never both")
  func publishing() throws {
    let (own, published) = ("indicators: [SN01]", "indicators: [KP01]")
    for asked in [own, published] {
      #expect(try ContractTests.employer(contracts: [asked]).faults() == [])
    }
    let mixed = try ContractTests.employer(contracts: ["indicators: [SN01, KP01]"]).faults()
    #expect(mixed.map(\.key) == ["indicators"])
    #expect(mixed.first?.words.hasPrefix("KP01: published figures") == true)
    let apart = try ContractTests.employer(contracts: [own, published]).faults()
    #expect(
      apart.map(\.words) == [
        "One of it and EMP-0 asks for published figures, the other does not."
      ])
    #expect(apart.first?.remedy.contains("a body of their own") == true)
  }

  @Test("publishes what no other body publishes, but by area")
  func twoPublishers() throws {
    let project = try ContractTests.employer(contracts: ["indicators: [KP01]"])
    try project.edit(
      FaultTests.providers, "  - code: EX2",
      """
        - code: OTHER
          name: Another employer
          kind: employer
          contracts:
            - {code: OTHER-1, title: Carers, valid_from: 2020-01-01, valid_to: 2030-03-31,
               indicators: [KP01], due: {frequency: yearly, working_days: 9}}
          source: {by_hand: yes, layout: long}
        - code: EX2
      """)
    let fault = try #require(project.faults().first)
    #expect(project.faults().count == 1 && fault.key == "indicators")
    #expect(fault.words.hasPrefix("KP01 is published by EMP too, at Config/providers.yaml:"))
    #expect(fault.remedy.contains("breakdown area"))
    try project.edit("Indicators/KP01.yaml", "adds_over", "breakdowns: [area]\nadds_over")
    try project.edit(
      FaultTests.items, "snapshot\n    adds_over: [providers]",
      "snapshot\n    adds_over: [providers]\n    breakdowns: [area]")
    #expect(project.faults() == [])
  }

  @Test("of an employer asks providers' indicators of nobody, and says so once")
  func wrongKind() throws {
    let faults = try ContractTests.employer(contracts: ["indicators: [core, KC05, SN01]"]).faults()
    #expect(
      faults.map(\.words) == [
        "KC01, KC05: reported by provider, and this body is of kind employer."
      ])
  }

  private static func project(providers old: String, _ new: String) throws -> TemporaryProject {
    let project = try TemporaryProject.tiny()
    let text = try #require(TemporaryProject.tinyFiles[FaultTests.providers])
    try #require(text.contains(old))
    try project.write(text.replacing(old, with: new), to: FaultTests.providers)
    return project
  }

  /// The tiny project with an employer that has a contract for each list of indicators.
  private static func employer(contracts: [String]) throws -> TemporaryProject {
    let entries = contracts.enumerated().map { index, asked in
      "\n      - {code: EMP-\(index), title: Carers, valid_from: 2020-01-01, "
        + "valid_to: 2030-03-31, \(asked), due: {frequency: yearly, working_days: 9}}"
    }
    let project = try project(
      providers: "  - code: EX2",
      "  - code: EMP\n    name: Employer\n    kind: employer\n    contracts:" + entries.joined()
        + "\n    source: {by_hand: yes, layout: long}\n  - code: EX2")
    let own = hours.replacing("KC02", with: "SN01").replacing("provider", with: "employer")
      .replacing("optional", with: "employer")
    try project.write(own, to: "Indicators/SN01.yaml")
    try project.write(
      own.replacing("SN01", with: "KP01").replacing("{sum: [hours]}", with: "{published: hours}")
        .replacing("secret: service", with: "secret: published"), to: "Indicators/KP01.yaml")
    return project
  }

  private static let due = "\n        due: {frequency: quarterly, working_days: 15}"

  private static func second(from: String, _ asked: String) -> String {
    "\n      - code: EX1-LATER\n        title: Support\n        valid_from: \(from)\n"
      + "        valid_to: 2028-03-31\n        indicators: \(asked)"
  }

  private static let hours = """
    code: KC02
    title: Hours
    plain: Hours.
    numerator: hours
    form: hours
    unit: hours
    decimals: 0
    frequency: quarterly
    kind: snapshot
    polarity: neutral
    reported_by: provider
    formula: {sum: [hours]}
    labels: [{code: O1, bearing: related}]
    adds_over: []
    secret: service
    tier: optional
    publishes: [total]
    source: {title: us}
    """
}
