// From a table of figures to the chart of it: only what is shown in the table is drawn.

import Disclosure
import Foundation
import Outcomes
import Statistics

extension Figure {
  /// The figure as a chart draws it.
  /// - Parameter hasInterval: with what chance alone may make of it; a published margin is drawn in
  ///   any case.
  func point(in year: FinancialYear, hasInterval: Bool = false) -> LineChart.Point {
    LineChart.Point(
      day: period.end.number, tick: period.shortLines(in: year), value: value?.asDouble, text: text,
      interval: publishedInterval ?? (hasInterval ? interval : nil), isPartial: isHollow,
      breakDay: isAfterBreak ? period.start : nil)
  }

  private var publishedInterval: Interval? {
    guard let value, let margin else { return nil }
    return Interval(lower: (value - margin).asDouble, upper: (value + margin).asDouble)
  }

  /// It is the first after a redefinition.
  var isAfterBreak: Bool { markers.contains(.breakInSeries) }
}

/// The charts of one indicator.
struct FigureCharts<Audience: Sendable> {
  let indicator: Indicator
  let year: FinancialYear
  let isIllustrative: Bool

  /// One chart with a line for each row.
  func lines(_ rows: [FigureTable<Audience>.Row], id: String, name: String) -> LineChart {
    chart(
      rows.map { row in
        LineChart.Series(
          name: row.value?.title ?? name, points: row.figures.map { $0.point(in: year) })
      },
      id: id, title: indicator.title)
  }

  /// One row with the lines of its control chart; where it has none, with the interval of each
  /// figure. An agreed target is a line of its own, and so is a run chart's median.
  func control(
    _ row: FigureTable<Audience>.Row, _ assessment: Assessment?, id: String, name: String
  ) -> LineChart {
    var chart = assessed(row, assessment, id: id, name: name)
    let median = assessment?.median.map { LineChart.Level(name: nil, value: $0) }
    chart.levels = [target(for: row.newest), median].compactMap { $0 }
    return chart
  }

  private func target(for newest: Figure<Audience>?) -> LineChart.Level? {
    guard let newest,
      case .target(let level, _) =
        indicator.target(for: newest.period, amongIllustrative: isIllustrative)?.level
    else { return nil }
    let unit = indicator.form == .percentage ? "%" : ""
    return LineChart.Level(name: "target \(level.grouped())\(unit)", value: level.asDouble)
  }

  private func assessed(
    _ row: FigureTable<Audience>.Row, _ assessment: Assessment?, id: String, name: String
  ) -> LineChart {
    guard let assessment, assessment.display.hasLimits else {
      let points = row.figures.map { $0.point(in: year, hasInterval: true) }
      return chart(
        [LineChart.Series(name: name, points: points)], id: id, title: indicator.title)
    }
    let points = zip(row.figures, assessment.points).map { figure, assessed in
      var point = figure.point(in: year)
      point.assessed = assessed
      return point
    }
    return chart(
      [LineChart.Series(name: name, points: points)], id: id, title: indicator.title,
      besides: assessment.words(isPercentage: indicator.form == .percentage))
  }

  /// A small chart for each row's newest periods, all with one scale; none for a row in which
  /// nothing is shown.
  func multiples(
    _ rows: [FigureTable<Audience>.Row], newest count: Int, id: String
  ) -> [(name: String, chart: LineChart)] {
    let shown = rows.filter { $0.figures.suffix(count).contains { $0.value != nil } }
    let charts = shown.enumerated().map { number, row in
      let name = row.value?.title ?? indicator.title
      let points = row.figures.suffix(count).map { $0.point(in: year) }
      return (
        name,
        chart(
          [LineChart.Series(name: name, points: points)], id: "\(id)-\(number)",
          title: "\(indicator.title): \(name)")
      )
    }
    let largest = charts.map(\.1.largest).max() ?? 0
    return charts.map { name, chart in
      var small = chart
      small.size = .small
      small.sharedLargest = largest
      return (name, small)
    }
  }

  private func chart(
    _ series: [LineChart.Series], id: String, title: String, besides words: String = ""
  ) -> LineChart {
    LineChart(
      id: id, title: title, description: "\(description(series)) \(words)".trimmingSpaces(),
      series: series,
      isPercentage: indicator.form == .percentage, isIllustrative: isIllustrative)
  }

  /// From when to when, the newest value, the lowest and the highest, for each line.
  private func description(_ series: [LineChart.Series]) -> String {
    series.map { series in
      let shown = series.points.filter { $0.value != nil }
      guard let first = shown.first, let last = shown.last,
        let low = shown.min(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
        let high = shown.max(by: { ($0.value ?? 0) < ($1.value ?? 0) })
      else { return "\(series.name): no value to draw." }
      return """
        \(series.name), \(first.tickWords) to \(last.tickWords): newest \(last.text), lowest \
        \(low.text), highest \(high.text). \(gaps(series.points))
        """
    }.joined(separator: " ").trimmingSpaces()
  }

  private func gaps(_ points: [LineChart.Point]) -> String {
    let missing = points.count { $0.value == nil }
    let partial = points.count { $0.value != nil && $0.isPartial }
    var words = ""
    if missing > 0 { words += "\(counted(missing, "period has", "periods have")) no value. " }
    if partial > 0 {
      words +=
        "\(counted(partial, "hollow point rests", "hollow points rest")) on some returns only. "
    }
    for day in points.compactMap(\.breakDay) {
      words += "A break on \(day.words): not to be compared with what stands before it. "
    }
    return words.trimmingSpaces()
  }
}

extension Assessment {
  /// The newest lines, and how many figures are more than chance, for those who do not see them.
  fileprivate func words(isPercentage: Bool) -> String {
    guard let point = points.last(where: { $0.limits != nil }), let mean = point.mean,
      let limits = point.limits
    else { return "" }
    let shown = { (value: Double) in
      let held = min(max(value, 0), isPercentage ? 100 : .infinity)
      return "\((held * 10).rounded() / 10)\(isPercentage ? "%" : "")"
    }
    let special = points.count { $0.signal != nil }
    return "Mean \(shown(mean)), limits \(shown(limits.lower)) and \(shown(limits.upper)). "
      + (special == 0 ? "No figure is" : counted(special, "figure is", "figures are"))
      + " more than chance."
  }
}

extension LineChart.Point {
  fileprivate var tickWords: String {
    tick.second.isEmpty ? tick.first : "\(tick.first) \(tick.second)"
  }
}
