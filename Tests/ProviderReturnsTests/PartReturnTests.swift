// Rows of a provider whose contract begins or ends within a quarter.

import Outcomes
import TestSupport
import Testing

@testable import ProviderReturns

/// What a provider reads out of rows, if its contract is these days.
private func read(
  from: Day = "2023-10-01", to: Day = "2026-07-31", today: Day = "2026-10-20", _ rows: [String]
) throws -> ReadDelivery {
  let body = SmallCounty.body("EX1", asked: [], from: from, to: to)
  return try read(by: body, today: today, rows)
}

private func read(by body: ReportingBody, today: Day, _ rows: [String]) throws -> ReadDelivery {
  let small = Small.definitions
  let definitions = Definitions(
    frameworks: [], items: small.items, indicators: small.indicators,
    breakdowns: small.breakdowns, bodies: [body], holidays: [], populations: [],
    council: small.council)
  let context = ReadingContext(
    definitions: definitions, bodies: ["EX1"], today: today, rules: .project)
  return try ReturnReader().read(
    Array(([Small.header] + rows).joined(separator: "\n").utf8), by: Small.long, in: context)
}

@Suite("Rows of a part-return") struct PartReturnTests {
  @Test("belong to the return of the part, and a snapshot to the whole period")
  func after() throws {
    let read = try read(
      from: "2026-08-01", to: "2027-03-31",
      [
        "EX1,2026-08-01--2026-09-30,conversations_due,,,20,,,,",
        "EX1,2026-08,carers_new,,,5,,,,", "EX1,2026-27 Q2,plans_current,,,7,,,,",
      ])
    #expect(read.returns.flatMap(\.problems).isEmpty && read.problems.isEmpty)
    #expect(read.returns.map(\.period) == ["2026-08-01--2026-09-30"])
    #expect(
      read.returns.flatMap(\.observations).map(\.key.period.code) == [
        "2026-08-01--2026-09-30", "2026-08", "2026-27-Q2",
      ])
  }

  @Test("that name the whole quarter are taken for the part, and one warning says so")
  func named() throws {
    let read = try read(
      today: "2026-08-20",
      [
        "EX1,2026-27 Q2,conversations_due,,,20,,,,",
        "EX1,2026-27 Q2,conversations_in_time,,,10,,,,",
      ])
    let observations = read.returns.flatMap(\.observations)
    #expect(observations.map(\.key.period.code) == ["2026-07", "2026-07"])
    #expect(read.returns.map(\.period) == ["2026-07"])
    let problem = try #require(read.returns.first?.problems.first)
    #expect(read.returns.flatMap(\.problems).count == 1)
    #expect(problem.rule.number == "R315" && problem.severity == .warning)
    #expect(problem.words.contains("July 2026 of July to September 2026"))
    #expect(problem.remedy.contains("write “July 2026”."))
  }

  @Test("can come as soon as the part is over, though the quarter is not")
  func early() throws {
    let rows = ["EX1,2026-27 Q2,conversations_due,,,20,,,,"]
    #expect(try read(today: "2026-08-10", rows).returns.flatMap(\.observations).count == 1)
    let before = try read(today: "2026-07-30", rows)
    #expect(before.returns.isEmpty)
    #expect(before.problems.contains { $0.rule.number == "R320" })
  }

  @Test("about another part are refused, and the remedy names the right one")
  func otherPart() throws {
    let read = try read(["EX1,2026-07-05--2026-07-31,conversations_due,,,20,,,,"])
    let problem = try #require(read.returns.first?.problems.first)
    #expect(problem.rule.number == "R316" && problem.severity == .error)
    #expect(problem.remedy.contains("give each part rows of its own, with the period “July 2026”."))
  }

  @Test("that name the whole quarter are refused where two contracts share it")
  func ambiguous() throws {
    let first = try #require(SmallCounty.body("EX1", asked: [], to: "2026-07-31").contracts.first)
    let second = try #require(
      SmallCounty.body("EX1", asked: [], from: "2026-08-01").contracts.first)
    let body = ReportingBody(
      code: "EX1", name: "Both", kind: .provider, isIllustrative: true,
      contracts: [first, second])
    let read = try read(
      by: body, today: "2026-10-20", ["EX1,2026-27 Q2,conversations_due,,,20,,,,"])
    let problem = try #require(read.returns.flatMap(\.problems).first)
    #expect(problem.rule.number == "R316")
    #expect(problem.remedy.contains("“July 2026” or “August to September 2026”"))
    #expect(read.returns.flatMap(\.observations).isEmpty)
  }
}
