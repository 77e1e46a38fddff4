// `collect`: one round now, for an operator who does not want to wait.

import ArgumentParser
import Collecting
import Fetching
import Logging

struct CollectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect",
    abstract: "Looks at every source now, and reads what came. The daemon's database must be up.")

  @OptionGroup var options: MonitorOptions

  func run() async throws {
    let setting = try options.setting()
    let door = try setting.door()
    let fetcher = Fetcher(concurrentMax: setting.settings.fetchesAtOnceMax)
    defer { fetcher.close() }
    let service = CollectorService(
      collector: setting.collector(fetcher, door), door: door, news: door.store,
      clock: setting.clock,
      concurrentMax: setting.settings.fetchesAtOnceMax, logger: Logger(label: "collect"),
      recorded: {})
    let read = try await service.round(onlyDue: false)
    let year = setting.definitions.year
    for (delivery, recorded) in read {
      for each in recorded.returns {
        print("\(delivery.source): \(each.words(in: year))")
      }
    }
    for source in setting.catalogue.sources {
      guard let last = try await door.store.attempts(of: source.code, limit: 1).first,
        last.verdict == .notFetched
      else { continue }
      print("\(source.code): not fetched. \(last.words)")
    }
    if read.isEmpty { print("Nothing new.") }
  }
}

extension MonitorSetting {
  func collector(_ fetcher: Fetcher, _ door: Door) -> Collector {
    Collector(
      fetcher: fetcher, store: door.store, calendar: calendar, clock: clock,
      limits: Limits(
        connectTimeoutSeconds: settings.connectTimeoutSeconds,
        totalTimeoutSeconds: settings.totalTimeoutSeconds,
        lowSpeedBytesPerSecond: settings.lowSpeedBytesPerSecond,
        lowSpeedSeconds: settings.lowSpeedSeconds,
        receivedBytesMax: settings.receivedMebibytesMax << 20,
        decodedBytesMax: settings.decodedMebibytesMax << 20, redirectsMax: settings.redirectsMax),
      indicatorsFolder: folders.indicators)
  }
}
