// Lives the sample's past once, before collecting begins: so that returns came on their days, and
// releases of earlier days stand beside today's.

import Collecting
import Fetching
import Foundation
import Logging
import Outcomes
import Postgres
import Releasing
import Samples
import ServiceLifecycle
import Store

/// The days of the sample's life, one after the other, through the same doors as every day.
///
/// Nothing is lived where the daemon itself has looked at every source since. Else days before the
/// last one that was begun, or after the daemon's own time, are left out; that day itself is lived
/// again, because it may have ended halfway, and what came then is found unchanged. So it goes on
/// where it was cut, and where the daemon's time has moved on. The newest file of a body without an
/// address is never handed in before its day, so that this can be tried with `receive`.
struct SampleHistory: Service {
  let setting: MonitorSetting
  let time: SampleTime
  let fetcher: Fetcher
  let door: Door
  let waitsFor: [Readiness]
  /// Told when everything is lived that lies in the past.
  let lived: Readiness
  let logger: Logger

  private enum Step {
    /// Every source is looked at; the day of the look before, if there was one, is named.
    case look(Day, after: Day?)
    case release(Day)

    var day: Day {
      switch self {
      case .look(let day, _), .release(let day): day
      }
    }
  }

  func run() async throws {
    await cancelWhenGracefulShutdown {
      for readiness in waitsFor { await readiness.wait() }
      await live()
      time.show(nil)
      lived.tell()
    }
  }

  private static let steps: [Step] = {
    let life = SampleLife.example
    let before = [nil] + life.looks.dropLast().map(Optional.init)
    let looks = zip(life.looks, before).map { Step.look($0, after: $1) }
    return (looks + life.releases.map(Step.release)).sorted { $0.day < $1.day }
  }()

  /// Goes on with a step until it is done, however long PostgreSQL is away.
  private func live() async {
    var known: Date??
    var steps = SampleHistory.steps[...]
    var wait = Duration.milliseconds(500)
    while let step = steps.first, !Task.isCancelled {
      do throws(PostgresError) {
        if known == nil {
          let newest = try await door.store.newest().knownAt
          if newest != nil, try await isLived() { return }
          known = .some(newest)
        }
        let moment = setting.london.moment(step.day, hour: 9, minute: 0)
        let begun = known.flatMap { $0 }.flatMap(lastBegun)
        if begun.map({ $0 <= step.day }) ?? true, moment <= setting.clock.now {
          time.show(moment)
          try await live(step, at: moment)
        }
        steps.removeFirst()
      } catch {
        logger.error("The sample's \(step.day.words) is tried again. \(error)")
        try? await Task.sleep(for: wait)
        wait = min(wait * 2, .seconds(15))
      }
    }
  }

  /// Whether the daemon itself has looked at every source since, as it does when the past is over.
  private func isLived() async throws(PostgresError) -> Bool {
    let schedules = try await door.store.schedules()
    let now = setting.clock.now
    return SampleSources.all(of: setting).filter { $0.source.place != .byHand }.allSatisfy {
      (schedules[$0.source.code]?.nextLookAt).map { $0 > now } ?? false
    }
  }

  /// The last day of the sample's life that had begun by a moment.
  private func lastBegun(by moment: Date) -> Day? {
    SampleHistory.steps.map(\.day).last {
      setting.london.moment($0, hour: 9, minute: 0) <= moment
    }
  }

  private func live(_ step: Step, at moment: Date) async throws(PostgresError) {
    switch step {
    case .look(let day, let before):
      try await collect(on: day)
      for (source, sample) in SampleSources.all(of: setting) where source.place == .byHand {
        try await handIn(sample, on: day, after: before, at: moment)
      }
      logger.info("The sample's \(day.words) was lived.")
    case .release(let day): try await release(on: day, at: moment)
    }
  }

  private func release(on day: Day, at moment: Date) async throws(PostgresError) {
    let period = setting.definitions.council.lastReleasePeriod(on: day)
    do throws(ReleasingError) {
      let releasing = setting.releasing(door.store)
      guard try await releasing.releaseIllustrative(for: period, at: moment) else { return }
      let words = period.words(in: setting.definitions.year)
      logger.info("A release of \(words) was published, as on \(day.words).")
    } catch {
      if case .database(let error) = error { throw error }
      logger.error("No release was made as on \(day.words). \(error)")
    }
  }

  /// Collects what lies on the illustrative bodies' pages, and published files that were never
  /// read.
  private func collect(on day: Day) async throws(PostgresError) {
    let collector = past.collector(fetcher, door)
    let schedules = try await door.store.schedules()
    let published = setting.catalogue.sources.filter { source in
      if case .file = source.place { schedules[source.code] == nil } else { false }
    }
    let sent = SampleSources.all(of: setting).filter { source, sample in
      source.place != .byHand && sample.newestReturn(asOf: day) != nil
    }
    for source in published + sent.map(\.source) {
      let verdict = try await collector.collect(source, after: schedules[source.code])
      if verdict == .notFetched {
        logger.error("\(source.code) was not fetched for the sample's \(day.words).")
      }
    }
    _ = try await door.readUnread()
  }

  /// Hands in the file of a body that has no address, where it holds more than on the look before.
  private func handIn(
    _ sample: SampleReturn, on day: Day, after before: Day?, at moment: Date
  ) async throws(PostgresError) {
    let file = sample.csv(asOf: day)
    guard let period = sample.newestReturn(asOf: day),
      before.map({ sample.csv(asOf: $0) != file }) ?? true
    else { return }
    let code = sample.body.code
    do throws(ReceivingError) {
      _ = try await door.receive(
        Array(file.utf8), named: "\(code).csv", of: code,
        period: period.code(in: setting.definitions.year),
        from: "Example Commissioner (illustrative)", at: moment)
    } catch {
      if case .database(let error) = error { throw error }
      logger.error("The illustrative file of \(code) was not taken in. \(error)")
    }
  }

  /// The same setting, by the sample's own time.
  private var past: MonitorSetting {
    MonitorSetting(
      catalogue: setting.catalogue, folders: setting.folders, settings: setting.settings,
      london: setting.london, clock: WallClock { [time] in time.now }, state: setting.state)
  }
}
