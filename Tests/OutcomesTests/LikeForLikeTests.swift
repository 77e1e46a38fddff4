// The total of those bodies alone that reported for both of the newest two periods.

import Outcomes
import TestSupport
import Testing

private let seen = SmallCounty.indicator("F", .sum(["seen"]))

@Suite("A like-for-like total") struct LikeForLikeTests {
  private func pair(
    _ sent: [(String, ReportingPeriod, Int)], bodies: [ReportingBody] = TwoProviders(seen).bodies,
    through: Day = "2026-09-30"
  ) -> LikeForLike? {
    let observations = sent.map { body, period, count in
      KnownObservation(
        SmallCounty.observation(body, "seen", period, .quantity(.init(count))),
        received: "2026-10-14")
    }
    return seen.combined(
      from: observations, by: SmallCounty.definitions([seen], bodies), through: through
    ).likeForLike
  }

  @Test("holds whoever is in both periods, where one is missing in the newest")
  func missing() throws {
    let found = try #require(
      pair([
        ("P1", "2026-27-Q1", 40), ("P2", "2026-27-Q1", 30), ("P1", "2026-27-Q2", 50),
      ]))
    #expect(found.earlier.content == .parts(numerator: 40, denominator: nil))
    #expect(found.later.content == .parts(numerator: 50, denominator: nil))
    #expect(found.later.completeness.reported == 1 && found.later.completeness.expected == 1)
    #expect(found.earlier.period == "2026-27-Q1" && found.later.period == "2026-27-Q2")
  }

  @Test("is none where the same bodies are in both, or none is")
  func none() {
    #expect(
      pair([
        ("P1", "2026-27-Q1", 40), ("P2", "2026-27-Q1", 30), ("P1", "2026-27-Q2", 50),
        ("P2", "2026-27-Q2", 20),
      ]) == nil)
    #expect(pair([("P1", "2026-27-Q1", 40), ("P2", "2026-27-Q2", 30)]) == nil)
    #expect(pair([]) == nil)
  }

  @Test("leaves out whose contract covers a part of one of them")
  func handover() throws {
    let handover = Handover(indicator: seen)
    let found = try #require(
      pair(
        [
          ("Coast", "2026-27-Q1", 40), ("Inland", "2026-27-Q1", 7), ("Coast", Handover.july, 12),
          ("Shore", Handover.rest, 25), ("Inland", "2026-27-Q2", 9),
        ], bodies: handover.bodies))
    #expect(found.earlier.content == .parts(numerator: 7, denominator: nil))
    #expect(found.later.content == .parts(numerator: 9, denominator: nil))
  }
}
