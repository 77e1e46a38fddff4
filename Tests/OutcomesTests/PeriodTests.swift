// Reporting periods and how often they come: months, quarters from April, financial years.

import Outcomes
import TestSupport
import Testing

@Suite("Reporting periods") struct PeriodTests {
  @Test(
    "hold the day they are asked for",
    arguments: [
      (Frequency.monthly, "2026-02-28", "2026-02-01", "2026-02-28"),
      (.monthly, "2024-02-01", "2024-02-01", "2024-02-29"),
      (.monthly, "2026-12-31", "2026-12-01", "2026-12-31"),
      (.quarterly, "2026-04-01", "2026-04-01", "2026-06-30"),
      (.quarterly, "2026-09-30", "2026-07-01", "2026-09-30"),
      (.quarterly, "2026-11-05", "2026-10-01", "2026-12-31"),
      (.quarterly, "2027-01-01", "2027-01-01", "2027-03-31"),
      (.yearly, "2026-04-01", "2026-04-01", "2027-03-31"),
      (.yearly, "2027-03-31", "2026-04-01", "2027-03-31"),
      (.yearly, "2024-01-15", "2023-04-01", "2024-03-31"),
    ] as [(Frequency, Day, Day, Day)])
  func holding(frequency: Frequency, day: Day, start: Day, end: Day) {
    let period = frequency.period(holding: day, kind: .snapshot)
    #expect(period == ReportingPeriod(start: start, end: end, kind: .snapshot))
    #expect(period.frequency == frequency)
  }

  @Test(
    "of one length follow each other without gap from 1900 to 2199",
    arguments:
      Frequency.allCases)
  func noGaps(frequency: Frequency) {
    var period = frequency.period(holding: "1900-01-01")
    #expect(period.start <= "1900-01-01")
    while period.end < "2199-12-31" {
      let next = frequency.period(holding: period.end.adding(1))
      guard next.start == period.end.adding(1), frequency.period(holding: next.end) == next else {
        Issue.record("\(next.start) does not follow \(period.end)")
        return
      }
      period = next
    }
    #expect(period.end >= "2199-12-31")
  }

  @Test(
    "between two days are the whole ones, in order",
    arguments: [
      (Frequency.monthly, "2026-07-01", "2026-09-30", ["2026-07", "2026-08", "2026-09"]),
      (.monthly, "2026-07-02", "2026-09-29", ["2026-08"]),
      (
        .quarterly, "2026-01-01", "2026-12-31",
        ["2025-26-Q4", "2026-27-Q1", "2026-27-Q2", "2026-27-Q3"]
      ),
      (.quarterly, "2026-01-02", "2026-12-30", ["2026-27-Q1", "2026-27-Q2"]),
      (.yearly, "2023-10-01", "2026-09-30", ["2024-25", "2025-26"]),
      (.yearly, "2026-07-01", "2026-09-30", []),
      (.monthly, "2026-09-30", "2026-09-01", []),
    ] as [(Frequency, Day, Day, [String])])
  func between(frequency: Frequency, from: Day, to: Day, codes: [String]) {
    #expect(frequency.periods(from: from, to: to).map(\.code) == codes)
  }

  @Test("cannot end before they start")
  func order() {
    #expect(ReportingPeriod(start: "2026-09-30", end: "2026-09-29") == nil)
    #expect(ReportingPeriod(start: "2026-09-30", end: "2026-09-30") != nil)
  }

  @Test("contain and overlap by their days, both ends counted")
  func containing() {
    let quarter: ReportingPeriod = "2026-27-Q2"
    #expect(quarter.contains("2026-07") && quarter.contains("2026-09") && quarter.contains(quarter))
    #expect(!quarter.contains("2026-06") && !quarter.contains("2026-27"))
    #expect(!quarter.contains("2026-09-15--2026-10-01"))
    #expect(quarter.overlaps(from: "2026-09-30", to: "2027-03-31"))
    #expect(quarter.overlaps(from: "2026-01-01", to: "2026-07-01"))
    #expect(!quarter.overlaps(from: "2026-10-01", to: "2027-03-31"))
    #expect(!quarter.overlaps(from: "2026-01-01", to: "2026-06-30"))
  }

  @Test("sort by start, then end, then kind, and keep days when their kind changes")
  func sorting() {
    let quarter: ReportingPeriod = "2026-27-Q2"
    let sorted: [ReportingPeriod] = ["2026-06", "2026-07", quarter, quarter.of(kind: .snapshot)]
    #expect(sorted.reversed().sorted() == sorted)
    #expect(quarter.of(kind: .rolling12).start == quarter.start)
    #expect(quarter.of(kind: .rolling12).end == quarter.end)
    #expect(quarter.of(kind: .rolling12) != quarter)
  }
}
