// `status`: each source's attempts, returns and problems as they stand now.

import ArgumentParser
import Collecting
import Foundation
import Outcomes
import Store

struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Each source's attempts, returns and problems as they stand now.")

  @Argument(help: "Codes of sources; all of them if none is named.")
  var sources: [String] = []

  @OptionGroup var options: MonitorOptions

  func run() async throws {
    let setting = try options.setting()
    let store = CollectedStore(try setting.database(.collector))
    let known = setting.catalogue.sources
    for code in sources where !known.contains(where: { $0.code == code }) {
      throw Failure(
        "There is no source “\(code)”. Known: \(known.map(\.code).joined(separator: ", ")).")
    }
    let now = setting.clock.now
    // What was handed in or agreed under a later clock is known too.
    let latest = max(now, try await store.newest().knownAt ?? now)
    let records = try await store.returns(knownBy: latest)
    let extensions = try await store.extensions(agreedBy: latest)
    let standings = setting.calendar.extended(by: extensions).standings(at: now, records: records)
    for source in known where sources.isEmpty || sources.contains(source.code) {
      let text = StatusText(
        source: source, body: setting.definitions.body(source.body),
        attempts: try await store.attempts(of: source.code, limit: 5),
        standings: standings.filter { $0.body == source.body },
        records: records.filter { $0.body == source.body },
        reading: try await store.reading(of: source.code), london: setting.london,
        year: setting.definitions.year)
      print(text.words)
    }
    let past = try await store.pastRetention(setting.settings.retention, at: now)
    if !past.isNothing {
      print(
        "Past their time: \(past.words). Take them away with: "
          + "carers-monitor erase --past-retention --by NAME")
    }
  }
}
