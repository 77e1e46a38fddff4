// Answers to files that our own reader has read.

import Foundation
import Outcomes
import ProviderReturns
import TestSupport
import Testing

@testable import Answers

@Suite("A file that was read") struct ReadFileTests {
  private static let layout = Layout(
    code: "long", title: "Long",
    columns: Layout.Columns(
      body: "body", period: "period", item: "item", value: "value",
      breakdowns: ["district": "district"]))

  private func answer(_ file: String) -> ReturnAnswer {
    let context = ReadingContext(
      definitions: Sample.definitions, bodies: ["EX1"], today: Sample.today, rules: .project,
      declaredPeriod: Sample.quarter)
    let read: Result<ReadDelivery, Refusal>
    do {
      read = .success(try ReturnReader().read(Array(file.utf8), by: Self.layout, in: context))
    } catch { read = .failure(error) }
    return ReturnAnswer(to: Sample.receipt("return.csv"), read: read, in: context)
  }

  @Test("is answered with its counts, its numbers and its figures")
  func clean() throws {
    let answer = answer(
      """
      body,period,item,district,value
      EX1,2026-27-Q2,carers_new,,43
      EX1,2026-27-Q2,due,,40
      EX1,2026-27-Q2,in_time,,30
      EX1,2026-27-Q2,breaks,,not recorded
      """)
    #expect(answer.observations.count == 4)
    #expect(answer.cells.total == 4 && answer.cells.used == 4)
    #expect(!answer.hasErrors)
    #expect(answer.preview?.lines.map(\.figure.text) == ["45", "75%"])
  }

  @Test("names the bad cell, and takes the rest")
  func badCell() throws {
    let answer = answer(
      """
      body,period,item,district,value
      EX1,2026-27-Q2,carers_new,,about 40
      EX1,2026-27-Q2,breaks,,7
      """)
    #expect(answer.state == .acceptedWithProblems)
    #expect(answer.observations.map(\.key.item) == ["breaks"])
    let error = try #require(answer.problems.first)
    #expect(error.rule.number == "R401" && error.line == 2 && error.found == "about 40")
  }

  @Test("and was handed in for another period says so, and refuses the return of that period")
  func otherPeriod() throws {
    let answer = answer("body,period,item,district,value\nEX1,2026-27-Q1,carers_new,,43\n")
    #expect(answer.returns.map(\.period) == ["2026-27-Q1", Sample.quarter])
    #expect(answer.returns.map(\.state.isInService) == [true, false])
    let problem = try #require(answer.problems.first { $0.rule.number == "R602" })
    #expect(problem.words.contains("for July to September 2026"))
    #expect(problem.words.contains("about April to June 2026"))
    #expect(answer.hasErrors)
  }

  @Test("and is none is refused, for the period that it was handed in for")
  func empty() {
    let answer = answer("")
    #expect(answer.state == .refused)
    #expect(answer.returns.map(\.period) == [Sample.quarter])
    #expect(answer.next.map(\.by) == ["2026-10-21"])
  }
}
