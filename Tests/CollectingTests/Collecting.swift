// Collecting as the daemon does it, against a real provider on loopback and a real PostgreSQL.

import Catalogue
import Collecting
import Fetching
import Foundation
import Outcomes
import Postgres
import Store
import TestSupport

struct CollectingSetup {
  let catalogue: Catalogue
  let door: Door
  let service: CollectorService
  let store: CollectedStore
  let fetcher: Fetcher
  let calendar: ReturnCalendar

  /// Illustrative providers whose sources stand as given, at a fixed time.
  init(
    sources: [(code: String, source: String)], more: [String: String] = [:],
    now: @escaping @Sendable () -> Date = { moment }, limits: Limits = Limits()
  ) throws {
    let providers =
      "bodies:\n" + sources.map { Project.provider($0.code, source: $0.source) }.joined()
    let folders = try Project.copy(providers: providers, more: more)
    catalogue = try Catalogue.load(folders)
    let london = try LondonTime.here
    store = CollectedStore(FreshDatabase.database(as: .collector))
    let clock = WallClock(now)
    door = Door(DefinitionsInForce(catalogue), store: store, london: london)
    calendar = ReturnCalendar(catalogue.definitions, london)
    fetcher = Fetcher(concurrentMax: 4)
    service = CollectorService(
      collector: Collector(
        fetcher: fetcher, store: store, calendar: calendar, clock: clock, limits: limits,
        indicatorsFolder: folders.indicators),
      door: door, news: store, clock: clock, concurrentMax: 4, logger: TestCluster.quiet,
      recorded: {})
  }

  /// One provider at an address of a loopback provider.
  init(_ provider: LoopbackProvider, limits: Limits = Limits()) throws {
    try self.init(sources: [("EX1", CollectingSetup.web(provider.url("/EX1.csv")))], limits: limits)
  }

  static func web(_ url: String) -> String {
    "{web: \"\(url)\", layout: long, allow_private: yes, look_every_minutes: 60}"
  }

  /// 20 October 2026, 09:00 in London.
  static let moment = Date(timeIntervalSince1970: 1_792_483_200)

  func lastAttempt(of source: String = "EX1") async throws -> Attempt? {
    try await store.attempts(of: source, limit: 1).first
  }

  func standing(of body: String = "EX1", period: String = "2026-27-Q2", at now: Date = moment)
    async throws -> ReturnStanding?
  {
    let standings = calendar.standings(at: now, records: try await store.returns(knownBy: now))
    return standings.first { $0.body == body && $0.period.code == period }
  }

  /// What is in service for new carers, by period.
  func newCarers() async throws -> [String: Decimal] {
    let london = try LondonTime.here
    let known = try await store.observations(
      of: ["new_carers"], knownBy: Date.distantFuture, dayOf: { london.day(of: $0) })
    var numbers: [String: Decimal] = [:]
    for each in known where each.observation.key.breakdown.isTotal {
      if case .quantity(let number) = each.observation.reported {
        numbers[each.observation.key.period.code] = number
      }
    }
    return numbers
  }
}

extension DefinitionsInForce {
  init(_ catalogue: Catalogue) {
    self.init(
      definitions: catalogue.definitions, sources: catalogue.sources, layouts: catalogue.layouts,
      rules: catalogue.rules, files: catalogue.files.map { ($0.path, $0.bytes) },
      hash: catalogue.hash.bytes)
  }
}

extension LondonTime {
  struct NoTimeZones: Error {}

  static var here: LondonTime {
    get throws {
      guard let london = LondonTime() else { throw NoTimeZones() }
      return london
    }
  }
}

/// A small return in the long form.
func longForm(_ rows: [String]) -> String {
  (["body,period,item,value,status,note"] + rows).joined(separator: "\r\n") + "\r\n"
}
