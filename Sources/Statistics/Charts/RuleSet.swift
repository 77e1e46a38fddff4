// The rules by which a chart is read, with the name and version that stand on it.

/// The rules a chart is drawn and read by.
///
/// NHS England's Making Data Count as its R package NHSRplotthedots has it (`ptd_spc_standard`,
/// `ptd_calculate_point_type`), with an answer where the package has none: a constant series, a
/// missing value, a rebase date that is not among the dates.
package struct RuleSet: Hashable, Sendable, Codable {
  package let name: String
  package let version: String
  package let screensOutliers: Bool
  package let baselineCount: Int?

  init(_ series: Series, _ display: Display) {
    name =
      display == .pChart ? "Making Data Count four rules, p chart" : "Making Data Count four rules"
    version = "1.0"
    screensOutliers = display != .pChart && series.options.screensOutliers
    baselineCount = series.options.baselineCount
  }

  /// As it stands on the chart.
  package var words: String {
    var words = "\(name), \(version)"
    if screensOutliers { words += "; moving ranges of 3.267 times their mean or more left out" }
    if let baselineCount { words += "; limits from the first \(baselineCount) figures" }
    return words
  }

  /// From so many points a page draws limits, and a baseline may be fixed.
  package static let pointsMin = 12

  /// Limits lie so many mean moving ranges from the mean: 3 / 1.128 (d₂ of two values).
  static let limitFactor = 2.66
  /// Two thirds of the way.
  static let nearFactor = 2 * (limitFactor / 3)
  /// D₄ of two values: the upper limit of moving ranges, in means of them.
  static let screenFactor = 3.267
  /// So many successive points make a run or a trend.
  package static let runLength = 7
}

/// A signal: why a point is more than chance, the strongest first.
package enum Rule: String, Hashable, Sendable, Codable, CaseIterable {
  /// Strictly beyond a limit.
  case outsideLimits = "outside limits"
  /// Seven successive points, each above the one before, or each below it.
  case trendOfSeven = "trend of seven"
  /// Two of three successive points beyond two thirds of the way to one limit and not outside it,
  /// all three on that side of the mean.
  case twoOfThree = "two of three"
  /// Seven successive points on one side of the mean.
  case runOfSeven = "run of seven"
}

/// A rule that is met, and which way.
package struct Signal: Hashable, Sendable, Codable {
  package enum Way: String, Hashable, Sendable, Codable {
    /// Above the mean; of a trend, rising.
    case up
    /// Below the mean; of a trend, falling.
    case down
  }

  package let rule: Rule
  package let way: Way
}

/// What a point is, by signal and polarity.
package enum Variation: String, Hashable, Sendable, Codable, CaseIterable {
  case commonCause = "common cause"
  case improvement
  case concern
  case neutralHigh = "neutral high"
  case neutralLow = "neutral low"

  init(_ signal: Signal?, _ polarity: Polarity) {
    self =
      switch (signal?.way, polarity) {
      case (nil, _): .commonCause
      case (.up, .neutral): .neutralHigh
      case (.down, .neutral): .neutralLow
      case (.up, .up), (.down, .down): .improvement
      case (.up, .down), (.down, .up): .concern
      }
  }
}
