// What a release holds: named tables only, in order, with the newest totals in front.

import Disclosure
import Foundation
import Outcomes
import Testing

@Suite("Freezing a release") struct FreezeTests {
  private func tables(
    _ publishes: [Indicator.Table], _ kind: ReleaseHeader.Kind
  ) -> [Indicator.Table] {
    let names: [Indicator.Table] = [.total, .by("district"), .by("source"), .by("age")]
    let cube = Sample.cube(
      Sample.indicator(publishes: publishes),
      names.map { Sample.table($0, [Sample.count(50)]) })
    return freeze(cube, header: Sample.header(kind)).indicators[0].tables.map(\.table)
  }

  @Test("publishes the tables the indicator's file names and no other, the total first")
  func namedTables() {
    #expect(tables([.by("source"), .total], .illustrative) == [.total, .by("source")])
    #expect(tables([.by("district")], .illustrative) == [.by("district")])
    #expect(tables([], .illustrative).isEmpty)
    #expect(tables([.total, .by("never heard of")], .illustrative) == [.total])
  }

  @Test("publishes the total and the first breakdown named, of a real release")
  func realRelease() {
    let all: [Indicator.Table] = [.by("source"), .by("district"), .total, .by("age")]
    #expect(tables(all, .real) == [.total, .by("source")])
    #expect(tables(all, .illustrative) == [.total, .by("source"), .by("district"), .by("age")])
  }

  @Test("does not let an unpublished breakdown hide anything")
  func unpublishedBreakdown() {
    let cube = Sample.cube(
      Sample.indicator(publishes: [.total, .by("district")]),
      [
        Sample.table(.total, [Sample.count(50)]),
        Sample.table(.by("district"), [Sample.count(20), Sample.count(30)]),
        Sample.table(.by("source"), [Sample.count(2), Sample.count(48)]),
      ])
    #expect(Sample.texts(cube) == [["50"], ["20", "30"]])
  }

  @Test("marks invented figures as illustrative, national ones never")
  func illustrative() {
    let cube = Cube(
      definitions: Sample.definitions([Sample.indicator(), Sample.survey]),
      indicators: [
        IndicatorCube(indicator: Sample.indicator(), tables: []),
        IndicatorCube(indicator: Sample.survey, tables: []),
      ], standings: [])
    func marks(_ kind: ReleaseHeader.Kind) -> [Bool] {
      freeze(cube, header: Sample.header(kind)).indicators.map(\.isIllustrative)
    }
    #expect(marks(.illustrative) == [true, false])
    #expect(marks(.real) == [false, false])
  }

  @Test("puts the newest total that has a number in front, in the order of the definitions")
  func latest() throws {
    let periods = Sample.quarters(3)
    func totals(_ contents: [Cell.Content]) -> CubeTable {
      let cells = zip(periods, contents).map { period, content in
        Cell(period: period, content: content, completeness: Sample.whole)
      }
      return CubeTable(
        table: .total, periods: periods, rows: [CubeTable.Row(value: nil, cells: cells)])
    }
    let contents: KeyValuePairs<String, [Cell.Content]> = [
      "KC03": [Sample.count(10), Sample.count(20), Sample.count(3)],
      "KC02": [Sample.count(30), .none(.notReported), .none(.notReported)],
      "KC01": [Sample.count(2), .none(.notReported), Sample.count(1)],
    ]
    let cube = Cube(
      definitions: Sample.definitions(["KC01", "KC02", "KC03"].map { Sample.indicator($0) }),
      indicators: contents.map { code, contents in
        IndicatorCube(indicator: Sample.indicator(code), tables: [totals(contents)])
      }, standings: [])
    let latest = freeze(cube, header: Sample.header()).front.latest
    #expect(latest.map(\.indicator) == ["KC02", "KC03"])
    #expect(latest.map(\.figure.text) == ["30", "20"])
    #expect(latest.map(\.figure.period) == [periods[0], periods[1]])
  }

  @Test("puts the standings by body, the latest period first")
  func standings() throws {
    let periods = Sample.quarters(2)
    let pairs = [("b2", 0), ("b1", 0), ("b2", 1), ("b1", 1)]
    let standings = pairs.map { body, quarter in
      ReturnStanding(
        body: body, contract: "C", period: periods[quarter], due: Day(number: 20_000),
        state: .accepted, received: nil)
    }
    let cube = Cube(definitions: Sample.definitions([]), indicators: [], standings: standings)
    let ordered = freeze(cube, header: Sample.header()).front.standings
    #expect(ordered == [standings[3], standings[1], standings[2], standings[0]])
  }
}
