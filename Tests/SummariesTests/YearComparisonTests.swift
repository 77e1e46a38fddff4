// What is said of a figure beside the one a year earlier, and when nothing is.

import Foundation
import Outcomes
import Testing

@testable import Disclosure
@testable import Summaries

@Suite("A figure beside the one a year earlier") struct YearComparisonTests {
  struct Shown: Sendable {
    let text: String
    let number: String?
    var markers: [Marker] = []
    var reported = 2

    static func number(_ text: String, _ markers: [Marker] = [], reported: Int = 2) -> Shown {
      Shown(
        text: text, number: text.filter { $0 != "," && $0 != "%" }, markers: markers,
        reported: reported)
    }

    static func mark(_ marker: Marker) -> Shown {
      Shown(text: marker.rawValue, number: nil, markers: [marker])
    }

    func figure(_ period: ReportingPeriod) -> Figure<Public> {
      Figure(
        period: period, text: text, value: number.flatMap { Decimal(string: $0) }, margin: nil,
        parts: [], markers: markers,
        completeness: Completeness(reported: reported, expected: 2, collected: nil))
    }
  }

  static let earlier = Sample.quarters[0]
  static let later = Sample.quarters[4]

  @Test(
    "is up, down or the same, or is not compared and says why",
    arguments: [
      (Shown.number("1,250"), Shown.number("1,180"), YearComparison.up),
      (.number("61.5%"), .number("62.0%"), .down),
      (.number("70%"), .number("70%"), .same),
      (.number("0"), .number("0"), .same),
      (.number("120"), .mark(.confidential), .notCompared(.hidden)),
      (.mark(.confidential), .number("120"), .notCompared(.hidden)),
      (.mark(.lowReliability), .number("70%"), .notCompared(.tooFewAnswers)),
      (.number("70%"), .mark(.notAvailable), .notCompared(.noFigure)),
      (.mark(.notApplicable), .number("70%"), .notCompared(.noFigure)),
      (.number("70%", [.provisional], reported: 1), .number("60%"), .notCompared(.partial)),
      (.number("70%"), .number("60%", [.provisional], reported: 1), .notCompared(.partial)),
      // Completeness alone is enough: the mark may be missing.
      (.number("70%"), .number("60%", [], reported: 1), .notCompared(.partial)),
      (.number("70%", [.breakInSeries]), .number("60%"), .notCompared(.redefined)),
      // A break at the earlier figure lies before both.
      (.number("70%"), .number("60%", [.breakInSeries]), .up),
      // 62% may be 62.4%: rounded differently, they cannot be told apart.
      (.number("62%"), .number("62.4%"), .notCompared(.roundedDifferently)),
      (.number("62%"), .number("62.0%"), .notCompared(.roundedDifferently)),
      (.number("62%"), .number("62.5%"), .notCompared(.roundedDifferently)),
      (.number("62%"), .number("62.6%"), .down),
      (Shown(text: "under 5", number: "0"), .number("0"), .notCompared(.roundedDifferently)),
      (Shown(text: "under 5", number: "0"), Shown(text: "under 5", number: "0"), .same),
      (.number("5"), Shown(text: "under 5", number: "0"), .up),
    ])
  func compared(now: Shown, before: Shown, expected: YearComparison) {
    let figures = [before.figure(Self.earlier), now.figure(Self.later)]
    let earlier = figures.yearBefore(Self.later)
    let comparison = YearComparison(
      figures[1], with: earlier, between: figures.between(earlier, and: figures[1]))
    #expect(comparison == expected)
  }

  @Test("is not compared over a break at a period between the two")
  func breakBetween() {
    let figures = Sample.quarters.enumerated().map { number, quarter in
      Shown.number("\(100 + number)", number == 2 ? [.breakInSeries] : []).figure(quarter)
    }
    let earlier = figures.yearBefore(Self.later)
    let comparison = YearComparison(
      figures[4], with: earlier, between: figures.between(earlier, and: figures[4]))
    #expect(comparison == .notCompared(.redefined))
  }

  @Test("is not compared where there is none")
  func none() {
    let figure = Shown.number("5").figure(Self.earlier)
    #expect([figure].yearBefore(Self.earlier) == nil)
    #expect(YearComparison(figure, with: nil, between: []) == .notCompared(.noneEarlier))
  }

  @Test(
    "finds the same part of the year before, and nothing that is nearly it",
    arguments: [
      ("2024-02-01", "2024-02-29", "2023-02-01", "2023-02-28", true),
      ("2025-02-01", "2025-02-28", "2024-02-01", "2024-02-29", true),
      ("2026-07-01", "2026-09-30", "2025-07-01", "2025-09-30", true),
      ("2026-07-01", "2026-07-31", "2025-07-01", "2025-09-30", false),
      ("2026-07-01", "2026-09-30", "2024-07-01", "2024-09-30", false),
      ("2026-08-01", "2026-09-30", "2025-07-01", "2025-09-30", false),
      ("2024-04-06", "2025-04-05", "2023-04-06", "2024-04-05", true),
    ])
  func yearBefore(start: String, end: String, from: String, to: String, isFound: Bool) throws {
    func period(_ start: String, _ end: String) throws -> ReportingPeriod {
      let (first, last) = (try #require(Day(iso: start)), try #require(Day(iso: end)))
      return try #require(ReportingPeriod(start: first, end: last))
    }
    let figure = Shown.number("5").figure(try period(from, to))
    #expect(([figure].yearBefore(try period(start, end)) != nil) == isFound)
    let snapshot = Shown.number("5").figure(try period(from, to).of(kind: .snapshot))
    #expect([snapshot].yearBefore(try period(start, end)) == nil)
  }

  @Test("is never judged: no word of better or worse stands in any summary")
  func noJudgement() {
    for area in [SummaryArea.county, Sample.plain.northdale] {
      let page = Sample.plain.html(area).lowercased()
        .replacing("neither better nor worse", with: "")
      for word in ["better", "worse", "improv", "deteriorat", "good", "bad "] {
        let isTitle = word == "improv" && area == .county
        #expect(isTitle || !page.contains(word), "“\(word)”")
      }
    }
  }
}
