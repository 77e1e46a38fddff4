// The parts that charts are drawn from: axes, points, error bars and the labels at the lines' ends.

import Disclosure
import Foundation
import Outcomes

enum ChartDrawing {
  /// A path's next place, to a tenth: joined to the one before, or a new beginning.
  static func step(to x: Double, _ y: Double, isOpen: Bool) -> String {
    "\(isOpen ? "L" : "M")\((x * 10).rounded() / 10) \((y * 10).rounded() / 10)"
  }

  /// The lines across at each tick, with their numbers.
  static func upright(_ plot: PlotArea, isPercentage: Bool, size: LineChart.Size) -> [HTML] {
    let ticks = size == .full ? plot.scale.ticks : [0, plot.scale.top]
    return ticks.map { tick in
      let y = plot.y(tick)
      let kind: HTML = tick == 0 ? "base" : "grid"
      return """
        <path class="\(kind)" d="M\(plot.left) \(y)H\(plot.right)"/>\
        <text class="tick" x="\(plot.left - 5)" y="\(y + 4)" text-anchor="end">\
        \(number(tick))\(isPercentage ? "%" : "")</text>

        """
    }
  }

  /// The first and the last period, and in a full chart what fits between them.
  static func days(_ plot: PlotArea, points: [LineChart.Point], size: LineChart.Size) -> [HTML] {
    var ticks: [LineChart.Point] = []
    for point in points.sorted(by: { $0.day < $1.day }) where ticks.last?.day != point.day {
      ticks.append(point)
    }
    return shown(ticks, plot, size).enumerated().map { number, tick in
      let x = plot.x(tick.day)
      let isSmall = size == .small
      let second: HTML? =
        tick.tick.second.isEmpty
        ? nil : "<tspan x=\"\(x)\" dy=\"\(size.lineHeight)\">\(tick.tick.second)</tspan>"
      let mark: HTML? = isSmall ? nil : "<path class=\"base\" d=\"M\(x) \(plot.bottom)v4\"/>"
      // In a small chart the two dates stand at its corners.
      let anchor: HTML = !isSmall ? "middle" : number == 0 ? "start" : "end"
      return """
        \(mark)<text class="tick" x="\(x)" y="\(plot.bottom + (isSmall ? 11 : 16))" \
        text-anchor="\(anchor)"><tspan x="\(x)">\(tick.tick.first)</tspan>\(second)</text>

        """
    }
  }

  /// As many of them as stand 50 units apart, counted back from the newest.
  private static func shown(
    _ ticks: [LineChart.Point], _ plot: PlotArea, _ size: LineChart.Size
  ) -> [LineChart.Point] {
    guard let newest = ticks.last else { return [] }
    if size == .small { return ticks.count > 1 ? [ticks[0], newest] : [newest] }
    let room = max(2, Int((plot.right - plot.left) / 50))
    let stride = max(1, (ticks.count - 1 + room - 1) / room)
    var shown: [LineChart.Point] = []
    for (index, tick) in ticks.reversed().enumerated() where index % stride == 0 {
      if let last = shown.last, plot.x(last.day) - plot.x(tick.day) < 44 { continue }
      shown.append(tick)
    }
    return shown.reversed()
  }

  /// Lines across, each with a dash of its own.
  static func levels(_ levels: [LineChart.Level], _ plot: PlotArea) -> [HTML] {
    levels.map { level in
      let kind: HTML = level.name == nil ? "level second" : "level"
      return "<path class=\"\(kind)\" d=\"M\(plot.left) \(plot.y(level.value))H\(plot.right)\"/>\n"
    }
  }

  /// Their names, where they have some, at the line's beginning, on the side with fewer points.
  static func names(
    of levels: [LineChart.Level], _ plot: PlotArea, series: [LineChart.Series]
  ) -> [HTML] {
    let points = series.flatMap(\.points).filter { plot.x($0.day) < plot.left + 80 }
    let heights = points.compactMap { $0.value.map(plot.y) }
    return levels.compactMap { level in
      guard let name = level.name else { return nil }
      let y = plot.y(level.value)
      let above = heights.count { (y - 18..<y).contains($0) }
      let below = heights.count { (y...y + 18).contains($0) }
      return """
        <text class="tick" x="\(plot.left + 3)" y="\(above > below ? y + 12 : y - 4)">\
        \(name)</text>

        """
    }
  }

