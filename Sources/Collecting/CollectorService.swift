// The loop: looks at what is due, reads what was kept, waits for the next thing to do.

import Foundation
package import Logging
import Outcomes
package import Postgres
package import Store

/// Collects in rounds until it is cancelled. PostgreSQL away is said, waited out and survived.
package struct CollectorService: Sendable {
  /// Those that are looked at; files of the others are handed in.
  private let sources: [Source]
  private let collector: Collector
  private let door: Door
  /// A connection of its own for waiting, since a wait holds it.
  private let news: CollectedStore
  private let clock: WallClock
  private let concurrentMax: Int
  private let logger: Logger
  /// Called after each round in which something was, or may have been, recorded.
  private let recorded: @Sendable () async -> Void

  package init(
    collector: Collector, door: Door, news: CollectedStore, clock: WallClock, concurrentMax: Int,
    logger: Logger, recorded: @escaping @Sendable () async -> Void
  ) {
    sources = door.inForce.sources.filter { $0.place != .byHand }
    self.collector = collector
    self.door = door
    self.news = news
    self.clock = clock
    self.concurrentMax = concurrentMax
    self.logger = logger
    self.recorded = recorded
  }

  package func run() async {
    var away: Duration?
    while !Task.isCancelled {
      do {
        // Listening begins before the round, so that nothing told of during it is missed.
        _ = try await news.change(withinSeconds: 0)
        _ = try await round(onlyDue: true)
        if away != nil { logger.info("PostgreSQL answers again.") }
        away = nil
        await recorded()
        try await waitForNextRound()
      } catch {
        let wait = min((away ?? .milliseconds(250)) * 2, .seconds(15))
        if away == nil {
          let prospect =
            error.isUnreachable
            ? "collecting goes on when it answers." : "collecting is tried again and again."
          logger.error("\(error) Pages stay up; \(prospect)")
        }
        away = wait
        try? await Task.sleep(for: wait)
      }
    }
  }

  /// One round: every source that is due (or every one with an address), then all that is unread.
  package func round(onlyDue: Bool) async throws(PostgresError) -> [(Delivery, Recorded)] {
    let schedules = try await door.store.schedules()
    let now = clock.now
    let due = sources.filter { source in
      guard onlyDue, let schedule = schedules[source.code] else { return true }
      // Further off than any wait: it was written under a clock that was ahead.
      let furthest = now.addingTimeInterval(Double(source.lookEveryMinutes) * 60 + 86_400)
      return schedule.nextLookAt <= now || schedule.nextLookAt > furthest
    }
    let collector = collector.extended(by: try await door.store.extensions(agreedBy: now))
    try await collect(due, schedules, by: collector)
    let read = try await door.readUnread()
    for (delivery, recorded) in read {
      for each in recorded.returns {
        logger.info(
          "\(delivery.source): return for \(words(each.period)) \(each.state.rawValue)",
          metadata: ["changed": "\(each.changed)"])
      }
    }
    return read
  }

  private func words(_ period: ReportingPeriod) -> String {
    period.words(in: door.inForce.definitions.year)
  }

  /// At most `concurrentMax` at once. A child never throws: it returns what went wrong.
  private func collect(
    _ due: [Source], _ schedules: [Source.Code: Schedule], by collector: Collector
  ) async throws(PostgresError) {
    let failures = await withTaskGroup(of: PostgresError?.self) { group in
      var waiting = due.makeIterator()
      var failures: [PostgresError] = []
      func start() {
        guard let source = waiting.next() else { return }
        group.addTask { await attempt(source, schedules[source.code], by: collector) }
      }
      for _ in 0..<concurrentMax { start() }
      while let failure = await group.next() {
        if let failure { failures.append(failure) }
        start()
      }
      return failures
    }
    if let failure = failures.first { throw failure }
  }

  private func attempt(_ source: Source, _ last: Schedule?, by collector: Collector) async
    -> PostgresError?
  {
    do throws(PostgresError) {
      let verdict = try await collector.collect(source, after: last)
      logger.info("\(source.code): \(verdict.rawValue)")
      return nil
    } catch {
      return error
    }
  }

  /// Until the next source is due or somebody tells of a change, whichever is first.
  private func waitForNextRound() async throws(PostgresError) {
    let schedules = try await door.store.schedules()
    let next = sources.compactMap { schedules[$0.code]?.nextLookAt }.min()
    let seconds = next.map { max(0, $0.timeIntervalSince(clock.now)) } ?? 60
    _ = try await news.change(withinSeconds: min(seconds, 60))
  }
}
