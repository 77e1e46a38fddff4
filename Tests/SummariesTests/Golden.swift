// Summaries compared with summaries looked at before; GOLDEN=rewrite writes them anew.

import Foundation
import Testing

/// Compares with `Goldens/<name>`, or writes it.
func expectGolden(_ name: String, _ page: String, _ file: String = #filePath) throws {
  let golden = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Goldens/\(name)")
  if ProcessInfo.processInfo.environment["GOLDEN"] == "rewrite" {
    try Data(page.utf8).write(to: golden)
  }
  let expected = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
  let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let first = zip(lines, expectedLines).enumerated().first { $0.element.0 != $0.element.1 }
  #expect(
    page == expected,
    """
    \(name) differs from its golden at line \((first?.offset ?? expectedLines.count) + 1): \
    \(first.map { "“\($0.element.0)”, was “\($0.element.1)”" } ?? "one of them is longer"). \
    If it is meant, run the tests with GOLDEN=rewrite and read the difference.
    """)
}

@Suite("Summaries as looked at") struct GoldenTests {
  @Test("are what they were")
  func same() throws {
    let sample = Sample.plain
    for (name, area) in [("county", SummaryAreaOf.county), ("district", .district)] {
      try expectGolden("\(name).html", sample.html(area.of(sample)))
      try expectGolden("\(name).csv", sample.csv(area.of(sample)))
    }
  }
}