  /// An interval round a point.
  static func bar(x: Double, from: Double, to: Double) -> HTML {
    "<path class=\"bar\" d=\"M\(x - 3) \(to)h6M\(x) \(to)V\(from)M\(x - 3) \(from)h6\"/>"
  }

  /// Where a redefinition parts what is not to be compared.
  ///
  /// - Parameter isHeaded: a word stands over the plot's left part, so the date goes below it
  ///   there.
  static func breakMark(
    _ day: Day, at x: Double, _ plot: PlotArea, size: LineChart.Size, isHeaded: Bool
  ) -> HTML {
    let isLow = isHeaded && x < plot.left + 140
    let (textX, textY) = isLow ? (x + 4, plot.bottom - 5) : (x, plot.top - 5)
    let anchor: HTML = isLow ? "start" : "middle"
    let words: HTML? =
      size == .small
      ? nil
      : """
      <text class="tick" x="\(textX)" y="\(textY)" text-anchor="\(anchor)">\(day.shortWords)</text>
      """
    return "<path class=\"break\" d=\"M\(x) \(plot.top)V\(plot.bottom)\"/>\(words)\n"
  }

  /// A circle, a square, a diamond or a triangle, as a path around its middle.
  static func shape(_ number: Int, x: Double, y: Double, radius r: Double) -> HTML {
    switch number % 4 {
    case 0: "M\(x - r) \(y)a\(r) \(r) 0 1 0 \(r * 2) 0a\(r) \(r) 0 1 0 \(-r * 2) 0z"
    case 1: "M\(x - r) \(y - r)h\(r * 2)v\(r * 2)h\(-r * 2)z"
    case 2:
      "M\(x) \(y - r * 1.3)L\(x + r * 1.3) \(y)L\(x) \(y + r * 1.3)L\(x - r * 1.3) \(y)z"
    default: "M\(x) \(y - r * 1.2)L\(x + r * 1.2) \(y + r)L\(x - r * 1.2) \(y + r)z"
    }
  }

  /// What stands at a line's end: its newest value, with its name where there are several lines.
  static func label(_ series: LineChart.Series, among count: Int) -> String {
    guard let text = series.points.last(where: { $0.value != nil })?.text else { return "" }
    return count == 1 ? text : "\(series.name) \(text)"
  }

  /// The labels beside the lines' ends, pushed apart where they would stand on each other.
  static func labels(
    _ plot: PlotArea, series: [LineChart.Series], size: LineChart.Size
  ) -> [HTML] {
    let gap = 14.0
    var previous = -Double.infinity
    let ends = series.enumerated().compactMap { number, series in
      series.points.last { $0.value != nil }.map { (number, series, $0) }
    }.sorted { ($0.2.value ?? 0) > ($1.2.value ?? 0) }
    return ends.map { number, series, end in
      let y = max(plot.y(end.value ?? 0), previous + gap)
      previous = y
      let hasBars = series.points.contains { $0.interval != nil }
      let x = plot.x(end.day) + 7 + (hasBars ? Double(number) * 5 : 0)
      let text = label(series, among: ends.count)
      let kind: HTML = size == .full ? "label" : "label small"
      return """
        <text class="\(kind) series-\(number % 4 + 1)" x="\(x)" y="\(y + 4)">\(text)</text>

        """
    }
  }

  /// A tick's number: `1,250`, `0.5`, `2`.
  static func number(_ tick: Double) -> String {
    let rounded = (tick * 100).rounded() / 100
    guard rounded == rounded.rounded(), abs(rounded) < 1e15 else { return "\(rounded)" }
    return Decimal(Int(rounded)).grouped()
  }
}

extension Day {
  /// `1 Apr 2025`.
  fileprivate var shortWords: String { "\(day) \(Day.monthNames[month - 1].prefix(3)) \(year)" }
}
