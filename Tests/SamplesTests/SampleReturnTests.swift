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

  @Test("are made for four providers, all of them illustrative")
  func providers() {
    #expect(Project.codes.count == 4)
    #expect(Project.providers.allSatisfy { $0.isIllustrative && $0.name.contains("Example") })
  }

  @Test("are the same bytes for the same seed, and others for another", arguments: Project.codes)
  func repeatable(code: ReportingBody.Code) throws {
    let first = try Project.csv(of: code, seed: 7)
    #expect(try Project.csv(of: code, seed: 7) == first)
    #expect(try Project.csv(of: code, seed: 8) != first)
  }

  @Test("of two providers differ in more than the name")
  func differ() throws {
    let files = try Project.codes.map { try SampleFile(Project.csv(of: $0)).values }
    #expect(Set(files.map(\.values.count)).count <= 2)
    #expect(Set(files).count == files.count)
  }

  @Test("have totals equal to the sum of every breakdown", arguments: Project.codes)
  func totals(code: ReportingBody.Code) throws {
    let file = try SampleFile(Project.csv(of: code))
    var sums: [SampleFile.Place: [Breakdown.Code: Int]] = [:]
    for (place, value) in file.values {
      for breakdown in place.breakdown.values.keys {
        let whole = SampleFile.Place(period: place.period, item: place.item, breakdown: .total)
        sums[whole, default: [:]][breakdown, default: 0] += value
      }
    }
    var compared = 0
    for (whole, breakdowns) in sums {
      guard let total = file.values[whole] else { continue }
      compared += 1
      #expect(breakdowns.values.allSatisfy { $0 == total }, "\(whole): \(total), \(breakdowns)")
    }
    #expect(compared > 100)
  }

  @Test("have numerators within their denominators in every row", arguments: Project.codes)
  func withinDenominators(code: ReportingBody.Code) throws {
    let file = try SampleFile(Project.csv(of: code))
    var compared = 0
    for indicator in definitions.indicators where indicator.form == .percentage {
      guard case .ratio(let top, let bottom, _) = indicator.formula else { continue }
      for place in file.values.keys where place.item == bottom.first {
        let above = try #require(file.sum(top, at: place), "\(indicator.code) at \(place)")
        let below = try #require(file.sum(bottom, at: place), "\(indicator.code) at \(place)")
        #expect(above <= below, "\(indicator.code) at \(place)")
        compared += 1
      }
    }
    #expect(compared > 100)
  }

  @Test(
    "name the districts of the provider's lot, all of them, and rests",
    arguments:
      Project.codes)
  func lots(code: ReportingBody.Code) throws {
    let file = try SampleFile(Project.csv(of: code))
    let lot = try #require(definitions.body(code)?.contracts.first?.lot)
    let rests = try #require(definitions.breakdown("district")).values.filter(\.isResidual)
    let named = Set(file.values.keys.compactMap { $0.breakdown.values["district"] })
    #expect(named.subtracting(rests.map(\.code)) == Set(lot.districts))
  }

  @Test(
    "are read without a problem, every cell used, a return for each quarter",
    arguments:
      Project.codes)
  func read(code: ReportingBody.Code) throws {
    let csv = try Project.csv(of: code)
    let layout = try #require(Project.catalogue?.layouts.first { $0.code == "long" })
    let context = ReadingContext(definitions: definitions, bodies: [code], today: "2026-10-20")
    let read = try ReturnReader().read(Array(csv.utf8), by: layout, in: context)
    let problems = read.problems + read.returns.flatMap(\.problems)
    #expect(problems.isEmpty, "\(problems.prefix(3).map(\.words))")
    let rowCount = try SampleFile(csv).rowCount
    #expect(read.cells.isBalanced)
    #expect(read.cells.used == rowCount)
    #expect(read.returns.reduce(0) { $0 + $1.observations.count } == rowCount)
    let quarters = Frequency.quarterly.periods(from: "2023-10-01", to: "2026-09-30")
    #expect(read.returns.map(\.period) == quarters)
  }

  @Test(
    "give every indicator that the contract asks for a whole number in every table",
    arguments:
      Project.codes)
  func whole(code: ReportingBody.Code) throws {
    let layout = try #require(Project.catalogue?.layouts.first { $0.code == "long" })
    let context = ReadingContext(definitions: definitions, bodies: [code], today: "2026-10-20")
    let csv = try Project.csv(of: code)
    let read = try ReturnReader().read(Array(csv.utf8), by: layout, in: context)
    let known = read.returns.flatMap(\.observations).map {
      KnownObservation($0, received: "2026-10-14")
    }
    let alone = Definitions(
      frameworks: [], items: definitions.items, indicators: definitions.indicators,
      breakdowns: definitions.breakdowns, bodies: definitions.bodies.filter { $0.code == code },
      holidays: [], populations: [], council: definitions.council)
    for asked in alone.bodies[0].contracts[0].indicators {
      let indicator = try #require(definitions.indicator(asked))
      let items = Set(indicator.formulaItems)
      let cube = indicator.combined(
        from: known.filter { items.contains($0.observation.key.item) }, by: alone,
        through: "2026-09-30")
      for table in cube.tables where indicator.publishes.contains(table.table) {
        #expect(!table.periods.isEmpty)
        let gaps = table.rows.flatMap(\.cells).filter(\.completeness.isPartial)
        #expect(gaps.isEmpty, "\(asked): \(gaps.first.map { "\($0)" } ?? "")")
      }
    }
  }
}

