// E-mailed files through the same door.

import Bytes
import Collecting
import Foundation
import Outcomes
import Store
import TestSupport
import Testing

@Suite("A file received by hand", .freshDatabase) struct ReceivingTests {
  private static let july = longForm(["EX1,2026-07,new_carers,41,,"])

  private func setup() throws -> CollectingSetup {
    try CollectingSetup(sources: [("EX1", "{by_hand: yes, layout: long}")])
  }

  private func receive(
    _ text: String, into setup: CollectingSetup, body: String = "EX1",
    period: String = "2026-27 Q2"
  ) async throws -> Received {
    try await setup.door.receive(
      Array(text.utf8), named: "return.csv", of: body, period: period, from: "A. Clerk",
      at: CollectingSetup.moment)
  }

  @Test("goes in, marked with who handed it in, and is answered at once")
  func recorded() async throws {
    let setup = try setup()
    guard case .recorded(let status) = try await receive(ReceivingTests.july, into: setup) else {
      Issue.record("it was not recorded")
      return
    }
    #expect(status.cells.used == 1)
    #expect(try await setup.standing()?.state == .accepted)
    let attempt = try #require(try await setup.lastAttempt())
    #expect(attempt.words.contains("by hand from A. Clerk"))
    let rows = try await FreshDatabase.database(as: .owner).query(
      "select came, received_from, file_name from collected.delivery")
    #expect(try rows.first?.string("came") == "received by hand")
    #expect(try rows.first?.string("received_from") == "A. Clerk")
    #expect(try rows.first?.string("file_name") == "return.csv")
  }

  @Test("with the same content again is nothing new")
  func unchanged() async throws {
    let setup = try setup()
    _ = try await receive(ReceivingTests.july, into: setup)
    guard case .unchanged = try await receive(ReceivingTests.july, into: setup) else {
      Issue.record("it was recorded twice")
      return
    }
  }

  @Test("is answered with its own reading, whoever hands in another at the same time")
  func atOnce() async throws {
    let setup = try setup()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 10..<18 {
        group.addTask {
          let text = longForm(["EX1,2026-07,new_carers,\(number),,"])
          guard case .recorded(let status) = try await receive(text, into: setup) else {
            Issue.record("it was not recorded")
            return
          }
          #expect(status.sha256 == sha256(Array(text.utf8)).bytes)
        }
      }
      try await group.waitForAll()
    }
  }

  @Test("again for the right period is another delivery, whatever its content")
  func rightPeriod() async throws {
    let setup = try setup()
    _ = try await receive(ReceivingTests.july, into: setup, period: "2026-27 Q1")
    let again = try await receive(ReceivingTests.july, into: setup, period: "2026-07")
    guard case .recorded(let status) = again else {
      Issue.record("it was not recorded")
      return
    }
    #expect(status.problems.isEmpty)
    #expect(try #require(status.returns.first).period.code == "2026-27-Q2")
  }

  @Test(
    "from nobody, or from a name that would forge a line, is refused",
    arguments: [
      "", "   ", "A\nB", "\u{1B}[31mA",
    ])
  func nameless(name: String) async throws {
    let setup = try setup()
    await #expect(throws: ReceivingError.self) {
      _ = try await setup.door.receive(
        Array(ReceivingTests.july.utf8), named: "return.csv", of: "EX1", period: "2026-27 Q2",
        from: name, at: CollectingSetup.moment)
    }
    #expect(try await setup.lastAttempt() == nil)
  }

  @Test("for another period than its rows' is told so, and the named return is refused")
  func otherPeriod() async throws {
    let setup = try setup()
    let received = try await receive(ReceivingTests.july, into: setup, period: "2026-27 Q1")
    guard case .recorded(let status) = received else {
      Issue.record("it was not recorded")
      return
    }
    #expect(status.problems.contains { $0.problem.rule.number == "R602" })
    #expect(try await setup.standing(period: "2026-27-Q1")?.state == .refused)
    #expect(try await setup.standing(period: "2026-27-Q2")?.state == .accepted)
  }

  @Test("that drops an item is flagged, and the earlier number stays")
  func dropped() async throws {
    let setup = try setup()
    let both = longForm(["EX1,2026-07,new_carers,41,,", "EX1,2026-07,referrals_received,50,,"])
    _ = try await receive(both, into: setup)
    let one = longForm(["EX1,2026-07,referrals_received,52,,"])
    guard case .recorded(let status) = try await receive(one, into: setup) else {
      Issue.record("it was not recorded")
      return
    }
    #expect(status.problems.contains { $0.problem.rule.number == "R601" })
    #expect(try await setup.newCarers() == ["2026-07": 41])
    #expect(try await setup.standing()?.state == .revised)
  }

  @Test(
    "of nobody known, or for no period, is refused before it is kept",
    arguments: [("ZZ", "2026-27 Q2"), ("EX1", "soon")])
  func refusedAtTheDoor(body: String, period: String) async throws {
    let setup = try setup()
    await #expect(throws: ReceivingError.self) {
      _ = try await receive(ReceivingTests.july, into: setup, body: body, period: period)
    }
    #expect(try await setup.lastAttempt() == nil)
  }
}
