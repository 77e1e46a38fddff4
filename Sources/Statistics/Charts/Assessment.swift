// What is known of a series once it is assessed: all that a page, a file and a release show.

/// What `assess(_:)` says of a series.
package struct Assessment: Hashable, Sendable, Codable {
  package let ruleSet: RuleSet
  package let display: Display
  /// One for each point of the series, in its order.
  package let points: [AssessedPoint]
  /// The class of the last charted point; `nil` where no limits are drawn.
  package let icon: Variation?
  /// `nil` without an agreed target, without limits and where neither way is better.
  package let assurance: Assurance?
  /// `nil` for fewer than five points since the last rebase, and where nothing may be said.
  package let direction: Direction?
  /// The middle line of a run chart.
  package let median: Double?
  /// One or a few short sentences, naming the rule; one verdict at most.
  package let sentence: String
  package let remarks: [Remark]
}

/// What the process will do about its target if nothing changes, by the limits at the last point.
package enum Assurance: String, Hashable, Sendable, Codable, CaseIterable {
  case consistentlyPass = "consistently pass"
  case consistentlyFail = "consistently fail"
  /// Hit and miss: the target lies between the limits, or on one.
  case inconsistent

  init?(target: Double?, limits: Limits?, polarity: Polarity) {
    guard let target, let limits, polarity != .neutral else { return nil }
    if target > limits.upper {
      self = polarity == .up ? .consistentlyFail : .consistentlyPass
    } else if target < limits.lower {
      self = polarity == .up ? .consistentlyPass : .consistentlyFail
    } else {
      self = .inconsistent
    }
  }
}

/// What a reader of the chart must know besides.
package enum Remark: Hashable, Sendable, Codable, CustomStringConvertible {
  case noFigures
  /// No two figures stand side by side in the latest step, so it has no limits.
  case noLimits
  /// A step with fewer than 12 figures: its limits will still move.
  case shortStep(pointCount: Int)
  case rebaseNotFound(reason: String)
  /// All figures of the latest step's baseline are equal: its limits are its mean.
  case constant
  /// Points of a p chart at which fewer than four of the rarer kind are expected.
  case pointsWithoutLimits(count: Int)
  /// The line through all points and the chart's last point speak for opposite things, so the
  /// direction is not called good or bad.
  case directionAgainstChart

  package var description: String {
    switch self {
    case .noFigures: "There are no figures."
    case .noLimits: "No two figures stand side by side, so there are no limits."
    case .shortStep(let count):
      "The limits rest on \(count) figure\(count == 1 ? "" : "s"), fewer than "
        + "\(RuleSet.pointsMin): they will still move."
    case .rebaseNotFound(let reason):
      "The chart is not drawn anew for “\(reason)”: no figure has that date."
    case .constant: "The figures hardly differ: the limits are the mean."
    case .pointsWithoutLimits(let count):
      "\(count) figure\(count == 1 ? " has" : "s have") no limits: too few people behind "
        + "\(count == 1 ? "it" : "them")."
    case .directionAgainstChart:
      "The line over the whole chart and the latest figures go different ways."
    }
  }
}
