// One figure's words: beside a year earlier, by what was agreed, and with its marks.

import Disclosure
import Foundation
import Outcomes
import Pages

extension SummaryFigure {
  /// The unit and, where it is not the release's own, the period, as stands under the title.
  func footing(beside period: ReportingPeriod?, in year: FinancialYear) -> String {
    let isOwn = figure.period.kind == .flow && figure.period == period
    let words = isOwn ? "" : figure.period.sentenceWords(in: year)
    let isInTitle = title.lowercased().contains(indicator.unitBeside.lowercased())
    let unit = isInTitle ? "" : indicator.unitBeside
    return [unit, words, asked?.words ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `up from 1,180`, `the same as 62%`, `1,180, not compared`; what to say where there is none.
  var yearEarlierWords: String {
    guard let comparison, let yearEarlier else { return "no figure" }
    let text = yearEarlier.shownWords
    return switch comparison {
    case .up: "up from \(text)"
    case .down: "down from \(text)"
    case .same: "the same as \(text)"
    case .notCompared: "\(text), not compared"
    }
  }

  /// The parts of a ratio, which are rounded: `about 310 of 500`.
  var partsWords: String? {
    guard case .ratio = indicator.formula, figure.parts.count == 2 else { return nil }
    return "about " + figure.parts.map(\.text).joined(separator: " of ")
  }
}

extension Figure {
  /// The figure with the marks that stand beside it.
  var shownWords: String {
    let beside = markers.map(\.rawValue).filter { !text.contains($0) }.joined()
    return beside.isEmpty ? text : "\(text) \(beside)"
  }

  /// `6.5 ± 0.3`.
  func publishedWords(decimals: Int) -> String {
    margin.map { "\(shownWords) ± \($0.grouped(decimalsMin: decimals))" } ?? shownWords
  }
}

extension YearComparison {
  /// The same in every format.
  var words: String {
    switch self {
    case .up: "up"
    case .down: "down"
    case .same: "the same"
    case .notCompared(let reason): "not compared: \(reason.words)"
    }
  }
}

extension YearComparison.Reason {
  var words: String {
    switch self {
    case .noneEarlier: "no figure a year earlier"
    case .hidden: "one of the two is hidden"
    case .tooFewAnswers: "too few people answered"
    case .noFigure: "one of the two is missing"
    case .partial: "not every return has come"
    case .redefined: "the definition changed between them"
    case .roundedDifferently: "the two are rounded differently"
    }
  }
}

extension AgreedStanding {
  /// `target 85%, floor 75%`; `nil` where nothing is agreed.
  func levelWords(of indicator: Indicator) -> String? {
    func figure(_ number: Decimal) -> String {
      number.grouped() + (indicator.form == .percentage ? "%" : "")
    }
    return target.map { target in
      switch target.level {
      case .target(let target, let floor): "target \(figure(target)), floor \(figure(floor))"
      case .range(let lower, let upper): "expected \(figure(lower)) to \(figure(upper))"
      }
    }
  }

  /// `by 81%, January to March 2026`: the figure that is rated, where it is not the newest.
  func ratedWords(in year: FinancialYear) -> String? {
    ratedFigure.map { "by \($0.text), \($0.period.sentenceWords(in: year))" }
  }
}
