// Makes problems of rules, with the sender's own text shown safely.

import Outcomes

extension Problem {
  init(
    _ rule: ReadingRule, _ severity: Severity = .error, line: Int? = nil, column: String? = nil,
    found: String? = nil, words: String, remedy: String
  ) {
    self.init(
      rule: rule.rule, severity: severity, line: line, column: column.map(Problem.visible),
      found: found.map(Problem.visible), words: words, remedy: remedy)
  }

  /// A sender's text as it may stand in a message: cut short, and nothing in it acts on a terminal.
  static func visible(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(foundMax) {
      switch scalar.properties.generalCategory {
      case .control where scalar.value < 0x20:
        shown.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? scalar)
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        shown += "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    let isCut = text.unicodeScalars.dropFirst(foundMax).first != nil
    guard isCut || shown.count > foundMax else { return shown }
    return shown.prefix(foundMax - 1) + "…"
  }

  private static let foundMax = 80
}
