// An answer's problems as CSV: one row each, for somebody who mends them one after the other.

import Outcomes
import Pages

extension ReturnAnswer {
  /// UTF-8 without a byte order mark, RFC 4180 with CRLF; the sender's own columns come last.
  package var csv: [UInt8] {
    let headings = Set(problems.flatMap(\.own.keys)).sorted()
    var bytes: [UInt8] = []
    DataFile.append(AnswerColumns.names + headings.map(DataFile.harmless), to: &bytes)
    for problem in problems {
      let own = headings.map { problem.own[$0] ?? "" }
      DataFile.append((AnswerColumns.cells(problem) + own).map(DataFile.harmless), to: &bytes)
    }
    return bytes
  }
}

enum AnswerColumns {
  static let names = [
    "rule", "name", "severity", "act", "sheet", "line", "column", "cell", "found", "words",
    "remedy",
  ]

  static func cells(_ problem: Problem) -> [String] {
    let place = problem.place
    return [
      problem.rule.number, problem.rule.name, problem.severity.rawValue, problem.act.rawValue,
      place.sheet ?? "", place.line.map(String.init) ?? "", place.column ?? "", place.cell ?? "",
      problem.found ?? "", problem.words, problem.remedy,
    ]
  }
}
