// The project's own definition files load, and say what the strategy and the statistics say.

import Catalogue
import Foundation
import Outcomes
import ProviderReturns
import Testing

@Suite("The project's own files") struct ProjectFilesTests {
  let catalogue: Catalogue
  var definitions: Definitions { catalogue.definitions }

  init() throws { catalogue = try Catalogue.ofProject.get() }

  @Test("hold the strategy's labels, areas, key moments and statements")
  func framework() throws {
    let framework = try #require(definitions.frameworks.first)
    #expect(definitions.frameworks.count == 1)
    #expect(framework.labels.count == 20)
    #expect(framework.outcomes.map(\.code) == (1...10).map { "O\($0)" })
    #expect(framework.labels.filter { $0.status == .firm }.map(\.code) == (1...6).map { "O\($0)" })
    #expect(framework.areas.map(\.title).count == 3)
    #expect(framework.keyMoments.count == 9)
    #expect(framework.keyMoments.count { $0.kind == .moment } == 7)
    #expect(framework.statements.map(\.code) == (1...6).map { "I\($0)" })
    #expect(framework.vision.hasPrefix("Making a difference every day by supporting"))
  }

  @Test("hold the core and the national indicators, and no others")
  func indicators() {
    let core = [
      "KC01", "KC04", "KC05", "KC06", "KC10", "KC11", "KC20", "KC21", "KC22", "KC23", "KC26",
      "KC28", "KC34", "KC36", "KC37",
    ]
    let national = ["KC18", "KC19", "KC24", "KC25", "KC30", "KC31", "KC32"]
    #expect(definitions.indicators.filter { $0.tier == .core }.map(\.code) == core)
    #expect(definitions.indicators.filter(\.isNational).map(\.code) == national)
    #expect(definitions.indicators.count == 22)
  }

  @Test("give each indicator the labels, moments and polarity that were agreed", arguments: table)
  func tags(row: Row) throws {
    let indicator = try #require(definitions.indicator(row.code))
    let words = { (tag: Indicator.Tag) in tag.bearing == .evidence ? tag.code : "(\(tag.code))" }
    #expect(indicator.labels.map(words).joined(separator: " ") == row.labels)
    #expect(indicator.moments.map(words).joined(separator: " ") == row.moments)
    #expect(indicator.polarity == row.polarity)
  }

  struct Row: Sendable {
    let code: String
    let polarity: Indicator.Polarity
    let labels: String
    var moments = ""
  }

  static let table: [Row] = [
    Row(code: "KC01", polarity: .neutral, labels: "O7", moments: "(M1) (M5)"),
    Row(code: "KC04", polarity: .neutral, labels: "O7"),
    Row(code: "KC05", polarity: .neutral, labels: "O9"),
    Row(code: "KC20", polarity: .neutral, labels: "Y1 O2"),
    Row(code: "KC21", polarity: .down, labels: "O2"),
    Row(code: "KC37", polarity: .neutral, labels: "O4", moments: "M1 M2 M3 M4 M5 M6 M7"),
    Row(code: "KC06", polarity: .neutral, labels: "O9 O6"),
    Row(code: "KC10", polarity: .down, labels: "O9 O4", moments: "M1"),
    Row(code: "KC11", polarity: .up, labels: "O4", moments: "M1"),
    Row(code: "KC22", polarity: .up, labels: "O2 Y1"),
    Row(code: "KC23", polarity: .up, labels: "B3 O1", moments: "(M2)"),
    Row(code: "KC26", polarity: .up, labels: "O3"),
    Row(code: "KC28", polarity: .neutral, labels: "O10"),
    Row(code: "KC34", polarity: .up, labels: "O5", moments: "M3"),
    Row(code: "KC36", polarity: .up, labels: "O9", moments: "M7"),
    Row(code: "KC18", polarity: .up, labels: "O1"),
    Row(code: "KC19", polarity: .up, labels: "O1"),
    Row(code: "KC24", polarity: .up, labels: "O3"),
    Row(code: "KC25", polarity: .up, labels: "O3"),
    Row(code: "KC30", polarity: .up, labels: "Y4 O4"),
    Row(code: "KC31", polarity: .up, labels: "(O9)"),
    Row(code: "KC32", polarity: .up, labels: "B2 O5"),
  ]

  @Test("never pool readings of different tools")
  func tools() throws {
    #expect(try #require(definitions.indicator("KC26")).publishes == [.by("tool")])
  }

  @Test("list twelve districts, know the former name of one, and let rests be missing")
  func districts() throws {
    let districts = try #require(definitions.breakdown("district"))
    #expect(districts.values.count { !$0.isResidual } == 12)
    #expect(
      districts.values.filter(\.isResidual).map(\.code) == ["district_unknown", "outside_kent"])
    for name in ["Shepway", "Folkestone & Hythe", "folkestone and hythe", "E07000112"] {
      #expect(districts.value(named: name)?.code == "E07000112")
    }
  }

  @Test("count carers as both censuses did, with districts that add up to the county")
  func populations() throws {
    #expect(definitions.populations.count == 2)
    for (code, county) in [
      ("census-2011-carers-all-ages", 151_777), ("census-2021-carers-5plus", 135_894),
    ] {
      let population = try #require(definitions.populations.first { $0.code == code })
      let districts = population.people.filter { $0.key.hasPrefix("E07") }
      #expect(districts.count == 12)
      #expect(districts.values.reduce(0, +) == county)
      #expect(population.people["E10000016"] == county)
      #expect(population.source.licence != nil)
    }
  }

  @Test(
    "ask four invented providers for the core indicators, and the national body for none of them")
  func bodies() throws {
    let sample = definitions.bodies.filter(\.isIllustrative)
    #expect(sample.map(\.code) == ["EX1", "EX2", "EX3", "EX4"])
    for body in sample {
      #expect(body.name.hasSuffix("(illustrative)"))
      #expect(body.contracts.map(\.indicators.count) == [15])
    }
    let national = try #require(definitions.body("DHSC"))
    #expect(!national.isIllustrative)
    #expect(
      national.contracts.flatMap(\.indicators)
        == definitions.indicators.filter(\.isNational).map(\.code))
    #expect(catalogue.sources.map(\.body) == ["EX1", "EX2", "EX3", "EX4", "DHSC"])
    #expect(catalogue.sources.count { $0.place == .byHand } == 1)
    #expect(catalogue.sources.last?.place == .file(path: "benchmarks/ascof-carers.csv"))
    #expect(Set(catalogue.sources.map(\.layout)).isSubset(of: catalogue.layouts.map(\.code)))
    #expect(definitions.council.areaCode == "E10000016")
  }

  @Test("map the ASCOF file as published, by layout alone")
  func ascofLayout() throws {
    let layout = try #require(catalogue.layouts.first { $0.code == "ascof-long" })
    #expect(layout.codes.indicator["5A(2)"] == "KC25")
    #expect(
      layout.pivot == [
        "outcome": .value, "number of respondents": .respondents, "margin of error": .margin,
      ])
    #expect(layout.rows["ons_code"]?.count == 3)
    #expect(layout.columns.breakdowns == ["area": "ons_code"])
    #expect(layout.brackets == .outsideIsOfficial)
    #expect(layout.constants.body == "DHSC")
  }
}
