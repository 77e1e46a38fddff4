// The program's verbs, run as an operator runs them.

import Foundation
import Store
import TestSupport
import Testing

@Suite("The program", .freshDatabase) struct CommandTests {
  private func folders(_ source: String = "{by_hand: yes, layout: long}") throws -> [String] {
    let folders = try Project.copy(
      providers: "bodies:\n" + Project.provider("EX1", source: source),
      more: ["Config/monitor.yaml": Project.monitorFile])
    return [
      "--indicators", folders.indicators, "--config", folders.config, "--dashboards",
      folders.dashboards,
    ]
  }

  @Test("finds nothing wrong with the project's own definitions")
  func checkConfig() async throws {
    let ended = try await Program(arguments: ["check", "config"] + (try folders())).run()
    #expect(ended.exitCode == 0, "\(ended.output)")
    #expect(ended.output.contains("Nothing is wrong"))
  }

  @Test("names every fault at once, with file, line, key and remedy, and ends with 1")
  func faults() async throws {
    let broken = try Project.copy(
      providers: "bodies:\n" + Project.provider("EX1", source: "{by_hand: yes, layout: lang}"),
      more: [
        "Config/monitor.yaml": "listen_prot: 80\n",
        "Indicators/KC01.yaml": "code: KC01\npolarity: sideways\n",
      ])
    let ended = try await Program(arguments: [
      "check", "config", "--indicators", broken.indicators, "--config", broken.config,
      "--dashboards", broken.dashboards,
    ]).run()
    #expect(ended.exitCode == 1)
    #expect(ended.output.contains("Config/monitor.yaml:1: listen_prot:"))
    #expect(ended.output.contains("listen_port"))
    #expect(ended.output.contains("Indicators/KC01.yaml:2: polarity:"))
    #expect(ended.output.contains("Config/providers.yaml:"))
    #expect(ended.output.contains("Write long"))
  }

  @Test("tries a return beside the ones before it, and names what it leaves out")
  func checkEarlier() async throws {
    let folder = TestCluster.newFolder()
    let files = [
      "spring.csv": "EX1,2026-04,new_carers,40\r\nEX1,2026-05,referrals_accepted,30\r\n",
      "summer.csv": "EX1,2026-07,new_carers,41\r\n",
    ]
    for (name, rows) in files {
      try Data("body,period,item,value\r\n\(rows)".utf8)
        .write(to: URL(filePath: "\(folder)/\(name)"))
    }
    let check =
      ["check", "return", "\(folder)/summer.csv", "--body", "EX1", "--now", "2026-10-20"]
      + (try folders())
    let alone = try await Program(arguments: check).run()
    #expect(alone.exitCode == 0 && !alone.output.contains("Reported for"), "\(alone.output)")
    let beside = try await Program(arguments: check + ["--earlier", "\(folder)/spring.csv"]).run()
    #expect(beside.exitCode == 0, "a warning is no error: \(beside.output)")
    #expect(beside.output.contains("R518"), "\(beside.output)")
    #expect(beside.output.contains("Reported for April to June 2026"), "\(beside.output)")
  }

  @Test("takes in an e-mailed file, answers it, and shows it in the status at once")
  func receiveAndStatus() async throws {
    let file = TestCluster.newFolder() + "/July.csv"
    try Data(
      "body,period,item,value\r\nEX1,2026-07,new_carers,41\r\nEX1,2026-07,new_cares,4\r\n".utf8
    ).write(to: URL(filePath: file))
    let folders = try folders()
    let time = ["--now", "2026-10-20", "--state", TestCluster.newFolder()]
    let received = try await Program(
      arguments: [
        "receive", file, "--body", "EX1", "--period", "2026-27-Q2", "--by", "A. Clerk",
      ] + folders + time
    ).run()
    #expect(received.exitCode == 0, "\(received.output)")
    #expect(
      received.output.contains(
        "Value cells  2 = 1 used + 1 not usable + 0 withheld + 0 filtered + 0 blank"))
    #expect(received.output.contains("line 3"))
    #expect(received.output.contains("“new_carers”") || received.output.contains("new_carers"))
    let status = try await Program(arguments: ["status"] + folders + time).run()
    #expect(status.exitCode == 0, "\(status.output)")
    #expect(status.output.contains("July to September 2026  accepted with problems"))
    #expect(status.output.contains("received by hand from A. Clerk"))
  }

  @Test("releases only in a named person's name, or an illustrative release in its own")
  func release() async throws {
    let common = try folders() + ["--now", "2026-10-20", "--state", TestCluster.newFolder()]
    let made = try await Program(
      arguments: ["release", "candidate", "--period", "2026-27 Q2"] + common
    ).run()
    #expect(made.exitCode == 0, "\(made.output)")
    let empty = try await Program(arguments: ["release", "approve", "--by", " "] + common).run()
    #expect(empty.exitCode == 1)
    let approved = try await Program(
      arguments: ["release", "approve", "--by", "A. Commissioner"] + common
    ).run()
    #expect(approved.exitCode == 0, "\(approved.output)")
    let list = try await Program(arguments: ["release", "list"] + common).run()
    #expect(list.output.contains("2026-27-Q2 1.0.0  illustrative"))
    #expect(list.output.contains("approved by A. Commissioner"))
    #expect(try await PublishedStore(FreshDatabase.database(as: .public)).releases().count == 1)
  }

  @Test("says in one line that the database is away")
  func databaseAway() async throws {
    let folders = try Project.copy(
      providers: "bodies:\n" + Project.provider("EX1", source: "{by_hand: yes, layout: long}"))
    let ended = try await Program(arguments: [
      "status", "--indicators", folders.indicators, "--config", folders.config, "--dashboards",
      folders.dashboards, "--state", TestCluster.newFolder(),
    ]).run()
    #expect(ended.exitCode == 1)
    #expect(ended.output.contains("the database cannot be reached"))
  }
}
