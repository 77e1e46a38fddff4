// What a release says of its figures besides them: benchmarks, funnels, and what changed.

import Foundation
import Outcomes
import Statistics
import TestSupport
import Testing

@testable import Disclosure

@Suite("Judgement") struct JudgementTests {
  /// Districts and their county of one percentage in one quarter.
  private func funnels(
    _ districts: [(above: Int, below: Int)], completeness: Completeness = Sample.whole
  ) throws -> [Judgement.Funnel] {
    let above = districts.map(\.above).reduce(0, +)
    let below = districts.map(\.below).reduce(0, +)
    let total = Sample.table(
      .total, [Sample.ratio(.init(above), .init(below))], completeness: completeness)
    let table = Sample.table(
      .by("district"), districts.map { Sample.ratio(.init($0.above), .init($0.below)) })
    let cube = Sample.cube(Sample.percentage(), [total, table])
    return try #require(freeze(cube, header: Sample.header()).indicators.first).judgement.funnels
  }

  @Test("place districts round the county by shown figures only")
  func funnel() throws {
    // 62.3% and 62.7% are shown as 62% and 63%, and 297 and 601 as 295 and 600.
    let funnel = try #require(try funnels([(185, 297), (377, 601), (10, 200), (60, 100)]).first)
    let points = funnel.plot.points
    #expect(points.map(\.denominator) == [295, 600, 200, 100])
    #expect(points.map { ($0.value * 10).rounded() / 10 } == [62, 62.7, 5, 60])
    #expect(points.map(\.place) == [.above998, .above998, .below998, .within])
    #expect(funnel.table == .by("district"))
  }

  @Test("leave out a hidden district, and are none without three or without the whole")
  func few() throws {
    // Of the last district three people are not counted: it is hidden, and a second one with it.
    let points = try funnels([(100, 200), (110, 210), (90, 190), (300, 500), (47, 50)])
      .first?.plot.points.map(\.code)
    #expect(points?.contains("V04") == false && points?.count == 3)
    #expect(try funnels([(100, 200), (110, 210)]).isEmpty)
    #expect(try funnels([(100, 200), (110, 210), (90, 190)], completeness: Sample.partial).isEmpty)
  }

  @Test("say how a survey figure stands beside others by its margin")
  func benchmarks() throws {
    let areas = ["E10000016", "E12000008", "E92000001"].map {
      Breakdown.Value(code: $0, title: $0, aliases: [], isResidual: false)
    }
    let values = [("31", "5.3"), ("33.4", "1.2"), ("36.7", "0.4")].map { value, margin in
      Cell.Content.published(
        PublishedFigure(
          value: Decimal(string: value) ?? 0, respondents: nil, margin: Decimal(string: margin)))
    }
    let rows = zip(areas, values).map { area, content in
      CubeTable.Row(
        value: area,
        cells: [
          Cell(period: "2023-24", content: content, completeness: Sample.whole)
        ])
    }
    let survey = Sample.indicator(
      "KC24", form: .percentage, decimals: 1, formula: .published("quality"), secret: .published,
      tier: .national, publishes: [.by(Breakdown.areas)])
    let cube = Sample.cube(
      survey, [CubeTable(table: .by(Breakdown.areas), periods: ["2023-24"], rows: rows)])
    let found = try #require(freeze(cube, header: Sample.header()).indicators.first)
      .judgement.benchmarks
    // 2.4 is within √(5.3² + 1.2²) = 5.43; 5.7 is beyond √(5.3² + 0.4²) = 5.32.
    #expect(found.map(\.verdict) == [.similar, .worse])
    #expect(found.map(\.area.code) == ["E12000008", "E92000001"])
  }
}

@Suite("What changed between two releases") struct ReleaseChangesTests {
  private func release(
    _ indicator: Indicator, _ counts: [Int], version: String
  ) -> Release<Public> {
    let periods = Sample.quarters(counts.count)
    let cells = zip(periods, counts).map { period, count in
      Cell(period: period, content: Sample.count(.init(count)), completeness: Sample.whole)
    }
    let header = ReleaseHeader(
      label: "2026-27-Q2", version: version, kind: .illustrative,
      knownAt: Date(timeIntervalSince1970: 1_792_000_000), definitionsHash: "00ff")
    let table = CubeTable(
      table: .total, periods: periods, rows: [.init(value: nil, cells: cells)])
    return freeze(Sample.cube(indicator, [table]), header: header)
  }

  private func changes(
    from earlier: Release<Public>, to later: Release<Public>
  ) throws -> ReleaseChanges {
    let bytes = SealedRelease.seal(earlier, digest: digest)
    let opened = try SealedRelease.open(
      length: bytes.count, read: { Array(bytes[$0]) }, digest: digest)
    let changed = try later.changed(since: opened)
    let sealed = SealedRelease.seal(changed, digest: digest)
    let again = try SealedRelease.open(
      length: sealed.count, read: { Array(sealed[$0]) }, digest: digest)
    #expect(again.front.changes == changed.front.changes)
    return try #require(again.front.changes)
  }

  private let usual = (0..<20).map { 500 + $0 % 3 * 10 }

  @Test("is nothing where nothing did")
  func nothing() throws {
    let changes = try changes(
      from: release(Sample.indicator(), usual, version: "1.0.0"),
      to: release(Sample.indicator(), usual, version: "1.1.0"))
    #expect(changes.surprises.isEmpty && changes.newPeriods.isEmpty && changes.revised.isEmpty)
    #expect(changes.redefined.isEmpty && changes.added.isEmpty && changes.removed.isEmpty)
    #expect(changes.earlier.version == "1.0.0")
  }

  @Test("names new periods, revised figures and a surprise, which is told once")
  func all() throws {
    let before = release(Sample.indicator(), usual, version: "1.0.0")
    var numbers = usual
    numbers[3] = 700
    let after = release(Sample.indicator(), numbers + [900], version: "1.1.0")
    let changes = try changes(from: before, to: after)
    #expect(changes.newPeriods.map(\.periods) == [[Sample.quarters(21)[20]]])
    #expect(changes.revised.map(\.before) == ["500"] && changes.revised.map(\.after) == ["700"])
    #expect(changes.revisedCount == 1)
    #expect(changes.surprises.map(\.indicator) == ["KC01"])
    let next = release(Sample.indicator(), numbers + [900, 905], version: "1.2.0")
    #expect(try self.changes(from: after, to: next).surprises.isEmpty)
  }

  @Test("does not tell what was shown of a figure that is hidden now")
  func hidden() throws {
    let before = release(Sample.indicator(), usual, version: "1.0.0")
    let after = release(Sample.indicator(), usual.dropLast() + [3], version: "1.1.0")
    #expect(after.indicators[0].tables[0].rows[0].figures.last?.text == "[c]")
    #expect(try changes(from: before, to: after).revised.isEmpty)
  }

  @Test("names definitions that were changed, added and taken out")
  func definitions() throws {
    let (old, new) = (Sample.indicator("KC01"), Sample.indicator("KC02"))
    let changed = try changes(
      from: release(old, usual, version: "1.0.0"),
      to: release(Sample.indicator("KC01", decimals: 1), usual, version: "1.1.0"))
    #expect(changed.redefined == ["KC01"])
    let swapped = try changes(
      from: release(old, usual, version: "1.0.0"), to: release(new, usual, version: "1.1.0"))
    #expect(swapped.added == ["KC02"] && swapped.removed == ["KC01"])
  }
}
