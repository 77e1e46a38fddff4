// What cannot be used: kept, answered, and no harm to what is in service.

import Collecting
import Foundation
import Outcomes
import Store
import Synchronization
import TestSupport
import Testing

/// A file that cannot be used, and the rule it breaks.
struct Bad: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let rule: String

  init(_ name: String, _ text: String, _ rule: String) {
    self.init(name, Array(text.utf8), rule)
  }

  init(_ name: String, _ bytes: [UInt8], _ rule: String) {
    self.name = name
    self.bytes = bytes
    self.rule = rule
  }

  var testDescription: String { name }
}

private let unreadable = [
  Bad("empty", "", "R101"),
  Bad("header only", "body,period,item,value,status,note\r\n", "R102"),
  Bad("HTML served as CSV", "<!DOCTYPE html><html><body>Log in</body></html>", "R103"),
  Bad("in no encoding", Array("body,period,item,value\n".utf8) + [0x81, 0x0a], "R104"),
  Bad("a NUL byte", Array("body,period,item,value\nEX1,2026-07,new_carers,4\0".utf8), "R105"),
  Bad("truncated in a quote", "body,period,item,value\nEX1,2026-07,\"new_car", "R106"),
  Bad(
    "10 MB in one cell",
    Array("body,period,item,value\nEX1,2026-07,".utf8)
      + [UInt8](repeating: 97, count: 10_000_000), "R107"),
  Bad("a missing header", "body,period,item\nEX1,2026-07,new_carers", "R110"),
  Bad("a duplicate header", "body,period,item,value,value\nEX1,2026-07,new_carers,4,5", "R111"),
]

private let unusable = [
  Bad("an unknown code", longForm(["EX1,2026-07,new_cares,4,,"]), "R304"),
  Bad("someone else's code", longForm(["EX2,2026-07,new_carers,4,,"]), "R303"),
  Bad("an unknown body", longForm(["ZZ9,2026-07,new_carers,4,,"]), "R302"),
  Bad("an impossible period", longForm(["EX1,2026-13,new_carers,4,,"]), "R311"),
  Bad("a period in the future", longForm(["EX1,2027-01,new_carers,4,,"]), "R320"),
  Bad("not a number", longForm(["EX1,2026-07,new_carers,NaN,,"]), "R401"),
  Bad("a number beyond all bounds", longForm(["EX1,2026-07,new_carers,1e309,,"]), "R421"),
  Bad(
    "a numerator above its denominator",
    "body,period,indicator,numerator,denominator\r\nEX1,2026-27 Q2,KC11,9,5\r\n", "R408"),
]

@Suite("A delivery that cannot be used", .freshDatabase) struct BadDeliveryTests {
  private static let good = longForm(["EX1,2026-07,new_carers,41,,"])

  @Test(
    "as a whole is refused, with place and remedy; the last good return stays in service",
    arguments: unreadable)
  func refused(bad: Bad) async throws {
    try await check(bad, verdict: .refused)
  }

  @Test(
    "in its rows is answered row by row; the last good return stays in service",
    arguments: unusable)
  func inItsRows(bad: Bad) async throws {
    try await check(bad, verdict: .read)
  }

  @Test("because of our own layout is read again once the layout is mended")
  func mendedLayout() async throws {
    let provider = try LoopbackProvider { _ in
      .ok("body,period,item,number\r\nEX1,2026-07,new_carers,41\r\n")
    }
    let web = CollectingSetup.web(provider.url("/EX1.csv"))
    let broken = try CollectingSetup(sources: [("EX1", web)])
    _ = try await broken.service.round(onlyDue: false)
    #expect(try await broken.standing()?.state == .refused)
    let path = "Config/layouts/long.yaml"
    let text = try String(contentsOfFile: "\(Project.root)/\(path)", encoding: .utf8)
    let mended = try CollectingSetup(
      sources: [("EX1", web)],
      more: [path: text.replacing("  value: value", with: "  value: number")])
    _ = try await mended.service.round(onlyDue: false)
    #expect(try await mended.lastAttempt()?.verdict == .unchanged, "it was not sent anew")
    #expect(try await mended.newCarers() == ["2026-07": 41])
    #expect(try await mended.standing()?.state == .accepted)
  }

  private func check(_ bad: Bad, verdict: Reading.Verdict) async throws {
    let turn = Atomic(0)
    let provider = try LoopbackProvider { _ in
      turn.load(ordering: .relaxed) == 1 ? .ok(bad.bytes) : .ok(BadDeliveryTests.good)
    }
    let setup = try CollectingSetup(sources: [
      ("EX1", CollectingSetup.web(provider.url("/EX1.csv"))),
      ("EX2", "{by_hand: yes, layout: long}"),
    ])
    _ = try await setup.service.round(onlyDue: false)
    turn.store(1, ordering: .relaxed)
    _ = try await setup.service.round(onlyDue: false)

    let reading = try #require(try await setup.store.reading(of: "EX1"))
    #expect(reading.verdict == verdict)
    let problem = try #require(reading.problems.first { $0.problem.rule.number == bad.rule })
    #expect(problem.problem.severity == .error)
    #expect(!problem.problem.words.isEmpty && !problem.problem.remedy.isEmpty)
    #expect(reading.cells.isBalanced)
    #expect(try await setup.newCarers() == ["2026-07": 41])
    #expect(try await setup.standing()?.state == .accepted)
    #expect(try await keptBytes() == [Array(BadDeliveryTests.good.utf8), bad.bytes])

    turn.store(2, ordering: .relaxed)
    _ = try await setup.service.round(onlyDue: false)
    #expect(try await setup.store.reading(of: "EX1")?.verdict == .read, "the round goes on")
  }

  private func keptBytes() async throws -> [[UInt8]] {
    var kept: [[UInt8]] = []
    for row in try await FreshDatabase.database(as: .owner).query(
      "select bytes from collected.delivery order by id")
    {
      kept.append(try row.bytes("bytes"))
    }
    return kept
  }
}
