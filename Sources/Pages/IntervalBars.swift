// Areas side by side with their margins, where a control chart does not suit.

/// A line for each area: a point, its interval as a bar, its value. The axis starts at zero.
struct IntervalBars {
  struct Row {
    let name: String
    let value: Double
    /// As the table shows it.
    let text: String
    let margin: Double?
  }

  /// Unique in the page, letters and digits only.
  let id: String
  let title: String
  let rows: [Row]
  let isPercentage: Bool

  private let left = 96.0
  private let right = 290.0
  private let lineHeight = 26.0

  var svg: HTML {
    """
    <svg class="chart" viewBox="0 0 360 \(bottom + 24)" role="img" \
    aria-labelledby="\(id)-title \(id)-desc">
    <title id="\(id)-title">\(title)</title>
    <desc id="\(id)-desc">\(description)</desc>
    \(axis)\(rows.enumerated().map { line($0, $1) })</svg>
    """
  }

  private var bottom: Double { 12 + lineHeight * Double(rows.count) }

  private var scale: ChartScale {
    ChartScale(
      largest: rows.map { $0.value + ($0.margin ?? 0) }.max() ?? 0, isPercentage: isPercentage)
  }

  private func x(_ value: Double) -> Double {
    left + (right - left) * min(max(value, 0), scale.top) / scale.top
  }

  private var axis: [HTML] {
    scale.ticks.map { tick in
      let kind: HTML = tick == 0 ? "base" : "grid"
      return """
        <path class="\(kind)" d="M\(x(tick)) 8V\(bottom)"/>\
        <text class="tick" x="\(x(tick))" y="\(bottom + 16)" text-anchor="middle">\
        \(ChartDrawing.number(tick))\(isPercentage ? "%" : "")</text>

        """
    }
  }

  /// Each area has its own shape, as in the chart over time.
  private func line(_ number: Int, _ row: Row) -> HTML {
    let y = 12 + lineHeight * (Double(number) + 0.5)
    let bar = row.margin.map { margin -> HTML in
      let (from, to) = (x(row.value - margin), x(row.value + margin))
      return "<path class=\"bar\" d=\"M\(from) \(y - 4)v8M\(from) \(y)H\(to)M\(to) \(y - 4)v8\"/>"
    }
    return """
      <g class="series series-\(number % 4 + 1)">\(bar)<path class="point" \
      d="\(ChartDrawing.shape(number, x: x(row.value), y: y, radius: 4))"/></g>\
      <text class="tick name" x="\(left - 8)" y="\(y + 4)" text-anchor="end">\(row.name)</text>\
      <text class="label small" x="\(right + 8)" y="\(y + 4)">\(row.text)</text>

      """
  }

  private var description: String {
    rows.map { row in
      row.margin == nil
        ? "\(row.name) \(row.text)." : "\(row.name) \(row.text), with its margin of error."
    }.joined(separator: " ")
  }
}
