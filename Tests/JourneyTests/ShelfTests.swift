// Sealed files damaged, lost or not writable, with the database that holds the releases.

import Foundation
import Outcomes
import Serving
import Store
import TestSupport
import Testing

@Suite("A release's file", .freshDatabase) struct ShelfTests {
  private static let file = "000000001_2026-27-Q2_1.0.0.sealed"

  @Test(
    "that is damaged before the start is fetched anew, byte for byte",
    arguments: ["cut short", "altered", "empty", "gone"])
  func atTheStart(damage: String) async throws {
    let journey = try await released()
    #expect(try await journey.shelf.refresh(from: journey.published) == [])
    let file = URL(filePath: journey.releasesFolder + "/" + ShelfTests.file)
    let whole = try Data(contentsOf: file)
    switch damage {
    case "cut short": try whole.dropLast(100).write(to: file)
    case "altered": try (Data("x".utf8) + whole.dropFirst()).write(to: file)
    case "empty": try Data().write(to: file)
    default: try FileManager.default.removeItem(at: file)
    }
    let shelf = Shelf(files: SealedFiles(folder: journey.releasesFolder))
    #expect(try shelf.open().count == (damage == "gone" ? 0 : 1))
    #expect(try await shelf.refresh(from: journey.published) == [])
    #expect(try Data(contentsOf: file) == whole)
    #expect(try shelf.open() == [])
  }

  @Test("that is damaged while it is served is fetched anew when a reader meets the damage")
  func whileServed() async throws {
    let journey = try await released()
    #expect(try await journey.shelf.refresh(from: journey.published) == [])
    let file = URL(filePath: journey.releasesFolder + "/" + ShelfTests.file)
    let whole = try Data(contentsOf: file)
    try await journey.serving { port in
      try whole.prefix(100).write(to: file)
      let damaged = try await RawClient.get("/indicators/KC11/", from: port)
      #expect(damaged.status == 500)
      #expect(try await journey.shelf.refresh(from: journey.published) == [])
      #expect(try Data(contentsOf: file) == whole)
      #expect(try await RawClient.get("/indicators/KC11/", from: port).status == 200)
    }
  }

  @Test("that cannot be written is said once, in its own words, and is no outage of PostgreSQL")
  func cannotBeWritten() async throws {
    let journey = try await released()
    // A folder in the file's place stops root too.
    let obstacle = journey.releasesFolder + "/" + ShelfTests.file
    try FileManager.default.createDirectory(
      atPath: obstacle + "/in-the-way", withIntermediateDirectories: true)
    let lines = LogLines()
    try await journey.serving { port in
      let service = Task {
        try await ShelfService(
          shelf: journey.shelf, published: journey.published, health: journey.health, ready: {},
          logger: lines.logger
        ).run()
      }
      try await eventually("word of the file") {
        let health = try await RawClient.get("/healthz", from: port).text
        return health.contains("cannot be kept as a file")
          && health.contains("PostgreSQL: answers")
      }
      #expect(try await RawClient.get("/", from: port).status == 503)
      try FileManager.default.removeItem(atPath: obstacle)
      try await eventually("the release") {
        try await RawClient.get("/", from: port).text.contains("version 1.0.0")
      }
      try await eventually("word that all is well") {
        try await RawClient.get("/healthz", from: port).text.contains("kept as files")
      }
      service.cancel()
      _ = await service.result
    }
    #expect(lines.all.count == 1, "\(lines.all)")
    #expect(lines.all.first?.contains("The release cannot be written to \(obstacle)") == true)
  }

  /// A journey whose database holds one release, of nothing received.
  private func released() async throws -> Journey {
    let folders = try Project.copy(
      providers: "bodies:\n" + Project.provider("EX1", source: "{by_hand: yes, layout: long}"))
    let journey = try Journey(folders: folders, database: { FreshDatabase.database(as: $0) })
    _ = try await journey.door.readUnread()
    let period = Frequency.quarterly.period(holding: try #require(Day(iso: "2026-09-30")))
    let candidate = try await journey.releasing.candidate(for: period, at: Journey.moment)
    try await journey.releasing.approve(candidate, by: .itself, at: Journey.moment)
    return journey
  }
}
