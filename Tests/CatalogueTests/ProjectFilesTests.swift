// The project's own definition files load, and say what the strategies and the statistics say.

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
    let framework = try #require(definitions.strategy)
    #expect(framework.code == "kent-adult-carers-2022-2027")
    #expect(framework.labels.count == 20)
    #expect(framework.outcomes.map(\.code) == (1...10).map { "O\($0)" })
    #expect(framework.labels.filter { $0.status == .firm }.map(\.code) == (1...6).map { "O\($0)" })
    #expect(framework.areas.map(\.title).count == 3)
    #expect(framework.keyMoments.count == 9)
    #expect(framework.keyMoments.count { $0.kind == .moment } == 7)
    #expect(framework.statements.map(\.code) == (1...6).map { "I\($0)" })
    #expect(framework.vision.hasPrefix("Making a difference every day by supporting"))
  }

  @Test(
    "hold the employers' frameworks, whose outcomes are what they set out to do",
    arguments: [
      ("civil-service-carers-strategy", (1...4).map { "CSP\($0)" }, "2025-12-31"),
      ("kent-police-carers-5-point-plan", (1...5).map { "KPP\($0)" }, nil),
      ("staff-carers-network", (1...4).map { "SNL\($0)" }, nil),
    ])
  func employers(code: String, outcomes: [String], lastDay: String?) throws {
    let framework = try #require(definitions.frameworks.first { $0.code == code })
    #expect(framework.kind == .employer)
    #expect(framework.outcomes.map(\.code) == outcomes)
    #expect(framework.validTo?.iso == lastDay)
    #expect(framework.keyMoments.isEmpty)
    #expect(definitions.frameworks.count == 4)
  }

  @Test("agree no target for Kent: each that is there is illustrative, and says so")
  func targets() throws {
    let rated = definitions.indicators.filter { !$0.targets.isEmpty }
    #expect(
      rated.map(\.code) == [
        "KC05", "KC11", "KC15", "KC21", "KC22", "KC23", "KC34", "KC36", "KC41", "KC42",
      ])
    for target in rated.flatMap(\.targets) {
      #expect(target.isIllustrative && target.agreedBy.hasSuffix("(illustrative)"))
    }
    for indicator in rated {
      #expect(indicator.notes.contains { $0.hasPrefix("Kent has agreed no") }, "\(indicator.code)")
    }
    let period = try #require(ReportingPeriod(label: "2026-27 Q2", in: definitions.year))
    let target = try #require(definitions.indicator("KC21")?.target(for: period))
    #expect(target.level == .target(5, floor: 10))
  }

  @Test("decide nothing for Kent: each action that is there is illustrative, and says so")
  func actions() {
    let acted = definitions.indicators.filter { !$0.actions.isEmpty }
    #expect(acted.count > 1 && acted.allSatisfy { !$0.targets.isEmpty })
    for action in acted.flatMap(\.actions) {
      #expect(action.isIllustrative && action.by.hasSuffix("(illustrative)"))
    }
    // Some figure must show how it looks where nothing has been decided.
    #expect(acted.count < definitions.indicators.count { !$0.targets.isEmpty })
  }

  @Test("break a series where its definition changed, and compute each figure by its own")
  func redefinition() throws {
    let indicator = try #require(definitions.indicator("KC34"))
    let quarters = try ["2024-25 Q4", "2025-26 Q1"].map {
      try #require(ReportingPeriod(label: $0, in: definitions.year))
    }
    #expect(indicator.breaks(in: quarters, items: definitions.items) == [quarters[1]])
    #expect(
      quarters.map { indicator.terms(for: $0).formula.items } == [
        ["hospital_contacts_in_3_days", "hospital_referrals_3_days_due"],
        ["hospital_contacts_in_time", "hospital_referrals_due"],
      ])
    #expect(catalogue.changes.map(\.subject) == ["KC34", "KC06"])
  }

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
      let population = try #require(definitions.population(code))
      let districts = population.people.filter { $0.key.hasPrefix("E07") }
      #expect(districts.count == 12)
      #expect(districts.values.reduce(0, +) == county)
      #expect(population.people["E10000016"] == county)
      #expect(population.source.licence != nil)
    }
  }

  @Test("count periods in April's year, and release quarterly")
  func council() {
    #expect(definitions.council.areaCode == "E10000016")
    #expect(definitions.year == .april)
    #expect(definitions.council.releaseFrequency == .quarterly)
    #expect(definitions.council.press?.telephone == nil)
    #expect(definitions.council.press?.address == "https://www.kent.gov.uk/")
  }

  @Test("ask invented providers for the core, and an invented employer for its network's figures")
  func sample() throws {
    let core = definitions.indicators.filter { $0.tier == .core }
    let invented = definitions.bodies.filter(\.isIllustrative)
    #expect(invented.allSatisfy { $0.name.hasSuffix("(illustrative)") })
    let providers = invented.filter { $0.kind == .provider }
    #expect(providers.count > 3)
    for body in providers {
      for contract in body.contracts {
        #expect(Set(core.map(\.code)).isSubset(of: contract.indicators))
        #expect(Set(core.flatMap(\.allItems)).isSubset(of: contract.items))
      }
    }
    let network = try #require(definitions.body("EXN"))
    #expect(network.kind == .employer && invented.contains(network))
    #expect(network.contracts.flatMap(\.indicators) == (1...7).map { "SN0\($0)" })
  }

  @Test(
    "ask publishers for nothing but what they publish",
    arguments: [
      ("DHSC", "ascof-carers"), ("KP", "employers-kent-police"), ("CS", "employers-civil-service"),
    ])
  func publishers(code: String, file: String) throws {
    let body = try #require(definitions.body(code))
    #expect(!body.isIllustrative && definitions.isPublisher(body))
    let published = definitions.indicators.filter { $0.isPublished && $0.reportedBy == body.kind }
    let own = published.map(\.code).filter { $0.hasPrefix(code) || body.kind == .national }
    #expect(body.contracts.flatMap(\.indicators) == own)
    let source = try #require(catalogue.sources.first { $0.body == code })
    #expect(source.place == .file(path: "benchmarks/\(file).csv"))
    #expect(catalogue.layouts.contains { $0.code == source.layout })
  }

  @Test("map the ASCOF file as published, by layout alone")
  func ascofLayout() throws {
    let layout = try #require(catalogue.layouts.first { $0.code == "ascof-long" })
    #expect(layout.codes.indicator["5A(2)"] == "KC25")
    #expect(
      layout.tables[0].pivot == [
        "outcome": .value, "number of respondents": .respondents, "margin of error": .margin,
      ])
    #expect(layout.tables[0].rows["ons_code"]?.count == 3)
    #expect(layout.tables[0].columns.breakdowns == ["area": "ons_code"])
    #expect(layout.brackets == .outsideIsOfficial)
    #expect(layout.tables[0].constants.body == "DHSC")
  }
}
