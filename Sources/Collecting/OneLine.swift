// Names and reasons that people type: one line, since they stand in lists.

import Outcomes

extension String {
  /// Without spaces around it; `nil` where nothing is left, or where a line break or a control
  /// character would forge a line.
  package var asOneLine: String? {
    let text = trimmingSpaces()
    let isOneLine = !text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    return isOneLine && !text.isEmpty ? text : nil
  }
}
