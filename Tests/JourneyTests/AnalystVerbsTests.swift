// What analysts give the program, and what they get: control charts and confidence limits.

import Foundation
import TestSupport
import Testing

@Suite("An analyst's files") struct AnalystVerbsTests {
  private func file(_ text: String) throws -> String {
    let path = TestCluster.newFolder() + "/figures.csv"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  @Test("come back with lines, rule and class, row by row")
  func assess() async throws {
    let values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
    let rows = values.enumerated().map {
      "waits,2025-\(1 + $0 % 12 < 10 ? "0" : "")\(1 + $0 % 12),\($1)"
    }
    let dated = rows.enumerated().map { number, row in
      number < 12 ? row : row.replacingOccurrences(of: "2025", with: "2026")
    }
    let path = try file("series,date,value\n" + dated.joined(separator: "\n") + "\n")
    let ended = try await Program(arguments: ["assess", path, "--polarity", "down"]).run()
    #expect(ended.exitCode == 0, "\(ended.output)")
    let lines = ended.output.split(whereSeparator: \.isNewline)
    #expect(lines.first == "series,date,value,mean,lower,upper,rule,class")
    #expect(lines.count == values.count + 1)
    let fifth = lines[5].split(separator: ",", omittingEmptySubsequences: false)
    #expect(fifth[6] == "outside limits")
    #expect(fifth[7] == "concern")
    // domain.md 3.4: −0.72 and 4.60 where the largest ranges are left out.
    let limits = fifth[4...5].compactMap { Double($0) }
    #expect(limits.count == 2)
    #expect(zip(limits, [-0.72, 4.60]).allSatisfy { abs($0 - $1) < 0.01 }, "\(limits)")
  }

  @Test("come back with both intervals, and with a sentence for a row that has none")
  func intervals() async throws {
    let path = try file(
      "kind,numerator,denominator\nproportion,1,100\nrate per 100,1,100\nproportion,3,2\n")
    let ended = try await Program(arguments: ["intervals", path]).run()
    #expect(ended.exitCode == 1)
    let lines = ended.output.split(whereSeparator: \.isNewline)
    // domain.md 3.3, check row.
    #expect(lines[1].hasPrefix("proportion,1,100,0.01,0.00176"), "\(lines[1])")
    #expect(lines[2].hasPrefix("rate per 100,1,100,1.0,0.02531"), "\(lines[2])")
    #expect(lines[3].contains("numerator"), "\(lines[3])")
  }

  @Test(
    "that cannot be read are answered with the reason, and 2", arguments: ["assess", "intervals"])
  func unreadable(verb: String) async throws {
    let ended = try await Program(arguments: [verb, try file("a,b\n1,2\n")]).run()
    #expect(ended.exitCode == 2)
    #expect(ended.output.contains("column"), "\(ended.output)")
  }
}
