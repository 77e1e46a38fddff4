// The periods of an indicator's tables: asked for and ended, or sent early; never summed.

import Foundation
import Outcomes
import TestSupport
import Testing

private let monthly = SmallCounty.indicator("N3", .sum(["new"]), frequency: .monthly)

@Suite("The periods of a table") struct CombiningPeriodTests {
  private func codes(
    _ indicator: Indicator, _ observations: [Observation], through: Day,
    bodies: [ReportingBody]? = nil
  ) -> [String] {
    let county = TwoProviders(indicator, bodies: bodies)
    return county.cube(observations, through: through).tables[0].periods.map(\.code)
  }

  @Test(
    "are those that contracts ask for and whose return's period has ended",
    arguments: [
      ("2026-04-30", []), ("2026-06-29", []),
      ("2026-06-30", ["2026-04", "2026-05", "2026-06"]),
      // The months of a running quarter are not asked for yet.
      ("2026-08-31", ["2026-04", "2026-05", "2026-06"]),
      ("2026-09-30", ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"]),
    ] as [(Day, [String])])
  func asked(through: Day, expected: [String]) {
    #expect(codes(monthly, [], through: through) == expected)
  }

  @Test("are there when somebody sent them early")
  func early() {
    let july = SmallCounty.observation("P1", "new", "2026-07", .quantity(4))
    let found = codes(monthly, [july], through: "2026-08-31")
    #expect(found == ["2026-04", "2026-05", "2026-06", "2026-07"])
  }

  @Test("end by the day that is asked about, whatever is known")
  func through() throws {
    let months = ["2026-04", "2026-05", "2026-06", "2026-07"].map { (month: ReportingPeriod) in
      SmallCounty.observation("P1", "new", month, .quantity(4))
    }
    #expect(codes(monthly, months, through: "2026-05-31") == ["2026-04", "2026-05"])
  }

  @Test("keep within the contract's own days")
  func contractDays() {
    let short = SmallCounty.body("P1", asked: ["N3"], from: "2026-05-15", to: "2026-08-03")
    let found = codes(monthly, [], through: "2026-12-31", bodies: [short])
    #expect(found == ["2026-05", "2026-06", "2026-07", "2026-08"])
  }

  @Test("are asked only of whom a contract binds at the time")
  func handover() throws {
    let county = TwoProviders(
      monthly,
      bodies: [
        SmallCounty.body("P1", asked: ["N3"], to: "2026-05-31"),
        SmallCounty.body("P2", asked: ["N3"], from: "2026-06-01"),
      ])
    let cells = county.cube([], through: "2026-09-30").tables[0].rows[0].cells
    #expect(cells.count == 6)
    #expect(cells.allSatisfy { $0.completeness.expected == 1 })
  }

  @Test("of a yearly number in a quarterly return come with the year's last quarter")
  func yearly() {
    let yearly = SmallCounty.indicator("Y1", .sum(["asked"]), frequency: .yearly)
    #expect(codes(yearly, [], through: "2026-12-31").isEmpty)
    #expect(codes(yearly, [], through: "2027-03-31") == ["2026-27"])
  }

  @Test("stand apart: nothing is summed over time")
  func nothingOverTime() throws {
    let months = [("2026-04", 4), ("2026-05", 5), ("2026-06", 6)] as [(ReportingPeriod, Decimal)]
    let sent = months.map { SmallCounty.observation("P1", "new", $0, .quantity($1)) }
    let table = TwoProviders(monthly).cube(sent).tables[0]
    #expect(table.periods.map(\.code) == ["2026-04", "2026-05", "2026-06"])
    let contents = table.rows[0].cells.map(\.content)
    #expect(contents == [4, 5, 6].map { .parts(numerator: $0, denominator: nil) })
  }

  @Test("of national figures are only those published, as published")
  func national() throws {
    let quality = SmallCounty.indicator(
      "KC24", .published("quality"), frequency: .yearly, breakdowns: ["district"],
      reportedBy: .national, tier: .national)
    let publisher = SmallCounty.body(
      "DHSC", asked: ["KC24"], from: "2015-04-01", every: .yearly, kind: .national)
    let figure = PublishedFigure(value: 7.1, respondents: 475, margin: 0.2)
    let cube = TwoProviders(quality, bodies: [publisher]).cube(
      [
        SmallCounty.observation(
          "DHSC", "quality", "2016 to 2017", .published(figure), in: ["district": "D1"]),
        SmallCounty.observation(
          "DHSC", "quality", "2021 to 2022", .withheldBySender, in: ["district": "D1"]),
      ], through: "2026-06-30")
    let table = try #require(cube.tables.first { $0.table == .by("district") })
    #expect(table.periods.map(\.code) == ["2016-17", "2021-22"])
    #expect(table.rows[0].cells.map(\.content) == [.published(figure), .none(.withheldBySender)])
    #expect(table.rows[0].cells[0].completeness.reported == 1)
  }

  @Test("with nothing known and nobody to ask are none")
  func nobody() {
    let cube = TwoProviders(monthly, bodies: []).cube([])
    #expect(cube.tables.allSatisfy { $0.periods.isEmpty })
    #expect(cube.tables.allSatisfy { $0.rows.allSatisfy { $0.cells.isEmpty } })
  }
}
