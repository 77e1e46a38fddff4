// What one value cell says: nothing, a number, a word for having none, or something we cannot take.

import Foundation
import Outcomes

/// A number, or why there is none.
enum Stated: Hashable {
  case quantity(Decimal)
  case absent(Layout.Absence)
}

enum ValueCell: Equatable {
  case blank
  case stated(Stated)
  case faulty(CellFault)
}

/// Reads value cells by a layout's words and brackets.
struct ValueReader {
  private let absences: [String: Layout.Absence]
  private let brackets: Layout.Brackets

  init(_ layout: Layout) {
    brackets = layout.brackets
    var absences = ValueReader.everyLayout
    for (word, absence) in layout.missingWords { absences[WordIndex.fold(word)] = absence }
    self.absences = absences
  }

  /// Words every layout knows; the bracketed ones are the Analysis Function's.
  private static let everyLayout: [String: Layout.Absence] = [
    "not recorded": .notRecorded, "[x]": .notRecorded,
    "not our service": .notOurService,
    "not applicable": .notApplicable, "[z]": .notApplicable,
    "withheld by sender": .withheldBySender, "withheld": .withheldBySender,
    "[c]": .withheldBySender, "*": .withheldBySender,
  ]

  /// Words that senders use for more than one of these things.
  private static let ambiguous: Set<String> = [
    "n/a", "na", "n.a.", "-", "–", "—", "..", "...", ".", "?", "none", "nil", "null", "unknown",
    "not known", "not held", "not given", "refused", "missing", "tbc", "x", "c", "z",
  ]

  func absence(_ word: String) -> Layout.Absence? {
    let folded = WordIndex.fold(word)
    return absences[folded] ?? (isBelow(folded) ? .withheldBySender : nil)
  }

  func read(_ cell: CSVCell, in bytes: [UInt8]) -> ValueCell {
    let range = trimmed(cell, in: bytes)
    guard !range.isEmpty else { return .blank }
    switch NumberText.read(bytes, in: range) {
    case .number(let number): return .stated(.quantity(number))
    case .tooManyDigits: return .faulty(.tooManyDigits)
    case .notANumber: return readWords(cell.text(in: bytes).trimmingSpaces())
    }
  }

  private func readWords(_ text: String) -> ValueCell {
    if text.isEmpty { return .blank }
    if let absence = absence(text) { return .stated(.absent(absence)) }
    if let open = text.firstIndex(of: "("), text.hasSuffix(")") {
      return readBracketed(
        text[..<open].trimmingSpaces(),
        text[text.index(after: open)...].dropLast().trimmingSpaces())
    }
    if case .number(let number) = number(text) { return .stated(.quantity(number)) }
    return .faulty(fault(in: text))
  }

  private func readBracketed(_ outside: String, _ inside: String) -> ValueCell {
    switch brackets {
    case .refused: return .faulty(.brackets)
    case .outsideIsOfficial:
      if let absence = absence(outside) { return .stated(.absent(absence)) }
      switch number(outside) {
      case .number(let number): return .stated(.quantity(number))
      case .tooManyDigits: return .faulty(.tooManyDigits)
      case .notANumber: return .faulty(.brackets)
      }
    case .negative:
      guard outside.isEmpty, case .number(let number) = number(inside), number >= 0 else {
        return .faulty(.brackets)
      }
      return .stated(.quantity(-number))
    }
  }

  private func number(_ text: String) -> NumberText {
    let bytes = Array(text.utf8)
    return NumberText.read(bytes, in: bytes.indices)
  }

  private func fault(in text: String) -> CellFault {
    let folded = WordIndex.fold(text)
    if ValueReader.ambiguous.contains(folded) { return .ambiguousWord }
    if folded.hasPrefix("#") { return .spreadsheetError }
    if folded.wholeMatch(of: #/[-+]?[0-9.,]+e[-+]?[0-9]+/#) != nil { return .exponent }
    if folded.hasSuffix("%") { return .percentSign }
    return .notANumber
  }

  /// `<5`, `< 10`: the sender hid a small number.
  private func isBelow(_ folded: String) -> Bool {
    guard folded.first == "<" else { return false }
    let number = folded.dropFirst().trimmingSpaces()
    return (1...2).contains(number.utf8.count) && number.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// Without spaces and tabs at both ends; other blank characters wait for `trimmingSpaces`.
  private func trimmed(_ cell: CSVCell, in bytes: [UInt8]) -> Range<Int> {
    var start = cell.start
    var end = cell.end
    while start < end, bytes[start] == .space || bytes[start] == 9 { start += 1 }
    while end > start, bytes[end - 1] == .space || bytes[end - 1] == 9 { end -= 1 }
    return start..<end
  }
}
