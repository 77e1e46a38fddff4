// Bodies or districts round their whole, as a funnel plot draws them.

/// Many places of different sizes beside the limits that chance sets for each size.
///
/// No ranking: the points keep the order in which they are given. Values and limits are in the
/// figure's own unit, such as per cent.
package struct FunnelPlot: Hashable, Sendable, Codable {
  package struct Point: Hashable, Sendable, Codable {
    /// The place's code.
    package let code: String
    /// How many people or cases its value rests on.
    package let denominator: Double
    package let value: Double
    package let place: FunnelPlace
  }

  /// The limits for places of one size.
  package struct Limits: Hashable, Sendable, Codable {
    package let denominator: Double
    package let at95: Interval
    package let at998: Interval
  }

  /// The centre line.
  package let whole: Double
  package let points: [Point]
  /// From below the smallest place to above the largest.
  package let limits: [Limits]

  /// Shares by place, times `scale`: 100 for per cent.
  ///
  /// Throws what the funnel's limits throw; `nil` for fewer than three places.
  package init?(
    of shares: [(code: String, share: Proportion)], around whole: Proportion, scale: Double
  ) throws(StatisticsError) {
    let funnel = ProportionFunnel(around: whole)
    try self.init(
      whole: whole.value * scale,
      points: shares.map { code, share in
        Point(
          code: code, denominator: share.denominator, value: share.value * scale,
          place: funnel.place(of: share))
      }
    ) { denominator, confidence throws(StatisticsError) in
      try funnel.limits(of: denominator, confidence).scaled(by: scale)
    }
  }

  /// Rates by place, per the whole's multiplier. Throws and gives `nil` as for shares.
  package init?(
    of rates: [(code: String, rate: Rate)], around whole: Rate
  ) throws(StatisticsError) {
    let funnel = RateFunnel(around: whole)
    try self.init(
      whole: whole.value,
      points: rates.map { code, rate in
        Point(
          code: code, denominator: rate.denominator,
          value: rate.value / rate.multiplier * whole.multiplier, place: funnel.place(of: rate))
      }
    ) { denominator, confidence throws(StatisticsError) in
      try funnel.limits(of: denominator, confidence)
    }
  }

  /// Fewer places are told apart more simply than by a funnel.
  package static let pointsMin = 3
  /// How many stretches the drawn limits have.
  private static let stretchCount = 24

  private init?(
    whole: Double, points: [Point],
    limits: (Double, Confidence) throws(StatisticsError) -> Interval
  ) throws(StatisticsError) {
    guard points.count >= FunnelPlot.pointsMin,
      let least = points.map(\.denominator).min(), let most = points.map(\.denominator).max()
    else { return nil }
    self.whole = whole
    self.points = points
    // Even steps of the square root, by which the limits close in.
    let (from, to) = ((least * 0.8).squareRoot(), (most * 1.05).squareRoot())
    var drawn: [Limits] = []
    for step in 0...FunnelPlot.stretchCount {
      let root = from + (to - from) * Double(step) / Double(FunnelPlot.stretchCount)
      drawn.append(
        Limits(
          denominator: root * root, at95: try limits(root * root, .percent95),
          at998: try limits(root * root, .percent998)))
    }
    self.limits = drawn
  }
}
