// An answer as plain text in 80 columns, for a terminal or an e-mail.

import Disclosure
import Outcomes
import ProviderReturns

extension ReturnAnswer {
  /// The whole answer; ends with a line break.
  package var text: String {
    var text = PlainText()
    text.add(headline)
    text.space()
    for line in receiptLines { text.add(line.words, after: line.title, indent: 13) }
    write(returns, to: &text)
    text.head("What happens next")
    for step in next {
      text.add(step.who == nil ? step.words : "\(step.title): \(step.words)", indent: 2)
    }
    for part in problems.bySheet {
      text.head("\(part.severity.title) – \(part.title)")
      for folded in part.folded { write(folded, to: &text) }
    }
    if !notChecked.isEmpty {
      text.head("Not checked here")
      for one in notChecked { text.add(one.words, indent: 2) }
    }
    write(preview, to: &text)
    return text.text
  }

  private func write(_ returns: [AnsweredReturn], to text: inout PlainText) {
    guard !returns.isEmpty else { return }
    text.head(returns.count == 1 ? "Return" : "Returns")
    for one in returns {
      text.add("\(one.title(in: year)): \(one.words)", indent: 2)
    }
  }

  private func write(_ folded: FoldedProblem, to text: inout PlainText) {
    let problem = folded.first
    let indent = max(8, problem.placeName.count + 4)
    text.add(problem.words, after: "  \(problem.placeName)", indent: indent)
    text.add("→ \(problem.remedy)", indent: indent)
    text.add(problem.footing, indent: indent)
    if let others = folded.othersWords { text.add(others, indent: indent) }
    text.space()
  }

  private func write(_ preview: FigurePreview?, to text: inout PlainText) {
    guard let preview else { return }
    text.head("Preview of the figures")
    text.add(preview.words, indent: 2)
    var indicator: Indicator.Code?
    for line in preview.lines {
      if line.indicator.code != indicator {
        text.space()
        text.add("\(line.indicator.code) \(line.indicator.title)", indent: 2)
        indicator = line.indicator.code
      }
      text.add("\(line.placeWords(in: year)): \(line.figureWords)", indent: 4)
    }
    text.space()
    if let nothing = preview.nothingCameWords { text.add("Nothing came of: \(nothing)", indent: 2) }
    for marker in preview.markers {
      text.add(marker.words, after: "  \(marker.rawValue)", indent: 6)
    }
  }
}

/// Lines that end at the eightieth column.
struct PlainText {
  private var lines: [String] = []

  private static let width = 80

  var text: String {
    let end = lines.last == "" ? lines.dropLast() : lines[...]
    return end.joined(separator: "\n") + "\n"
  }

  /// An empty line, but never two.
  mutating func space() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  mutating func head(_ words: String) {
    space()
    lines.append(words)
    lines.append(String(repeating: "-", count: min(words.count, PlainText.width)))
  }

  /// Words from a column on, wrapped; what stands before them on the first line goes with them.
  mutating func add(_ words: String, after first: String = "", indent: Int = 0) {
    var line = first
    var isStart = true
    func padded(_ text: String) -> String {
      text + String(repeating: " ", count: max(0, indent - text.count))
    }
    line = padded(line)
    for word in words.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      if !isStart, line.count + 1 + word.count > PlainText.width {
        lines.append(line)
        line = padded("")
        isStart = true
      }
      line += isStart ? word : " " + word
      isStart = false
    }
    lines.append(line)
  }
}
