// What an answer says came of a file, and who has to do what by when.

import Outcomes
import ProviderReturns
import TestSupport
import Testing

@testable import Answers

/// A return, today, how it is on record; the state and the steps that follow.
struct StepCase: Sendable, CustomTestStringConvertible {
  let name: String
  let problems: [Problem]
  var isRefused = false
  var today: Day = Sample.today
  var recorded: ReturnState?
  let state: ReturnAnswer.State
  /// By whom, and by when.
  let steps: [(Problem.Actor?, Day?)]

  var testDescription: String { name }
}

private let someWarning = Sample.problem(
  "R512", "A sudden change.", "Look.", .warning, at: Place(cell: "C4"))
private let commissioners = Sample.problem(
  "R313", "No contract.", "Add it.", .warning, act: .commissioner, at: .nowhere)

private let waits = Sample.problem(
  "R605", "It waits.", "Accept it.", .warning, act: .commissioner, at: .nowhere)

/// The quarter to 30 September 2026 is due on the fifteenth working day, 21 October.
private let due: Day = "2026-10-21"

private let stepCases: [StepCase] = [
  StepCase(name: "nothing is wrong", problems: [], state: .accepted, steps: [(nil, nil)]),
  StepCase(
    name: "a bad cell in time", problems: [Sample.notANumber(row: 3)],
    state: .acceptedWithProblems, steps: [(.provider, due)]),
  StepCase(
    name: "a bad cell too late", problems: [Sample.notANumber(row: 3)], today: "2026-11-02",
    state: .acceptedWithProblems, steps: [(.provider, due)]),
  StepCase(
    name: "a warning", problems: [someWarning], state: .acceptedWithProblems,
    steps: [(.provider, nil)]),
  StepCase(
    name: "the commissioner's own", problems: [commissioners], state: .acceptedWithProblems,
    steps: [(.commissioner, nil)]),
  StepCase(
    name: "both", problems: [Sample.notANumber(row: 3), commissioners],
    state: .acceptedWithProblems, steps: [(.provider, due), (.commissioner, nil)]),
  StepCase(
    name: "refused as a whole", problems: [Sample.notANumber(row: 3)], isRefused: true,
    state: .refused, steps: [(.provider, due)]),
  StepCase(
    name: "waiting", problems: [], recorded: .waiting, state: .waiting,
    steps: [(.commissioner, nil)]),
]

@Suite("What came of a file") struct StateTests {
  @Test("gives a state and steps", arguments: stepCases)
  func steps(one: StepCase) {
    let answer = Sample.answer(
      .success(
        Sample.delivery(
          Sample.providerReturn(problems: one.problems, isRefused: one.isRefused))),
      state: one.recorded, today: one.today)
    #expect(answer.state == one.state)
    #expect(answer.next.map(\.who) == one.steps.map(\.0))
    #expect(answer.next.map(\.by) == one.steps.map(\.1))
  }

  @Test("says that what is late was due")
  func late() throws {
    let read = Sample.delivery(Sample.providerReturn(problems: [Sample.notANumber(row: 3)]))
    let step = try #require(Sample.answer(.success(read), today: "2026-11-02").next.first)
    #expect(step.words.contains("as soon as you can: it was due by 21 October 2026"))
  }

  @Test("is put off by an extension")
  func extended() {
    let read = Sample.delivery(Sample.providerReturn(problems: [Sample.notANumber(row: 3)]))
    let answer = ReturnAnswer(
      to: Sample.receipt("a.csv"), read: .success(read),
      in: Sample.context(extensions: [Sample.quarter: "2026-11-20"]))
    #expect(answer.next.map(\.by) == ["2026-11-20"])
    #expect(answer.returns.map(\.due) == ["2026-11-20"])
  }

  @Test("of which nothing can be used is refused, and takes nothing")
  func nothingUsable() {
    let one = Sample.providerReturn(problems: [Sample.notANumber(row: 3)], isRefused: true)
    let answer = Sample.answer(.success(Sample.delivery(one)))
    #expect(answer.observations.isEmpty)
    #expect(answer.preview == nil)
    #expect(answer.returns.map(\.state) == [.refused])
  }

  @Test("names the day due of the return with errors, not that of one sent along")
  func dueOfErrors() {
    let earlier = Sample.providerReturn(period: "2026-27-Q1")
    let current = Sample.providerReturn(problems: [Sample.notANumber(row: 3)])
    let read = ReadDelivery(
      returns: [earlier, current], problems: [], cells: Sample.cells(used: 10))
    #expect(Sample.answer(.success(read)).next.map(\.by) == [due])
  }

  @Test("names the day due of the newest return where the file as a whole has the error")
  func dueOfNewest() {
    let read = ReadDelivery(
      returns: [Sample.providerReturn(period: "2026-27-Q1"), Sample.providerReturn()],
      problems: [Sample.notANumber(row: 3)], cells: Sample.cells(used: 10))
    #expect(Sample.answer(.success(read)).next.map(\.by) == [due])
  }

  @Test("says in its first line that it waits")
  func waiting() {
    let one = Sample.providerReturn(problems: [waits])
    let answer = Sample.answer(.success(Sample.delivery(one)), state: .waiting)
    #expect(answer.text.hasPrefix("“return.csv” waits for acceptance\n"))
    #expect(answer.next.allSatisfy { !$0.words.contains("looks into") })
  }

  @Test("is named by body, period and delivery")
  func reference() {
    #expect(Sample.receipt("a.csv").reference == "EX1-2026-27-Q2-12")
    #expect(Sample.receipt("a.csv", period: nil).reference == "EX1-12")
    #expect(Sample.receipt("a.csv", delivery: nil).reference == nil)
  }
}
