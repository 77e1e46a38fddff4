// `assess(series)`: limits, signals, icon, assurance, direction and words, in one pure function.

/// Assesses a series.
///
/// It answers from two points; what a page may draw of the answer is its `display`. Periods without
/// a figure, partial totals and figures on too few people break runs, trends and moving ranges and
/// take part in nothing.
package func assess(_ series: Series) throws(SeriesFault) -> Assessment {
  try series.check()
  var chart = Chart(series)
  let display = Display(series, chart)
  chart.draw(series, as: display)
  let caveats = series.caveatsFound
  let polarity = caveats.isEmpty ? series.polarity : .neutral
  chart.classify(polarity)

  let last = chart.last.map { chart.points[$0] }
  let icon = display.hasLimits ? last?.variation : nil
  var remarks = chart.remarks(display)
  var direction = display.direction(of: chart, polarity)
  if caveats.contains(.denominatorUnderFloor) { direction = nil }
  if let found = direction, found.contradicts(icon) {
    direction = found.withoutVerdict()
    remarks.append(.directionAgainstChart)
  }
  return Assessment(
    ruleSet: RuleSet(series, display), display: display, points: chart.points,
    icon: caveats.contains(.denominatorUnderFloor) ? nil : icon,
    assurance: display.hasLimits && !caveats.contains(.denominatorUnderFloor)
      ? Assurance(target: series.target, limits: last?.limits, polarity: series.polarity) : nil,
    direction: direction, median: display == .runChart ? chart.median : nil,
    sentence: Sentence(series, chart, display, caveats, direction).text, remarks: remarks)
}

extension Series {
  /// The caveats given, and those that the latest point itself shows.
  var caveatsFound: Set<Caveat> {
    guard let last = points.indices.last else { return caveats }
    var found = caveats
    if points[last].isPartial { found.insert(.returnMissing) }
    if isUnderFloor(last) { found.insert(.denominatorUnderFloor) }
    return found
  }
}

extension Display {
  /// None where the figures bear no line.
  fileprivate func direction(of chart: Chart, _ polarity: Polarity) -> Direction? {
    switch self {
    case .tooRare, .bars: nil
    case .runChart, .controlChart, .pChart: Direction(chart, polarity)
    }
  }
}

extension Direction {
  fileprivate func contradicts(_ icon: Variation?) -> Bool {
    (trend == .improving && icon == .concern) || (trend == .worsening && icon == .improvement)
  }
}

extension Chart {
  /// Lines, and the signals that they give; neither where the figures cannot bear them.
  mutating func draw(_ series: Series, as display: Display) {
    switch (display, series.kind) {
    case (.tooRare, _), (.bars, _): return
    case (.pChart, .proportion(let scale)): drawProportionLimits(series, scale: scale)
    case (.pChart, _), (.controlChart, _), (.runChart, _): drawLimits(series)
    }
    markSignals()
  }

  mutating func classify(_ polarity: Polarity) {
    for index in points.indices {
      points[index].variation = Variation(points[index].signal, polarity)
    }
  }

  func remarks(_ display: Display) -> [Remark] {
    var remarks: [Remark] = []
    for rebase in absent { remarks.append(.rebaseNotFound(reason: rebase.reason)) }
    guard let last else { return remarks + [.noFigures] }
    guard display.hasLimits || display == .runChart else { return remarks }
    let step = steps[points[last].step]
    let count = chartedCount(in: step)
    if count < RuleSet.pointsMin { remarks.append(.shortStep(pointCount: count)) }
    if display == .pChart {
      var without = 0
      for point in points where point.isCharted && point.limits == nil { without += 1 }
      if without > 0 { remarks.append(.pointsWithoutLimits(count: without)) }
    } else if let limits = points[last].limits {
      if limits.lower == limits.upper { remarks.append(.constant) }
    } else {
      remarks.append(.noLimits)
    }
    return remarks
  }

  /// The middle figure since the last rebase, or the mean of the two in the middle.
  var median: Double? {
    let values = (steps.last ?? 0..<0).compactMap { index in
      points[index].isCharted ? points[index].value : nil
    }.sorted()
    guard let upper = values.isEmpty ? nil : values.count / 2 else { return nil }
    return values.count.isMultiple(of: 2) ? (values[upper - 1] + values[upper]) / 2 : values[upper]
  }
}
