// The limits of a count of events that come one by one: exact below 10, Byar's from 10.

import RealModule

enum PoissonLimits {
  /// Where Byar's approximation takes over, as in PHEindicatormethods' `phe_rate`.
  private static let byarFrom = 10.0

  /// The limits of the number of events that was to be expected; `events` is 0 to 10¹⁵.
  static func interval(_ events: Double, _ confidence: Confidence) -> Interval {
    if events >= byarFrom {
      return Interval(
        lower: byarLower(events, confidence.z), upper: byarUpper(events, confidence.z))
    }
    let p = confidence.twoSidedP / 2
    return Interval(lower: exactLower(events, p), upper: exactUpper(events, p))
  }

  /// x (1 − 1/9x − z/3√x)³ (Breslow and Day, 1987, volume II).
  private static func byarLower(_ x: Double, _ z: Double) -> Double {
    let base = 1 - 1 / (9 * x) - z / (3 * x.squareRoot())
    return x * base * base * base
  }

  /// The same for one event more, with the sign of z turned round.
  private static func byarUpper(_ events: Double, _ z: Double) -> Double {
    let x = events + 1
    let base = 1 - 1 / (9 * x) + z / (3 * x.squareRoot())
    return x * base * base * base
  }

  // MARK: Exact (Armitage and Berry, 2002)

  /// Half the chi-squared quantile of `p` with 2x degrees of freedom: P(x, limit) = p.
  ///
  /// Newton's method on logarithms, in which P is concave, from below.
  private static func exactLower(_ x: Double, _ p: Double) -> Double {
    guard x > 0 else { return 0 }
    var limit = Double.exp((.log(p) + .logGamma(x + 1)) / x)
    guard limit > 0 else { return 0 }
    for _ in 0..<100 {
      let chance = IncompleteGamma.lower(x, limit)
      let slope = x * IncompleteGamma.front(x, limit) / chance
      let step = Double.log(p / chance) / slope
      limit *= Double.exp(step)
      if step.magnitude < 1e-15 { break }
    }
    return limit
  }

  /// Half the chi-squared quantile of 1 − `p` with 2x + 2 degrees of freedom: Q(x + 1, limit) = p.
  private static func exactUpper(_ x: Double, _ p: Double) -> Double {
    let a = x + 1
    var limit = a + 3 * a.squareRoot()
    for _ in 0..<100 {
      let chance = IncompleteGamma.upper(a, limit)
      let slope = a * IncompleteGamma.front(a, limit) / chance
      let step = Double.log(chance / p) / slope
      limit *= Double.exp(step)
      if step.magnitude < 1e-15 { break }
    }
    return limit
  }

  // MARK: The other way round, for funnels

  /// The counts whose limits just reach what was expected: fewer or more than these are unusual.
  static func counts(expecting expected: Double, _ confidence: Confidence) -> Interval {
    Interval(
      lower: lowestCount(expected, confidence), upper: highestCount(expected, confidence))
  }

  /// The count whose upper limit is `expected`; 0 where even no event at all is nothing unusual.
  private static func lowestCount(_ expected: Double, _ confidence: Confidence) -> Double {
    let (z, p) = (confidence.z, confidence.twoSidedP / 2)
    if byarUpper(byarFrom, z) <= expected {
      return crossing(from: byarFrom, to: expected) { byarUpper($0, z) < expected }
    }
    return crossing(from: 0, to: byarFrom) { IncompleteGamma.upper($0 + 1, expected) < p }
  }

  /// The count whose lower limit is `expected`.
  private static func highestCount(_ expected: Double, _ confidence: Confidence) -> Double {
    let (z, p) = (confidence.z, confidence.twoSidedP / 2)
    if byarLower(byarFrom, z) <= expected {
      return crossing(from: byarFrom, to: 2 * expected + 40) { byarLower($0, z) < expected }
    }
    return crossing(from: 0, to: byarFrom) { IncompleteGamma.lower($0, expected) > p }
  }

  /// Where `isBelow` turns from true to false, halving until no number lies between.
  private static func crossing(
    from low: Double, to high: Double, isBelow: (Double) -> Bool
  ) -> Double {
    var (low, high) = (low, high)
    guard isBelow(low) else { return low }
    while true {
      let middle = low + (high - low) / 2
      guard low < middle, middle < high else { return high }
      if isBelow(middle) { low = middle } else { high = middle }
    }
  }
}
