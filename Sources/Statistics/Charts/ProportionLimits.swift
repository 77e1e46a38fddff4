// Mean and limits of the p chart: for proportions whose denominators are small or change.

extension Chart {
  /// Draws each step's pooled proportion p̄, and at each point the limits for its denominator n:
  /// p̄ ± 3 √(p̄ (1 − p̄) / n), and the near lines at two thirds, none beyond nought or all.
  ///
  /// D. C. Montgomery, “Introduction to Statistical Quality Control”, 7.3.2. Where fewer than four
  /// of the rarer kind are expected at a point it has no limits: R. F. and M. K. Hart, “Statistical
  /// process control for health care”, 2002, page 190, after ASTM (1990).
  mutating func drawProportionLimits(_ series: Series, scale: Double) {
    for step in steps {
      let baseline = baseline(of: step, series.options.baselineCount)
      guard let pooled = pooledProportion(series, in: baseline) else { continue }
      for index in step {
        let limits = series.points[index].denominator.flatMap {
          Limits(pooled, of: $0, scale: scale)
        }
        points[index].draw(
          mean: pooled * scale, limits: limits, slack: series.rounding / 2)
      }
    }
  }

  func pooledProportion(_ series: Series, in range: Range<Int>) -> Double? {
    var numerators = ExactSum()
    var denominators = ExactSum()
    for index in range where points[index].isCharted {
      numerators.add(series.points[index].numerator ?? 0)
      denominators.add(series.points[index].denominator ?? 0)
    }
    return denominators.total > 0 ? numerators.divided(by: denominators.total) : nil
  }
}

extension Limits {
  /// Below so many a point beyond a limit may be there because the distribution is so skewed.
  private static let expectedMin = 4.0

  fileprivate init?(_ pooled: Double, of denominator: Double, scale: Double) {
    guard denominator * min(pooled, 1 - pooled) >= Limits.expectedMin else { return nil }
    let sigma = (pooled * (1 - pooled) / denominator).squareRoot()
    self.init(
      lower: max(0, pooled - 3 * sigma) * scale, upper: min(1, pooled + 3 * sigma) * scale,
      nearLower: max(0, pooled - 2 * sigma) * scale, nearUpper: min(1, pooled + 2 * sigma) * scale)
  }
}
