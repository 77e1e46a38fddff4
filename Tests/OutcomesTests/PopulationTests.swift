// Rates over the people who live where the contracts are.

import Outcomes
import TestSupport
import Testing

private let rate = SmallCounty.indicator(
  "R", .perPopulation(["active"], population: "census", scale: 1000), frequency: .yearly,
  kind: .snapshot, breakdowns: ["district"])

private func cube(bodies: [ReportingBody], people: [String: Int]) -> IndicatorCube {
  let item = Item(
    code: "active", title: "Active", unit: .people, frequency: .quarterly, kind: .snapshot,
    addsOver: [.areas, .providers], breakdowns: ["district"])
  let small = SmallCounty.definitions([rate], bodies)
  let definitions = Definitions(
    frameworks: [], items: [item], indicators: [rate], breakdowns: small.breakdowns,
    bodies: bodies, holidays: [],
    populations: [
      Population(
        code: "census", title: "Census", source: Citation(title: "ONS", licence: nil), notes: [],
        people: people)
    ], council: small.council)
  let march = ReportingPeriod(start: "2027-01-01", end: "2027-03-31", kind: .snapshot)
  let december = ReportingPeriod(start: "2026-10-01", end: "2026-12-31", kind: .snapshot)
  let observations = bodies.filter { $0.code != "silent" }.flatMap { body in
    [(march, [:]), (december, [:]), (march, ["district": "D1"])].compactMap { period, place in
      period.map {
        KnownObservation(
          SmallCounty.observation(body.code, "active", $0, .quantity(50), in: place),
          received: "2027-04-14")
      }
    }
  }
  return rate.combined(from: observations, by: definitions, through: "2027-03-31")
}

@Suite("A rate over a population") struct PopulationTests {
  let people = ["D1": 1000, "D2": 2000, "D3": 4000, "D4": 8000, "E1": 15_000]

  @Test("takes the snapshot of 31 March, and each district of the lots once")
  func rates() throws {
    let cube = cube(
      bodies: [
        SmallCounty.body("P1", asked: ["R"], districts: SmallCounty.east),
        SmallCounty.body("P2", asked: ["R"], districts: SmallCounty.east),
      ], people: people)
    let cells = try #require(cube.tables.first?.rows.first?.cells)
    #expect(cells.map(\.period.end) == ["2027-03-31"])
    #expect(cells[0].content == .parts(numerator: 100, denominator: 3000))
  }

  @Test("counts the whole county where a contract names no lot")
  func county() throws {
    let cube = cube(bodies: [SmallCounty.body("P1", asked: ["R"])], people: people)
    let cells = try #require(cube.tables.first?.rows.first?.cells)
    #expect(cells[0].content == .parts(numerator: 50, denominator: 15_000))
  }

  @Test("leaves out the people of a contract that is over, and of a body that is missing")
  func counted() throws {
    let west = SmallCounty.body(
      "P2", asked: ["R"], districts: SmallCounty.west, to: "2026-07-31")
    let left = cube(
      bodies: [SmallCounty.body("P1", asked: ["R"], districts: SmallCounty.east), west],
      people: people)
    #expect(
      left.tables.first?.rows.first?.cells.first?.content
        == .parts(numerator: 50, denominator: 3000))
    let missing = cube(
      bodies: [
        SmallCounty.body("P1", asked: ["R"], districts: SmallCounty.east),
        SmallCounty.body("silent", asked: ["R"], districts: SmallCounty.west),
      ], people: people)
    let cell = try #require(missing.tables.first?.rows.first?.cells.first)
    #expect(cell.content == .parts(numerator: 50, denominator: 3000))
    #expect(cell.completeness.isPartial)
  }

  @Test("of a district is over its own people; a rest has none, and keeps its number for the gate")
  func districts() throws {
    let bodies = [SmallCounty.body("P1", asked: ["R"], districts: SmallCounty.east)]
    let rows = try #require(cube(bodies: bodies, people: people).tables.last?.rows)
    #expect(
      rows.first { $0.value?.code == "D1" }?.cells.map(\.content)
        == [.parts(numerator: 50, denominator: 1000)])
    let unknown = try #require(cube(bodies: bodies, people: ["E1": 1]).tables.last?.rows)
    #expect(
      unknown.first { $0.value?.code == "D1" }?.cells.map(\.content) == [
        .parts(numerator: 50, denominator: nil)
      ])
  }
}
