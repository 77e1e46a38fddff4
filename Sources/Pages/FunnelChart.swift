// A funnel plot: places by size, round their whole, inside the limits that chance sets.

import Statistics

/// Values in, SVG out, as `LineChart`; both axes start at zero.
struct FunnelChart {
  /// Unique in the page, letters and digits only.
  let id: String
  let title: String
  let plot: FunnelPlot
  /// What a place is called.
  let name: (String) -> String
  /// What the centre line is called, such as the council's area.
  let wholeName: String
  /// What the places' sizes count, for the lower axis.
  let sizeWords: String
  let isPercentage: Bool
  let isIllustrative: Bool

  var svg: HTML {
    """
    <svg class="chart" viewBox="0 0 360 232" role="img" aria-labelledby="\(id)-title \(id)-desc">
    <title id="\(id)-title">\(title)\(isIllustrative ? " (illustrative)" : "")</title>
    <desc id="\(id)-desc">\(description)</desc>
    \(ChartDrawing.upright(area, isPercentage: isPercentage, size: .full))\
    \(across)\(curve("limit outer", \.at998))\(curve("limit", \.at95))\(centre)\
    \(plot.points.map(point))\(illustrative)</svg>
    """
  }

  private var area: PlotArea {
    let largest =
      (plot.points.map(\.value) + plot.limits.map(\.at998.upper)).max() ?? plot.whole
    return PlotArea(
      left: 40, right: 306, top: 24, bottom: 190,
      scale: ChartScale(largest: largest, isPercentage: isPercentage), span: 0...sizeMax)
  }

  /// The lower axis ends where the limits do.
  private var sizeMax: Double { plot.limits.last?.denominator ?? 1 }

  private var sizeTicks: [Double] {
    ChartScale(largest: sizeMax, isPercentage: false).ticks.filter { $0 > 0 && $0 <= sizeMax }
  }

  private var across: HTML {
    let ticks = sizeTicks.map { tick -> HTML in
      """
      <text class="tick" x="\(area.x(tick))" y="\(area.bottom + 14)" text-anchor="middle">\
      \(ChartDrawing.number(tick))</text>

      """
    }
    return """
      \(ticks)<text class="tick" x="\(area.right)" y="\(area.bottom + 30)" \
      text-anchor="end">\(sizeWords.count > 44 ? "how many it rests on" : sizeWords)</text>

      """
  }

  private var centre: HTML {
    let y = area.y(plot.whole)
    return """
      <path class="mean" d="M\(area.left) \(y)H\(area.right)"/>\
      <text class="tick name" x="\(area.right + 4)" y="\(y + 4)">\
      \(wholeName)</text>

      """
  }

  private func curve(
    _ kind: HTML, _ limits: (FunnelPlot.Limits) -> Interval
  ) -> HTML {
    func path(_ value: (Interval) -> Double) -> String {
      plot.limits.enumerated().map { number, one in
        let (x, y) = (area.x(one.denominator), area.y(value(limits(one))))
        return ChartDrawing.step(to: x, y, isOpen: number > 0)
      }.joined()
    }
    return """
      <path class="\(kind)" d="\(path(\.lower))"/>\
      <path class="\(kind)" d="\(path(\.upper))"/>

      """
  }

  /// A circle within the limits, another shape outside; those outside bear their names.
  private func point(_ point: FunnelPlot.Point) -> HTML {
    let (x, y) = (area.x(point.denominator), area.y(point.value))
    let isOutside = point.place != .within
    let shape = ChartDrawing.shape(point.place.shape, x: x, y: y, radius: 3.6)
    let kind: HTML = isOutside ? "point change" : "point"
    let isRight = x > 240
    let label: HTML? =
      !isOutside
      ? nil
      : """
      <text class="tick name" x="\(x + (isRight ? -7 : 7))" y="\(y + 4)" \
      text-anchor="\(isRight ? "end" : "start")">\(name(point.code))</text>
      """
    return "<g class=\"series series-1\"><path class=\"\(kind)\" d=\"\(shape)\"/></g>\(label)\n"
  }

  private var illustrative: HTML? {
    guard isIllustrative else { return nil }
    return "<text class=\"illustrative\" x=\"\(area.left)\" y=\"12\">Illustrative</text>\n"
  }

  private var description: String {
    let outside = plot.points.filter { $0.place != .within }.map { name($0.code) }
    let all = "\(counted(plot.points.count, "place", "places")) round \(wholeName)."
    return outside.isEmpty
      ? "\(all) None lies outside the 95% limits."
      : "\(all) Outside the 95% limits: \(outside.inWords)."
  }
}

extension FunnelPlace {
  /// Its number among `ChartDrawing.shape`'s: a square beyond 95%, a diamond beyond 99.8%.
  fileprivate var shape: Int {
    switch self {
    case .within: 0
    case .below95, .above95: 1
    case .below998, .above998: 2
    }
  }
}
