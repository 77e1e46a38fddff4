// What one value cell says: nothing, a number, a word for having none, or something we cannot take.

import Foundation
import Outcomes
import Workbooks

/// A number, or why there is none.
enum Stated: Hashable {
  case quantity(Decimal)
  case absent(Layout.Absence)
}

enum ValueCell: Equatable {
  case blank
  case stated(Stated)
  /// A number with a sign, which is right for some units; see `ValueReader.judged`.
  case marked(Decimal, NumberText.Mark)
  case faulty(CellFault)
}

/// Reads value cells by a layout's words, brackets and percentages.
struct ValueReader {
  private let absences: [String: Layout.Absence]
  /// Whether one of the layout's words looks like a number, such as 999 for not recorded.
  private let hasNumbersForWords: Bool
  /// Whether commas stand for decimal points, as they do where semicolons part the cells.
  private let mayBeDecimalComma: Bool
  private let brackets: Layout.Brackets
  private let percentages: Layout.Percentages?

  init(_ layout: Layout, isBySemicolons: Bool = false) {
    mayBeDecimalComma = isBySemicolons
    brackets = layout.brackets
    percentages = layout.percentages
    var absences = ValueReader.everyLayout
    for (word, absence) in layout.missingWords { absences[WordIndex.fold(word)] = absence }
    self.absences = absences
    hasNumbersForWords = layout.missingWords.keys.contains { ValueReader.number($0) != .notANumber }
  }

  /// Words every layout knows; the bracketed ones are the Analysis Function's.
  private static let everyLayout: [String: Layout.Absence] = [
    "not recorded": .notRecorded, "[x]": .notRecorded,
    "not our service": .notOurService,
    "not applicable": .notApplicable, "[z]": .notApplicable,
    "withheld by sender": .withheldBySender, "withheld": .withheldBySender,
    "[c]": .withheldBySender, "*": .withheldBySender,
  ]

  func absence(_ word: String) -> Layout.Absence? {
    let folded = WordIndex.fold(word)
    return absences[folded] ?? (isBelow(folded) ? .withheldBySender : nil)
  }

  func read(_ cell: SheetCell, of row: SheetRow) -> ValueCell {
    switch cell.kind {
    case .blank: return .blank
    case .text, .number: return readText(cell, of: row)
    case .percentage:
      let read = readText(cell, of: row)
      if case .stated(.quantity(let number)) = read { return .marked(number, .percent) }
      return read
    case .date, .month: return .faulty(.date)
    case .boolean: return .faulty(.boolean)
    case .error:
      return absence(row.text(cell)).map { .stated(.absent($0)) }
        ?? .faulty(.spreadsheetError)
    case .uncomputed: return .faulty(.uncomputed)
    }
  }

  private func readText(_ cell: SheetCell, of row: SheetRow) -> ValueCell {
    let range = trimmed(cell, in: row.bytes)
    guard !range.isEmpty else { return .blank }
    if hasNumbersForWords, let absence = absences[WordIndex.fold(row.text(cell))] {
      return .stated(.absent(absence))
    }
    if mayBeDecimalComma, isAmbiguous(row.bytes[range]) { return .faulty(.decimalComma) }
    return ValueReader.cell(NumberText.read(row.bytes, in: range))
      ?? readWords(row.text(cell).trimmingSpaces())
  }

  /// `nil` for what is no number.
  private static func cell(_ number: NumberText) -> ValueCell? {
    switch number {
    case .number(let number): .stated(.quantity(number))
    case .marked(let number, let mark): .marked(number, mark)
    case .tooManyDigits: .faulty(.tooManyDigits)
    case .notANumber: nil
    }
  }

  private func readWords(_ text: String) -> ValueCell {
    if text.isEmpty { return .blank }
    if let absence = absence(text) { return .stated(.absent(absence)) }
    if let open = text.firstIndex(of: "("), text.hasSuffix(")"), !text.hasPrefix("=") {
      return readBracketed(
        text[..<open].trimmingSpaces(),
        text[text.index(after: open)...].dropLast().trimmingSpaces())
    }
    return ValueReader.cell(ValueReader.number(text)) ?? .faulty(CellWords.fault(in: text))
  }

  private func readBracketed(_ outside: String, _ inside: String) -> ValueCell {
    switch brackets {
    case .refused: return .faulty(.brackets)
    case .outsideIsOfficial:
      if let absence = absence(outside) { return .stated(.absent(absence)) }
      return ValueReader.cell(ValueReader.number(outside)) ?? .faulty(.brackets)
    case .negative:
      guard outside.isEmpty else { return .faulty(.brackets) }
      switch ValueReader.number(inside) {
      case .number(let number) where number >= 0: return .stated(.quantity(-number))
      case .marked(let number, let mark) where number >= 0: return .marked(-number, mark)
      case .number, .marked, .tooManyDigits, .notANumber: return .faulty(.brackets)
      }
    }
  }

  private static func number(_ text: String) -> NumberText {
    let bytes = Array(text.utf8)
    return NumberText.read(bytes, in: bytes.indices)
  }

  /// `<5`, `< 10`: the sender hid a small number.
  private func isBelow(_ folded: String) -> Bool {
    guard folded.first == "<" else { return false }
    let number = folded.dropFirst().trimmingSpaces()
    return (1...2).contains(number.utf8.count) && number.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// `1,234`: a thousand and more, or one and a fraction.
  private func isAmbiguous(_ number: ArraySlice<UInt8>) -> Bool {
    let parts = number.split(separator: .comma, omittingEmptySubsequences: false)
    guard parts.count == 2, let last = parts.last else { return false }
    let digits = last.prefix { (48...57).contains($0) }
    return digits.count == 3 && !last.contains(UInt8(ascii: "."))
  }

  /// Without spaces and tabs at both ends; other blank characters wait for `trimmingSpaces`.
  private func trimmed(_ cell: SheetCell, in bytes: [UInt8]) -> Range<Int> {
    var start = cell.range.lowerBound
    var end = cell.range.upperBound
    while start < end, bytes[start] == .space || bytes[start] == 9 { start += 1 }
    while end > start, bytes[end - 1] == .space || bytes[end - 1] == 9 { end -= 1 }
    return start..<end
  }
}

extension ValueReader {
  /// What a cell says in the item's unit: a number loses the unit's own sign and keeps another, and
  /// one without a sign may be a share of one where per cent are asked.
  func judged(_ cell: ValueCell, as part: Layout.Part, of unit: Item.Unit) -> ValueCell {
    let unit = part == .respondents ? .people : unit
    switch (cell, unit) {
    case (.marked(let number, .percent), .percent), (.marked(let number, .percent), .percentChange),
      (.marked(let number, .pounds), .pounds):
      return .stated(.quantity(number))
    case (.stated(.quantity(let number)), .percent),
      (.stated(.quantity(let number)), .percentChange):
      return unsigned(number, as: part)
    case (.blank, _), (.stated, _), (.marked, _), (.faulty, _): return cell
    }
  }

  /// A margin is small beside its figure, and is read as that is.
  private func unsigned(_ number: Decimal, as part: Layout.Part) -> ValueCell {
    switch percentages {
    case .ofOne: .stated(.quantity(number * 100))
    case .ofHundred: .stated(.quantity(number))
    case nil:
      part == .margin || number == 0 || abs(number) > 1
        ? .stated(.quantity(number)) : .faulty(.fraction)
    }
  }
}
