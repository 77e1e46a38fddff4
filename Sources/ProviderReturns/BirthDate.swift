// Dates of birth among the dates of a note or a cell.

import Outcomes

enum BirthDate {
  /// A full date beside a word for birth, or one of the last century that is no event's.
  static func isIn(_ words: NoteWords) -> Bool {
    words.indices.contains { index in
      guard let date = date(in: words, at: index) else { return false }
      if near(date.words, in: words, births) { return true }
      return date.year.map { (1900...1999).contains($0) } ?? false
        && !near(date.words, in: words, events)
    }
  }

  /// Whether a cell holds a date and nothing else, of somebody who is no infant: up to 2015.
  static func isCell(_ cell: String) -> Bool {
    let words = NoteWords(cell)
    guard let date = date(in: words, at: 0), let year = date.year else { return false }
    let rest = date.words.upperBound..<words.indices.upperBound
    // A spreadsheet's export adds midnight: 00:00:00.
    return (1900...2015).contains(year) && rest.allSatisfy { words[$0].text == "00" }
  }

  private static let births: Set<String> = ["dob", "born", "birth", "birthdate", "birthday", "b"]
  private static let events: Set<String> = [
    "since", "from", "until", "till", "founded", "opened", "established", "started", "began",
    "launched", "registered", "effective", "dated", "act", "regulations", "standard", "created",
    "charity", "running", "before", "after",
  ]

  private static func near(_ date: Range<Int>, in words: NoteWords, _ wanted: Set<String>) -> Bool {
    let before = max(0, date.lowerBound - 4)..<date.lowerBound
    let after = date.upperBound..<min(words.indices.upperBound, date.upperBound + 2)
    return before.contains { wanted.contains(words[$0].key) || isSpelt(words, $0, wanted) }
      || after.contains { wanted.contains(words[$0].key) }
  }

  /// D.O.B.
  private static func isSpelt(_ words: NoteWords, _ index: Int, _ wanted: Set<String>) -> Bool {
    let letters = (index...index + 2).compactMap { words.word($0)?.key }.joined()
    return letters == "dob" && wanted.contains(letters)
  }

  /// A full date that begins at a word, and its year, if that has four digits.
  private static func date(in words: NoteWords, at index: Int) -> (words: Range<Int>, year: Int?)? {
    guard let first = words.word(index), first.isNumber || isMonth(first.key) else { return nil }
    var parts = [first]
    var at = index + 1
    while parts.count < 3, let word = words.word(at) {
      if !word.isNumber, ["st", "nd", "rd", "th", "of"].contains(word.key) {
        at += 1
        continue
      }
      guard words.gap(at).count <= 2, words.gap(at).allSatisfy({ " /.-,".utf8.contains($0) }) else {
        return nil
      }
      parts.append(word)
      at += 1
    }
    guard parts.count == 3 else { return nil }
    return year(of: parts).map { (index..<at, $0 > 99 ? $0 : nil) }
  }

  /// 12/3/1956, 1956-03-12, 12 March 1956 or March 12, 1956; two digits of a year as they stand.
  private static func year(of parts: [NoteWords.Word]) -> Int? {
    let numbers = parts.map { $0.isNumber ? Int($0.text) : nil }
    let areMonths = parts.map { !$0.isNumber && isMonth($0.key) }
    let lengths = parts.map(\.text.utf8.count)
    let days = 1...31
    switch (numbers[0], numbers[1], numbers[2]) {
    case (let year?, let month?, let day?) where lengths[0] == 4:
      return days.contains(day) && (1...12).contains(month) ? year : nil
    case (let day?, let month?, let year?) where lengths[2] == 2 || lengths[2] == 4:
      return days.contains(day) && (1...12).contains(month) ? year : nil
    case (let day?, nil, let year?) where areMonths[1] && days.contains(day): return year
    case (nil, let day?, let year?) where areMonths[0] && days.contains(day): return year
    default: return nil
    }
  }

  private static let months = Set(
    Day.monthNames.flatMap { [$0.lowercased(), String($0.lowercased().prefix(3))] } + ["sept"])

  static func isMonth(_ key: String) -> Bool {
    months.contains(key)
  }
}
