// Which of the file's columns is what, found by matching its header with the layout.

import Outcomes

struct ColumnPlan {
  /// As the file writes them, without outer spaces.
  let headers: [String]
  /// Columns of value cells, in the file's order.
  let values: [(part: Layout.Part, position: Int)]
  /// Columns of breakdowns, in the file's order.
  let breakdowns: [(code: Breakdown.Code, position: Int)]
  /// Columns without a name, which nothing may stand in.
  let unnamed: [Int]
  private let positions: [String: Int]

  /// The place of a column that the layout names; `nil` when the file, or the layout, has none.
  func position(_ name: String?) -> Int? { name.flatMap { positions[WordIndex.fold($0)] } }

  /// Throws every fault of the header at once; columns that are not read go to the log.
  init(header: CSVRow, in bytes: [UInt8], layout: Layout, log: ProblemLog) throws(Refusal) {
    let headers = header.cells.map { $0.text(in: bytes).trimmingSpaces() }
    var places: [String: Int] = [:]
    var problems: [Problem] = []
    for (place, name) in headers.enumerated() where !name.isEmpty {
      let folded = WordIndex.fold(name)
      if let first = places[folded] {
        problems.append(Self.twice(name, first, place, line: header.line))
      } else {
        places[folded] = place
      }
    }
    self.headers = headers
    positions = places
    unnamed = headers.indices.filter { headers[$0].isEmpty }
    let position = { (name: String?) in name.flatMap { places[WordIndex.fold($0)] } }
    breakdowns = layout.columns.breakdowns
      .compactMap { code, name in position(name).map { (code, $0) } }
      .sorted { $0.1 < $1.1 }
    values = layout.columns.values
      .compactMap { part, name in position(name).map { (part, $0) } }
      .sorted { $0.1 < $1.1 }

    let check = HeaderCheck(headers: headers, places: places, line: header.line, layout: layout)
    problems += check.missing
    guard problems.isEmpty else { throw Refusal(problems: problems) }
    for problem in check.unread { log.add(nil, problem) }
  }

  private static func twice(_ name: String, _ first: Int, _ second: Int, line: Int) -> Problem {
    Problem(
      .duplicateHeader, line: line, column: name,
      words:
        "Columns \(first + 1) and \(second + 1) both have the name “\(Problem.visible(name))”.",
      remedy: "Delete or rename one of them.")
  }
}

extension Layout.Columns {
  /// Columns of value cells that the layout names.
  var values: [(part: Layout.Part, name: String)] {
    let all: [(Layout.Part, String?)] = [
      (.value, value), (.numerator, numerator), (.denominator, denominator),
      (.respondents, respondents), (.margin, margin),
    ]
    return all.compactMap { part, name in name.map { (part, $0) } }
  }
}
