// Periods: which items make up an indicator's, and in whose financial year they are counted.

import Outcomes
import Testing

@testable import Catalogue

@Suite("Periods in the definition files") struct YearTests {
  @Test("are counted in the council's own year, wherever a year is named")
  func otherYear() throws {
    let project = try TemporaryProject.tiny()
    try project.edit(
      "Config/council.yaml", "{first_month: 4, label: 2026-27}", "{first_month: 10, label: FY27}")
    #expect(
      project.faults().map { "\($0.file):\($0.line): \($0.key)" } == [
        "Indicators/KC05.yaml:33: from", "Indicators/items.yaml:25: from",
      ])
    try project.edit("Indicators/KC05.yaml", "from: 2026-04-01", "from: 2026-10-01")
    try project.edit("Indicators/KC05.yaml", "year: 2026-27", "year: FY27")
    try project.edit("Indicators/items.yaml", "from: 2025-04-01", "from: 2025-10-01")
    try project.edit("Config/layouts/long.yaml", "title: Long", "title: Long\nperiods: {Now: FY27}")
    let definitions = try project.load().definitions
    #expect(definitions.year == FinancialYear(firstMonth: 10, style: .ending))
    let targets = try #require(definitions.indicator("KC05")).targets
    #expect(targets.map(\.year.start.iso) == ["2026-10-01", "2026-10-01"])
  }

  @Test("are not judged while nobody knows when a year begins")
  func noYear() throws {
    let project = try TemporaryProject.tiny()
    try project.edit("Config/council.yaml", "first_month: 4, ", "")
    try project.edit("Indicators/KC05.yaml", "from: 2026-04-01", "from: 2026-10-01")
    #expect(project.faults().map(\.key) == ["first_month"])
  }

  @Test("keep targets exactly as they are written")
  func exact() throws {
    let targets = try #require(
      try TemporaryProject.tiny().load().definitions.indicator("KC05")
    ).targets
    #expect(targets.map(\.level) == [.target(80, floor: 70), .target(82.5, floor: 70)])
    #expect(targets.map(\.isIllustrative) == [false, true])
    #expect(targets.map(\.lot) == [nil, "lot-1"])
    #expect(targets.map(\.contract) == [nil, "EX1-2023"])
  }

  struct Making: Sendable {
    let item: String
    let indicator: String
    let kind: String
    var addsOverTime = false
    /// The key at fault, if any.
    let fault: String?
  }

  static let makings: [Making] = [
    // What stood on a day: the shorter period with the same last day is taken.
    Making(item: "quarterly", indicator: "yearly", kind: "snapshot", fault: nil),
    Making(item: "monthly", indicator: "two-monthly", kind: "snapshot", fault: nil),
    Making(item: "two-monthly", indicator: "quarterly", kind: "snapshot", fault: "frequency"),
    Making(item: "yearly", indicator: "quarterly", kind: "snapshot", fault: "frequency"),
    Making(item: "quarterly", indicator: "yearly", kind: "rolling 12", fault: nil),
    // What happened: shorter periods are summed, if they may be.
    Making(item: "four-monthly", indicator: "yearly", kind: "flow", fault: "frequency"),
    Making(
      item: "four-monthly", indicator: "yearly", kind: "flow", addsOverTime: true, fault: nil),
    Making(
      item: "four-monthly", indicator: "half-yearly", kind: "flow", addsOverTime: true,
      fault: "frequency"),
    Making(
      item: "two-monthly", indicator: "half-yearly", kind: "flow", addsOverTime: true, fault: nil),
    Making(
      item: "half-yearly", indicator: "quarterly", kind: "flow", addsOverTime: true,
      fault: "frequency"),
  ]

  @Test("are made up of whole periods of the items", arguments: makings)
  func made(making: Making) throws {
    let project = try TemporaryProject.tiny()
    try project.edit("Indicators/KC01.yaml", "frequency: monthly", "frequency: \(making.indicator)")
    try project.edit("Indicators/KC01.yaml", "kind: flow", "kind: \(making.kind)")
    try project.edit(
      "Indicators/items.yaml",
      "frequency: monthly\n    kind: flow\n    adds_over: [time, providers]",
      "frequency: \(making.item)\n    kind: \(making.kind)\n    adds_over: "
        + (making.addsOverTime ? "[time, providers]" : "[providers]"))
    #expect(project.faults().map(\.key) == [making.fault].compactMap { $0 })
  }

  @Test("divide carers by the people of their districts, and by nothing else")
  func rate() throws {
    let project = try TemporaryProject.tiny()
    try project.edit("Indicators/KC01.yaml", "form: count", "form: rate")
    try project.edit(
      "Indicators/KC01.yaml", "{sum: [new_carers]}",
      "{numerator: [new_carers], population: census, scale: 1000}")
    let rate = try #require(try project.load().definitions.indicator("KC01"))
    #expect(rate.formula == .perPopulation(["new_carers"], population: "census", scale: 1000))
    try project.edit("Indicators/KC01.yaml", "s: [district]", "s: [district, moment]")
    try project.edit("Indicators/items.yaml", "[district]", "[district, moment]")
    #expect(
      project.faults().map(\.words) == ["Nobody knows how many people there are by moment."])
  }
}

extension TemporaryProject {
  /// Replaces the first of a text in a file of the project.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    try #require(text.contains(old))
    try write(text.replacing(old, with: new, maxReplacements: 1), to: path)
  }
}
