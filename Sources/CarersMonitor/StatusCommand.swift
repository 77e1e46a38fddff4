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
    let newest = try await store.newest().knownAt ?? now
    let standings = setting.calendar.standings(
      at: now, records: try await store.returns(knownBy: max(now, newest)))
    for source in known where sources.isEmpty || sources.contains(source.code) {
      let text = StatusText(
        source: source, body: setting.definitions.body(source.body),
        attempts: try await store.attempts(of: source.code, limit: 5),
        standings: standings.filter { $0.body == source.body },
        reading: try await store.reading(of: source.code), london: setting.london,
        year: setting.definitions.year)
      print(text.words)
    }
  }
}
