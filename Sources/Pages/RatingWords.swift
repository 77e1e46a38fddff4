// What was agreed and how a figure stands by it, in words that are never one colour alone.

import Disclosure
import Foundation
package import Outcomes

extension TargetStanding {
  /// In the order in which they are counted in a sentence.
  static let all: [TargetStanding] =
    Rating.allCases.map(TargetStanding.rated) + Activity.allCases.map(TargetStanding.activity)

  /// One word for machines, and for the shape that the page draws beside the words.
  package var code: String {
    switch self {
    case .rated(let rating): rating.rawValue
    case .activity(let activity): activity.rawValue
    }
  }

  /// What a reader is told; amber is never called a miss alone (Kent's own key).
  package var words: String {
    switch self {
    case .rated(.green): "target met"
    case .rated(.amber): "target missed, minimum met"
    case .rated(.red): "minimum not met"
    case .activity(.within): "within the expected range"
    case .activity(.above): "above the expected range"
    case .activity(.below): "below the expected range"
    }
  }

  /// The same behind a count, where a comma would part it.
  var countedWords: String {
    switch self {
    case .rated(.green): "on target"
    case .rated(.amber): "target missed but minimum met"
    case .rated(.red), .activity: words
    }
  }

  /// The class that gives the words their shape and colour.
  var look: HTML {
    switch self {
    case .rated(.green): "rating green"
    case .rated(.amber): "rating amber"
    case .rated(.red): "rating red"
    case .activity(.within): "rating within"
    case .activity(.above): "rating above"
    case .activity(.below): "rating below"
    }
  }

  /// The words with their shape.
  var html: HTML { "<span class=\"\(look)\">\(words)</span>" }

  /// All of them.
  static var list: HTML {
    "<ul class=\"ratings\">\n\(all.map { "<li>\($0.html)</li>\n" as HTML })</ul>\n"
  }
}

extension Target {
  /// `Target 85%, floor 75% for 2026-27, agreed by … on …`, without a full stop.
  package func words(of indicator: Indicator, in year: FinancialYear) -> String {
    func figure(_ number: Decimal) -> String {
      number.grouped() + (indicator.form == .percentage ? "%" : indicator.unitAfter)
    }
    let agreed =
      switch level {
      case .target(let target, let floor): "Target \(figure(target)), floor \(figure(floor))"
      case .range(let lower, let upper): "Expected range \(lower.grouped()) to \(figure(upper))"
      }
    let illustrative = isIllustrative ? " (illustrative)" : ""
    return "\(agreed) for \(self.year.words(in: year))\(illustrative), agreed by \(agreedBy) on "
      + agreedOn.words
  }
}
