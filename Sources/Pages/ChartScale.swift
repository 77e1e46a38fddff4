// The two axes of a chart: where a number and a day stand in the drawing.

import Foundation

/// The upright axis: always from zero, up to a round number.
struct ChartScale: Hashable, Sendable {
  let top: Double
  let step: Double

  /// - Parameters:
  ///   - largest: the largest thing drawn, margins among them.
  ///   - isPercentage: up to 100, or to a smaller round part of it.
  init(largest: Double, isPercentage: Bool) {
    let tops: [(top: Double, step: Double)] =
      isPercentage ? [(10, 5), (20, 10), (50, 10), (100, 25)] : ChartScale.roundTops(largest)
    let chosen = tops.first { largest <= $0.top } ?? tops[tops.count - 1]
    top = chosen.top
    step = chosen.step
  }

  /// From zero to `top` in equal steps.
  var ticks: [Double] { Array(stride(from: 0, through: top + step / 2, by: step)) }

  /// Two to five steps to a top of 1, 2, 2.5, 5, 8 or 10 times a power of ten.
  private static func roundTops(_ largest: Double) -> [(top: Double, step: Double)] {
    guard largest > 0 else { return [(1, 1)] }
    let power = pow(10, log10(largest).rounded(.down))
    return [(1, 0.5), (2, 0.5), (3, 1), (4, 1), (5, 1), (6, 2), (8, 2), (10, 2)]
      .map { ($0.0 * power, $0.1 * power) }
  }
}

/// A rectangle in which values are drawn, by day or by whatever else stands on the lower axis.
struct PlotArea: Hashable, Sendable {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let scale: ChartScale
  /// The first and the last place of the lower axis.
  let span: ClosedRange<Double>

  func y(_ value: Double) -> Double {
    bottom - (bottom - top) * min(max(value, 0), scale.top) / scale.top
  }

  /// Places stand as far apart as they are; a single one stands in the middle.
  func x(_ place: Double) -> Double {
    guard span.lowerBound < span.upperBound else { return (left + right) / 2 }
    return left + (right - left) * (place - span.lowerBound) / (span.upperBound - span.lowerBound)
  }

  func x(_ day: Int) -> Double { x(Double(day)) }
}
