// Which labels of periods are read, which are refused, and that ours are read as they are written.

import Outcomes
import TestSupport
import Testing

@Suite("Labels of periods") struct PeriodLabelTests {
  @Test(
    "are read",
    arguments: [
      // Months: 01 to 12 behind the year.
      ("2026-07", "2026-07-01", "2026-07-31"),
      ("July 2026", "2026-07-01", "2026-07-31"),
      ("jul 2026", "2026-07-01", "2026-07-31"),
      ("FEBRUARY 2024", "2024-02-01", "2024-02-29"),
      ("October 2009", "2009-10-01", "2009-10-31"),
      // Quarters of the financial year.
      ("2026-27-Q2", "2026-07-01", "2026-09-30"),
      ("2026-27 Q2", "2026-07-01", "2026-09-30"),
      ("2026/27 Q2", "2026-07-01", "2026-09-30"),
      ("Q2 2026-27", "2026-07-01", "2026-09-30"),
      ("q1 2024-2025", "2024-04-01", "2024-06-30"),
      ("Q4 2026/27", "2027-01-01", "2027-03-31"),
      ("2009-10-Q4", "2010-01-01", "2010-03-31"),
      ("April to June 2026", "2026-04-01", "2026-06-30"),
      ("Apr - Jun 2026", "2026-04-01", "2026-06-30"),
      ("April – September 2026", "2026-04-01", "2026-09-30"),
      ("May to May 2026", "2026-05-01", "2026-05-31"),
      // Financial years.
      ("2026-27", "2026-04-01", "2027-03-31"),
      ("2026/27", "2026-04-01", "2027-03-31"),
      ("2026–27", "2026-04-01", "2027-03-31"),
      ("2026-2027", "2026-04-01", "2027-03-31"),
      ("2016 to 2017", "2016-04-01", "2017-03-31"),
      ("2099-00", "2099-04-01", "2100-03-31"),
      ("2009-2010", "2009-04-01", "2010-03-31"),
      ("2009/10", "2009-04-01", "2010-03-31"),
      // Two days.
      ("2016-07-01/2016-12-30", "2016-07-01", "2016-12-30"),
      ("2016-07-01--2016-12-30", "2016-07-01", "2016-12-30"),
      ("2016-07-01 to 2016-12-30", "2016-07-01", "2016-12-30"),
      ("2026-07-05--2026-07-05", "2026-07-05", "2026-07-05"),
      // Spaces.
      ("  2026-27   Q2\t", "2026-07-01", "2026-09-30"),
      ("\u{FEFF}July\u{A0}2026\r\n", "2026-07-01", "2026-07-31"),
    ] as [(String, Day, Day)])
  func read(label: String, start: Day, end: Day) {
    #expect(ReportingPeriod(label: label) == ReportingPeriod(start: start, end: end))
  }

