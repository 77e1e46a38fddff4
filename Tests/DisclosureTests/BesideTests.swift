// What stands beside a figure passes the gate as a sum of its own, by its indicator's secret.

import Foundation
import Outcomes
import Testing

@testable import Disclosure

@Suite("What stands beside a figure") struct BesideTests {
  private static func cube(
    _ content: Cell.Content, _ itemCode: Item.Code, beside indicator: Indicator,
    figure: Cell.Content = Sample.count(100), completeness: Completeness = Sample.whole
  ) throws -> Cube {
    let item = try #require(Sample.items.first { $0.code == itemCode })
    let beside = Sample.table(.total, [content], completeness: completeness)
    return Cube(
      definitions: Sample.definitions([indicator]),
      indicators: [
        IndicatorCube(
          indicator: indicator, tables: [Sample.table(.total, [figure])],
          beside: [BesideTable(item: item, table: beside)])
      ], standings: [])
  }

  private static func figures(_ cube: Cube, _ kind: ReleaseHeader.Kind = .illustrative)
    -> [BesideFigures<Public>]
  {
    freeze(cube, header: Sample.header(kind)).indicators[0].beside
  }

  @Test(
    "is hidden and rounded like a carers' count",
    arguments: [
      ("0", "0"), ("1", "[c]"), ("4", "[c]"), ("5", "5"), ("8", "10"), ("1249", "1,250"),
    ])
  func carers(sent: String, shown: String) throws {
    let sent = try #require(Decimal(string: sent))
    let cube = try Self.cube(Sample.count(sent), "inTime", beside: Sample.indicator())
    for kind in ReleaseHeader.Kind.allCases {
      let beside = Self.figures(cube, kind)
      #expect(beside.map(\.item) == ["inTime"])
      #expect(beside.map(\.title) == ["inTime"])
      #expect(beside.map(\.unit) == [.events])
      #expect(beside[0].figures.map(\.text) == [shown])
    }
  }

  @Test(
    "is shown where it is a service’s, to the whole one",
    arguments: [
      ("hours", "2", "2"), ("hours", "1234.5", "1,235"), ("hours", "0", "0"),
      ("inTime", "2", "2"), ("inTime", "13", "13"),
    ])
  func service(item: Item.Code, sent: String, shown: String) throws {
    let sent = try #require(Decimal(string: sent))
    let cube = try Self.cube(
      Sample.count(sent), item, beside: Sample.percentage(secret: .service),
      figure: Sample.ratio(10, 100))
    #expect(Self.figures(cube)[0].figures.map(\.text) == [shown])
  }

  @Test("is no part of the figure, and says itself what is missing in it")
  func apart() throws {
    let partial = try Self.cube(
      Sample.count(50), "inTime", beside: Sample.indicator(), completeness: Sample.partial)
    let release = freeze(partial, header: Sample.header())
    let alone = freeze(
      Sample.cube(Sample.indicator(), [Sample.table(.total, [Sample.count(100)])]),
      header: Sample.header())
    #expect(release.indicators[0].tables == alone.indicators[0].tables)
    #expect(release.front.latest == alone.front.latest)
    #expect(release.indicators[0].beside[0].figures[0].markers == [.provisional])
    let none = try Self.cube(.none(.withheldBySender), "inTime", beside: Sample.indicator())
    #expect(Self.figures(none)[0].figures.map(\.text) == ["[c]"])
  }

  @Test("is not public where the total is not")
  func noTotal() throws {
    let byDistrict = Sample.indicator(publishes: [.by("district")])
    let cube = try Self.cube(Sample.count(50), "inTime", beside: byDistrict)
    #expect(Self.figures(cube).isEmpty)
  }

  @Test("leaves no trace in the seal where there is nothing, so that older blocks open as they are")
  func olderBlocks() throws {
    let alone = freeze(
      Sample.cube(Sample.indicator(), [Sample.table(.total, [Sample.count(100)])]),
      header: Sample.header())
    let bytes = Wire.bytes(IndicatorWire(alone.indicators[0]))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("beside"))
    let opened = try #require(Wire.value(IndicatorWire.self, of: bytes))
    #expect(opened.figures == alone.indicators[0])
  }
}
