// Finds what a word in a file means among our codes, titles and aliases.

import Outcomes

/// Words by what they mean: indexes into a list that the owner keeps.
struct WordIndex {
  /// An alias, and the days on which it had that meaning.
  private struct Dated {
    let meaning: Int
    let from: Day?
    let to: Day?
  }

  private var firm: [String: Int] = [:]
  private var dated: [String: [Dated]] = [:]
  /// The file's own words, each with ours.
  private var replacements: [String: String] = [:]
  /// Words that can be proposed, as we write them.
  private(set) var known: [String] = []

  init(replacing words: [String: String] = [:]) {
    for (word, ours) in words { replacements[WordIndex.fold(word)] = ours }
  }

  /// The first meaning given to a word stays: codes go in before titles, titles before aliases.
  mutating func add(_ word: String, meaning: Int) {
    known.append(word)
    let folded = WordIndex.fold(word)
    if firm[folded] == nil { firm[folded] = meaning }
  }

  mutating func add(alias: Indicator.Alias, meaning: Int) {
    dated[WordIndex.fold(alias.name), default: []].append(
      Dated(meaning: meaning, from: alias.from, to: alias.to))
  }

  /// What the layout makes of a word; the word itself where it says nothing.
  func replaced(_ text: String) -> String { replacements[WordIndex.fold(text)] ?? text }

  func meaning(of text: String) -> Int? { firm[WordIndex.fold(replaced(text))] }

  func hasAlias(_ text: String) -> Bool { dated[WordIndex.fold(replaced(text))] != nil }

  /// The one meaning that an alias had in a period; `nil` when it had none, or several.
  func meaning(ofAlias text: String, in period: ReportingPeriod) -> Int? {
    let candidates = (dated[WordIndex.fold(replaced(text))] ?? []).filter { alias in
      (alias.from.map { $0 <= period.end } ?? true) && (alias.to.map { period.start <= $0 } ?? true)
    }
    let meanings = Set(candidates.map(\.meaning))
    return meanings.count == 1 ? meanings.first : nil
  }

  /// Without outer spaces, in lower case, inner spaces as one.
  static func fold(_ text: String) -> String {
    foldedPlain(text)
      ?? text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .trimmingSpaces()
  }

  /// The same of ASCII, byte by byte, in a fifth of the time; `nil` for other text.
  private static func foldedPlain(_ text: String) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var isApart = false
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case 9...13, .space: isApart = true
      default:
        if isApart, !folded.isEmpty { folded.append(.space) }
        isApart = false
        folded.append((65...90).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
