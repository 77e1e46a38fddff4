// A source's state in words, for a terminal.

import Bytes
import Collecting
import Outcomes
import Store

struct StatusText {
  let source: Source
  let body: ReportingBody?
  let attempts: [Attempt]
  let standings: [ReturnStanding]
  let reading: ReadingStatus?
  let london: LondonTime
  let year: FinancialYear

  var words: String {
    var lines = ["\(source.code)  \(body?.name ?? source.body)  \(whence)"]
    lines.append("  Attempts, newest first:")
    lines += attempts.map {
      "    \(london.words($0.finishedAt))  \($0.verdict.rawValue): \($0.words)"
    }
    if attempts.isEmpty { lines.append("    none yet") }
    if !standings.isEmpty { lines.append("  Returns, newest first:") }
    lines += standings.prefix(5).map { standing in
      let received = standing.received.map { ", first seen \($0.words)" } ?? ""
      return "    \(standing.period.words(in: year))  \(standing.state.rawValue), due "
        + "\(standing.due.words)\(received)"
    }
    if let reading { lines.append(StatusText.answer(to: reading, london, in: year)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var whence: String {
    switch source.place {
    case .web: "(collected from its address)"
    case .file: "(a file beside the definitions)"
    case .byHand: "(received by hand)"
    }
  }

  /// What a delivery came to: its receipt, its counts and each problem with its remedy.
  static func answer(
    to reading: ReadingStatus, _ london: LondonTime, in year: FinancialYear
  ) -> String {
    let cells = reading.cells
    let hash = SHA256Digest(bytes: reading.sha256)?.hex.prefix(16) ?? ""
    var lines = [
      "  Delivery \(reading.delivery), received \(london.words(reading.receivedAt)), "
        + "SHA-256 \(hash)…: \(reading.verdict == .read ? "read" : "refused")",
      "    \(cells.total) value cells = \(cells.used) used + \(cells.notUsable) not usable + "
        + "\(cells.withheld) withheld + \(cells.filtered) filtered + \(cells.blank) blank",
    ]
    for each in reading.problems.prefix(problemsMax) { lines.append(words(each, in: year)) }
    if reading.problems.count > problemsMax {
      lines.append("    … and \(reading.problems.count - problemsMax) more problems")
    }
    return lines.joined(separator: "\n")
  }

  /// As many as somebody mends in one sitting.
  private static let problemsMax = 100

  private static func words(_ recorded: RecordedProblem, in year: FinancialYear) -> String {
    let problem = recorded.problem
    var place: [String] = []
    if let line = problem.line { place.append("line \(line)") }
    if let column = problem.column { place.append("column \(column)") }
    if let found = problem.found { place.append("“\(found)”") }
    if let period = recorded.period { place.insert(period.words(in: year), at: 0) }
    let whereabouts = place.isEmpty ? "" : place.joined(separator: ", ") + ": "
    return
      "    \(problem.severity.rawValue) \(problem.rule.number)  \(whereabouts)\(problem.words)\n"
      + "      → \(problem.remedy)"
  }
}
