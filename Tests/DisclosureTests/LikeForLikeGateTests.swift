// A like-for-like total is shown only where it gives nobody away, alone or taken from the totals.

import Outcomes
import TestSupport
import Testing

@testable import Disclosure

/// Totals and like-for-like totals of two quarters: `nil` for what is hidden by its sender.
struct Totals: Sendable, CustomTestStringConvertible {
  let totals: [Int?]
  let like: [Int]
  /// How many bodies are in both, of four.
  var bodies = 2
  /// Of the later quarter, by district.
  var districts: [Int] = []
  var isShown = false

  var testDescription: String { "\(like) of \(totals)" }
}

private let gated: [Totals] = [
  Totals(totals: [100, 120], like: [60, 70], isShown: true),
  // All of one period, none left over.
  Totals(totals: [60, 120], like: [60, 70], isShown: true),
  // It is small itself.
  Totals(totals: [100, 120], like: [3, 70]),
  // What is left over is small.
  Totals(totals: [62, 120], like: [60, 70]),
  Totals(totals: [100, 71], like: [60, 70]),
  // A total is hidden.
  Totals(totals: [4, 120], like: [0, 70]),
  Totals(totals: [nil, 120], like: [60, 70]),
  // It is one body's own, or what is left over is.
  Totals(totals: [100, 120], like: [60, 70], bodies: 1),
  Totals(totals: [100, 120], like: [60, 70], bodies: 3),
  // A district is hidden, which the sum of some bodies could give back.
  Totals(totals: [100, 97], like: [60, 70], districts: [38, 20, 38, 1]),
  Totals(totals: [100, 120], like: [60, 70], districts: [40, 30, 50], isShown: true),
]

@Suite("The gate for like-for-like totals") struct LikeForLikeGateTests {
  private func figures(_ case: Totals, of indicator: Indicator) throws -> IndicatorFigures<Public> {
    let periods = Sample.quarters(2)
    func cell(_ number: Int, _ count: Int?, bodies: Int = 4) -> Cell {
      Cell(
        period: periods[number],
        content: count.map { Sample.count(.init($0)) } ?? .none(.withheldBySender),
        completeness: Completeness(reported: bodies, expected: bodies, collected: nil))
    }
    let values = Sample.values(`case`.districts.count)
    let districts = CubeTable(
      table: .by("district"), periods: [periods[1]],
      rows: zip(values, `case`.districts).map { .init(value: $0, cells: [cell(1, $1)]) })
    let table = CubeTable(
      table: .total, periods: periods,
      rows: [.init(value: nil, cells: [cell(0, `case`.totals[0]), cell(1, `case`.totals[1])])])
    let like = LikeForLike(
      earlier: cell(0, `case`.like[0], bodies: `case`.bodies),
      later: cell(1, `case`.like[1], bodies: `case`.bodies))
    let cube = Cube(
      definitions: Sample.definitions([indicator]),
      indicators: [
        IndicatorCube(indicator: indicator, tables: [table, districts], likeForLike: like)
      ],
      standings: [])
    return try #require(freeze(cube, header: Sample.header()).indicators.first)
  }

  @Test("shows it rounded, or not at all", arguments: gated)
  func shown(_ case: Totals) throws {
    let found = try figures(`case`, of: Sample.indicator()).likeForLike
    #expect((found != nil) == `case`.isShown)
    if let found { #expect(found.earlier.text == "60" && found.later.text == "70") }
  }

  @Test("shows none where the total is not public")
  func notPublic() throws {
    let indicator = Sample.indicator(publishes: [.by("district")])
    #expect(try figures(gated[0], of: indicator).likeForLike == nil)
  }

  @Test("seals it and opens it again")
  func sealed() throws {
    let figures = try figures(gated[0], of: Sample.indicator())
    let front = freeze(
      Sample.cube(Sample.indicator(), []), header: Sample.header()
    ).front
    let release = Release(front: front, indicators: [figures])
    let bytes = SealedRelease.seal(release, digest: digest)
    let opened = try SealedRelease.open(
      length: bytes.count, read: { Array(bytes[$0]) }, digest: digest)
    #expect(try opened.figures(of: "KC01") == figures)
  }
}
