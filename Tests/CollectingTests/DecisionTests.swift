// What people decide about returns: accepted after a release, extended, signed off, erased.

import Collecting
import Foundation
import Outcomes
import Store
import TestSupport
import Testing

extension CollectingSetup {
  /// Hands in a file for a period of EX1, some hours after the tests' moment.
  func handIn(
    _ rows: [String], for period: String = "2026-27-Q2", hours: Double = 0,
    signedOffBy signer: String? = nil
  ) async throws -> ReadingStatus {
    let received = try await door.receive(
      Array(longForm(rows).utf8), named: "return.csv", of: "EX1", period: period,
      from: "A. Clerk", signedOffBy: signer, at: CollectingSetup.moment + hours * 3600)
    guard case .recorded(let status) = received else {
      throw NotNew()
    }
    return status
  }

  struct NotNew: Error {}

  /// A release of a label, approved by a named person, with nothing sealed in it.
  func release(_ label: String, hours: Double) async throws {
    let moment = CollectingSetup.moment + hours * 3600
    let hash = try await FreshDatabase.database(as: .owner)
      .query("select sha256('') as hash")[0].bytes("hash")
    let id = try await store.keep(
      NewCandidate(
        label: label, version: "1.0.0", kind: "illustrative", knownAt: moment,
        definitionsHash: door.inForce.hash, newest: try await store.newest(), sealed: [],
        sha256: hash, createdAt: moment))
    try await store.approve(id, by: .named("A. Name"), at: moment)
  }

  static func byHand(more: [String: String] = [:]) throws -> CollectingSetup {
    try CollectingSetup(sources: [("EX1", "{by_hand: yes, layout: long}")], more: more)
  }
}

/// A decision that cannot be taken, and a part of the words that say so.
private struct Refused: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let words: String
  let decide: @Sendable (CollectingSetup) async throws -> Void
}

private let key = ReturnKey(body: "EX1", period: "2026-27-Q2")

private let refused: [Refused] = [
  Refused(testDescription: "accept nobody's delivery", words: "no delivery 99") {
    _ = try await $0.accept(99)
  },
  Refused(testDescription: "accept what does not wait", words: "Nothing of delivery 1") {
    _ = try await $0.accept(1)
  },
  Refused(testDescription: "accept without a reason", words: "--reason") {
    _ = try await $0.accept(1, reason: " ")
  },
  Refused(testDescription: "accept in a forged name", words: "--by") {
    _ = try await $0.accept(1, by: "A\nB")
  },
  Refused(testDescription: "accept what was erased", words: "was erased") {
    _ = try await $0.store.erase(
      1, reason: "Asked for.", by: "A. Officer", at: CollectingSetup.moment, in: .april)
    _ = try await $0.accept(1)
  },
  Refused(testDescription: "extend nobody's return", words: "no reporting body") {
    try await $0.extend(body: "ZZ")
  },
  Refused(testDescription: "extend no period", words: "is not a period") {
    try await $0.extend(period: "soon")
  },
  Refused(testDescription: "extend to a day before the end", words: "agree on a later day") {
    try await $0.extend(to: "2026-09-30")
  },
  Refused(testDescription: "extend to an earlier day than the contract's", words: "due on") {
    try await $0.extend(to: "2026-10-20")
  },
  Refused(testDescription: "extend what no contract asks for", words: "No contract") {
    try await $0.extend(period: "2031-32-Q1", to: "2032-09-30")
  },
]

extension CollectingSetup {
  fileprivate func accept(
    _ delivery: Int, _ named: ReturnKey? = nil, reason: String = "Miscounted.",
    by name: String = "B. Name"
  ) async throws -> Recorded {
    try await door.accept(
      delivery, named, reason: reason, by: name, at: CollectingSetup.moment + 9 * 3600)
  }

  fileprivate func extend(
    body: String = "EX1", period: String = "2026-27-Q2", to due: Day = "2026-11-30",
    hours: Double = 0
  ) async throws {
    _ = try await door.extend(
      body, period: period, to: due, reason: "Ill.", by: "A. Officer",
      at: CollectingSetup.moment + hours * 3600)
  }
}

@Suite("A decision", .freshDatabase) struct DecisionTests {
  private static let forty = ["EX1,2026-07,new_carers,40,,"]
  private static let fortyOne = ["EX1,2026-07,new_carers,41,,"]

  @Test("to accept lets a waiting return in, as known from then on")
  func accepted() async throws {
    let setup = try CollectingSetup.byHand()
    _ = try await setup.handIn(DecisionTests.forty)
    try await setup.release("2026-27-Q2", hours: 1)
    let waiting = try await setup.handIn(DecisionTests.fortyOne, hours: 2)
    #expect(waiting.state(of: key.period) == .waiting)
    #expect(waiting.problems.map(\.problem.rule.number).contains("R605"))
    #expect(try await setup.newCarers() == ["2026-07": 40])
    let recorded = try await setup.accept(waiting.delivery, key)
    #expect(recorded.returns.map(\.state) == [.revised] && recorded.changed == 1)
    #expect(try await setup.newCarers() == ["2026-07": 41])
    await #expect(throws: DecisionError.self) { _ = try await setup.accept(waiting.delivery) }
  }

