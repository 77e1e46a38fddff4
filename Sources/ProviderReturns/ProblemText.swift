// A sender's own text, shown safely.

package import Outcomes

extension Problem {
  /// A sender's text as it may stand in a message: cut short, and nothing in it acts on a terminal.
  package static func visible(_ text: String, charactersMax: Int = 80) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(charactersMax) {
      switch scalar.properties.generalCategory {
      case .control where scalar.value < 0x20:
        shown.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? scalar)
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        shown += "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    let isCut = text.unicodeScalars.dropFirst(charactersMax).first != nil
    guard isCut || shown.count > charactersMax else { return shown }
    return shown.prefix(charactersMax - 1) + "…"
  }
}
