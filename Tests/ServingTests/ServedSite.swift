// A real server on a free port, showing releases made from the project's own definitions.

import Bytes
import Catalogue
import Disclosure
import Foundation
import Outcomes
import ServiceLifecycle
import Store
import Synchronization
import TestSupport
import Testing

@testable import Serving

struct ServedSite {
  let port: Int
  let folder: String
  let shelf: Shelf
  let notFound: NotFoundMaker

  /// Serves while the body runs; ends the server afterwards.
  static func with(
    versions: [String], limits: ReaderLimits = ReaderLimits(),
    prepare: (String) throws -> Void = { _ in },
    _ body: @escaping @Sendable (ServedSite) async throws -> Void
  ) async throws {
    let folder = TestCluster.newFolder() + "/releases"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (position, version) in versions.enumerated() {
      let name = "00000000\(position + 1)_2026-27-Q2_\(version).sealed"
      try Data(sealed(version)).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    try prepare(folder)
    let shelf = Shelf(files: SealedFiles(folder: folder))
    try shelf.open()
    let definitions = try definitions.get()
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    let server = publicServer(
      at: ListenAddress(host: "127.0.0.1", port: 0), limits: limits, shelf: shelf,
      health: Health(council: definitions.council)
    ) { port in told.yield(port) }
    let routes = try #require(server as? PublicListener).routes
    try await withThrowingTaskGroup(of: Void.self) { group in
      let services = ServiceGroup(
        configuration: .init(services: [server], logger: TestCluster.quiet))
      group.addTask { try await services.run() }
      for await port in ports {
        try await body(
          ServedSite(port: port, folder: folder, shelf: shelf, notFound: routes.notFound))
        break
      }
      await services.triggerGracefulShutdown()
    }
  }

  /// Makes no page for an address where nothing stands while the body runs.
  func holdingNotFound<Value>(_ body: () async throws -> Value) async rethrows -> Value {
    notFound.queue.suspend()
    defer { notFound.queue.resume() }
    return try await body()
  }

  /// A release with one number in it; version 1.0.0 or 1.1.0.
  static func sealed(_ version: String) throws -> [UInt8] {
    try #require(try sealedByVersion.get()[version])
  }

  private static let definitions = Result { try Catalogue.load(Project.folders).definitions }

  /// Made once: every test begins with the same bytes.
  private static let sealedByVersion = Result {
    try ["1.0.0", "1.1.0"].reduce(into: [String: [UInt8]]()) { $0[$1] = try seal($1) }
  }

  private static func seal(_ version: String) throws -> [UInt8] {
    let definitions = try definitions.get()
    let period = Frequency.quarterly.period(holding: Day(number: 20_636))
    let cubes = definitions.indicators.map { indicator in
      let cell = Cell(
        period: period, content: .parts(numerator: 120, denominator: 480),
        completeness: Completeness(reported: 1, expected: 1, collected: period.end))
      let table = CubeTable(
        table: .total, periods: [period], rows: [CubeTable.Row(value: nil, cells: [cell])])
      return IndicatorCube(indicator: indicator, tables: [table])
    }
    let header = ReleaseHeader(
      label: "2026-27-Q2", version: version, kind: .illustrative,
      knownAt: Date(timeIntervalSince1970: 1_790_000_000), definitionsHash: "00")
    let cube = Cube(definitions: definitions, indicators: cubes, standings: [])
    return SealedRelease.seal(freeze(cube, header: header)) { sha256($0).bytes }
  }
}
