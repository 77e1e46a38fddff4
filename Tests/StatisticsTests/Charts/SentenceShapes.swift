// Series that make every kind of sentence, and the measure of how easily one is read.

import Statistics

/// Series that make each kind of sentence.
enum Shapes: CaseIterable, Sendable {
  case run, runDown, trend, trendDown, pair, pairDown, outside, outsideDown, quiet, back, lineUp
  case lineDown, short, one, none, rare, survey, surveyChange

  private static let base: [Double?] = (0..<16).map { $0.isMultiple(of: 2) ? 0.5 : -0.5 }

  var values: [Double?] {
    switch self {
    case .run: Shapes.base + [0.9, 0.7, 0.9, 0.7, 0.9, 0.7, 0.9]
    case .runDown: Shapes.run.values.map { $0.map { -$0 } }
    case .trend: Shapes.base + [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.7]
    case .trendDown: Shapes.trend.values.map { $0.map { -$0 } }
    case .pair: Shapes.base + [2.6, 0.6, 2.6]
    case .pairDown: Shapes.pair.values.map { $0.map { -$0 } }
    case .outside: Shapes.base + [4]
    case .outsideDown: Shapes.base + [-4]
    case .quiet: Shapes.base
    case .back: Shapes.base + [4] + Shapes.base
    case .lineUp: (0..<24).map { Double($0) / 20 + ($0.isMultiple(of: 2) ? 0.9 : 0) }
    case .lineDown: Shapes.lineUp.values.map { $0.map { -$0 } }
    case .short: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    case .one: [1]
    case .none: [nil]
    case .rare: [0, 0, 0, 1, 0]
    case .survey, .surveyChange: [30, 40]
    }
  }

  var kind: Series.Kind {
    switch self {
    case .rare: return .count
    case .survey: return .survey(nil)
    case .surveyChange:
      let figures = try? (
        SurveyFigure(value: 40, margin: 3), SurveyFigure(value: 30, margin: 4)
      )
      return .survey(figures.map { SurveyDifference(of: $0, from: $1) })
    default: return .quantity
    }
  }
}

/// The ways in which periods are labelled.
enum Labels: CaseIterable {
  case months, quarters, codes, years

  func label(_ index: Int, of count: Int) -> String {
    switch self {
    case .months: Series.month(index)
    case .quarters:
      ["January to March", "April to June", "July to September", "October to December"][index % 4]
        + " \(2022 + index / 4)"
    case .codes: "2026-27-Q\(index % 4 + 1)"
    case .years: "\(2001 + index)-\(index + 2)"
    }
  }
}

/// Flesch–Kincaid grade level (J. P. Kincaid and others, 1975): 0.39 words a sentence + 11.8
/// syllables a word − 15.59. A sentence ends in a full stop; what has a digit is one syllable.
enum Readability {
  static func grade(of text: String) -> Double {
    let sentences = text.split(separator: ".").count
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "’") }
    let syllables = words.reduce(0) { $0 + Readability.syllables(String($1)) }
    let (wordCount, sentenceCount) = (Double(words.count), Double(sentences))
    return 0.39 * wordCount / sentenceCount + 11.8 * Double(syllables) / wordCount - 15.59
  }

  /// Groups of vowels, without an “e” that is not spoken; each word in “us-u-al” counts in full.
  static func syllables(_ word: String) -> Int {
    let word = word.lowercased()
    guard !word.contains(where: \.isNumber) else { return 1 }
    if let known = irregular[word] { return known }
    let groups = word.split { !"aeiouy".contains($0) }.count
    let isSilent =
      word.hasSuffix("e") && !word.hasSuffix("le") && groups > 1
      || word.hasSuffix("ed") && !word.hasSuffix("ted") && groups > 1
    return max(1, groups - (isSilent ? 1 : 0))
  }

  private static let irregular = ["usual": 3, "january": 4, "february": 4, "people": 2, "going": 2]
}
