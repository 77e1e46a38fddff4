// Short ways to put deliveries and returns into the running test's database.

package import Foundation
package import Outcomes
package import Postgres
package import Store

extension Date {
  /// So many hours after the beginning of 1 October 2026, UTC.
  package static func hour(_ hours: Double) -> Date {
    Date(timeIntervalSince1970: 1_790_812_800 + hours * 3600)
  }
}

/// The store of the running test's database, as the collector sees it.
package struct TestStore: Sendable {
  /// The superuser's own connection, to look at what the roles did.
  package let owner = FreshDatabase.database(as: .owner)
  package let store = CollectedStore(FreshDatabase.database(as: .collector))
  /// What every reading here is made by.
  package static let definitionsHash = [UInt8](repeating: 7, count: 32)

  package init() {}

  /// Bytes that came from a body's source, with their hash by the server.
  package func arrival(
    _ bytes: [UInt8], from source: Source.Code = "P1", at moment: Date = .hour(1),
    came: Delivery.Came = .collected
  ) async throws -> Arrival {
    let rows = try await owner.query("select sha256(\(bytes)) as hash")
    return Arrival(
      source: source, body: source, bytes: bytes, sha256: try rows[0].bytes("hash"),
      contentType: "text/csv", came: came, startedAt: moment, receivedAt: moment)
  }

  /// Keeps a text as a delivery of its own and gives its number; `nil` when it was unchanged
  /// or erased before.
  package func keep(_ text: String, from source: Source.Code = "P1", at moment: Date = .hour(1))
    async throws -> Delivery.ID?
  {
    let arrival = try await arrival(Array(text.utf8), from: source, at: moment)
    switch try await store.keep(arrival, words: "Kept.", next: nil) {
    case .kept(let id): return id
    case .unchanged, .erased: return nil
    }
  }

  /// A reading of a delivery that holds these returns.
  package func reading(
    _ delivery: Delivery.ID, _ returns: [ProviderReturn], at moment: Date = .hour(1),
    problems: [Problem] = [], definitionsHash: [UInt8] = TestStore.definitionsHash
  ) -> Reading {
    var cells = CellCount()
    for providerReturn in returns { cells += providerReturn.cells }
    return Reading(
      delivery: delivery, definitionsHash: definitionsHash, readerVersion: 1, knownAt: moment,
      verdict: .read, cells: cells, problems: problems, returns: returns)
  }

  /// Keeps a new delivery at a moment and records one return of it.
  @discardableResult
  package func receive(
    _ observations: [Observation], for period: ReportingPeriod = "2026-27-Q1",
    from body: ReportingBody.Code = "P1", at moment: Date = .hour(1), isNil: Bool = false,
    problems: [Problem] = []
  ) async throws -> Recorded.Return {
    try await keepDefinitions()
    let text = "\(body) \(period.code) \(moment.timeIntervalSince1970)"
    guard let delivery = try await keep(text, from: body, at: moment) else {
      preconditionFailure("each delivery of a test comes at a moment of its own")
    }
    let providerReturn = TestStore.made(
      observations, for: period, from: body, isNil: isNil, problems: problems)
    let recorded = try await store.record(
      reading(delivery, [providerReturn], at: moment), waiting: TestStore.waiting)
    return recorded.returns[0]
  }

  package func keepDefinitions(_ hash: [UInt8] = TestStore.definitionsHash) async throws {
    try await store.keepDefinitions(hash: hash, files: [("Indicators/items.yaml", [1, 2])])
  }

  /// A return whose every cell was used.
  package static func made(
    _ observations: [Observation], for period: ReportingPeriod = "2026-27-Q1",
    from body: ReportingBody.Code = "P1", isNil: Bool = false, problems: [Problem] = []
  ) -> ProviderReturn {
    var cells = CellCount()
    cells.total = observations.count
    cells.used = observations.count
    return ProviderReturn(
      body: body, period: period, observations: observations, problems: problems, cells: cells,
      isNil: isNil)
  }

  /// One warning that names the release which a return would change.
  package static let waiting = WaitingRule(in: .april) { _, release, delivery in
    problem("delivery \(delivery) would change \(release)")
  }

  package static func problem(_ words: String, line: Int? = nil) -> Problem {
    Problem(
      rule: Problem.Rule(number: "R900", name: "of a test"), severity: .warning,
      place: Place(line: line, column: "value"), found: "x", words: words, remedy: "Nothing.")
  }

  /// How many rows a table of the schema `collected` has.
  package func count(_ table: String) async throws -> Int {
    let rows = try await owner.query(
      "select count(*) as n from collected.\(identifier: table)")
    return try rows[0].int("n")
  }

  /// The day of a moment in UTC, for tests.
  package static let dayOf: @Sendable (Date) -> Day = { moment in
    Day(number: Int((moment.timeIntervalSince1970 / 86_400).rounded(.down)))
  }
}

extension CollectedStore {
  /// What is to be read by the tests' definitions.
  package func unread(limit: Int) async throws(PostgresError) -> [Delivery] {
    try await unread(definitionsHash: TestStore.definitionsHash, readerVersion: 1, limit: limit)
  }
}
