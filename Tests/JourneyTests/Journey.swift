// The whole monitor in one process, with nothing replaced: provider, PostgreSQL, gate, server.

import Catalogue
import Collecting
import Fetching
import Foundation
import Outcomes
import Postgres
import Releasing
import Serving
import ServiceLifecycle
import Store
import TestSupport

struct Journey: Sendable {
  let catalogue: Catalogue
  let london: LondonTime
  let clock: WallClock
  let door: Door
  let releasing: Releasing
  let collecting: CollectorService
  let shelf: Shelf
  let releasesFolder: String
  let published: PublishedStore
  let health: Health

  struct NoTimeZones: Error {}

  /// - Parameter database: a database as one of the roles.
  init(
    folders: Folders, database: @Sendable (FreshDatabase.Role) -> Database,
    now: @escaping @Sendable () -> Date = { Journey.moment },
    recorded: @escaping @Sendable (Releasing) async -> Void = { _ in }
  ) throws {
    guard let london = LondonTime() else { throw NoTimeZones() }
    self.london = london
    catalogue = try Catalogue.load(folders)
    clock = WallClock(now)
    let store = CollectedStore(database(.collector))
    door = Door(
      DefinitionsInForce(
        definitions: catalogue.definitions, sources: catalogue.sources, layouts: catalogue.layouts,
        rules: catalogue.rules, files: catalogue.files.map { ($0.path, $0.bytes) },
        hash: catalogue.hash.bytes),
      store: store, london: london)
    let calendar = ReturnCalendar(catalogue.definitions, london)
    let releasing = Releasing(
      definitions: catalogue.definitions, definitionsHash: catalogue.hash.bytes,
      store: CollectedStore(database(.collector)), dayOf: { london.day(of: $0) },
      standings: { calendar.extended(by: $2).standings(at: $0, records: $1) })
    self.releasing = releasing
    collecting = CollectorService(
      collector: Collector(
        fetcher: Fetcher(concurrentMax: 4), store: store, calendar: calendar, clock: clock,
        limits: Limits(), indicatorsFolder: folders.indicators),
      door: door, news: CollectedStore(database(.collector)), clock: clock, concurrentMax: 4,
      logger: TestCluster.quiet
    ) { await recorded(releasing) }
    releasesFolder = TestCluster.newFolder() + "/releases"
    shelf = Shelf(files: SealedFiles(folder: releasesFolder))
    published = PublishedStore(database(.public))
    health = Health(council: catalogue.definitions.council)
  }

  /// 20 October 2026, 09:00 in London.
  static let moment = Date(timeIntervalSince1970: 1_792_483_200)

  /// Serves the pages while the body runs.
  func serving(_ body: @escaping @Sendable (Int) async throws -> Void) async throws {
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    let server = publicServer(
      at: ListenAddress(host: "127.0.0.1", port: 0), limits: ReaderLimits(), shelf: shelf,
      health: health
    ) { told.yield($0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      let services = ServiceGroup(
        configuration: .init(services: [server], logger: TestCluster.quiet))
      group.addTask { try await services.run() }
      for await port in ports {
        try await body(port)
        break
      }
      await services.triggerGracefulShutdown()
    }
  }

  static func web(_ provider: LoopbackProvider, _ path: String, layout: String = "long") -> String {
    "{web: \"\(provider.url(path))\", layout: \(layout), allow_private: yes, "
      + "look_every_minutes: 60}"
  }
}

struct TookTooLong: Error {
  let what: String
}

/// Asks again and again until the answer is yes; gives up after a while that no machine needs.
func eventually(_ what: String, _ isTrue: () async throws -> Bool) async throws {
  let end = ContinuousClock.now + .seconds(180)
  while ContinuousClock.now < end {
    if try await isTrue() { return }
    try await Task.sleep(for: .milliseconds(50))
  }
  throw TookTooLong(what: what)
}