  @Test(
    "are refused when they could mean two things or nothing",
    arguments: [
      "", " ", "Q2 2026", "Q2", "2026-Q2", "2026 Q2", "2026", "2026-13", "2026-00", "2026-28",
      "2026-26", "2026/28", "2026-2028", "2027 to 2026", "2009-10", "2011-12", "2000-01", "202627",
      "202324", "FYQ1", "Q0 2026-27", "Q5 2026-27", "Q12 2026-27", "2026-27-Q", "2026-27-Q²",
      "QQ 2026-27", "Q2 Q2", "2026-27 Q2 2026-27", "Q2 2026-28", "2026 - 27", "July", "Jully 2026",
      "Ju 2026", "July 26", "July 20266", "32 July 2026", "June to April 2026", "April June 2026",
      "April to June", "April to 2026 June", "March 2026 to October 2025",
      "2026-09-30--2026-07-01", "2026-07-01--2026-09-31", "2026-07-01-2026-09-30",
      "2026-07-01 2026-09-30", "2026-07-01", "01/07/2026", "1st July 2016 - 30 December 2016",
      "２０２６-27", "2026-２７", "2026-27\u{0}", "null", "NaN", "-", "--", "/", " to ", "Q", "Q-",
      "-Q2", "2026-27-Q2-Q2", "🗓️ 2026-27", "1899-00", "1899-12", "2200-01", "0000-01", "9999-00",
    ])
  func refused(label: String) { #expect(ReportingPeriod(label: label) == nil) }

  @Test(
    "at the edge of the years are read or refused, never more",
    arguments: [
      ("1900-02", true), ("1900-01-01--1900-02-02", true), ("1900-01 to 1900-02", false),
      ("2199-12", true), ("December 2199", true), ("2198-99", true), ("2199-00", false),
      ("2199-2200", false), ("2199-00-Q3", true), ("2199-00-Q4", false),
      ("2199-12-31/2199-12-31", true),
    ])
  func edges(label: String, isRead: Bool) throws {
    let period = ReportingPeriod(label: label)
    #expect((period != nil) == isRead)
    if let period { #expect(ReportingPeriod(label: period.code) == period) }
  }

  @Test(
    "of our own making are read back, for every period there is",
    arguments:
      Frequency.allCases)
  func roundTrip(frequency: Frequency) {
    for period in frequency.periods(from: "1900-04-01", to: "2199-12-31") {
      let isReadBack =
        ReportingPeriod(label: period.code) == period
        && ReportingPeriod(label: period.words) == period && period.frequency == frequency
      guard isReadBack else {
        Issue.record("\(period.start) to \(period.end): “\(period.code)”, “\(period.words)”")
        return
      }
    }
  }

  @Test("of our own making are read back, for any two days", arguments: 1...5)
  func roundTrip(seed: UInt64) {
    var random = Seeded(seed)
    let first = ("1900-01-01" as Day).number
    let last = ("2199-12-31" as Day).number
    for _ in 0..<200 {
      let start = Int.random(in: first...last, using: &random)
      let end = Int.random(in: start...min(last, start + 800), using: &random)
      let period = ReportingPeriod(start: Day(number: start), end: Day(number: end))
      #expect(period != nil && period.flatMap { ReportingPeriod(label: $0.code) } == period)
      #expect(period.flatMap { ReportingPeriod(label: $0.words) } == period)
    }
  }

  @Test("made of any signs are read or refused, never more", arguments: 1...5)
  func anySigns(seed: UInt64) {
    var random = Seeded(seed)
    let pieces = [
      "2026", "27", "-", "/", "–", " ", "Q2", "Q", "to", "July", "2026-07-01", "--", "\u{A0}",
      "0", "é", "\u{0}", "9999", "1", "Apr", "\u{301}",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 0...6, using: &random)
      let label = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      guard let period = ReportingPeriod(label: label) else { continue }
      #expect(ReportingPeriod(label: period.code) == period, "“\(label)”")
    }
  }

  @Test(
    "say months, quarters, years and other stretches in their own way",
    arguments: [
      ("2026-07", "2026-07", "July 2026"),
      ("Q2 2026-27", "2026-27-Q2", "July to September 2026"),
      ("Q4 2026-27", "2026-27-Q4", "January to March 2027"),
      ("2026 to 2027", "2026-27", "2026-27"),
      ("2099-2100", "2099-00", "2099-00"),
      ("2011-2012", "2011-2012", "2011-2012"),
      ("December 2011", "2011-12-01--2011-12-31", "December 2011"),
      ("April to September 2026", "2026-27-H1", "April to September 2026"),
      ("May to September 2026", "2026-05-01--2026-09-30", "1 May 2026 to 30 September 2026"),
    ])
  func ours(label: String, code: String, words: String) {
    let period = ReportingPeriod(label: label)
    #expect(period?.code == code)
    #expect(period?.words == words)
  }

  @Test(
    "lose the spaces around them and none within",
    arguments: [
      ("  a b \t", "a b"), ("\u{FEFF}\u{A0}a\r\n", "a"), ("", ""), (" \n ", ""), ("a", "a"),
    ])
  func trimming(text: String, trimmed: String) { #expect(text.trimmingSpaces() == trimmed) }
}
