// Years that begin in other months and are called otherwise than Kent's.

import Outcomes
import TestSupport
import Testing

private let july = FinancialYear(firstMonth: 7, style: .ending)
private let january = FinancialYear(firstMonth: 1, style: .calendar)
private let slash = FinancialYear(firstMonth: 4, style: .slash)
private let october = FinancialYear(firstMonth: 10, style: .words)

@Suite("A financial year") struct FinancialYearTests {
  @Test(
    "gives its parts their codes and words, and reads both again",
    arguments: [
      (july, Frequency.yearly, "2026-07-01", "2027-06-30", "2026-27", "FY27"),
      (july, .halfYearly, "2027-01-01", "2027-06-30", "2026-27-H2", "January to June 2027"),
      (july, .quarterly, "2026-07-01", "2026-09-30", "2026-27-Q1", "July to September 2026"),
      (
        july, .fourMonthly, "2026-11-01", "2027-02-28", "2026-11-01--2027-02-28",
        "November 2026 to February 2027"
      ),
      (
        july, .twoMonthly, "2026-11-01", "2026-12-31", "2026-11-01--2026-12-31",
        "November to December 2026"
      ),
      (july, .monthly, "2026-12-01", "2026-12-31", "2026-12", "December 2026"),
      (january, .yearly, "2026-01-01", "2026-12-31", "2026", "2026"),
      (january, .halfYearly, "2026-07-01", "2026-12-31", "2026-H2", "July to December 2026"),
      (january, .monthly, "2009-10-01", "2009-10-31", "2009-10", "October 2009"),
      (slash, .yearly, "2026-04-01", "2027-03-31", "2026-27", "2026/27"),
      (october, .yearly, "2026-10-01", "2027-09-30", "2026-27", "2026 to 2027"),
      (
        october, .halfYearly, "2026-10-01", "2027-03-31", "2026-27-H1", "October 2026 to March 2027"
      ),
    ] as [(FinancialYear, Frequency, Day, Day, String, String)])
  func names(
    year: FinancialYear, frequency: Frequency, start: Day, end: Day, code: String, words: String
  ) {
    for day in [start, end] {
      let period = frequency.period(holding: day, in: year)
      #expect(period == ReportingPeriod(start: start, end: end))
      #expect(period.code(in: year) == code)
      #expect(period.words(in: year) == words)
      #expect(period.frequency(in: year) == frequency)
    }
    for label in [code, words] {
      #expect(ReportingPeriod(label: label, in: year) == ReportingPeriod(start: start, end: end))
    }
  }

  @Test(
    "refuses what is no year of its own",
    arguments: [
      (july, "2026"), (july, "2026-27-Q5"), (july, "2026-27-H3"), (july, "FY2"), (july, "FY"),
      (january, "2026-27"), (january, "26"), (slash, "FY27"), (.april, "2026"),
      (.april, "2026-27-B3"), (.april, "2026-27 H0"),
    ] as [(FinancialYear, String)])
  func refuses(year: FinancialYear, label: String) {
    #expect(ReportingPeriod(label: label, in: year) == nil)
  }

  @Test("names years of other centuries in full", arguments: [1998, 1999, 2098, 2099, 2100])
  func centuries(first: Int) throws {
    let start = try #require(Day(first, 7, 1))
    let year = Frequency.yearly.period(holding: start, in: july)
    #expect(ReportingPeriod(label: year.words(in: july), in: july) == year)
  }

  @Test("reads FY labels of two and four digits", arguments: ["FY27", "FY2027", "fy27"])
  func endings(label: String) {
    #expect(
      ReportingPeriod(label: label, in: july)
        == ReportingPeriod(start: "2026-07-01", end: "2027-06-30"))
  }

  @Test("cuts every day of ten years into periods without a gap", arguments: 1...12)
  func whole(firstMonth: Int) {
    let year = FinancialYear(
      firstMonth: firstMonth, style: firstMonth == 1 ? .calendar : .hyphen)
    for frequency in Frequency.allCases {
      var day: Day = "2020-01-01"
      while day < "2030-01-01" {
        let period = frequency.period(holding: day, in: year)
        #expect(period.start <= day && day <= period.end)
        #expect(frequency.period(holding: period.end.adding(1), in: year).start > period.end)
        day = period.end.adding(1)
      }
      let months = frequency.periods(from: "2020-01-01", to: "2029-12-31", in: year).map(
        \.start.month)
      #expect(Set(months).count == 12 / frequency.months)
    }
  }
}
