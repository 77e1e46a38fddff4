// Faults that it takes several lines, or files, to make.

import Outcomes
import Testing

@testable import Catalogue

@Suite("Definitions that do not fit") struct AcrossFilesTests {
  @Test(
    "are all told of one target, whatever else is missing",
    arguments: [
      (polarity: "polarity: up\n", others: []), (polarity: "", others: ["polarity"]),
    ])
  func oneTarget(polarity: String, others: [String]) throws {
    let project = try TemporaryProject.tiny()
    try project.edit("Indicators/KC05.yaml", "polarity: up\n", polarity)
    try project.edit(
      "Indicators/KC05.yaml",
      "{year: 2026-27, target: 80, floor: 70, agreed_by: us, agreed_on: 2026-03-12}",
      "{year: never, target: much, floor: 170, agreed_by: [us], agreed_on: soon, contract: EX9, "
        + "lot: lot-9, illustrative: perhaps}")
    #expect(
      project.faults().map(\.key) == others + [
        "agreed_by", "agreed_on", "contract", "floor", "illustrative", "lot", "target", "year",
      ])
  }

  @Test("are two targets for one year, though one of them has other faults")
  func secondTarget() throws {
    let project = try TemporaryProject.tiny()
    try project.edit("Indicators/KC05.yaml", "target: 80,", "target: much,")
    try project.edit("Indicators/KC05.yaml", "    contract: EX1-2023\n    lot: lot-1\n", "")
    #expect(
      project.faults().map { "\($0.line): \($0.key)" } == ["23: target", "24: year"])
  }

  @Test("are a survey and the tables of its parts")
  func survey() throws {
    let project = try TemporaryProject.tiny()
    let items = try #require(TemporaryProject.tinyFiles[FaultTests.items])
    try project.write(
      items.replacing("[providers]}", with: "[providers], breakdowns: [district]}"),
      to: FaultTests.items)
    try project.edit("Indicators/KC05.yaml", "adds_over", "breakdowns: [district]\nadds_over")
    #expect(project.faults() == [])
    try project.edit(
      "Indicators/KC05.yaml", "publishes: [total]", "publishes: [total, by district]")
    #expect(project.faults().map(\.words) == ["A survey shows its total only."])
    #expect(project.faults().map { "\($0.line): \($0.key)" } == ["21: publishes"])
  }

  @Test("are districts and an area that they are no part of", arguments: ["", "\n  E12000008: 9"])
  func otherArea(people: String) throws {
    let project = try TemporaryProject.tiny()
    try project.edit(
      "Indicators/breakdowns.yaml", "{code: E10000016, title: Kent}",
      "{code: E10000016, title: Kent}\n      - {code: E12000008, title: South East}")
    try project.edit("Config/council.yaml", "area_code: E10000016", "area_code: E12000008")
    try project.edit(FaultTests.census, "E10000016: 21971", "E10000016: 21971\(people)")
    let fault = try #require(project.faults().first)
    #expect(project.faults().count == 1 && fault.file == FaultTests.census)
    #expect(
      fault.words.contains(people.isEmpty ? "no people of Kent (E12000008)" : "(E12000008) has 9"))
  }

  @Test("are not a redefinition that begins a period of all that use the item")
  func redefinition() throws {
    let project = try TemporaryProject.tiny()
    let old = "Happy, unit: people, frequency: yearly, kind: flow, adds_over: [providers]}"
    try project.edit(
      FaultTests.items, old,
      old.replacing("yearly", with: "monthly").replacing(
        "[providers]}", with: "[time, providers], ")
        + "changes: [{from: 2024-04-01, decided: 2024-05-01, by: us, why: So., redefines: yes}]}")
    #expect(project.faults() == [])
  }

  @Test("are not two contracts for one lot, whose districts stand in any order")
  func sharedLot() throws {
    let project = try TemporaryProject.tiny()
    try project.edit(FaultTests.providers, "[E07000105]", "[E07000105, E07000112]")
    try project.edit(
      FaultTests.providers, "    kind: national\n",
      """
          kind: provider
          contracts:
            - {code: EX2-2023, title: Support, valid_from: 2023-10-01, valid_to: 2027-03-31,
               lot: {code: lot-1, title: East, districts: [E07000112, E07000105]},
               indicators: core, due: {frequency: quarterly, working_days: 15}}

      """)
    #expect(project.faults() == [])
  }

  @Test("are not dates that are our reading, if they say so", arguments: [true, false])
  func inferredDates(areInferred: Bool) throws {
    let project = try TemporaryProject.tiny()
    if areInferred {
      try project.edit(FaultTests.tiny, "source:", "dates_inferred: yes\nsource:")
    }
    let strategy = try #require(try project.load().definitions.strategy)
    #expect(strategy.areDatesInferred == areInferred)
  }
}
