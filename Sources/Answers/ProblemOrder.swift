// In which order problems are told, and which of them are told together.

import Outcomes

extension [Problem] {
  /// Errors first, then by sheet, line and column; what belongs to no sheet comes before those.
  func inOrder(ofSheets names: [String]) -> [Problem] {
    let places = Dictionary(
      names.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    func sheet(_ problem: Problem) -> Int {
      problem.place.sheet.map { places[$0] ?? names.count + 1 } ?? 0
    }
    return enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      if a.severity != b.severity { return a.severity == .error }
      let (aKey, bKey) = (
        (sheet(a), a.line ?? 0, a.place.columnNumber ?? 0, a.rule.number),
        (sheet(b), b.line ?? 0, b.place.columnNumber ?? 0, b.rule.number)
      )
      return aKey == bKey ? one.offset < other.offset : aKey < bKey
    }.map(\.element)
  }

  /// In runs of one severity and one sheet.
  var bySheet: [SheetProblems] {
    var sheets: [SheetProblems] = []
    for problem in self {
      if sheets.last?.severity == problem.severity, sheets.last?.sheet == problem.place.sheet {
        sheets[sheets.count - 1].problems.append(problem)
      } else {
        sheets.append(
          SheetProblems(
            severity: problem.severity, sheet: problem.place.sheet, problems: [problem]))
      }
    }
    return sheets
  }
}

/// The errors, or the warnings, of one sheet.
struct SheetProblems {
  let severity: Problem.Severity
  /// `nil` for a text file, and for what is about the file as a whole.
  let sheet: String?
  var problems: [Problem]

  /// From so many on, the same problem in one column is told once.
  private static let foldedFrom = 4

  /// The problems, those folded that say the same of many cells of one column.
  var folded: [FoldedProblem] {
    let alike = Dictionary(grouping: problems.indices) { Likeness(problems[$0]) }
    return problems.indices.compactMap { number in
      let group = alike[Likeness(problems[number])] ?? []
      guard group.count >= SheetProblems.foldedFrom else {
        return FoldedProblem(first: problems[number], others: [])
      }
      guard group.first == number else { return nil }
      return FoldedProblem(
        first: problems[number], others: group.dropFirst().map { problems[$0] })
    }
  }

  /// What problems have in common that differ only in row and in what was found.
  private struct Likeness: Hashable {
    let rule: Problem.Rule
    let act: Problem.Actor
    let heading: String?
    let column: Int?
    let words: String
    let remedy: String

    init(_ problem: Problem) {
      func frame(_ words: String) -> String {
        guard let found = problem.found, !found.isEmpty else { return words }
        return words.replacing("“\(found)”", with: "“”")
      }
      rule = problem.rule
      act = problem.act
      heading = problem.column
      column = problem.place.columnNumber
      words = frame(problem.words)
      remedy = frame(problem.remedy)
    }
  }
}

/// A problem, with those that say the same of other cells in its column.
struct FoldedProblem {
  let first: Problem
  let others: [Problem]

  /// `and 41 more cells: C6 to C46, C51 (also “?”, “about 5”)`; `nil` where there are no others.
  var othersWords: String? {
    guard !others.isEmpty else { return nil }
    let cells = others.compactMap(\.place.cell)
    let isByCell = cells.count == others.count
    let letters = isByCell ? String(cells[0].prefix { $0.isLetter }) : ""
    let runs = FoldedProblem.runs(others.compactMap(\.line))
    let shown = runs.prefix(FoldedProblem.runsMax).map { run in
      run.lowerBound == run.upperBound
        ? "\(letters)\(run.lowerBound)"
        : "\(letters)\(run.lowerBound) to \(letters)\(run.upperBound)"
    }
    let rest = runs.count > shown.count ? " and so on" : ""
    let what = isByCell ? "cells" : "lines"
    return "and \(others.count) more \(what): \(shown.joined(separator: ", "))\(rest)\(alsoFound)"
  }

  /// What stands in the others and not in the first.
  private var alsoFound: String {
    var seen: Set<String> = [first.found ?? ""]
    let found = others.compactMap(\.found).filter { seen.insert($0).inserted }
    guard !found.isEmpty else { return "" }
    let shown = found.prefix(FoldedProblem.foundMax).map { "“\($0)”" }.joined(separator: ", ")
    return " (also \(shown)\(found.count > FoldedProblem.foundMax ? " and others" : ""))"
  }

  private static let foundMax = 3

  /// More would be a list that nobody reads; the CSV names each.
  private static let runsMax = 12

  private static func runs(_ lines: [Int]) -> [ClosedRange<Int>] {
    lines.reduce(into: []) { runs, line in
      if let last = runs.last, last.upperBound + 1 == line {
        runs[runs.count - 1] = last.lowerBound...line
      } else {
        runs.append(line...line)
      }
    }
  }
}

extension Place {
  /// 3 for `C12`.
  var columnNumber: Int? {
    cell.map { cell in
      cell.utf8.prefix { (65...90).contains($0) }.reduce(0) { $0 * 26 + Int($1) - 64 }
    }
  }
}
