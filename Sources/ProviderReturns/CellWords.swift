// What a value cell's text is where it is neither a number nor a word for having none.

import Outcomes

enum CellWords {
  /// The fault that says best what to type instead.
  static func fault(in text: String) -> CellFault {
    let folded = WordIndex.fold(text)
    if ambiguous.contains(folded) { return .ambiguousWord }
    if folded.hasPrefix("=") { return .uncomputed }
    if folded.hasPrefix("#") { return .spreadsheetError }
    if folded.wholeMatch(of: #/[-+]?[0-9.,]+e[-+]?[0-9]+/#) != nil { return .exponent }
    if isContinental(folded) { return .decimalComma }
    if ["true", "false", "yes", "no"].contains(folded) { return .boolean }
    return isDate(folded) ? .date : .notANumber
  }

  /// Words that senders use for more than one of: none, not recorded, not ours, not applicable.
  private static let ambiguous: Set<String> = [
    "n/a", "na", "n.a.", "-", "–", "—", "..", "...", ".", "?", "none", "nil", "null", "unknown",
    "not known", "not held", "not given", "refused", "missing", "tbc", "x", "c", "z",
  ]

  /// `1.234,50`, `62,5`, `1.234.567`: which of the signs is the point?
  private static func isContinental(_ folded: String) -> Bool {
    let number = folded.trimmingPrefix("-")
    return number.wholeMatch(of: #/[0-9]+([. ][0-9]{3})*,[0-9]{1,2}/#) != nil
      || number.wholeMatch(of: #/[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+|\.[0-9]{3})/#) != nil
  }

  /// `01/04/2026`, `2026-04-01`, `1-Apr`, `Apr-26`: a spreadsheet makes days of `1/4`.
  private static func isDate(_ folded: String) -> Bool {
    if folded.wholeMatch(of: #/[0-9]{1,4}([-\/])[0-9]{1,2}\1[0-9]{1,4}/#) != nil { return true }
    let parts = folded.split { $0 == "-" || $0 == " " }
    let numbers = parts.filter { $0.count <= 4 && $0.allSatisfy(\.isNumber) }
    return (1...2).contains(numbers.count) && numbers.count + 1 == parts.count
      && parts.contains { part in
        Day.monthNames.contains { part == $0.lowercased().prefix(3) || part == $0.lowercased() }
      }
  }
}
