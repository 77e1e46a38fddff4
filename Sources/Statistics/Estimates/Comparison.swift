// How a figure stands beside a benchmark: in words, and only where chance is no explanation.

/// Better, similar or worse than England, the region or another benchmark.
package enum Comparison: String, Hashable, Sendable, Codable, CaseIterable {
  case better, similar, worse
  /// Where neither way is better.
  case higher, lower
  /// One of the two has no figure, or the figure no interval.
  case notCompared = "not compared"

  /// By the Fingertips rule: different only where the whole interval lies on one side of the
  /// benchmark; a limit equal to the benchmark is similar.
  /// - Parameters:
  ///   - interval: of the figure; `nil` where it has none.
  ///   - benchmark: in the figure's unit; `nil` where there is none.
  package init(of interval: Interval?, with benchmark: Double?, polarity: Polarity) {
    guard let interval, let benchmark, benchmark.isFinite else {
      self = .notCompared
      return
    }
    if interval.lower > benchmark {
      self.init(isHigher: true, polarity: polarity)
    } else if interval.upper < benchmark {
      self.init(isHigher: false, polarity: polarity)
    } else {
      self = .similar
    }
  }

  /// Of figures that do differ.
  init(isHigher: Bool, polarity: Polarity) {
    switch polarity {
    case .up: self = isHigher ? .better : .worse
    case .down: self = isHigher ? .worse : .better
    case .neutral: self = isHigher ? .higher : .lower
    }
  }
}
