// Sample returns can be repeated, add up, and are read by our own reader without a fault.

import Catalogue
import Outcomes
import ProviderReturns
import TestSupport
import Testing

@testable import Samples

@Suite("Sample returns") struct SampleReturnTests {
  let definitions: Definitions

  init() throws { definitions = try #require(Project.catalogue?.definitions) }

  @Test("are made for five providers, a council and an employer, all of them illustrative")
  func bodies() {
    #expect(Project.codes.count == 7 && Project.providers.count == 5)
    #expect(Project.bodies.allSatisfy { $0.name.contains("Example") })
    #expect(Set(Project.bodies.map(\.kind)) == [.provider, .council, .employer])
  }

  @Test("are the same bytes for the same seed, and others for another", arguments: Project.codes)
  func repeatable(code: ReportingBody.Code) throws {
    let first = try Project.sample(of: code, seed: 7).csv(asOf: "2026-10-20")
    #expect(try Project.sample(of: code, seed: 7).csv(asOf: "2026-10-20") == first)
    #expect(try Project.sample(of: code, seed: 8).csv(asOf: "2026-10-20") != first)
  }

  @Test("of two bodies differ in more than the name")
  func differ() throws {
    let files = try Project.codes.map { try Project.file(of: $0).values }
    #expect(Set(files).count == files.count)
  }

  @Test("have totals equal to the sum of every breakdown", arguments: Project.codes)
  func totals(code: ReportingBody.Code) throws {
    let file = try Project.file(of: code)
    var sums: [SampleFile.Place: [Breakdown.Code: Int]] = [:]
    for (place, value) in file.values {
      for breakdown in place.breakdown.values.keys {
        sums[.init(place.period, place.item), default: [:]][breakdown, default: 0] += value
      }
    }
    for (whole, breakdowns) in sums {
      guard let total = file.values[whole] else { continue }
      #expect(breakdowns.values.allSatisfy { $0 == total }, "\(whole): \(total), \(breakdowns)")
    }
    // Readings of different tools are never pooled, and a total of awards would count reports.
    let split = Set(sums.keys.filter { file.values[$0] == nil }.map(\.item))
    let without: Set = [
      "wellbeing_improved_or_held", "wellbeing_paired", "employers_by_accreditation",
    ]
    #expect(split.isSubset(of: without))
    let hasBreakdowns = code != "EXC"
    #expect(sums.isEmpty != hasBreakdowns)
  }

  @Test("have numerators within their denominators in every row", arguments: Project.codes)
  func withinDenominators(code: ReportingBody.Code) throws {
    let file = try Project.file(of: code)
    let formulas = definitions.indicators.filter { $0.form == .percentage }
      .flatMap { [$0.formula] + $0.changes.map(\.before.formula) }
    var compared = 0
    for case .ratio(let top, let bottom, _) in formulas {
      for place in file.values.keys where place.item == top.first {
        let above = try #require(file.sum(top, at: place), "\(top) at \(place)")
        let below = try #require(file.sum(bottom, at: place), "\(bottom) at \(place)")
        #expect(above <= below, "\(top) at \(place)")
        compared += 1
      }
    }
    #expect(code == "EXN" ? compared == 0 : compared > 10)
  }

  @Test("have no more answers than were asked", arguments: Project.providers)
  func surveys(code: ReportingBody.Code) throws {
    let file = try Project.file(of: code)
    for indicator in definitions.indicators {
      guard let asked = indicator.surveyAsked, case .ratio(_, let bottom, _) = indicator.formula
      else { continue }
      for place in file.values.keys where place.item == bottom.first {
        let answered = try #require(file.sum(bottom, at: place))
        #expect(answered <= (try #require(file[place.period, asked])), "\(place)")
      }
    }
  }

  @Test("name the districts of the provider's lot, all of them, and rests")
  func lots() throws {
    let rests = try #require(definitions.breakdown("district")).values.filter(\.isResidual)
    for code in Project.providers {
      let file = try Project.file(of: code)
      let lot = try #require(definitions.body(code)?.contracts.first?.lot)
      let named = Set(file.values.keys.compactMap { $0.breakdown.values["district"] })
      #expect(named.subtracting(rests.map(\.code)) == Set(lot.districts))
    }
  }

  @Test("are read without a problem, every cell used, a return each", arguments: Project.codes)
  func read(code: ReportingBody.Code) throws {
    let csv = try Project.csv(of: code)
    let read = try Project.read(csv, of: code)
    // Read long after it came: its newest return may be late.
    let problems = (read.problems + read.returns.flatMap(\.problems))
      .filter { $0.rule.number != "R507" }
    #expect(problems.isEmpty, "\(problems.prefix(3).map(\.words))")
    let file = try SampleFile(csv)
    #expect(read.cells.isBalanced)
    #expect(read.cells.used == file.values.count)
    #expect(read.returns.reduce(0) { $0 + $1.observations.count } == file.values.count)
    #expect(read.returns.filter(\.isNil).count == file.nils.count)
    let contract = try #require(definitions.body(code)?.contracts.first)
    let expected = contract.periods(endedBy: "2026-09-30")
      .filter { code != "EX4" || $0 != "2026-27-Q1" }
    #expect(read.returns.map(\.period) == expected)
  }

  @Test(
    "give every indicator that the contract asks for a whole number in every table",
    arguments: Project.codes)
  func whole(code: ReportingBody.Code) throws {
    let known = try Project.read(Project.csv(of: code), of: code).returns
    let observations = known.flatMap(\.observations).map {
      KnownObservation($0, received: "2026-10-14")
    }
    let nilReturns = known.filter(\.isNil).map { NilReturn(body: $0.body, period: $0.period) }
    let alone = definitions.with(bodies: definitions.bodies.filter { $0.code == code })
    for asked in alone.bodies[0].contracts[0].indicators {
      let indicator = try #require(definitions.indicator(asked))
      let cube = indicator.combined(
        from: observations, nilReturns: nilReturns, by: alone, through: "2026-09-30")
      for table in cube.tables where indicator.publishes.contains(table.table) {
        let cells = table.rows.flatMap(\.cells)
        let gaps = cells.filter(\.completeness.isPartial).map(\.period)
        let never: ReportingPeriod = "2026-27-Q1"
        #expect(gaps.allSatisfy { code == "EX4" && never.contains($0) }, "\(asked): \(gaps)")
      }
    }
  }
}

extension Definitions {
  /// The same for other bodies.
  func with(bodies: [ReportingBody]) -> Definitions {
    Definitions(
      frameworks: [], items: items, indicators: indicators, breakdowns: breakdowns, bodies: bodies,
      holidays: holidays, populations: populations, council: council)
  }
}
