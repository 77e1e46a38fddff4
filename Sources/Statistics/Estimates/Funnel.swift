// Funnel plots: how far bodies of different sizes may lie from the whole by chance alone.

/// Where a body's point lies in a funnel; a point on a limit is within it.
package enum FunnelPlace: String, Hashable, Sendable, Codable, CaseIterable {
  case within
  case below95 = "below 95"
  case below998 = "below 99.8"
  case above95 = "above 95"
  case above998 = "above 99.8"

  /// By what lies outside the limits of each level, the wider first.
  fileprivate init(isBelow: (Confidence) -> Bool, isAbove: (Confidence) -> Bool) {
    if isBelow(.percent998) {
      self = .below998
    } else if isBelow(.percent95) {
      self = .below95
    } else if isAbove(.percent998) {
      self = .above998
    } else if isAbove(.percent95) {
      self = .above95
    } else {
      self = .within
    }
  }
}

/// A funnel round the proportion of a whole, such as all providers together.
///
/// p ± z √(p (1 − p) / n), the score test's limits, as PHEindicatormethods' funnels: a point lies
/// outside exactly where its own Wilson interval does not hold the whole's proportion.
package struct ProportionFunnel: Hashable, Sendable {
  /// The centre line.
  package let whole: Proportion

  package init(around whole: Proportion) { self.whole = whole }

  /// The limits for bodies with this denominator, cut off at 0 and 1.
  ///
  /// Throws for a denominator of nought or less, infinite or above 10¹⁵.
  package func limits(
    of denominator: Double, _ confidence: Confidence
  ) throws(StatisticsError) -> Interval {
    let half = half(try denominator.dividing(as: .denominator), confidence)
    return Interval(lower: max(0, whole.value - half), upper: min(1, whole.value + half))
  }

  package func place(of point: Proportion) -> FunnelPlace {
    let distance = point.value - whole.value
    return FunnelPlace(
      isBelow: { -distance > half(point.denominator, $0) },
      isAbove: { distance > half(point.denominator, $0) })
  }

  private func half(_ denominator: Double, _ confidence: Confidence) -> Double {
    confidence.z * (whole.value * (1 - whole.value) / denominator).squareRoot()
  }
}

/// A funnel round the rate of a whole, such as all districts together.
///
/// A point lies outside where its own Poisson interval (exact below 10 events, Byar's from 10) does
/// not hold the whole's rate, as in PHEindicatormethods' funnels of crude rates; the limits are the
/// counts at which that begins.
package struct RateFunnel: Hashable, Sendable {
  /// The centre line.
  package let whole: Rate

  package init(around whole: Rate) { self.whole = whole }

  /// The limits for bodies with this denominator, per the whole's multiplier.
  ///
  /// Throws for a denominator of nought or less, infinite or above 10¹⁵, and where the events to be
  /// expected of it would be above 10¹⁵.
  package func limits(
    of denominator: Double, _ confidence: Confidence
  ) throws(StatisticsError) -> Interval {
    let denominator = try denominator.dividing(as: .denominator)
    let expected = try (whole.events / whole.denominator * denominator).bounded(as: .value)
    let counts = PoissonLimits.counts(expecting: expected, confidence)
    return Interval(
      lower: counts.lower / denominator * whole.multiplier,
      upper: counts.upper / denominator * whole.multiplier)
  }

  /// The place of a point, whatever number of people it is per.
  package func place(of point: Rate) -> FunnelPlace {
    let centre = whole.events / whole.denominator
    func limits(_ confidence: Confidence) -> Interval {
      PoissonLimits.interval(point.events, confidence)
    }
    return FunnelPlace(
      isBelow: { limits($0).upper / point.denominator < centre },
      isAbove: { limits($0).lower / point.denominator > centre })
  }
}
