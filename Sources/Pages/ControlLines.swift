// A control chart's lines across a chart, and the shapes of points that are more than chance.

import Statistics

/// The mean and the limits at each of a line's points, as a chart draws them.
struct ControlLines {
  let points: [LineChart.Point]
  let plot: PlotArea

  var html: HTML {
    let stretches = stretches
    return """
      \(stretches.compactMap { path("mean", $0) { $0.mean } })\
      \(stretches.compactMap { path("limit", $0) { $0.limits?.upper } })\
      \(stretches.compactMap { path("limit", $0) { $0.limits?.lower } })
      """
  }

  /// Points between two rebases: lines do not cross from one to the next.
  private var stretches: [[LineChart.Point]] {
    var stretches: [[LineChart.Point]] = []
    for point in points {
      guard let assessed = point.assessed else { continue }
      if stretches.last?.last?.assessed?.step != assessed.step { stretches.append([]) }
      stretches[stretches.count - 1].append(point)
    }
    return stretches
  }

  private func path(
    _ kind: HTML, _ stretch: [LineChart.Point], _ value: (AssessedPoint) -> Double?
  ) -> HTML? {
    var path = ""
    var isOpen = false
    for point in stretch {
      guard let value = point.assessed.flatMap(value) else {
        isOpen = false
        continue
      }
      path += ChartDrawing.step(to: plot.x(point.day), plot.y(value), isOpen: isOpen)
      isOpen = true
    }
    return path.isEmpty ? nil : "<path class=\"\(kind)\" d=\"\(path)\"/>\n"
  }
}

extension Variation {
  /// What a point is drawn as: its number among `ChartDrawing.shape`'s, and its kind in the style;
  /// `nil` for what is within chance.
  var mark: (shape: Int, kind: HTML)? {
    switch self {
    case .commonCause: nil
    case .improvement: (2, "improvement")
    case .concern: (1, "concern")
    case .neutralHigh, .neutralLow: (3, "change")
    }
  }

  /// For the key under a chart.
  var keyWords: String? {
    switch self {
    case .commonCause: nil
    case .improvement: "A diamond is a change for the better."
    case .concern: "A square is a change for the worse."
    case .neutralHigh, .neutralLow: "A triangle is a change that is not called good or bad."
    }
  }
}
