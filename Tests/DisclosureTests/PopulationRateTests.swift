// Rates over a published population: those counted are protected, the rest's number included.

import Disclosure
import Foundation
import Outcomes
import TestSupport
import Testing

@Suite("A rate over a population") struct PopulationRateTests {
  private static let march = ReportingPeriod(
    start: "2026-04-01", end: "2027-03-31", kind: .snapshot)

  /// Rates by district of so many carers, 1,000 people in each district but the rest.
  private func shown(_ carers: [String: Int]) throws -> [String: String] {
    let rate = SmallCounty.indicator(
      "R", .perPopulation(["active"], population: "census", scale: 1000), frequency: .yearly,
      kind: .snapshot, breakdowns: ["district"])
    let march = try #require(Self.march)
    func cell(_ count: Int, _ people: Decimal?) -> Cell {
      Cell(
        period: march, content: .parts(numerator: Decimal(count), denominator: people),
        completeness: Completeness(reported: 1, expected: 1, collected: nil))
    }
    let rows = SmallCounty.districts.values.map { value in
      CubeTable.Row(
        value: value, cells: [cell(carers[value.code] ?? 0, value.isResidual ? nil : 1000)])
    }
    let total = CubeTable.Row(value: nil, cells: [cell(carers.values.reduce(0, +), 4000)])
    let tables = [
      CubeTable(table: .total, periods: [march], rows: [total]),
      CubeTable(table: .by("district"), periods: [march], rows: rows),
    ]
    let cube = Cube(
      definitions: SmallCounty.definitions([rate], []),
      indicators: [IndicatorCube(indicator: rate, tables: tables)], standings: [])
    let header = ReleaseHeader(
      label: "2026-27", version: "1.0.0", kind: .illustrative,
      knownAt: Date(timeIntervalSince1970: 0), definitionsHash: "00")
    let figures = try #require(freeze(cube, header: header).indicators.first)
    let byDistrict = try #require(figures.tables.last)
    return Dictionary(
      uniqueKeysWithValues: byDistrict.rows.map { ($0.value?.code ?? "", $0.figures[0].text) })
  }

  @Test("has no figure for the rest, and hides a second district where the rest is small")
  func rest() throws {
    let small = try shown(["D1": 50, "D2": 20, "D3": 20, "D4": 10, "X": 2])
    #expect(small["X"] == "[c]")
    #expect(small.values.filter { $0 == "[c]" }.count == 2)
    let large = try shown(["D1": 50, "D2": 20, "D3": 20, "D4": 10, "X": 20])
    #expect(large["X"] == "[x]")
    #expect(large["D1"] == "50")
    #expect(!large.values.contains("[c]"))
  }
}
