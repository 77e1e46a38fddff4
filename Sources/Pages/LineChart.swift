// A line chart: values in, SVG out, without script and without style attributes.

import Foundation
import Outcomes
import Statistics

/// Values over time, as one or a few lines.
///
/// Axes start at zero. Where there is no value there is no line. A point that rests on fewer
/// returns than expected is hollow. Where the definition changed, the line is broken and a dashed
/// upright bears the date. Each line has its own shape of point, its own dash and its name
/// beside it.
struct LineChart {
  struct Point {
    /// Days since 1970-01-01 of the period's end.
    let day: Int
    /// One or two short lines for the axis.
    let tick: (first: String, second: String)
    /// `nil` where nothing is shown.
    let value: Double?
    /// The value as the table shows it.
    let text: String
    /// What is drawn as an upright bar: a published margin, or what chance alone may make of it.
    let interval: Interval?
    let isPartial: Bool
    /// The day on which a redefinition holds for the first time, if this is the first point after
    /// it.
    var breakDay: Day? = nil
    /// What a control chart says of it; `nil` where none is drawn.
    var assessed: AssessedPoint? = nil
  }

  struct Series {
    let name: String
    let points: [Point]
  }

  /// A line across, such as an agreed target's.
  struct Level {
    /// As it stands beside the line: `target 75%`; `nil` where the caption says what it is.
    let name: String?
    let value: Double
  }

  enum Size {
    case full, small

    /// From one line of the axis's words to the next.
    var lineHeight: Double { self == .full ? 13 : 10 }
  }

  /// Unique in the page, letters and digits only.
  let id: String
  let title: String
  /// What the chart shows, in a sentence or two, for those who do not see it.
  let description: String
  let series: [Series]
  let isPercentage: Bool
  let isIllustrative: Bool
  var size = Size.full
  var levels: [Level] = []
  /// The largest value of the charts beside it, so that all have one scale.
  var sharedLargest: Double? = nil

  /// The largest thing that it draws.
  var largest: Double {
    let drawn = series.flatMap(\.points).flatMap { point in
      [point.value, point.interval?.upper, point.assessed?.limits?.upper]
    }
    return (drawn.compactMap { $0 } + levels.map(\.value)).max() ?? 0
  }

  var svg: HTML {
    let plot = plotArea
    let height = (size == .full ? 208.0 : 98.0) + (hasTwoLineTicks ? size.lineHeight : 0)
    let width = size == .full ? 360.0 : 176.0
    let kind: HTML = size == .full ? "chart" : "chart small"
    return """
      <svg class="\(kind)" viewBox="0 0 \(width) \(height)" role="img" \
      aria-labelledby="\(id)-title \(id)-desc">
      <title id="\(id)-title">\(title)\(isIllustrative ? " (illustrative)" : "")</title>
      <desc id="\(id)-desc">\(description)</desc>
      \(ChartDrawing.upright(plot, isPercentage: isPercentage, size: size))\
      \(ChartDrawing.days(plot, points: series.flatMap(\.points), size: size))\
      \(nothingShown(plot))\(breaks(plot))\(ChartDrawing.levels(levels, plot))\
      \(series.map { ControlLines(points: $0.points, plot: plot).html })\
      \(series.enumerated().map { lines($0, $1, plot) })\
      \(ChartDrawing.names(of: levels, plot, series: series))\
      \(ChartDrawing.labels(plot, series: series, size: size))\(illustrative(plot))</svg>
      """
  }

  private var hasTwoLineTicks: Bool {
    series.flatMap(\.points).contains { !$0.tick.second.isEmpty }
  }

  private var plotArea: PlotArea {
    let days = series.flatMap(\.points).map(\.day)
    let scale = ChartScale(largest: sharedLargest ?? largest, isPercentage: isPercentage)
    let span = Double(days.min() ?? 0)...Double(days.max() ?? 0)
    guard size == .full else {
      return PlotArea(left: 32, right: 138, top: 20, bottom: 82, scale: scale, span: span)
    }
    // 7.2 units for each letter of the longest label at the lines' ends: bold, at a phone's size.
    let letters = series.map { ChartDrawing.label($0, among: series.count).count }.max() ?? 0
    let room = min(160, 20 + 7.2 * Double(letters))
    return PlotArea(left: 40, right: 360 - room, top: 26, bottom: 186, scale: scale, span: span)
  }

  private func illustrative(_ plot: PlotArea) -> HTML? {
    guard isIllustrative else { return nil }
    return "<text class=\"illustrative\" x=\"\(plot.left)\" y=\"12\">Illustrative</text>\n"
  }

  private func nothingShown(_ plot: PlotArea) -> HTML? {
    guard !series.flatMap(\.points).contains(where: { $0.value != nil }) else { return nil }
    let (x, y) = ((plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2)
    return "<text class=\"tick\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"middle\">None shown</text>\n"
  }

  /// A dashed upright at each break, with its date where there is room.
  private func breaks(_ plot: PlotArea) -> [HTML] {
    var places: [Day: Double] = [:]
    for points in series.map(\.points) {
      for (before, after) in zip(points, points.dropFirst()) {
        guard let day = after.breakDay else { continue }
        // Points stand at the ends of their periods; between two of them the upright hides none.
        places[day] = (plot.x(before.day) + plot.x(after.day)) / 2
      }
    }
    return places.sorted { $0.key < $1.key }.map { day, x in
      ChartDrawing.breakMark(day, at: x, plot, size: size, isHeaded: isIllustrative)
    }
  }

  private func lines(_ number: Int, _ series: Series, _ plot: PlotArea) -> HTML {
    // Lines with bars stand a little apart, so that the bars do not hide each other.
    let hasBars = series.points.contains { $0.interval != nil }
    let shift = hasBars ? Double(number) * 5 : 0
    let place = { (point: Point, value: Double) in (plot.x(point.day) + shift, plot.y(value)) }
    let isDense = series.points.count > 16 || size == .small
    let lastDay = series.points.last { $0.value != nil }?.day
    var path = ""
    var isOpen = false
    for point in series.points {
      if point.breakDay != nil { isOpen = false }
      guard let value = point.value else {
        isOpen = false
        continue
      }
      let (x, y) = place(point, value)
      path += ChartDrawing.step(to: x, y, isOpen: isOpen)
      isOpen = true
    }
    let marks = series.points.compactMap { point -> HTML? in
      guard let value = point.value else { return nil }
      let (x, y) = place(point, value)
      let bar = point.interval.map {
        ChartDrawing.bar(x: x, from: plot.y($0.lower), to: plot.y($0.upper))
      }
      let mark = point.assessed?.variation.mark
      let isSmall = isDense && point.day != lastDay && !point.isPartial
      let kind: HTML = point.isPartial ? "point partial" : "point"
      let special: HTML? = mark.map { " \($0.kind)" }
      let shape = ChartDrawing.shape(
        mark?.shape ?? number, x: x, y: y, radius: !isSmall ? 3.6 : mark == nil ? 1.8 : 2.6)
      return "\(bar)<path class=\"\(kind)\(special)\" d=\"\(shape)\"/>\n"
    }
    return """
      <g class="series series-\(number % 4 + 1)">
      <path class="line" d="\(path)"/>
      \(marks)</g>

      """
  }
}
