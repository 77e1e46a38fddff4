// What an indicator's page says of its figures over time: sentence, chart, direction, intervals.

import Bytes
import Disclosure
import Outcomes
import Statistics
import TestSupport
import Testing

@testable import Pages

@Suite("Figures over time") struct AssessmentTests {
  private static let periods = Frequency.quarterly.periods(from: "2023-04-01", to: "2026-09-30")

  /// Counts in the newest quarters; the last of them may rest on some of the returns only.
  private func counts(_ values: [Int], isPartial: Bool = false) -> OneIndicator {
    let quarters = zip(Self.periods.suffix(values.count), values).enumerated().map { number, one in
      (
        period: one.0, above: one.1, below: Int?.none,
        isPartial: isPartial && number == values.count - 1
      )
    }
    return OneIndicator(form: .count, quarters: quarters)
  }

  private func assessment(of one: OneIndicator) throws -> Assessment {
    try #require(one.release.indicators.first?.assessment)
  }

  private static let usual = [500, 520, 495, 510, 525, 490, 505, 515, 500, 510, 495, 520]

  @Test("are a sentence first, limits and a shape where the newest is more than chance")
  func signal() throws {
    let page = counts(Self.usual + [600]).page
    let pieces = try pieces(of: page)
    #expect(
      pieces.allText.contains(
        "This is unlikely to be due to chance. It is a change for the better."))
    #expect(pieces.allText.contains("(outside limits)"))
    let sentence = try #require(page.range(of: "class=\"sentence\""))
    let headline = try #require(page.range(of: "class=\"headline\""))
    #expect(sentence.lowerBound < headline.lowerBound)
    let kinds = pieces.tags("path").compactMap { $0["class"] }
    #expect(kinds.count { $0 == "limit" } == 2)
    #expect(kinds.count { $0 == "mean" } == 1)
    #expect(kinds.count { $0 == "point improvement" } == 1)
    #expect(pieces.allText.contains("A diamond is a change for the better."))
    #expect(pieces.allText.contains("Making Data Count four rules, 1.0"))
    #expect(pieces.allText.contains("1 figure is more than chance."))
  }

  @Test("have no limits, and no verdict, before there are twelve")
  func few() throws {
    let pieces = try pieces(of: counts(Self.usual.suffix(11).map { $0 }).page)
    #expect(!pieces.tags("path").contains { $0["class"] == "limit" })
    #expect(pieces.allText.contains("It is too soon to say what is usual."))
    #expect(!pieces.allText.contains("they will still move"))
  }

  @Test("leave a figure that is not complete out of limits, direction and verdict")
  func partial() throws {
    let without = try assessment(of: counts(Self.usual))
    let with = try assessment(of: counts(Self.usual + [600], isPartial: true))
    #expect(with.points.last?.isHollow == true)
    #expect(with.points.last?.signal == nil)
    #expect(with.points.first?.limits == without.points.first?.limits)
    #expect(with.direction?.pointCount == without.direction?.pointCount)
    #expect(with.icon == .commonCause)
  }

  @Test("are the same once the release is sealed and opened")
  func sealed() throws {
    let release = counts(Self.usual + [600]).release
    let figures = try #require(release.indicators.first)
    #expect(figures.assessment != nil)
    let bytes = SealedRelease.seal(release) { sha256($0).bytes }
    let opened = try SealedRelease.open(
      length: bytes.count, read: { Array(bytes[$0]) }, digest: { sha256($0).bytes })
    #expect(try opened.figures(of: "T1") == figures)
  }

  @Test("have the interval of a percentage, from what is shown, and none of a hidden one")
  func intervals() throws {
    let one = OneIndicator(
      secret: .carer,
      quarters: [
        (period: "2026-27-Q1", above: 464, below: 761, isPartial: false),
        (period: "2026-27-Q2", above: 3, below: 40, isPartial: false),
      ])
    let figures = try #require(one.release.indicators.first?.tables.first?.rows.first?.figures)
    let interval = try #require(figures[0].interval)
    // Wilson's of 61.0% of 760, by statsmodels.
    #expect(abs(interval.lower - 57.48) < 0.01 && abs(interval.upper - 64.40) < 0.01)
    #expect(figures[1].value == nil && figures[1].interval == nil)
    let text = try pieces(of: one.page).allText
    #expect(text.contains("95% interval"))
    #expect(text.contains("57.5 to 64.4"))
    #expect(one.file.contains("lower_95,upper_95"))
    #expect(one.file.contains(",57.49,64.4,"))
  }

  @Test("are judged by rules that a page of their own names with their sources")
  func method() throws {
    let page = Sample.plainTexts["method/"] ?? ""
    let text = try pieces(of: page).allText
    for source in ["E. B. Wilson, 1927", "Making Data Count", "Montgomery"] {
      #expect(text.contains(source), "\(source)")
    }
    #expect(counts(Self.usual).page.contains("href=\"../../method/\""))
  }
}
