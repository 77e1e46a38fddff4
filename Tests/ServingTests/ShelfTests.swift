// The shelf as files come, are damaged and are put right under it.

import Foundation
import TestSupport
import Testing

@Suite("The shelf") struct ShelfTests {
  @Test("shows a release whose damaged file was put right, without a restart")
  func putRight() async throws {
    let file = "000000002_2026-27-Q2_1.1.0.sealed"
    let whole = Data(try ServedSite.sealed("1.1.0"))
    try await ServedSite.with(
      versions: ["1.0.0"],
      prepare: { try whole.dropLast(100).write(to: URL(filePath: "\($0)/\(file)")) }
    ) { site in
      let faults = try site.shelf.open()
      #expect(faults.count == 1 && faults[0].hasPrefix(file))
      #expect(try await RawClient.get("/", from: site.port).text.contains("version 1.0.0"))
      try whole.write(to: URL(filePath: "\(site.folder)/\(file)"))
      #expect(try site.shelf.open() == [])
      #expect(try await RawClient.get("/", from: site.port).text.contains("version 1.1.0"))
      let address = "/releases/2026-27-Q2/1.1.0/"
      #expect(try await RawClient.get(address, from: site.port).status == 200)
    }
  }

  @Test("no longer shows a release whose file was taken away")
  func takenAway() async throws {
    try await ServedSite.with(versions: ["1.0.0", "1.1.0"]) { site in
      #expect(try await RawClient.get("/", from: site.port).text.contains("version 1.1.0"))
      try FileManager.default.removeItem(
        atPath: "\(site.folder)/000000002_2026-27-Q2_1.1.0.sealed")
      #expect(try site.shelf.open() == [])
      #expect(try await RawClient.get("/", from: site.port).text.contains("version 1.0.0"))
    }
  }
}
