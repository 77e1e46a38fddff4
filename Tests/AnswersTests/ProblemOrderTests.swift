// Problems in the order in which they are mended, the same ones told once.

import Outcomes
import TestSupport
import Testing

@testable import Answers

/// Rows with the same problem, and what is told of them.
private let foldings: [(rows: [Int], words: [String?])] = [
  ([5, 6, 7], [nil, nil, nil]),
  ([5, 6, 7, 8], ["and 3 more cells: C6 to C8"]),
  ([5, 7, 9, 10, 30], ["and 4 more cells: C7, C9 to C10, C30"]),
  (
    Array(stride(from: 1, through: 41, by: 2)),
    ["and 20 more cells: C3, C5, C7, C9, C11, C13, C15, C17, C19, C21, C23, C25 and so on"]
  ),
]

@Suite("Problems of one file") struct ProblemOrderTests {
  @Test("stand errors first, then by sheet as in the workbook, then by place")
  func order() {
    func at(_ sheet: String?, _ row: Int, _ column: Int, _ severity: Problem.Severity = .error)
      -> Problem
    {
      let cell = Place.cell(row: row, column: column)
      return Sample.problem(
        "R401", "x", "y", severity, at: Place(sheet: sheet, line: row, cell: cell))
    }
    let wanted = [
      at(nil, 9, 1), at("B", 2, 27), at("B", 10, 2), at("B", 10, 26), at("B", 10, 27),
      at("A", 1, 1), at("Elsewhere", 1, 1), at("B", 1, 1, .warning),
    ]
    for seed in 1...20 {
      var random = Seeded(UInt64(seed))
      let mixed = wanted.shuffled(using: &random)
      #expect(mixed.inOrder(ofSheets: ["B", "A"]) == wanted, "seed \(seed)")
    }
  }

  @Test("fold from four on", arguments: foldings.map(\.rows))
  func folding(rows: [Int]) throws {
    let wanted = try #require(foldings.first { $0.rows == rows }?.words)
    let problems = rows.map { Sample.notANumber(row: $0) }
    let folded = problems.bySheet.flatMap(\.folded)
    #expect(folded.map(\.othersWords) == wanted)
    #expect(folded.map { 1 + $0.others.count }.reduce(0, +) == rows.count)
  }

  @Test("fold also where another word was found, and name it")
  func otherFound() {
    let problems = (5...9).map { Sample.notANumber(row: $0, $0 < 7 ? "n/k" : "about \($0)") }
    let folded = problems.bySheet.flatMap(\.folded)
    #expect(
      folded.map(\.othersWords) == [
        "and 4 more cells: C6 to C9 (also “about 7”, “about 8”, “about 9”)"
      ])
  }

  @Test("of other rules, columns, sheets or remedies never fold into one another")
  func apart() {
    let place = Place(sheet: "Returns", line: 3, column: "New carers", cell: "C3")
    let same = (5...8).map { Sample.notANumber(row: $0) }
    let others = [
      Sample.problem("R402", "“n/k” is not a number.", at: place, found: "n/k"),
      Sample.problem("R401", "“n/k” is not a number.", "Ask.", at: place, found: "n/k"),
      Sample.problem(
        "R401", "“n/k” is not a number.",
        at: Place(sheet: "Returns", line: 3, column: "Breaks", cell: "D3"), found: "n/k"),
      Sample.notANumber(row: 3, sheet: "Other"),
    ]
    let folded = (same + others).inOrder(ofSheets: []).bySheet.flatMap(\.folded)
    #expect(folded.map(\.others.count).sorted() == [0, 0, 0, 0, 3])
  }

  @Test("are all in the CSV and the JSON, folded or not")
  func unfolded() throws {
    let csv = String(decoding: Sample.mixed.csv, as: UTF8.self)
    #expect(csv.split(separator: "\r\n").count == 1 + Sample.mixed.problems.count)
    let json = try JSONTree(Sample.mixed.json)
    #expect(json["problems"]?.list?.count == Sample.mixed.problems.count)
    #expect(Sample.mixed.problems.count == 45)
  }
}
