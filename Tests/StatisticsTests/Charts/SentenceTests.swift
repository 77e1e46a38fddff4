// Golden sentences, and how easily all of them are read.

import Testing

@testable import Statistics

@Suite("A sentence") struct SentenceTests {
  @Test("Says what changed, by which rule and for whom it is better", arguments: goldens)
  func golden(values: [Double?], polarity: Polarity, expected: String) throws {
    #expect(try assess(.of(values, polarity: polarity)).sentence == expected)
  }

  @Test("Withholds its verdict for a reason that it names", arguments: withheld)
  func caveat(caveat: Caveat, expected: String) throws {
    let series = Series.of(Shapes.run.values, polarity: .up, caveats: [caveat])
    let assessment = try assess(series)
    #expect(assessment.sentence == expected)
    #expect(assessment.icon != .improvement)
    #expect(assessment.classes.allSatisfy { $0 != .improvement && $0 != .concern })
    #expect(assessment.direction?.trend != .improving)
  }

  @Test("Calls nothing good or bad while the latest return is missing")
  func partial() throws {
    var series = Series.of(Shapes.run.values + [2], polarity: .up)
    series.points[series.points.count - 1].isPartial = true
    let assessment = try assess(series)
    #expect(
      assessment.sentence.contains(
        "Not every return is in yet. So we do not say if it is good or bad."))
    #expect(assessment.icon == .neutralHigh)
  }

  @Test("Names its periods as they are called", arguments: periodNames)
  func period(period: PeriodName, expected: String) throws {
    let sentence = try assess(.of(Shapes.run.values, period: period)).sentence
    #expect(sentence.hasPrefix("Higher than usual for \(expected) in a row (run of seven)"))
  }

  @Test("Says from when to when", arguments: spans)
  func span(first: String, last: String, expected: String) {
    #expect(PeriodSpan.words(first, last) == expected)
  }

  @Test("Compares a survey's figures by their margins", arguments: surveys)
  func survey(old: Double, new: Double, polarity: Polarity, expected: String) throws {
    let change = SurveyDifference(
      of: try SurveyFigure(value: .init(new), margin: 3),
      from: try SurveyFigure(value: .init(old), margin: 4))
    var series = Series.of([old, new], kind: .survey(change), polarity: polarity, period: .year)
    series.points[0].label = "2021-22"
    series.points[1].label = "2023-24"
    #expect(try assess(series).sentence == expected)
  }

  @Test("Is read at grade 6 or below", arguments: Shapes.allCases)
  func grade(shape: Shapes) throws {
    for polarity in Polarity.allCases {
      for period in PeriodName.allCases {
        for caveats in [[]] + Caveat.allCases.map({ [$0] }) {
          for labels in Labels.allCases {
            var series = Series.of(
              shape.values, kind: shape.kind, polarity: polarity, caveats: Set(caveats),
              period: period)
            for index in series.points.indices {
              series.points[index].label = labels.label(index, of: series.points.count)
            }
            let sentence = try assess(series).sentence
            let grade = Readability.grade(of: sentence)
            #expect(grade <= 6, "\(grade): \(sentence)")
          }
        }
      }
    }
  }

  @Test("Is graded as the formula says")
  func formula() {
    #expect(Readability.syllables("usual") == 3)
    #expect(Readability.syllables("November") == 3)
    #expect(Readability.syllables("change") == 1)
    #expect(Readability.syllables("little") == 2)
    #expect((Readability.grade(of: "The cat sat on the mat.") + 1.45).magnitude < 0.001)
  }
}

private let goldens: [([Double?], Polarity, String)] = [
  (
    Shapes.run.values, .up,
    "Higher than usual for seven months in a row (run of seven), May to November 2026. "
      + "This is unlikely to be due to chance. It is a change for the better."
  ),
  (
    Shapes.run.values, .down,
    "Higher than usual for seven months in a row (run of seven), May to November 2026. "
      + "This is unlikely to be due to chance. It is a change for the worse."
  ),
  (
    Shapes.run.values, .neutral,
    "Higher than usual for seven months in a row (run of seven), May to November 2026. "
      + "This is unlikely to be due to chance. It is not good or bad in itself."
  ),
  (
    Shapes.trendDown.values, .up,
    "Falling for eight months in a row (trend of seven), May to December 2026. "
      + "This is unlikely to be due to chance. It is a change for the worse."
  ),
  (
    Shapes.pair.values, .down,
    "Much higher than usual in two of three months (two of three), May to July 2026. "
      + "This is unlikely to be due to chance. It is a change for the worse."
  ),
  (
    Shapes.outsideDown.values, .down,
    "Lower than the limit in May 2026 (outside limits). "
      + "This is unlikely to be due to chance. It is a change for the better."
  ),
  (
    Shapes.lineUp.values, .up,
    "Going up over the whole chart (trend line), January 2025 to December 2026. "
      + "This is unlikely to be due to chance. It is a change for the better."
  ),
  (
    Shapes.quiet.values, .up,
    "No change beyond chance, January 2025 to April 2026. It goes up and down as usual."
  ),
  (
    Shapes.back.values, .up,
    "No change beyond chance in September 2027. It is back to what is usual here."
  ),
  ([nil], .up, "There are no figures yet."),
  ([1], .up, "It is too soon to say what is usual. There is one month so far. We need twelve."),
]

private let withheld: [(Caveat, String)] = [
  (.returnMissing, changed + "Not every return is in yet. So we do not say if it is good or bad."),
  (
    .definitionChanged,
    changed + "We now count this in a new way. So we do not say if it is good or bad."
  ),
  (.contractChanged, changed + "There is a new contract. So we do not say if it is good or bad."),
  (
    .marginCovers,
    "Higher than usual for seven months in a row (run of seven), May to November 2026. "
      + "It is too small to be sure of (margin of error). So we do not say if it is good or bad."
  ),
  (.denominatorUnderFloor, "Too few people to say more."),
]

private let changed =
  "Higher than usual for seven months in a row (run of seven), May to November 2026. "
  + "This is unlikely to be due to chance. "

private let periodNames: [(PeriodName, String)] = [
  (.day, "seven days"), (.week, "seven weeks"), (.month, "seven months"),
  (.quarter, "seven quarters"), (.halfYear, "seven half-years"), (.year, "seven years"),
  (.period, "seven periods"),
]

private let spans: [(String, String, String)] = [
  ("May 2026", "November 2026", "May to November 2026"),
  ("May 2025", "May 2026", "May 2025 to May 2026"),
  ("May 2026", "May 2026", "May 2026"),
  ("April to June 2026", "October to December 2026", "April to December 2026"),
  ("April to June 2025", "April to June 2026", "April 2025 to June 2026"),
  ("October 2025 to March 2026", "April to September 2026", "October 2025 to September 2026"),
  ("2024-25", "2026-27", "2024-25 to 2026-27"),
  ("1 May 2026", "2 May 2026", "1 to 2 May 2026"),
]

private let surveys: [(Double, Double, Polarity, String)] = [
  (
    40, 34, .up,
    "Lower in 2023-24 than in 2021-22 (beyond the margins). "
      + "This is unlikely to be due to chance. It is a change for the worse."
  ),
  (
    40, 46, .up,
    "Higher in 2023-24 than in 2021-22 (beyond the margins). "
      + "This is unlikely to be due to chance. It is a change for the better."
  ),
  (
    40, 45, .up, "No clear change from 2021-22 to 2023-24. The margins of error cover it."
  ),
]
