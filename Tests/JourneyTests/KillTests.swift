// `kill -9` in the middle of a round, again and again: what is kept is whole, once, and is read.

import Collecting
import Foundation
import Outcomes
import Postgres
import Store
import Synchronization
import TestSupport
import Testing

@Suite("Killed at random moments of a round", .freshDatabase) struct KillTests {
  @Test("the monitor keeps every delivery whole, none lost, none doubled", arguments: [20261122])
  func killed(seed: UInt64) async throws {
    let turn = Atomic(0)
    let served = Mutex<Set<Int>>([])
    let provider = try LoopbackProvider { request in
      guard request.path == "/EX1.csv" else { return .ok(KillTests.text("EX2", 7)) }
      let number = turn.add(1, ordering: .relaxed).newValue
      _ = served.withLock { $0.insert(number) }
      return .ok(KillTests.text("EX1", number))
    }
    let folders = try Project.copy(
      providers: "bodies:\n"
        + Project.provider("EX1", source: Journey.web(provider, "/EX1.csv"))
        + Project.provider("EX2", source: Journey.web(provider, "/EX2.csv")),
      more: ["Config/monitor.yaml": Project.monitorFile])
    let program = Program(arguments: [
      "collect", "--now", "2026-10-20", "--indicators", folders.indicators, "--config",
      folders.config, "--dashboards", folders.dashboards, "--state", TestCluster.newFolder(),
    ])

    var random = Seeded(seed)
    for _ in 0..<40 {
      try await program.runAndKill(afterMilliseconds: Int(random.next() % 600))
    }
    let last = try await program.run()
    #expect(last.exitCode == 0, "\(last.output)")
    try await check(served: served.withLock { $0 })
  }

  private func check(served: Set<Int>) async throws {
    let database = FreshDatabase.database(as: .owner)
    let deliveries = try await database.query(
      "select id, source, bytes from collected.delivery order by id")
    var seen: [String: [UInt8]] = [:]
    for row in deliveries {
      let (source, bytes) = (try row.string("source"), try row.bytes("bytes"))
      #expect(seen[source] != bytes, "kept twice in a row")
      seen[source] = bytes
      let whole =
        source == "EX2"
        ? bytes == Array(KillTests.text("EX2", 7).utf8)
        : served.contains { bytes == Array(KillTests.text("EX1", $0).utf8) }
      #expect(whole, "\(source): kept in part")
    }
    // Every kept delivery has one attempt and one reading; no reading is without its return.
    for (what, count) in [
      (
        "attempts",
        try await number("select count(delivery_id) as number from collected.attempt")
      ),
      ("readings", try await number("select count(*) as number from collected.reading")),
      ("returns", try await number("select count(*) as number from collected.provider_return")),
    ] {
      #expect(count == deliveries.count, "\(what)")
    }
    let newest = try #require(seen["EX1"])
    let value = try await number(
      """
      select quantity::bigint as number from collected.observation
      where body = 'EX1' and breakdown = '' order by revision desc limit 1
      """)
    #expect(newest == Array(KillTests.text("EX1", value).utf8), "the newest is in service")
  }

  private func number(_ sql: SQL) async throws -> Int {
    let rows = try await FreshDatabase.database(as: .owner).query(sql)
    return try #require(rows.first).int("number")
  }

  /// Many rows of one return, so that a kill may fall into any of its steps.
  static func text(_ body: String, _ value: Int) -> String {
    let districts = (105...116).map { "\(body),2026-07,new_carers,E07000\($0),\(value)" }
    let rows = ["\(body),2026-07,new_carers,,\(value)"] + districts
    return (["body,period,item,district,value"] + rows).joined(separator: "\r\n") + "\r\n"
  }
}
