// From kept bytes to recorded observations: the one door for collected and handed-in deliveries.

import Foundation
import Outcomes
package import Postgres
import ProviderReturns
package import Store

/// Reads deliveries by the definitions in force and records what they say.
package struct Door: Sendable {
  package let inForce: DefinitionsInForce
  package let store: CollectedStore
  package let london: LondonTime

  package init(_ inForce: DefinitionsInForce, store: CollectedStore, london: LondonTime) {
    self.inForce = inForce
    self.store = store
    self.london = london
  }

  /// Reads every delivery that is to be read, oldest first.
  /// - Returns: what was recorded, by delivery.
  @discardableResult
  package func readUnread() async throws(PostgresError) -> [(Delivery, Recorded)] {
    try await store.keepDefinitions(
      hash: inForce.hash, files: inForce.files)
    var all: [(Delivery, Recorded)] = []
    // One at a time: a delivery may be large, and a crash then costs one reading at most.
    while let delivery = try await store.unread(
      definitionsHash: inForce.hash, readerVersion: ReturnReader.version, limit: 1
    ).first {
      all.append((delivery, try await record(delivery)))
    }
    return all
  }

  /// Records a delivery's reading; one that the database refuses is itself refused, so that it
  /// stops nobody else's.
  /// - Parameter decision: why it is read again, where somebody decided something.
  func record(_ delivery: Delivery, because decision: Decision? = nil)
    async throws(PostgresError) -> Recorded
  {
    let context = try await context(of: delivery)
    do {
      let reading = reading(of: delivery, in: context, because: decision)
      return try await store.record(reading, waiting: waitingRule)
    } catch {
      if error.isUnreachable { throw error }
      let problems = [notRecorded("\(error)")]
      return try await store.record(
        refused(delivery, problems: problems, because: decision), waiting: waitingRule)
    }
  }

  /// What a delivery is read against.
  /// - Parameter reading: as it was before this one was recorded; as it is now where there is none.
  func context(of delivery: Delivery, before reading: Int? = nil) async throws(PostgresError)
    -> ReadingContext
  {
    let extensions = try await store.extensions(agreedBy: delivery.receivedAt)
    return ReadingContext(
      definitions: inForce.definitions, bodies: [delivery.body],
      today: london.day(of: delivery.receivedAt), rules: inForce.rules,
      history: History(
        try await store.history(of: delivery.body, before: delivery.id, reading: reading)),
      declaredPeriod: delivery.declaredPeriod, signedOffBy: delivery.signedOffBy,
      extensions: extensions[delivery.body] ?? [:])
  }

  /// Reads one delivery. Pure: no clock, no database.
  func reading(
    of delivery: Delivery, in context: ReadingContext, because decision: Decision? = nil
  ) -> Reading {
    guard let layout = layout(of: delivery.source) else {
      return refused(delivery, problems: [noLayout(delivery.source)], because: decision)
    }
    do throws(Refusal) {
      let read = try ReturnReader().read(delivery.bytes, by: layout, in: context)
      return reading(of: delivery, read, because: decision)
    } catch {
      return refused(delivery, problems: error.problems, because: decision)
    }
  }

  private func reading(
    of delivery: Delivery, _ read: ReadDelivery, because decision: Decision?
  ) -> Reading {
    let returns = read.returns.isEmpty ? [nothingUsable(delivery)] : read.returns
    return Reading(
      delivery: delivery.id, definitionsHash: inForce.hash,
      readerVersion: ReturnReader.version, knownAt: decision?.at ?? delivery.receivedAt,
      decision: decision, verdict: .read, cells: read.cells, problems: read.problems,
      returns: returns)
  }

  /// Nothing could be read: the return that was expected is refused, and the last good one stays.
  private func refused(
    _ delivery: Delivery, problems: [Problem], because decision: Decision? = nil
  ) -> Reading {
    Reading(
      delivery: delivery.id, definitionsHash: inForce.hash,
      readerVersion: ReturnReader.version, knownAt: decision?.at ?? delivery.receivedAt,
      decision: decision, verdict: .refused, cells: CellCount(), problems: problems,
      returns: [nothingUsable(delivery)])
  }

  private func nothingUsable(_ delivery: Delivery) -> ProviderReturn {
    let calendar = ReturnCalendar(inForce.definitions, london)
    let today = london.day(of: delivery.receivedAt)
    let council = inForce.definitions.council
    let period =
      delivery.declaredPeriod ?? calendar.latestPeriod(of: delivery.body, at: delivery.receivedAt)
      ?? council.releaseFrequency.period(holding: today, in: council.financialYear)
    return ProviderReturn(
      body: delivery.body, period: period, observations: [], problems: [],
      cells: CellCount(), isNil: false)
  }

  func layout(of code: Source.Code) -> Layout? {
    guard let source = inForce.sources.first(where: { $0.code == code }) else { return nil }
    return inForce.layouts.first { $0.code == source.layout }
  }
}

extension Door {
  /// R605: a return that would change what is released; said by the database's transaction alone.
  var waitingRule: WaitingRule {
    let (rules, year) = (inForce.rules, inForce.definitions.year)
    return WaitingRule(in: year) { providerReturn, release, delivery in
      rules.problem(
        Finding(
          .waitsForAcceptance,
          [
            "period": providerReturn.period.words(in: year), "release": release,
            "delivery": "\(delivery)",
          ]))
    }
  }

  /// R603: a source that the configuration no longer names.
  private func noLayout(_ source: Source.Code) -> Problem {
    inForce.rules.problem(Finding(.noLayout, ["source": source]))
  }

  /// R604: read well, and refused by the database's own rules.
  private func notRecorded(_ why: String) -> Problem {
    inForce.rules.problem(Finding(.notRecorded, ["why": why]))
  }
}
