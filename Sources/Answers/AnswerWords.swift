// What an answer says in sentences, the same on the page and in plain text.

import Disclosure
import Foundation
import Outcomes
import Pages
import ProviderReturns

extension ReturnAnswer {
  /// What came of it in one line.
  var headline: String {
    let what = receipt.fileName.map { "“\($0)”" } ?? "The file"
    let be = receipt.reference == nil ? "would be" : "is"
    switch state {
    case .accepted: return "\(what) \(be) accepted"
    case .acceptedWithProblems: return "\(what) \(be) accepted, with problems"
    case .waiting: return "\(what) waits for acceptance"
    case .refused: return "\(what) \(be) refused"
    }
  }

  /// The receipt's lines: what each is called, and what it says.
  var receiptLines: [(title: String, words: String)] {
    var lines = [
      ("Reference", receipt.reference ?? "none: the file was tried and not handed in"),
      (
        receipt.reference == nil ? "Tried" : "Received",
        "\(receipt.time.londonWords) (\(receipt.time.iso))"
      ),
    ]
    let name = receipt.fileName.map { ["“\($0)”"] } ?? []
    let size = receipt.byteCount.map { ["\(Decimal($0).grouped()) bytes"] } ?? []
    if !(name + size).isEmpty { lines.append(("File", (name + size).joined(separator: ", "))) }
    lines.append(("SHA-256", receipt.sha256))
    if let format { lines.append(("Read as", format.words)) }
    lines += [("Counted", countWords), ("Value cells", cells.words)]
    return lines
  }

  private var countWords: String {
    let errors = problems.count { $0.severity == .error }
    return [
      counted(rows, "row", "rows"),
      counted(observations.count, "number taken", "numbers taken"),
      counted(errors, "error", "errors"),
      counted(problems.count - errors, "warning", "warnings"),
    ].joined(separator: ", ")
  }
}

extension CellCount {
  var words: String {
    "\(total) = \(used) used + \(notUsable) not usable + \(withheld) withheld + "
      + "\(filtered) filtered + \(blank) blank"
  }
}

extension AnsweredReturn {
  /// `Example Carers East, July to September 2026`.
  func title(in year: FinancialYear) -> String { "\(bodyName), \(period.words(in: year))" }

  /// Its state, and what else is to be known of it.
  var words: String {
    var parts = [state.rawValue]
    if isNil { parts.append("nothing to report") }
    if isHistory { parts.append("history, unaudited") }
    if let signedOffBy { parts.append("signed off by \(signedOffBy)") }
    if let due { parts.append("due by \(due.words)") }
    return parts.joined(separator: "; ")
  }
}

extension NextStep {
  var title: String {
    switch who {
    case .provider: "You"
    case .commissioner: "The commissioner"
    case nil: "Nobody"
    }
  }
}

extension Problem.Severity {
  var title: String {
    switch self {
    case .error: "Errors"
    case .warning: "Warnings"
    }
  }

  /// What it means for the sender.
  var meaning: String {
    switch self {
    case .error: "What is named here could not be used."
    case .warning: "What is named here was used. Look whether it is right."
    }
  }
}

extension SheetProblems {
  /// Where its problems are.
  var title: String { sheet.map { "Sheet “\($0)”" } ?? "The file" }
}

extension Problem {
  /// The cell, else the line, else that the whole is meant.
  var placeName: String {
    place.cell ?? place.line.map { "Line \($0)" } ?? (place.sheet == nil ? "File" : "Sheet")
  }

  /// The rule, and what helps to find the place again.
  var footing: String {
    var parts = ["\(rule.number) \(rule.name)"]
    if act == .commissioner { parts.append("for the commissioner") }
    if let line, place.cell != nil { parts.append("line \(line)") }
    if let column { parts.append("column “\(column)”") }
    if let found, !words.contains(found) { parts.append("found “\(found)”") }
    parts += own.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return parts.joined(separator: " · ")
  }
}

extension FigurePreview.Line {
  /// `July 2026, Ashford`.
  func placeWords(in year: FinancialYear) -> String {
    let period = figure.period.sentenceWords(in: year)
    switch place {
    case .total: return period
    case .part(let value, _): return "\(period), \(value.title)"
    case .beside(let title): return "\(period), beside it: \(title)"
    }
  }

  /// The figure with its unit and its marks.
  var figureWords: String {
    guard figure.value != nil else { return figure.text }
    let text = unit.isEmpty || unit.hasPrefix("%") ? figure.text + unit : "\(figure.text) \(unit)"
    return figure.markers.isEmpty
      ? text : "\(text) \(figure.markers.map(\.rawValue).joined())"
  }
}

extension FigurePreview {
  /// The marks that stand in it.
  var markers: [Marker] {
    let seen = Set(lines.flatMap(\.figure.markers))
    return Marker.allCases.filter(seen.contains)
  }

  /// `KC04 Carers supported; KC20 …`; `nil` where something came of everything.
  var nothingCameWords: String? {
    nothingCame.isEmpty
      ? nil : nothingCame.map { "\($0.code) \($0.title)" }.joined(separator: "; ")
  }
}

extension NotChecked {
  var words: String { "\(rule.number) \(rule.name): \(why)" }
}

extension Date {
  /// `2026-10-20T08:05:00Z`.
  var iso: String { formatted(.iso8601) }
}
