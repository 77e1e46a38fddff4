// What a value cell's text is where it is neither a number nor a word for having none.

import Outcomes

enum CellWords {
  /// The fault that says best what to type instead.
  static func fault(in text: String) -> CellFault {
    let folded = WordIndex.fold(text)
    if ambiguous.contains(folded) { return .ambiguousWord }
    if folded.hasPrefix("=") { return .uncomputed }
    if folded.hasPrefix("#") { return .spreadsheetError }
    if isExponent(folded) { return .exponent }
    if isContinental(folded) { return .decimalComma }
    if ["true", "false", "yes", "no"].contains(folded) { return .boolean }
    return isDate(folded) ? .date : .notANumber
  }

  /// Words that senders use for more than one of: none, not recorded, not ours, not applicable.
  private static let ambiguous: Set<String> = [
    "n/a", "na", "n.a.", "-", "–", "—", "..", "...", ".", "?", "none", "nil", "null", "unknown",
    "not known", "not held", "not given", "refused", "missing", "tbc", "x", "c", "z",
  ]

  /// `1.5e3`, `-2,5E-4`.
  private static func isExponent(_ folded: String) -> Bool {
    let parts = folded.split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    let (number, power) = (unsigned(parts[0]), unsigned(parts[1]))
    return !number.isEmpty && number.allSatisfy { isDigit($0) || $0 == "." || $0 == "," }
      && isDigits(power, 1...)
  }

  /// `1.234,50`, `62,5`, `1.234.567`: which of the signs is the point?
  private static func isContinental(_ folded: String) -> Bool {
    let parts = folded.trimmingPrefix("-").split(separator: ",", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return false }
    let groups = whole.split(omittingEmptySubsequences: false) { $0 == "." || $0 == " " }
    guard let first = groups.first, isDigits(first, 1...),
      groups.dropFirst().allSatisfy({ isDigits($0, 3...3) })
    else { return false }
    if parts.count == 2, isDigits(parts[1], 1...2) { return true }
    guard first.count <= 3, !whole.contains(" ") else { return false }
    return parts.count == 2 ? groups.count >= 2 && isDigits(parts[1], 1...) : groups.count >= 3
  }

  private static func isDigit(_ letter: Character) -> Bool { ("0"..."9").contains(letter) }

  private static func isDigits(_ text: Substring, _ count: some RangeExpression<Int>) -> Bool {
    count.contains(text.count) && text.allSatisfy(isDigit)
  }

  private static func unsigned(_ text: Substring) -> Substring {
    text.first == "-" || text.first == "+" ? text.dropFirst() : text
  }

  /// `01/04/2026`, `2026-04-01`, `1-Apr`, `Apr-26`: a spreadsheet makes days of `1/4`.
  private static func isDate(_ folded: String) -> Bool {
    if isDateOfNumbers(folded, by: "-") || isDateOfNumbers(folded, by: "/") { return true }
    let parts = folded.split { $0 == "-" || $0 == " " }
    let numbers = parts.filter { $0.count <= 4 && $0.allSatisfy(\.isNumber) }
    return (1...2).contains(numbers.count) && numbers.count + 1 == parts.count
      && parts.contains { part in
        Day.monthNames.contains { part == $0.lowercased().prefix(3) || part == $0.lowercased() }
      }
  }

  private static func isDateOfNumbers(_ folded: String, by separator: Character) -> Bool {
    let parts = folded.split(separator: separator, omittingEmptySubsequences: false)
    return parts.count == 3 && isDigits(parts[0], 1...4) && isDigits(parts[1], 1...2)
      && isDigits(parts[2], 1...4)
  }
}
