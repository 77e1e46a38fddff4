// The definition files that readings and releases are made by are kept as bytes.

import Postgres
import TestSupport
import Testing

@testable import Store

@Suite("Definitions", .freshDatabase) struct DefinitionsTests {
  let test = TestStore()

  @Test("are kept once for each hash, file by file")
  func definitions() async throws {
    for _ in 0..<2 { try await test.keepDefinitions() }
    let rows = try await test.owner.query("select path, bytes from collected.definition_file")
    #expect(rows.count == 1)
    #expect(try rows.first?.string("path") == "Indicators/items.yaml")
    #expect(try rows.first?.bytes("bytes") == [1, 2])
  }
}
