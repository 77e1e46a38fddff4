// The preview shows what the gate gives, and nothing else.

import Disclosure
import Foundation
import Outcomes
import ProviderReturns
import TestSupport
import Testing

@testable import Answers

@Suite("The preview") struct PreviewTests {
  private func preview(
    _ observations: [Observation], history: [Observation] = []
  ) throws -> FigurePreview {
    let earlier = Dictionary(
      history.map { ($0.key, $0.reported) }, uniquingKeysWith: { first, _ in first })
    return try #require(
      FigurePreview(
        of: [Sample.providerReturn(observations)],
        in: Sample.context(history: History(earlier))))
  }

  /// What a release shows to which this body alone has reported.
  private func released(_ observations: [Observation]) -> Release<Public> {
    let all = Sample.definitions
    let definitions = SmallCounty.definitions(
      all.indicators, all.bodies.filter { $0.code == "EX1" })
    let known = observations.map { KnownObservation($0, received: Sample.today) }
    let cube = Cube(
      definitions: definitions,
      indicators: all.indicators.map { indicator in
        indicator.combined(
          from: known.filter { indicator.allItems.contains($0.observation.key.item) },
          by: definitions, through: Sample.quarter.end)
      }, standings: [])
    return freeze(
      cube,
      header: ReleaseHeader(
        label: "2026-27-Q2", version: "1.0.0", kind: .illustrative, knownAt: .distantPast,
        definitionsHash: ""))
  }

  @Test("has the figures that a release would have", arguments: 1...40)
  func same(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    func number(_ max: Int) -> Decimal { Decimal(Int.random(in: 0...max, using: &random)) }
    let (east, west, due) = (number(30), number(8), number(60))
    let observations = [
      Sample.observation("carers_new", east + west), Sample.observation("carers_new", east, "D1"),
      Sample.observation("carers_new", west, "D2"), Sample.observation("due", due),
      Sample.observation("in_time", Decimal(Int.random(in: 0...60, using: &random))),
    ]
    let shown = try preview(observations).lines.map(\.figure)
    let wanted = released(observations).indicators.flatMap { $0.tables.flatMap(\.rows) }
      .flatMap(\.figures).filter {
        $0.period == Sample.quarter && $0.completeness.reported > 0
      }
    #expect(shown == wanted, "seed \(seed)")
    #expect(!shown.isEmpty)
  }

  @Test("rounds, and hides what the gate hides")
  func gated() throws {
    let lines = try preview(Sample.observations).lines
    #expect(
      lines.map { "\($0.indicator.code) \($0.placeWords(in: .april)): \($0.figureWords)" } == [
        "KC01 July to September 2026: 45 carers",
        "KC01 July to September 2026, District D1: [c]",
        "KC01 July to September 2026, District D2: [c]",
        "KC11 July to September 2026: 75%",
      ])
  }

  @Test("names what was asked for and did not come")
  func nothingCame() throws {
    let preview = try preview(Sample.observations)
    #expect(preview.nothingCame.map(\.code) == ["KC20"])
    #expect(
      try self.preview([Sample.observation("breaks", 7)]).nothingCame.map(\.code) == [
        "KC01", "KC11",
      ])
  }

  @Test("shows the return's own periods, with earlier numbers only where they are part of them")
  func earlier() throws {
    let before = Sample.observation("carers_new", 500, nil, "2026-27-Q1")
    let preview = try preview([Sample.observation("breaks", 7)], history: [before])
    #expect(preview.lines.map(\.indicator.code) == ["KC20"])
    let due = Sample.observation("due", 40)
    let parts = try self.preview([Sample.observation("in_time", 20)], history: [due])
    #expect(parts.lines.map(\.figureWords) == ["50%"])
    let corrected = try self.preview(
      [Sample.observation("in_time", 20), due],
      history: [Sample.observation("due", 80)])
    #expect(corrected.lines.map(\.figureWords) == ["50%"])
  }

  @Test("of a nil return has nothing, and misses nothing")
  func nilReturn() throws {
    let one = ProviderReturn(
      body: "EX1", period: Sample.quarter, observations: [], problems: [], cells: CellCount(),
      isNil: true)
    let preview = try #require(FigurePreview(of: [one], in: Sample.context()))
    #expect(preview.nothingCame == [])
    #expect(preview.lines.allSatisfy { $0.figure.value == nil })
  }
}
