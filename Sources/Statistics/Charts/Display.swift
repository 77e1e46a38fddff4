// How a series is drawn: the drawing that its figures can bear.

/// How a series is drawn.
package enum Display: String, Hashable, Sendable, Codable, CaseIterable {
  /// Mean and limits from moving ranges (XmR).
  case controlChart = "control chart"
  /// A proportion's mean, and limits by each denominator.
  case pChart = "p chart"
  /// Too few points for limits: a line about the median, and nothing is called a change.
  case runChart = "run chart"
  /// Events so rare that a chart would mislead.
  case tooRare = "too rare for a chart"
  /// A survey's figures with their intervals.
  case bars = "bars with intervals"

  /// Whether limits, icon and assurance are shown.
  package var hasLimits: Bool { self == .controlChart || self == .pChart }

  /// Twelve points since the last rebase make limits (Making Data Count). Before that a run chart
  /// about the median, as the NHS Institute's “A guide to creating and interpreting run and control
  /// charts” has it.
  init(_ series: Series, _ chart: Chart) {
    if case .survey = series.kind {
      self = .bars
      return
    }
    let count = chart.chartedCount(in: chart.points.indices)
    if count >= Display.rareCountMin, chart.isTooRare(series) {
      self = .tooRare
    } else if chart.newestCount < RuleSet.pointsMin {
      self = .runChart
    } else {
      self = chart.needsProportionLimits(series) ? .pChart : .controlChart
    }
  }

  /// Fewer figures do not show how rare something is.
  private static let rareCountMin = 4
}

extension Chart {
  /// How many points are charted since the last rebase.
  var newestCount: Int { steps.last.map { chartedCount(in: $0) } ?? 0 }

  /// Whether more than half of the figures are nought, or fewer than one event is expected.
  ///
  /// Nought: a median of nought makes every run meaningless (J. Anhøj, “Statistical process control
  /// for healthcare”, chapter 13). One event: Hart and Hart, 2002, page 190, after ASTM (1990): an
  /// n of at least 1 / p̄. Of a proportion the rarer of the two kinds counts.
  func isTooRare(_ series: Series) -> Bool {
    switch series.kind {
    case .quantity, .survey: false
    case .count: isTooRare { (series.points[$0].value ?? 0) }
    case .proportion(let scale):
      hasParts(series) ? isRare(series, kindOf: scale) : false
    }
  }

  private func isRare(_ series: Series, kindOf scale: Double) -> Bool {
    let isMostlyMet = (pooledProportion(series, in: points.indices) ?? 0) > 0.5
    return isTooRare { index in
      let numerator = series.points[index].numerator ?? 0
      return isMostlyMet ? (series.points[index].denominator ?? 0) - numerator : numerator
    }
  }

  private func isTooRare(_ events: (Int) -> Double) -> Bool {
    var noughts = 0
    var sum = ExactSum()
    for index in points.indices where points[index].isCharted {
      if events(index) == 0 { noughts += 1 }
      sum.add(events(index))
    }
    return noughts * 2 > sum.count || (sum.mean ?? 0) < 1
  }

  /// Whether a proportion's denominators are small, or so unequal that moving ranges mislead.
  ///
  /// Unequal: one of them is more than a quarter away from their mean (Montgomery, 7.3.2). Small:
  /// their mean is below 50. Where it is above 1,000 the XmR chart is kept: the p chart's limits
  /// would hug the mean (D. B. Laney, “Improved control charts for attributes”, 2002). Both numbers
  /// are this program's choice.
  func needsProportionLimits(_ series: Series) -> Bool {
    guard case .proportion = series.kind, hasParts(series) else { return false }
    var sum = ExactSum()
    for index in points.indices where points[index].isCharted {
      sum.add(series.points[index].denominator ?? 0)
    }
    guard let mean = sum.mean, mean <= Chart.largeMean else { return false }
    return mean < Chart.smallMean
      || points.indices.contains { index in
        points[index].isCharted
          && ((series.points[index].denominator ?? mean) - mean).magnitude > mean / 4
      }
  }

  private func hasParts(_ series: Series) -> Bool {
    points.indices.allSatisfy {
      !points[$0].isCharted
        || (series.points[$0].numerator != nil && series.points[$0].denominator != nil)
    }
  }

  private static let smallMean = 50.0
  private static let largeMean = 1_000.0
}
