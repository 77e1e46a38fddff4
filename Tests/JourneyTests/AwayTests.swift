// PostgreSQL stopped under the running monitor: it says so, keeps serving, reconnects, loses
// nothing.

import Collecting
import EmbeddedPostgres
import Foundation
import Outcomes
import Postgres
import Releasing
import Serving
import Store
import Synchronization
import TestSupport
import Testing

@Suite("PostgreSQL away") struct AwayTests {
  @Test("under the running monitor: pages stay up, collecting goes on when it is back")
  func away() async throws {
    let value = Percentage()
    let provider = try LoopbackProvider { _ in .ok(value.csv) }
    let cluster = EmbeddedCluster(
      TestCluster.settings(in: TestCluster.newFolder()), logger: TestCluster.quiet)
    let journey = try journey(from: provider, on: cluster)

    try await journey.serving { port in
      let first = try await running(cluster)
      let services = services(of: journey)
      try await eventually("the first release") { try await shows("80.0%", at: port) }

      first.cancel()
      _ = await first.result
      try await eventually("word of the outage") {
        try await RawClient.get("/healthz", from: port).text.contains("PostgreSQL: away")
      }
      #expect(try await shows("80.0%", at: port), "pages stay up")
      value.become(900)

      let second = try await running(cluster)
      try await eventually("the next release") { try await shows("90.0%", at: port) }
      #expect(try await RawClient.get("/healthz", from: port).text.contains("PostgreSQL: answers"))
      services.cancel()
      _ = await services.result
      second.cancel()
      _ = await second.result
    }
  }

  @Test("from the start: the last release is shown from its sealed file")
  func awayFromTheStart() async throws {
    let folders = Project.folders
    let nowhere = try ConnectionSettings("host=/tmp/cm-no-such-socket dbname=none user=none")
    let journey = try Journey(
      folders: folders, database: { _ in Database(nowhere, applicationName: "away") })
    await #expect(throws: ShelfError.self) {
      _ = try await journey.shelf.refresh(from: journey.published)
    }
    try await journey.serving { port in
      let answer = try await RawClient.get("/", from: port)
      #expect(answer.status == 503)
      #expect(answer.text.contains("Need help now?"))
    }
  }

  /// A journey on a clock that runs an hour a second, so that the next look comes soon.
  private func journey(from provider: LoopbackProvider, on cluster: EmbeddedCluster) throws
    -> Journey
  {
    let start = ContinuousClock.now
    return try Journey(
      folders: try Project.copy(
        providers: "bodies:\n"
          + Project.provider("EX1", source: Journey.web(provider, "/EX1.csv"))),
      database: {
        Database(
          cluster.connection(role: $0 == .owner ? nil : $0.rawValue), applicationName: "away")
      },
      now: {
        let passed = ContinuousClock.now - start
        return Journey.moment.addingTimeInterval(Double(passed.components.seconds) * 3600)
      },
      recorded: { releasing in
        guard let day = Day(iso: "2026-09-30") else { return }
        let period = Frequency.quarterly.period(holding: day)
        _ = try? await releasing.releaseIllustrative(for: period, at: Journey.moment)
      })
  }

  /// Collecting and the shelf, as the daemon runs them.
  private func services(of journey: Journey) -> Task<Void, any Error> {
    Task {
      async let collecting: Void = journey.collecting.run()
      async let shelf: Void = ShelfService(
        shelf: journey.shelf, published: journey.published, health: journey.health, ready: {},
        logger: TestCluster.quiet
      ).run()
      await collecting
      try await shelf
    }
  }

  private func shows(_ text: String, at port: Int) async throws -> Bool {
    try await RawClient.get("/indicators/KC11/", from: port).text.contains(text)
  }

  /// Starts the cluster and brings its database up to date.
  private func running(_ cluster: EmbeddedCluster) async throws -> Task<Void, any Error> {
    let (ready, told) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      try await cluster.run {
        let owner = Database(cluster.connection(), applicationName: "away: owner")
        _ = try? await migrate(owner)
        await owner.close()
        told.yield()
      }
    }
    for await _ in ready { break }
    return task
  }
}

/// What the provider's file says, while the test changes it: so many of a thousand.
private final class Percentage: Sendable {
  private let numerator = Atomic(800)

  func become(_ new: Int) { numerator.store(new, ordering: .relaxed) }

  var csv: String {
    "body,period,indicator,numerator,denominator\r\n"
      + "EX1,2026-27 Q2,KC11,\(numerator.load(ordering: .relaxed)),1000\r\n"
  }
}
