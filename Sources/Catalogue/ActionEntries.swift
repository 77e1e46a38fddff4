// Entries under `actions` → what was decided about an indicator whose minimum is missed.

import Outcomes

extension Action {
  /// The actions of an indicator's file: the newest decision first, those of one day in the file's
  /// order.
  static func actions(of entry: Entry) -> [Action] {
    entry.entries("actions", .action).map(Action.init(reading:)).sorted { $0.decided > $1.decided }
  }

  private init(reading entry: Entry) {
    self.init(
      decided: entry.day("decided"), what: entry.text("what"), by: entry.text("by"),
      until: entry.optionalDay("until"), isIllustrative: entry.yes("illustrative"))
    if let until, until < decided {
      entry.fault(
        "until", "It was to be done before it was decided, on \(decided.words).",
        "Write a day that is not before decided.")
    }
  }
}
