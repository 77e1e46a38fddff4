// Labels as people write them, and that no label is read in one way when it has another.

import Outcomes
import TestSupport
import Testing

private let years: [FinancialYear] = (1...12).flatMap { month in
  FinancialYear.LabelStyle.allCases
    .filter { ($0 == .calendar) == (month == 1) }
    .map { FinancialYear(firstMonth: month, style: $0) }
}

@Suite("A label as people write it") struct LabelTableTests {
  @Test("is read where it has one meaning", arguments: readLabels)
  func read(row: LabelRow) {
    #expect(ReportingPeriod(label: row.label)?.code == row.code, "\(row.why)")
  }

  @Test("is refused where it has none, or two", arguments: refusedLabels)
  func refused(row: LabelRow) {
    #expect(ReportingPeriod(label: row.label)?.code == nil, "\(row.why)")
  }

  @Test("may have its spaces doubled, its case changed and its dashes lengthened")
  func forgiven() {
    for row in readLabels {
      for label in [
        row.label.uppercased(), row.label.lowercased(), "\u{A0}\(row.label) \n",
        row.label.replacing(" ", with: "\u{2009} "), row.label.replacing("-", with: "–"),
      ] {
        #expect(ReportingPeriod(label: label)?.code == row.code, "“\(label)”")
      }
    }
  }

  @Test("of our own making is read back, in every authority’s year", arguments: years)
  func ours(year: FinancialYear) {
    for frequency in Frequency.allCases {
      for period in frequency.periods(from: "1998-01-01", to: "2013-12-31", in: year) {
        let isReadBack =
          ReportingPeriod(label: period.code(in: year), in: year) == period
          && ReportingPeriod(label: period.words(in: year), in: year) == period
        guard isReadBack else {
          Issue.record("“\(period.code(in: year))”, “\(period.words(in: year))”")
          return
        }
      }
    }
  }

  /// Calendar quarters, and quarters of years called by their end, are where labels can be denied.
  @Test(
    "of a quarter with one year is read only where everybody means the same",
    arguments: [
      (FinancialYear.april, "2026Q1", "2026-04-01"), (.april, "2026Q4", nil),
      (.april, "Q1 2026", nil),
      (FinancialYear(firstMonth: 1, style: .calendar), "Q4 2026", "2026-10-01"),
      (FinancialYear(firstMonth: 1, style: .calendar), "2026Q4", "2026-10-01"),
      (FinancialYear(firstMonth: 7, style: .hyphen), "2026Q2", "2026-10-01"),
      (FinancialYear(firstMonth: 7, style: .hyphen), "2026Q3", nil),
      (FinancialYear(firstMonth: 7, style: .ending), "2026Q1", nil),
      (FinancialYear(firstMonth: 7, style: .ending), "Q1 FY27", "2026-07-01"),
      (FinancialYear(firstMonth: 2, style: .hyphen), "2026Q4", nil),
    ] as [(FinancialYear, String, Day?)])
  func quarters(year: FinancialYear, label: String, start: Day?) {
    #expect(ReportingPeriod(label: label, in: year)?.start == start)
  }

  @Test(
    "made of any words is read or refused, and is never denied by its own words", arguments: 1...5)
  func anyWords(seed: UInt64) {
    var random = Seeded(seed)
    let pieces = [
      "2026", "2027", "26", "27", "4", "06", "30", "1st", "Q1", "H2", "quarter", "year", "half",
      "FY", "to", "ending", "April", "Jun", "may", "-", "/", ".", ",", "(", ")", "’", "of",
      "\u{301}",
    ]
    for _ in 0..<2000 {
      let count = Int.random(in: 1...7, using: &random)
      let label = (0..<count)
        .map { _ in
          (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
        }.joined()
      guard let period = ReportingPeriod(label: label) else { continue }
      #expect(isSaid(label, of: period), "“\(label)” is not \(period.code)")
      #expect(ReportingPeriod(label: period.code) == period, "“\(label)”")
    }
  }

  @Test("is never longer than a label can be")
  func long() {
    #expect(ReportingPeriod(label: String(repeating: "(", count: 1_000_000)) == nil)
    #expect(ReportingPeriod(label: String(repeating: "2026-27 ", count: 100_000)) == nil)
  }

  /// Whether every number and month in the label is one that the period can be called by.
  private func isSaid(_ label: String, of period: ReportingPeriod) -> Bool {
    let days = [period.start, period.end]
    let months = Set(days.map { Day.monthNames[$0.month - 1].lowercased().prefix(3) })
    let quarter = (period.start.month + 8) % 12 / 3 + 1
    let half = (period.start.month + 8) % 12 / 6 + 1
    let beginning = period.start.month >= 4 ? period.start.year : period.start.year - 1
    let numbers = Set(
      days.flatMap { [$0.day, $0.month, $0.year, $0.year % 100] }
        + [beginning, beginning + 1, beginning % 100, beginning % 100 + 1, quarter, half])
    let words = label.lowercased().split { !$0.isLetter && !$0.isNumber }.flatMap {
      $0.split { $0.isNumber } + $0.split { $0.isLetter }
    }
    return words.allSatisfy { word in
      if let number = Int(word) { return numbers.contains(number) }
      let isMonth = Day.monthNames.contains { $0.lowercased().hasPrefix(word) && word.count > 2 }
      return !isMonth || months.contains(word.prefix(3))
    }
  }
}
