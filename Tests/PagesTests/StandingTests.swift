// How an indicator stands: by its newest complete figure, in words, with who agreed what.

import Foundation
import Outcomes
import TestSupport
import Testing

@testable import Pages

@Suite("How an indicator stands") struct StandingTests {
  private static let agreed = OneIndicator.target(.target(85, floor: 75))

  /// Whole numbers of a hundred.
  private func percentage(
    _ percentages: [Int], of polarity: Indicator.Polarity = .up,
    targets: [Target] = [agreed], partial: Set<Int> = []
  ) -> OneIndicator {
    let periods: [ReportingPeriod] = ["2026-27-Q1", "2026-27-Q2"]
    return OneIndicator(
      polarity: polarity, targets: targets,
      quarters: percentages.enumerated().map {
        (periods[$0.offset], $0.element, 100, partial.contains($0.offset))
      })
  }

  private func sentence(_ one: OneIndicator) -> String {
    let html = one.standing.sentence(of: one.indicator, in: .april)
    let pieces = (try? pieces(of: String(decoding: html.bytes, as: UTF8.self))) ?? []
    return pieces.allText.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test(
    "is said in words, equality being enough, whichever way is better",
    arguments: [
      (86, Indicator.Polarity.up, "target met"), (85, .up, "target met"),
      (84, .up, "target missed, minimum met"), (75, .up, "target missed, minimum met"),
      (74, .up, "minimum not met"),
    ])
  func rated(percent: Int, polarity: Indicator.Polarity, words: String) {
    #expect(
      sentence(percentage([90, percent], of: polarity))
        == "Target 85%, floor 75% for 2026-27, agreed by Committee on 12 March 2026: \(words).")
  }

  @Test(
    "is reversed where down is better",
    arguments: [(5, "target met"), (6, "target missed, minimum met"), (11, "minimum not met")])
  func down(percent: Int, words: String) {
    let target = OneIndicator.target(.target(5, floor: 10))
    #expect(
      sentence(percentage([90, percent], of: .down, targets: [target]))
        == "Target 5%, floor 10% for 2026-27, agreed by Committee on 12 March 2026: \(words).")
  }

  @Test(
    "of an activity is its place by the expected range",
    arguments: [
      (80, "below the expected range"), (100, "within the expected range"),
      (120, "within the expected range"), (125, "above the expected range"),
    ])
  func activity(count: Int, words: String) {
    let one = OneIndicator(
      form: .count, polarity: .neutral,
      targets: [OneIndicator.target(.range(lower: 100, upper: 120), isIllustrative: true)],
      quarters: [("2026-27-Q2", count, nil, false)])
    #expect(
      sentence(one) == "Expected range 100 to 120 carers for 2026-27 (illustrative), agreed by "
        + "Committee on 12 March 2026: \(words).")
  }

  @Test("is that of the newest complete figure, which is named where a newer one follows")
  func followed() {
    #expect(
      sentence(percentage([80, 90], partial: [1])).hasSuffix(
        "target missed, minimum met. This is about 80% for April to June 2026, the newest figure "
          + "that is complete."))
  }

  @Test("is none, and says why, where nothing is agreed or the figure is not there")
  func notRated() {
    #expect(sentence(percentage([80], targets: [])) == "Not rated: no target is agreed.")
    #expect(
      sentence(percentage([80, 90], partial: [0, 1])) == "Not rated: not every return has come.")
    let hidden = OneIndicator(
      secret: .carer, targets: [Self.agreed], quarters: [("2026-27-Q2", 3, 9, false)])
    #expect(sentence(hidden) == "Not rated: the figure is hidden.")
    let few = OneIndicator(
      targets: [Self.agreed], survey: "asked", quarters: [("2026-27-Q2", 7, 9, false)])
    #expect(sentence(few) == "Not rated: too few people answered.")
    let none = OneIndicator(targets: [Self.agreed], quarters: [("2026-27-Q2", 0, 0, false)])
    #expect(sentence(none) == "Not rated: there is no figure.")
    let earlier = OneIndicator.target(.target(85, floor: 75), year: "2025-26")
    #expect(sentence(percentage([80], targets: [earlier])) == "Not rated: no target is agreed.")
    let published = OneIndicator(secret: .published, quarters: [("2026-27-Q2", 7, nil, false)])
    #expect(sentence(published) == "A benchmark: never rated.")
  }

  @Test("is never by an invented target in a real release")
  func realRelease() {
    var one = percentage(
      [80], targets: [OneIndicator.target(.target(85, floor: 75), isIllustrative: true)])
    #expect(one.standing.isIllustrative)
    one.kind = .real
    #expect(sentence(one) == "Not rated: no target is agreed.")
    #expect(one.standing.standing == nil)
  }

  @Test("is counted, never merged, and all indicators are in the counts")
  func counts() {
    let standings = [
      percentage([90]), percentage([80]), percentage([80]), percentage([1]),
      percentage([80], targets: []), percentage([80], partial: [0]),
    ].map(\.standing)
    #expect(
      standings.counts
        == "1 on target, 2 target missed but minimum met, 1 minimum not met, 2 not rated.")
    #expect([IndicatorStanding]().counts == nil)
    let earlier = [percentage([90, 80], partial: [1]), percentage([90])].map(\.standing)
    #expect(
      earlier.counts == "2 on target. 1 of the ratings is by an earlier figure, the newest that is "
        + "complete.")
  }

  @Test("has no chart where no point can be drawn, and then says why in words")
  func noChart() {
    let hidden = OneIndicator(secret: .carer, quarters: [("2026-27-Q2", 3, 9, false)]).page
    #expect(!hidden.contains("<svg") && hidden.contains("total-table"))
    #expect(hidden.contains("No figure can be shown yet."))
    let shown = percentage([80]).page
    #expect(shown.contains("<svg"))
    #expect(
      shown.contains(
        "Parts are rounded, so they may not add up; percentages are worked out before rounding."))
  }

  @Test("is a column of the table only where some figure has it, with words beside the shape")
  func column() throws {
    let rated = percentage([80, 90], partial: [1]).page
    #expect(rated.contains("<th scope=\"col\" class=\"rated\">Rating</th>"))
    #expect(
      rated.contains(
        "<td><span class=\"rating amber\">target missed, minimum met</span></td>"))
    #expect(rated.contains("<td>not rated</td>"))
    #expect(!percentage([80], targets: []).page.contains("Rating</th>"))
  }

  @Test("stands beside the newest figure in lists, with its own period, and as counts")
  func lists() throws {
    let outcome = try #require(Sample.plainTexts["outcomes/O10/"])
    #expect(outcome.contains("How they stand: 1 above the expected range, 1 not rated."))
    #expect(outcome.contains("The targets are illustrative."))
    let trusted = try #require(Sample.plainTexts["outcomes/O4/"])
    #expect(trusted.contains("<span class=\"rating "))
    #expect(
      trusted.contains(/by the newest complete figure, [0-9.]+% for April to June 2026<\/span>/))
    #expect(trusted.contains("How they stand: 1 "))
  }
}