@Suite("Samples of any definitions") struct SampleDefinitionsTests {
  private let new = SmallCounty.indicator(
    "N1", .sum(["new"]), frequency: .monthly, breakdowns: ["district"])
  private let share = SmallCounty.indicator(
    "R1", .ratio(numerator: ["held"], denominator: ["due"], scale: 100), breakdowns: ["district"])

  private func file(
    _ indicators: [Indicator], from: Day = "2026-04-01", to: Day = "2026-09-30",
    contract: (from: Day, to: Day) = ("2026-04-01", "2027-03-31")
  ) throws -> SampleFile {
    let body = SmallCounty.body(
      "P1", asked: indicators.map(\.code), districts: SmallCounty.east, from: contract.from,
      to: contract.to)
    let other = SmallCounty.body("P2", asked: [], districts: SmallCounty.west)
    let sample = SampleReturn(
      of: body, by: SmallCounty.definitions(indicators, [body, other]), seed: 3)
    return try SampleFile(sample.csv(from: from, to: to))
  }

  @Test("gain an indicator without a change to the others")
  func adding() throws {
    let few = try file([new]).values
    let more = try file([share, new]).values
    #expect(!few.isEmpty && few.allSatisfy { more[$0.key] == $0.value })
  }

  @Test(
    "keep within the contract and within the days asked for",
    arguments: [
      ("2026-04-01", "2026-09-30", "2026-05-10", "2026-08-20", 4),
      ("2026-07-01", "2026-09-30", "2026-04-01", "2027-03-31", 3),
      ("2026-04-01", "2026-09-29", "2026-04-01", "2027-03-31", 3),
      ("2026-04-01", "2026-06-29", "2026-04-01", "2027-03-31", 0),
    ] as [(Day, Day, Day, Day, Int)])
  func days(from: Day, to: Day, start: Day, end: Day, months: Int) throws {
    let file = try file([new], from: from, to: to, contract: (start, end))
    #expect(Set(file.values.keys.map(\.period)).count == months)
  }

  @Test("send an item that two indicators share once")
  func shared() throws {
    let again = SmallCounty.indicator("N2", .sum(["new"]), frequency: .monthly)
    let alone = try file([new])
    #expect(try file([new, again]).values == alone.values)
  }

  @Test("report a yearly number with the year's last quarter")
  func yearly() throws {
    let yearly = SmallCounty.indicator("Y1", .sum(["asked"]), frequency: .yearly)
    #expect(try file([yearly]).values.isEmpty)
    let whole = try file([yearly], to: "2027-03-31")
    #expect(Set(whole.values.keys.map(\.period)) == ["2026-27"])
  }
}
