// How far two proportions or two rates lie apart, with limits.

import RealModule

/// One proportion less another, as between two periods: −1 to 1.
package struct ProportionDifference: Estimated, Hashable {
  package let one: Proportion
  package let other: Proportion

  package init(of one: Proportion, from other: Proportion) {
    self.one = one
    self.other = other
  }

  package var value: Double { one.value - other.value }

  /// Newcombe's hybrid score interval (R. G. Newcombe, 1998, method 10): from Wilson's limits of
  /// both, without correction for continuity.
  package func interval(_ confidence: Confidence) -> Interval {
    Interval(differenceOf: one, other, confidence)
  }
}

/// One rate less another, both per the same number.
package struct RateDifference: Estimated, Hashable {
  package let one: Rate
  package let other: Rate

  /// Throws where the rates are per different numbers.
  package init(of one: Rate, from other: Rate) throws(StatisticsError) {
    guard one.multiplier == other.multiplier else {
      throw .differentMultipliers(one.multiplier, other.multiplier)
    }
    self.one = one
    self.other = other
  }

  package var value: Double { one.value - other.value }

  /// The method of variance estimates recovery (Zou and Donner, 2008; for rates Li, Tang and Wong,
  /// 2014): Newcombe's construction from the Poisson limits of both.
  package func interval(_ confidence: Confidence) -> Interval {
    Interval(differenceOf: one, other, confidence)
  }
}

extension Interval {
  /// Each limit lies as far from the difference as the two limits that push it lie from their own
  /// values, taken together as the sides of a right angle.
  fileprivate init(differenceOf one: some Estimated, _ other: some Estimated, _ level: Confidence) {
    let (ones, others) = (one.interval(level), other.interval(level))
    let difference = one.value - other.value
    lower = difference - Double.hypot(one.value - ones.lower, others.upper - other.value)
    upper = difference + Double.hypot(ones.upper - one.value, other.value - others.lower)
  }
}
