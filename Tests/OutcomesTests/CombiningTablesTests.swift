// A breakdown's rows: who is expected in each, and who is missing.

import Foundation
import Outcomes
import TestSupport
import Testing

private let people = SmallCounty.indicator("N1", .sum(["people"]), breakdowns: ["district"])
private let byTool = SmallCounty.indicator(
  "R2", .ratio(numerator: ["better"], denominator: ["paired"], scale: 100), breakdowns: ["tool"])

@Suite("A breakdown") struct BreakdownRowTests {
  @Test("has a row for each value, the total's table coming first")
  func rows() throws {
    let cube = TwoProviders(people).cube([])
    #expect(cube.tables.map(\.table) == [.total, .by("district")])
    #expect(cube.tables[0].rows.map(\.value) == [nil])
    #expect(cube.tables[1].rows.map { $0.value?.code } == ["D1", "D2", "D3", "D4", "X"])
    for table in cube.tables {
      #expect(table.rows.allSatisfy { $0.cells.map(\.period) == table.periods })
    }
  }

  @Test("that no file defines has no table")
  func undefined() throws {
    let odd = SmallCounty.indicator("N9", .sum(["people"]), breakdowns: ["no such", "tool"])
    #expect(TwoProviders(odd).cube([]).tables.map(\.table) == [.total, .by("tool")])
  }

  @Test("does not expect a district of a body outside whose lot it lies")
  func lots() throws {
    let cell = try TwoProviders(people).row(
      "district", "D1", [said("P1", "people", .quantity(5), in: "D1")])
    #expect(cell.content == .parts(numerator: 5, denominator: nil))
    #expect(cell.completeness == Completeness(reported: 1, expected: 1, collected: "2026-07-14"))
  }

  @Test("expects a lot's districts even of a body that sent others")
  func missingDistrict() throws {
    let sent = [said("P1", "people", .quantity(5), in: "D1")]
    let cell = try TwoProviders(people).row("district", "D2", sent)
    #expect(cell.content == .none(.notReported))
    #expect(cell.completeness == Completeness(reported: 0, expected: 1, collected: nil))
  }

  @Test("takes a district from a body outside whose lot it lies, when it is sent")
  func strayDistrict() throws {
    let sent = [
      said("P1", "people", .quantity(5), in: "D3"), said("P2", "people", .quantity(7), in: "D3"),
    ]
    let cell = try TwoProviders(people).row("district", "D3", sent)
    #expect(cell.content == .parts(numerator: 12, denominator: nil))
    #expect(cell.completeness.reported == 2 && cell.completeness.expected == 2)
  }

  @Test("expects every district of a body whose contract covers the whole county")
  func wholeCounty() throws {
    var county = TwoProviders(people)
    county.bodies.append(SmallCounty.body("P3", asked: ["N1"]))
    let cell = try county.row("district", "D3", [said("P2", "people", .quantity(7), in: "D3")])
    #expect(cell.completeness.reported == 1 && cell.completeness.expected == 2)
  }

  @Test("expects a rest of nobody who sent other rows, and of everybody who sent none")
  func residual() throws {
    func rows(_ sent: [(String, String, Int)]) throws -> Cell {
      try TwoProviders(people).row(
        "district", "X", sent.map { said($0, "people", .quantity(.init($2)), in: $1) })
    }
    let nothing = try rows([])
    #expect(nothing.content == .none(.notReported))
    #expect(nothing.completeness == Completeness(reported: 0, expected: 2, collected: nil))
    let none = try rows([("P1", "D1", 5), ("P2", "D3", 7)])
    #expect(none.content == .none(.notApplicable))
    #expect(none.completeness == Completeness(reported: 0, expected: 0, collected: nil))
    let sent = try rows([("P2", "X", 2)])
    #expect(sent.content == .parts(numerator: 2, denominator: nil))
    #expect(sent.completeness.reported == 1 && sent.completeness.expected == 2)
  }

  @Test("never guesses the total from its rows, nor rows from the total")
  func noGuess() throws {
    let rows = [
      said("P1", "people", .quantity(5), in: "D1"), said("P1", "people", .quantity(5), in: "D2"),
      said("P2", "people", .quantity(5), in: "D3"),
    ]
    #expect(try TwoProviders(people).total(rows).content == .none(.notReported))
    let totals = [said("P1", "people", .quantity(10)), said("P2", "people", .quantity(5))]
    let row = try TwoProviders(people).row("district", "D3", totals)
    #expect(row.content == .none(.notReported) && row.completeness.expected == 1)
  }

  private func read(_ body: ReportingBody.Code, _ tool: String) -> [Observation] {
    [("better", Decimal(3)), ("paired", 4)].map { item, quantity in
      SmallCounty.observation(
        body, item, TwoProviders.quarter, .quantity(quantity), in: ["tool": tool])
    }
  }

  @Test("does not expect a tool of a body that sent another one")
  func otherTool() throws {
    let sent = read("P1", "star") + read("P2", "acqol")
    let cell = try TwoProviders(byTool).row("tool", "star", sent)
    #expect(cell.content == .parts(numerator: 3, denominator: 4))
    #expect(cell.completeness.reported == 1 && cell.completeness.expected == 1)
  }

  @Test("expects every tool of a body that sent none")
  func noTool() throws {
    let cell = try TwoProviders(byTool).row("tool", "star", read("P1", "star"))
    #expect(cell.completeness.reported == 1 && cell.completeness.expected == 2)
    #expect(cell.completeness.isPartial)
  }
}
