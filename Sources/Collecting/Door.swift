// From kept bytes to recorded observations: the one door for collected and handed-in deliveries.

import Foundation
package import Outcomes
package import Postgres
package import ProviderReturns
package import Store

/// What deliveries are read by: today's definition files, as values and as bytes.
package struct DefinitionsInForce: Sendable {
  package let definitions: Definitions
  package let sources: [Source]
  package let layouts: [Layout]
  package let files: [(path: String, bytes: [UInt8])]
  /// SHA-256 over the files.
  package let hash: [UInt8]

  package init(
    definitions: Definitions, sources: [Source], layouts: [Layout],
    files: [(path: String, bytes: [UInt8])], hash: [UInt8]
  ) {
    self.definitions = definitions
    self.sources = sources
    self.layouts = layouts
    self.files = files
    self.hash = hash
  }
}

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
  private func record(_ delivery: Delivery) async throws(PostgresError) -> Recorded {
    do {
      return try await store.record(
        reading(of: delivery), flag: Door.flag(in: inForce.definitions.year))
    } catch {
      if error.isUnreachable { throw error }
      let reading = refused(delivery, problems: [Door.notRecorded("\(error)")])
      return try await store.record(reading, flag: Door.flag(in: inForce.definitions.year))
    }
  }

  /// Reads one delivery. Pure: no clock, no database.
  func reading(of delivery: Delivery) -> Reading {
    guard let layout = layout(of: delivery.source) else {
      return refused(delivery, problems: [Door.noLayout(delivery.source)])
    }
    do {
      let context = ReadingContext(
        definitions: inForce.definitions, bodies: [delivery.body],
        today: london.day(of: delivery.receivedAt))
      let read = try ReturnReader().read(delivery.bytes, by: layout, in: context)
      return reading(of: delivery, read)
    } catch {
      return refused(delivery, problems: error.problems)
    }
  }

  private func reading(of delivery: Delivery, _ read: ReadDelivery) -> Reading {
    var problems = read.problems
    var returns = read.returns
    if case .byHand(_, _, let period) = delivery.came,
      !returns.contains(where: { $0.period.start == period.start })
    {
      problems.append(otherPeriod(named: period, holds: returns.map(\.period)))
      returns.append(nothingUsable(delivery))
    }
    if returns.isEmpty { returns.append(nothingUsable(delivery)) }
    return Reading(
      delivery: delivery.id, definitionsHash: inForce.hash,
      readerVersion: ReturnReader.version, knownAt: delivery.receivedAt, verdict: .read,
      cells: read.cells, problems: problems, returns: returns)
  }

  /// Nothing could be read: the return that was expected is refused, and the last good one stays.
  private func refused(_ delivery: Delivery, problems: [Problem]) -> Reading {
    Reading(
      delivery: delivery.id, definitionsHash: inForce.hash,
      readerVersion: ReturnReader.version, knownAt: delivery.receivedAt, verdict: .refused,
      cells: CellCount(), problems: problems,
      returns: [nothingUsable(delivery)])
  }

  private func nothingUsable(_ delivery: Delivery) -> ProviderReturn {
    let calendar = ReturnCalendar(inForce.definitions, london)
    let today = london.day(of: delivery.receivedAt)
    let council = inForce.definitions.council
    let declared: ReportingPeriod? =
      if case .byHand(_, _, let period) = delivery.came { period } else { nil }
    let period =
      declared ?? calendar.latestPeriod(of: delivery.body, at: delivery.receivedAt)
      ?? council.releaseFrequency.period(holding: today, in: council.financialYear)
    return ProviderReturn(
      body: delivery.body, period: period, observations: [], problems: [],
      cells: CellCount(), isNil: false)
  }

  private func layout(of code: Source.Code) -> Layout? {
    guard let source = inForce.sources.first(where: { $0.code == code }) else { return nil }
    return inForce.layouts.first { $0.code == source.layout }
  }
}

extension Door {
  /// R601: what was in service and is absent from the new return stays, and is said.
  static func flag(in year: FinancialYear) -> @Sendable ([Observation.Key]) -> [Problem] {
    { dropped in vanished(dropped, in: year) }
  }

  private static func vanished(_ dropped: [Observation.Key], in year: FinancialYear)
    -> [Problem]
  {
    Dictionary(grouping: dropped, by: \.item).sorted { $0.key < $1.key }.map { item, keys in
      let periods = Set(keys.map { $0.period.words(in: year) }).sorted().joined(separator: ", ")
      return Problem(
        rule: Problem.Rule(number: "R601", name: "an item that vanished"), severity: .warning,
        line: nil, column: nil, found: nil,
        words:
          "The earlier return had “\(item)” (\(keys.count) rows, \(periods)); this one has not. "
          + "The earlier numbers stay in service.",
        remedy: "Send the rows again, or 0 where there was nothing, or “not recorded”.")
    }
  }

  /// R602: a file handed in for one period that holds others.
  private func otherPeriod(named period: ReportingPeriod, holds: [ReportingPeriod]) -> Problem {
    let year = inForce.definitions.year
    let found = Set(holds.map { $0.words(in: year) }).sorted().joined(separator: ", ")
    return Problem(
      rule: Problem.Rule(number: "R602", name: "not the period it was handed in for"),
      severity: .error, line: nil, column: nil, found: found.isEmpty ? nil : found,
      words:
        "The file was handed in for \(period.words(in: year)), and no row of it is about that "
        + "period.",
      remedy: "Hand it in again with --period naming the period of its rows, "
        + "or ask the sender for the right file.")
  }

  /// R603: a source that the configuration no longer names.
  static func noLayout(_ source: Source.Code) -> Problem {
    Problem(
      rule: Problem.Rule(number: "R603", name: "no layout"), severity: .error, line: nil,
      column: nil, found: nil,
      words: "Config/providers.yaml names no source “\(source)” any more, so nothing says how to "
        + "read its file.",
      remedy: "Put the source back into Config/providers.yaml, with its layout, and start again.")
  }

  /// R604: read well, and refused by the database's own rules.
  static func notRecorded(_ why: String) -> Problem {
    Problem(
      rule: Problem.Rule(number: "R604", name: "could not be recorded"), severity: .error,
      line: nil, column: nil, found: nil,
      words: "The file was read, and its numbers could not be recorded: \(why)",
      remedy: "This is a fault of the monitor: tell whoever runs it. The file is kept, and is read "
        + "again by the next version.")
  }
}
