// The charity of Fixtures/mailed: its contract, its own workbook's layout, and its e-mailed files.

import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// A charity that is not invented: its release is real, and waits for somebody's name.
struct VillageCarers: Sendable {
  let journey: Journey
  /// What each verb is told beside its own options.
  private let options: [String]

  private static let fixtures = Project.root + "/Tests/JourneyTests/Fixtures/mailed"

  init() throws {
    let source = "{by_hand: yes, layout: village-workbook}"
    let provider = Project.provider("EX4", source: source)
      .replacing("    illustrative: yes\n", with: "").replacing(" (illustrative)", with: "")
    let layout = try String(
      contentsOfFile: VillageCarers.fixtures + "/village-workbook.yaml", encoding: .utf8)
    let folders = try Project.copy(
      providers: "bodies:\n" + provider,
      more: [
        "Config/layouts/village-workbook.yaml": layout,
        "Config/monitor.yaml": Project.monitorFile,
      ])
    journey = try Journey(folders: folders, database: { FreshDatabase.database(as: $0) })
    options = [
      "--indicators", folders.indicators, "--config", folders.config, "--dashboards",
      folders.dashboards, "--now", "2026-10-20",
    ]
  }

  /// Runs a verb of the program that needs the definitions alone.
  func check(_ file: String, _ more: String...) async throws -> Program.Ended {
    try await Program(
      arguments: [
        "check", "return", "\(VillageCarers.fixtures)/\(file)", "--body", "EX4", "--period",
        "2026-27-Q2",
      ] + more + options
    ).run()
  }

  /// Runs a verb of the program against the test's own database.
  func run(_ verb: String...) async throws -> Program.Ended {
    try await Program(arguments: verb + options + ["--state", TestCluster.newFolder()]).run()
  }

  func receive(_ file: String) async throws -> Program.Ended {
    try await run(
      "receive", "\(VillageCarers.fixtures)/\(file)", "--body", "EX4", "--period", "2026-27-Q2",
      "--by", "A. Clerk")
  }

  /// A candidate, and a named person's approval of it.
  func release() async throws {
    let made = try await run("release", "candidate", "--period", "2026-27-Q2")
    #expect(made.exitCode == 0, "\(made.output)")
    let itself = try await run("release", "approve")
    #expect(itself.exitCode == 1, "a real release never approves itself: \(itself.output)")
    let approved = try await run("release", "approve", "--by", "A. Director")
    #expect(approved.exitCode == 0, "\(approved.output)")
  }

  /// The newest row of a table, one column of it as text.
  func newest(_ column: String, of table: String) async throws -> String? {
    let rows = try await FreshDatabase.database(as: .owner).query(
      """
      select \(identifier: column)::text as found from collected.\(identifier: table)
      order by id desc limit 1
      """)
    return try rows.first?.optionalString("found")
  }

  /// New carers met in September, as they are in service.
  func september() async throws -> Int? {
    let rows = try await FreshDatabase.database(as: .owner).query(
      """
      select quantity::int as found from collected.observation
      where item = 'new_carers' and period_start = '2026-09-01' order by revision desc limit 1
      """)
    return try rows.first?.optionalInt("found")
  }
}
