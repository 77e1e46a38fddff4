// Where a series is going: a straight line through the whole charted period, tested.

/// Direction of travel by ordinary least squares (Kent's Quarterly Performance Report, key of
/// 2020/21: by regression over the whole timeframe shown).
package struct Direction: Hashable, Sendable, Codable {
  package enum Trend: String, Hashable, Sendable, Codable, CaseIterable {
    case improving, worsening
    /// Clear, of an indicator that is better neither way, or not to be called good or bad.
    case rising, falling
    case noClearTrend = "no clear trend"
  }

  package let trend: Trend
  /// In the figures' unit per period; missing periods count as time.
  package let slope: Double
  /// The chance of so steep a slope without a trend, two-sided: Student's t with two fewer degrees
  /// of freedom than points.
  package let p: Double
  package let pointCount: Int

  /// A trend is clear below this.
  package static let significance = 0.05
  /// Fewer points have no direction.
  package static let pointsMin = 5

  var isClear: Bool { trend != .noClearTrend }
  var isUpward: Bool { slope > 0 }

  /// The same line, not called good or bad.
  func withoutVerdict() -> Direction { Direction(slope, p, pointCount, .neutral) }

  private init(_ slope: Double, _ p: Double, _ pointCount: Int, _ polarity: Polarity) {
    self.slope = slope
    self.p = p
    self.pointCount = pointCount
    guard p < Direction.significance else {
      trend = .noClearTrend
      return
    }
    trend =
      switch polarity {
      case .neutral: slope > 0 ? .rising : .falling
      case .up: slope > 0 ? .improving : .worsening
      case .down: slope > 0 ? .worsening : .improving
      }
  }
}

extension Direction {
  /// Over the charted points since the last rebase: a line across a known change means nothing.
  ///
  /// - Returns: `nil` for fewer than five points.
  init?(_ chart: Chart, _ polarity: Polarity) {
    guard let range = chart.steps.last else { return nil }
    let sums = Sums(chart, range)
    guard let sums, sums.count >= Direction.pointsMin else { return nil }
    let slope = sums.product / sums.timeSquares
    guard slope != 0, sums.valueSquares > 0 else {
      self.init(0, 1, sums.count, polarity)
      return
    }
    let correlation = sums.product / (sums.timeSquares * sums.valueSquares).squareRoot()
    let freedom = Double(sums.count - 2)
    let unexplained = (1 - correlation) * (1 + correlation)
    let t = correlation * (freedom / unexplained).squareRoot()
    // A line without any distance is no chance at all.
    let p = unexplained > 0 ? StudentT.twoSidedP(t, degreesOfFreedom: freedom) ?? 1 : 0
    self.init(slope, p, sums.count, polarity)
  }
}

/// Squares and products of the points' distances from their means.
private struct Sums {
  private(set) var count = 0
  private(set) var timeSquares = 0.0
  private(set) var valueSquares = 0.0
  private(set) var product = 0.0

  init?(_ chart: Chart, _ range: Range<Int>) {
    var times = ExactSum()
    var values = ExactSum()
    for index in range where !chart.values[index].isNaN {
      times.add(Double(index))
      values.add(chart.values[index])
    }
    guard let time = times.mean, let mean = values.mean else { return nil }
    count = times.count
    for index in range where !chart.values[index].isNaN {
      let t = Double(index) - time
      let y = chart.values[index] - mean
      timeSquares += t * t
      valueSquares += y * y
      product += t * y
    }
  }
}
