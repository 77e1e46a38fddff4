// A share of people, with Wilson's limits.

/// So many of so many: 0 to 1.
package struct Proportion: Estimated, Hashable {
  package let numerator: Double
  package let denominator: Double

  /// Throws for a denominator of nought or less, a numerator that is negative or above it, and
  /// anything infinite or above 10¹⁵. Neither needs to be whole.
  package init(_ numerator: Double, of denominator: Double) throws(StatisticsError) {
    self.numerator = try numerator.counted(as: .numerator)
    self.denominator = try denominator.dividing(as: .denominator)
    guard numerator <= denominator else {
      throw .numeratorAboveDenominator(numerator, denominator)
    }
  }

  package var value: Double { numerator / denominator }

  /// The value with both intervals.
  ///
  /// Wilson's score intervals (E. B. Wilson, 1927), without correction for continuity, as
  /// PHEindicatormethods' `phe_proportion`; within 0 to 1. Both levels are reckoned side by side. A
  /// lower limit is the product of both limits divided by the upper, so that no digit is lost.
  package var estimate: Estimate {
    let variance = numerator * (denominator - numerator) / denominator
    let z = SIMD2(Confidence.percent95.z, Confidence.percent998.z)
    let sum = 2 * numerator + z * z + z * (z * z + 4 * variance).squareRoot()
    let lower = 2 * numerator * numerator / (sum * denominator)
    var upper = sum / (2 * (denominator + z * z))
    let value = value
    // The last digit of a rounded quotient may fall on the wrong side.
    upper.replace(with: value, where: upper .< value)
    upper.replace(with: 1, where: upper .> 1)
    return Estimate(
      value: value, at95: Interval(lower: lower[0], upper: upper[0]),
      at998: Interval(lower: lower[1], upper: upper[1]))
  }

  package func interval(_ confidence: Confidence) -> Interval {
    switch confidence {
    case .percent95: estimate.at95
    case .percent998: estimate.at998
    }
  }
}
