// When returns are due, and which a contract asks for.

import Outcomes
import TestSupport
import Testing

@Suite("Due days") struct DueTests {
  /// England's bank holidays about the turns of 2026-27 (GOV.UK).
  static let holidays: Set<Day> = [
    "2026-04-03", "2026-04-06", "2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26",
    "2027-03-29",
  ]

  @Test(
    "count working days from the day after the period's end",
    arguments: [
      ("2026-27-Q2", 15, "2026-10-21"),
      ("2026-27-Q2", 1, "2026-10-01"),
      ("2026-27-Q2", 3, "2026-10-05"),
      ("2026-27-Q2", 0, "2026-09-30"),
      // A period that ends on a Saturday: Monday is the first working day.
      ("2026-01-01--2026-01-31", 1, "2026-02-02"),
      // Christmas Day, the substitute for Boxing Day, and New Year's Day.
      ("2026-12-01--2026-12-24", 1, "2026-12-29"),
      ("2026-12-01--2026-12-24", 4, "2027-01-04"),
      ("2026-27-Q3", 1, "2027-01-04"),
      // Good Friday and Easter Monday.
      ("2026-03-01--2026-04-02", 1, "2026-04-07"),
      ("2025-26-Q4", 15, "2026-04-23"),
      ("2027-01-01--2027-03-25", 1, "2027-03-30"),
      ("2026-27-Q4", 15, "2027-04-21"),
    ] as [(ReportingPeriod, Int, Day)])
  func due(period: ReportingPeriod, workingDays: Int, day: Day) {
    let rule = DueRule(frequency: .quarterly, workingDays: workingDays)
    #expect(rule.dueDay(for: period, holidays: DueTests.holidays) == day)
  }

  @Test("come earlier where there are no holidays")
  func noHolidays() {
    let rule = DueRule(frequency: .quarterly, workingDays: 1)
    #expect(rule.dueDay(for: "2026-12-01--2026-12-24", holidays: []) == "2026-12-25")
  }
}

@Suite("Contracts") struct ContractTests {
  private func contract(_ frequency: Frequency, from: Day, to: Day) -> Contract {
    SmallCounty.body("P1", asked: [], from: from, to: to, every: frequency).contracts[0]
  }

  @Test(
    "ask for each period that they touch and that has ended",
    arguments: [
      (Frequency.quarterly, "2026-04-01", "2026-12-31", "2026-09-29", ["2026-27-Q1"]),
      (.quarterly, "2026-04-01", "2026-12-31", "2026-09-30", ["2026-27-Q1", "2026-27-Q2"]),
      // Part-returns, where it begins or ends within a period.
      (
        .quarterly, "2026-05-20", "2026-12-31", "2026-09-30",
        ["2026-05-20--2026-06-30", "2026-27-Q2"]
      ),
      (.quarterly, "2026-04-01", "2026-07-31", "2026-07-31", ["2026-27-Q1", "2026-07"]),
      (.quarterly, "2026-04-01", "2026-07-31", "2026-07-30", ["2026-27-Q1"]),
      (.quarterly, "2026-08-01", "2026-08-31", "2027-03-31", ["2026-08"]),
      (.monthly, "2026-08-01", "2026-09-30", "2027-03-31", ["2026-08", "2026-09"]),
      (.yearly, "2025-10-01", "2027-09-30", "2027-03-31", ["2025-26-H2", "2026-27"]),
      (.quarterly, "2026-04-01", "2026-12-31", "2026-04-01", []),
      (.quarterly, "2026-04-01", "2026-12-31", "2020-01-01", []),
      (.yearly, "1900-01-01", "1900-12-31", "1900-03-31", ["1899-00-Q4"]),
    ] as [(Frequency, Day, Day, Day, [String])])
  func periods(frequency: Frequency, from: Day, to: Day, day: Day, codes: [String]) {
    let periods = contract(frequency, from: from, to: to).periods(endedBy: day)
    #expect(periods.map(\.code) == codes)
  }

  @Test("hold during a period when one day of it is theirs")
  func validity() {
    let contract = contract(.quarterly, from: "2026-04-01", to: "2026-07-31")
    #expect(contract.isValid(during: "2026-07") && !contract.isValid(during: "2026-08"))
    #expect(contract.isValid(during: "2026-27-Q2") && !contract.isValid(during: "2026-03"))
  }
}
