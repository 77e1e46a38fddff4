// Texts compared with texts looked at before; GOLDEN=rewrite writes them anew.

import Foundation
package import Testing

/// Compares with `Goldens/<name>` beside the test's own file, or writes it.
package func expectGolden(
  _ name: String, _ page: String, _ file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let golden = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Goldens/\(name)")
  if ProcessInfo.processInfo.environment["GOLDEN"] == "rewrite" {
    try Data(page.utf8).write(to: golden)
  }
  let expected = try String(contentsOf: golden, encoding: .utf8)
  let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let first = zip(lines, expectedLines).enumerated().first { $0.element.0 != $0.element.1 }
  #expect(
    page == expected,
    """
    \(name) differs from its golden at line \((first?.offset ?? expectedLines.count) + 1): \
    \(first.map { "“\($0.element.0)”, was “\($0.element.1)”" } ?? "one of them is longer"). \
    If it is meant, run the tests with GOLDEN=rewrite and read the difference.
    """, sourceLocation: sourceLocation)
}
