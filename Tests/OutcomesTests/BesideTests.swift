// Items beside a figure: summed over bodies, by the figure's periods, and no part of the figure.

import Outcomes
import TestSupport
import Testing

@Suite("What stands beside a figure") struct BesideTests {
  private static let trained = indicator(beside: ["places"])
  private static let alone = indicator(beside: [])

  private static func indicator(beside: [Item.Code]) -> Indicator {
    Indicator(
      code: "T1", title: "Trained", plain: "What it means", numeratorWords: "trained",
      denominatorWords: nil, form: .count, unit: "carers", decimals: 0, frequency: .quarterly,
      kind: .flow, polarity: .neutral, reportedBy: .provider, formula: .sum(["trained"]),
      beside: beside, labels: [], moments: [], breakdowns: ["district"], addsOver: [.providers],
      secret: .carer, tier: .core, publishes: [.total],
      source: Citation(title: "Ours", licence: nil), aliases: [], notes: [])
  }

  /// The definitions know the item; `observation` names it in a period.
  private static func cube(
    _ indicator: Indicator, _ observations: [Observation], through: Day = "2026-06-30"
  ) -> IndicatorCube {
    let bodies = ["P1", "P2"].map { SmallCounty.body($0, asked: ["T1"]) }
    let county = SmallCounty.definitions([indicator], bodies)
    let places = Item(
      code: "places", title: "Places taken", unit: .events, frequency: .quarterly, kind: .flow,
      addsOver: [.providers], breakdowns: ["district"])
    let definitions = Definitions(
      frameworks: [], items: county.items + [places], indicators: [indicator],
      breakdowns: county.breakdowns, bodies: bodies, holidays: [], populations: [],
      council: county.council)
    return indicator.combined(
      from: observations.map { KnownObservation($0, received: "2026-07-14") }, by: definitions,
      through: through)
  }

  @Test("is summed over bodies, and says where a part is missing")
  func sums() throws {
    let whole = Self.cube(
      Self.trained,
      [
        said("P1", "trained", .quantity(7)), said("P1", "places", .quantity(12)),
        said("P2", "trained", .quantity(9)), said("P2", "places", .quantity(30)),
      ])
    let beside = try #require(whole.beside.first)
    #expect(whole.beside.count == 1)
    #expect(beside.item.title == "Places taken")
    #expect(beside.table.table == .total)
    let cell = beside.table.rows[0].cells[0]
    #expect(cell.content == .parts(numerator: 42, denominator: nil))
    #expect(!cell.completeness.isPartial)

    let half = Self.cube(Self.trained, [said("P1", "places", .quantity(12))])
    let partial = try #require(half.beside.first).table.rows[0].cells[0]
    #expect(partial.content == .parts(numerator: 12, denominator: nil))
    #expect(
      partial.completeness == Completeness(reported: 1, expected: 2, collected: "2026-07-14"))
  }

  @Test("changes nothing in the figure, not even by a row or a district that it alone has")
  func apart() {
    let own = [said("P1", "trained", .quantity(7))]
    let places = [
      said("P1", "places", .quantity(12)), said("P2", "places", .quantity(30)),
      said("P2", "places", .quantity(30), in: "D1"),
      SmallCounty.observation("P1", "places", "2025-26-Q4", .quantity(3)),
    ]
    #expect(Self.cube(Self.trained, own + places).tables == Self.cube(Self.alone, own).tables)
    #expect(Self.cube(Self.alone, own).beside.isEmpty)
  }

  @Test("has the figure’s periods, and says that it was not reported in those it lacks")
  func periods() throws {
    let cube = Self.cube(
      Self.trained,
      [
        SmallCounty.observation("P1", "trained", "2026-27-Q1", .quantity(3)),
        SmallCounty.observation("P1", "places", "2025-26-Q4", .quantity(3)),
      ])
    let beside = try #require(cube.beside.first).table
    #expect(beside.periods == cube.tables[0].periods)
    #expect(beside.periods == ["2026-27-Q1"])
    let cells = beside.rows[0].cells
    #expect(cells.map(\.period) == beside.periods)
    #expect(cells[0].content == .none(.notReported))
    #expect(cells[0].completeness == Completeness(reported: 0, expected: 2, collected: nil))
  }
}
