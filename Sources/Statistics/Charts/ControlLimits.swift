// Mean and limits of the XmR chart: from the ranges between one point and the next.

extension Chart {
  /// Draws each step's mean, and its limits where two points stand side by side.
  ///
  /// Mean ± 2.66 × mean moving range (W. A. Shewhart; D. J. Wheeler, “Understanding Variation”,
  /// 1993), the mean from all of the baseline's points.
  mutating func drawLimits(_ series: Series) {
    let options = series.options
    let leastRange = series.rounding / RuleSet.limitFactor
    for step in steps {
      let baseline = baseline(of: step, options.baselineCount)
      guard let mean = mean(of: baseline) else { continue }
      let limits = meanRange(of: baseline, screensOutliers: options.screensOutliers).map {
        Limits(mean: mean, meanRange: max($0, leastRange))
      }
      for index in step {
        points[index].draw(mean: mean, limits: limits, slack: series.rounding / 2)
      }
    }
  }

  func mean(of range: Range<Int>) -> Double? {
    var sum = ExactSum()
    for index in range where !values[index].isNaN { sum.add(values[index]) }
    return sum.mean
  }

  /// The mean moving range; of a screened chart, of those below 3.267 times the mean of all.
  ///
  /// Where none is below, as in a constant series, all are nought and none is left out.
  private func meanRange(of range: Range<Int>, screensOutliers: Bool) -> Double? {
    guard let meanOfAll = meanRange(of: range, below: .infinity) else { return nil }
    guard screensOutliers else { return meanOfAll }
    return meanRange(of: range, below: RuleSet.screenFactor * meanOfAll) ?? meanOfAll
  }

  func meanRange(of range: Range<Int>, below limit: Double) -> Double? {
    var sum = ExactSum()
    for index in range.dropFirst() {
      let movement = (values[index] - values[index - 1]).magnitude
      if movement < limit { sum.add(movement) }
    }
    return sum.mean
  }
}

extension Limits {
  init(mean: Double, meanRange: Double) {
    let reach = RuleSet.limitFactor * meanRange
    let near = RuleSet.nearFactor * meanRange
    self.init(
      lower: mean - reach, upper: mean + reach, nearLower: mean - near, nearUpper: mean + near)
  }
}
