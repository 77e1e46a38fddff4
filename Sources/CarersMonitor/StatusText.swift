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
  let records: [ReturnRecord]
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
        + "\(standing.due.words)\(received)\(later(standing.period))"
    }
    if let reading { lines += words(of: reading) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What came after the return that is in service, and is not.
  private func later(_ period: ReportingPeriod) -> String {
    let record = records.first { $0.period.start == period.start && $0.period.end == period.end }
    return switch record?.later {
    case .refused: "; a later file was refused"
    case .waiting: "; a later file waits for acceptance"
    case nil: ""
    }
  }

  private var whence: String {
    switch source.place {
    case .web: "(collected from its address)"
    case .file: "(a file beside the definitions)"
    case .byHand: "(received by hand)"
    }
  }

  /// What the newest delivery came to; its answer has the rest.
  private func words(of reading: ReadingStatus) -> [String] {
    let cells = reading.cells
    let hash = SHA256Digest(bytes: reading.sha256)?.hex.prefix(16) ?? ""
    let errors = reading.problems.count { $0.problem.severity == .error }
    var lines = [
      "  Delivery \(reading.delivery), received \(london.words(reading.receivedAt)), "
        + "SHA-256 \(hash)…: \(reading.verdict == .read ? "read" : "refused")",
      "    \(cells.total) value cells = \(cells.used) used + \(cells.notUsable) not usable + "
        + "\(cells.withheld) withheld + \(cells.filtered) filtered + \(cells.blank) blank",
    ]
    if !reading.problems.isEmpty {
      let warnings = reading.problems.count - errors
      lines.append(
        "    \(errors) \(errors == 1 ? "error" : "errors") and \(warnings) "
          + "\(warnings == 1 ? "warning" : "warnings"): carers-monitor answer "
          + "--delivery \(reading.delivery)")
    }
    return lines
  }
}