  @Test("to accept what today's definitions refuse says that it is not in service")
  func stillOut() async throws {
    let setup = try CollectingSetup.byHand()
    _ = try await setup.handIn(DecisionTests.forty)
    try await setup.release("2026-27-Q2", hours: 1)
    let waiting = try await setup.handIn(DecisionTests.fortyOne, hours: 2)
    let other = try CollectingSetup(sources: [("EX2", "{by_hand: yes, layout: long}")])
    let error = await #expect(throws: DecisionError.self) {
      _ = try await other.accept(waiting.delivery)
    }
    #expect(error?.description.contains("not in service: EX1, July to September 2026") == true)
  }

  @Test("to accept names a return that waits, or is told which do")
  func another() async throws {
    let setup = try CollectingSetup.byHand()
    _ = try await setup.handIn(DecisionTests.forty)
    try await setup.release("2026-27-Q2", hours: 1)
    let waiting = try await setup.handIn(DecisionTests.fortyOne, hours: 2)
    let error = await #expect(throws: DecisionError.self) {
      _ = try await setup.accept(
        waiting.delivery, ReturnKey(body: "EX1", period: "2026-27-Q1"))
    }
    #expect(error?.description.contains("EX1, July to September 2026") == true)
  }

  @Test("that cannot be taken is refused in words", arguments: refused)
  private func impossible(refused: Refused) async throws {
    let setup = try CollectingSetup.byHand()
    _ = try await setup.handIn(DecisionTests.forty)
    let error = await #expect(throws: DecisionError.self) { try await refused.decide(setup) }
    #expect(error?.description.contains(refused.words) == true, "\(String(describing: error))")
  }

  @Test("to extend moves the due day, and the look on the deadline with it")
  func extended() async throws {
    let setup = try CollectingSetup.byHand()
    try await setup.extend(to: "2026-11-30")
    let extensions = try await setup.store.extensions(agreedBy: CollectingSetup.moment)
    let calendar = setup.calendar.extended(by: extensions)
    let late = CollectingSetup.moment + 10 * 86_400
    func standing(_ calendar: ReturnCalendar) -> ReturnStanding? {
      calendar.standings(at: late, records: []).first { $0.period.code == "2026-27-Q2" }
    }
    #expect(standing(setup.calendar)?.state == .late)
    #expect(standing(calendar)?.state == .due && standing(calendar)?.due == "2026-11-30")
    let source = Source(
      code: "EX1", body: "EX1", layout: "long", place: .byHand, lookEveryMinutes: 200_000)
    let london = try LondonTime.here
    #expect(
      calendar.nextLook(at: source, now: late, failures: 0, retryAfterSeconds: nil)
        == london.moment("2026-11-30", hour: 23, minute: 59))
  }

  @Test("of who signed it off is kept with the return when the file names nobody")
  func signedOff() async throws {
    let setup = try CollectingSetup.byHand()
    _ = try await setup.handIn(DecisionTests.forty, signedOffBy: " C. Manager ")
    let rows = try await FreshDatabase.database(as: .owner).query(
      """
      select d.signed_off_by, t.signed_off_by as of_return
      from collected.delivery d join collected.reading r on r.delivery_id = d.id
      join collected.provider_return t on t.reading_id = r.id
      """)
    #expect(try rows.map { try $0.string("signed_off_by") } == ["C. Manager"])
    #expect(try rows.map { try $0.optionalString("of_return") } == ["C. Manager"])
  }

  @Test("of who signed it off, made after the file was kept, is another delivery of it")
  func signedOffLater() async throws {
    let setup = try CollectingSetup.byHand()
    _ = try await setup.handIn(DecisionTests.forty)
    let again = try await setup.handIn(DecisionTests.forty, hours: 1, signedOffBy: "C. Manager")
    #expect(again.delivery == 2)
    await #expect(throws: CollectingSetup.NotNew.self) {
      _ = try await setup.handIn(DecisionTests.forty, hours: 2)
    }
  }

  @Test("to erase takes away nothing that a later file said again")
  func saidAgain() async throws {
    let setup = try CollectingSetup.byHand()
    let first = try await setup.handIn(DecisionTests.forty + ["EX1,2026-08,new_carers,7,,"])
    _ = try await setup.handIn(DecisionTests.forty, hours: 1)
    try await setup.release("2026-27-Q2", hours: 2)
    let waiting = try await setup.handIn(DecisionTests.fortyOne, hours: 3)
    func erase() async throws -> Erasing {
      try await setup.door.erase(
        first.delivery, reason: "Asked for.", by: "A. Officer",
        at: CollectingSetup.moment + 4 * 3600)
    }
    #expect(try await erase() == .erased(releases: ["2026-27-Q2 1.0.0"]))
    #expect(try await setup.newCarers() == ["2026-07": 40], "August was said once")
    #expect(try await setup.store.waiting(in: waiting.delivery) == [key])
    _ = try await erase()
    let rows = try await FreshDatabase.database(as: .owner).query(
      "select count(*) as n from collected.reading")
    #expect(try rows[0].int("n") == 4, "said twice, it is done once")
  }

  @Test("to erase keeps the same file out, and says so to whoever hands it in again")
  func erased() async throws {
    let setup = try CollectingSetup.byHand()
    let status = try await setup.handIn(DecisionTests.forty)
    _ = try await setup.store.erase(
      status.delivery, reason: "Asked for.", by: "A. Officer", at: CollectingSetup.moment + 60,
      in: .april)
    let error = await #expect(throws: ReceivingError.self) {
      _ = try await setup.handIn(DecisionTests.forty, hours: 1)
    }
    #expect(error?.description.contains("which was erased") == true)
    #expect(try await setup.newCarers().isEmpty)
    #expect(try await setup.standing(at: CollectingSetup.moment + 3600)?.state == .due)
  }
}
