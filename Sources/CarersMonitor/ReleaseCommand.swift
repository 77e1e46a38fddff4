// `release`: from a candidate to what everybody sees, with a named person behind it.

import ArgumentParser
import Collecting
import Outcomes
import Releasing
import Store

struct ReleaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Makes candidates and approves them.",
    subcommands: [CandidateCommand.self, ApproveCommand.self, ListReleasesCommand.self])
}

struct CandidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidate",
    abstract: "Freezes everything known into a candidate that only the council can see.")

  @Option(help: "The period it is about, such as 2026-27-Q2; later periods are left out.")
  var period: String

  @OptionGroup var options: MonitorOptions

  func run() async throws {
    let setting = try options.setting()
    guard let period = ReportingPeriod(label: period, in: setting.definitions.year) else {
      throw ReceivingError.unreadablePeriod(
        self.period, examples: setting.definitions.year.examples)
    }
    let door = try setting.door()
    try await door.readUnread()
    let id = try await setting.releasing(door.store).candidate(for: period, at: setting.clock.now)
    print(
      "Candidate \(id) is made. Approve it with: carers-monitor release approve \(id) --by NAME")
  }
}

struct ApproveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Publishes a candidate. It never changes afterwards.")

  @Argument(help: "The candidate's number; the newest one if none is named.")
  var candidate: Int?

  @Option(help: "Who approves it.")
  var by: String?

  @OptionGroup var options: MonitorOptions

  func run() async throws {
    let setting = try options.setting()
    let store = CollectedStore(try setting.database(.collector))
    let releasing = setting.releasing(store)
    let unapproved = try await releasing.candidates().first { $0.approvedBy == nil }
    guard let id = candidate ?? unapproved?.id else {
      throw Failure("There is no candidate. Make one: carers-monitor release candidate --period P")
    }
    let approver = by.map(Approver.named) ?? .itself
    try await releasing.approve(id, by: approver, at: setting.clock.now)
    print("Candidate \(id) is released.")
  }
}

struct ListReleasesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists candidates and releases, newest first.")

  @OptionGroup var options: MonitorOptions

  func run() async throws {
    let setting = try options.setting()
    let store = CollectedStore(try setting.database(.collector))
    for candidate in try await setting.releasing(store).candidates() {
      let approved = candidate.approvedBy.map { "approved by \($0)" } ?? "not approved"
      print(
        "\(candidate.id)  \(candidate.label) \(candidate.version)  \(candidate.kind)  "
          + "known at \(setting.london.words(candidate.knownAt))  \(approved)")
    }
  }
}

extension MonitorSetting {
  func releasing(_ store: CollectedStore) -> Releasing {
    let (london, calendar) = (london, calendar)
    return Releasing(
      definitions: definitions, definitionsHash: catalogue.hash.bytes, store: store,
      dayOf: { london.day(of: $0) },
      standings: { calendar.extended(by: $2).standings(at: $0, records: $1) })
  }
}
