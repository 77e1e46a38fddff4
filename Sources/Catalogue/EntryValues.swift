// Single values of an entry: text, codes, words of a list, days, numbers, yes and no.

import Outcomes
import Yams

extension Entry {
  /// Text without the spaces and line breaks around it; `""` as a stand-in.
  func text(_ key: String) -> String { optionalText(key) ?? "" }

  func optionalText(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard let scalar = node.scalar else {
      fault(key, "Here stands \(node.noun), not one text.", "Write it as one text.")
      return nil
    }
    let text = scalar.string.trimmingSpaces()
    if text.isEmpty {
      fault(key, "The text is empty.", "Write the text, or take the line out.")
      return nil
    }
    return text
  }

  /// A code that this entry gives to a thing, noted so that another one cannot take it.
  func code(_ key: String, of thing: Thing) -> String {
    let code = text(key)
    guard !code.isEmpty else { return "" }
    guard Entry.isCode(code) else {
      ledger.unreadable(
        place(of: key), key, "“\(code)” is not a code.",
        "Write 1 to 64 letters, digits, hyphens, underlines, full stops or brackets.")
      return ""
    }
    ledger.declare(thing, code, at: place(of: key), key: key)
    return code
  }

  /// Codes stand in addresses and in the database's breakdown keys, so their signs are few.
  private static func isCode(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
          || "-_.()".unicodeScalars.contains($0)
      }
  }

  /// The code of a thing that must be defined somewhere.
  func reference(_ key: String, to thing: Thing) -> String {
    let code = text(key)
    ledger.refer(to: thing, code, at: place(of: key), key: key)
    return code
  }

  /// One of an enumeration's words; `otherwise` where none, or a wrong one, is written.
  func choice<Choice>(_ key: String, otherwise: Choice) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    optionalChoice(key) ?? otherwise
  }

  /// `nil` where no word, or a wrong one, is written.
  func optionalChoice<Choice>(_ key: String) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    optionalText(key).flatMap { Entry.choice($0, at: place(of: key), key, ledger) }
  }

  static func choice<Choice>(_ text: String, at place: Place, _ key: String, _ ledger: Ledger)
    -> Choice? where Choice: RawRepresentable<String> & CaseIterable
  {
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    let near = Nearest.word(to: text, among: words).map { " (\($0), perhaps)" } ?? ""
    ledger.fault(
      place, key, "“\(text)” is not one of its words.", "Write \(listed(words))\(near).")
    return nil
  }

  /// The first of January 1970 as a stand-in.
  func day(_ key: String) -> Day { optionalDay(key) ?? Day(number: 0) }

  func optionalDay(_ key: String) -> Day? {
    guard let text = optionalText(key) else { return nil }
    guard let day = Day(iso: text) else {
      fault(
        key, "“\(text)” is not a day of the calendar.",
        "Write year, month and day, as in 2026-09-30.")
      return nil
    }
    return day
  }

  /// Two days that must stand in order, if both are written.
  func checkOrder(_ first: String, _ last: String) {
    guard let from = optionalDay(first), let to = optionalDay(last), from > to else { return }
    fault(last, "It ends before it begins.", "Write a day that is not before \(first).")
  }

  /// A whole number; `otherwise` where none, or a wrong one, is written.
  func whole(_ key: String, in range: ClosedRange<Int>, otherwise: Int) -> Int {
    guard let text = optionalText(key) else { return otherwise }
    guard let number = Int(text), range.contains(number) else {
      fault(
        key, "“\(text)” is not a whole number from \(range.lowerBound) to \(range.upperBound).",
        "Write a number such as \(shape.key(key)?.example ?? "1").")
      return otherwise
    }
    return number
  }

  /// `no` where nothing is written.
  func yes(_ key: String) -> Bool {
    guard let text = optionalText(key) else { return false }
    if text != "yes", text != "no" {
      fault(key, "“\(text)” is neither yes nor no.", "Write yes or no.")
    }
    return text == "yes"
  }
}
