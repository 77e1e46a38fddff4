// Confidence levels, intervals, and what has them.

/// How often such intervals hold the true value.
package enum Confidence: String, Hashable, Sendable, Codable, CaseIterable {
  case percent95 = "95"
  case percent998 = "99.8"

  /// The Normal quantile of its upper limit: of 0.975 and of 0.999.
  package var z: Double {
    switch self {
    case .percent95: 1.959963984540054
    case .percent998: 3.0902323061678135
    }
  }

  /// The chance left out, both sides together.
  package var twoSidedP: Double {
    switch self {
    case .percent95: 0.05
    case .percent998: 0.002
    }
  }
}

/// From `lower` to `upper`, both included.
package struct Interval: Hashable, Sendable, Codable {
  package let lower: Double
  package let upper: Double

  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  package func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// In another unit, such as per cent for shares of one.
  package func scaled(by factor: Double) -> Interval {
    Interval(lower: lower * factor, upper: upper * factor)
  }
}

/// A figure with what chance alone would make of it.
package struct Estimate: Hashable, Sendable, Codable {
  package let value: Double
  package let at95: Interval
  package let at998: Interval

  func scaled(by factor: Double) -> Estimate {
    Estimate(value: value * factor, at95: at95.scaled(by: factor), at998: at998.scaled(by: factor))
  }
}

/// Something counted or measured that has a value and, at each level, an interval.
package protocol Estimated: Sendable {
  var value: Double { get }
  /// Never throws: what cannot have an interval cannot be made.
  func interval(_ confidence: Confidence) -> Interval
  /// The value with both intervals.
  var estimate: Estimate { get }
}

extension Estimated {
  package var estimate: Estimate {
    Estimate(value: value, at95: interval(.percent95), at998: interval(.percent998))
  }
}
