// The chart of an indicator's totals over time, with all that its lines and points mean below it.

import Disclosure
import Outcomes

struct TotalChart {
  let site: Site
  let place: Place
  let opened: OpenedFigures
  /// Unique in the page.
  let id: String

  private var indicator: Indicator { opened.indicator }

  /// `nil` where no point can be drawn.
  var html: HTML? {
    guard let row = opened.tables.totalRow, row.newest != nil else { return nil }
    let charts = FigureCharts<Public>(
      indicator: indicator, year: site.definitions.year,
      isIllustrative: opened.isIllustrative(in: site))
    let chart = charts.control(
      row, opened.figures?.assessment, id: id, name: site.definitions.council.areaName)
    return """
      <figure class="chart-box">
      \(chart.svg)
      <figcaption>\(indicator.title). \(indicator.polarityWords)\
      \(AssessmentWords(of: opened.figures, at: place)?.key)\
      \(ChartKeys.hollow(row.figures))\(brokenLine(row.figures))</figcaption>
      </figure>

      """
  }

  private func brokenLine(_ figures: [Figure<Public>]) -> HTML? {
    guard figures.contains(where: \.isAfterBreak) else { return nil }
    let after = figures.filter(\.isAfterBreak).map(\.period)
    let redefined = indicator.breaks(in: figures.map(\.period), items: site.definitions.items)
    let changed: HTML? =
      redefined.isEmpty
      ? nil : " <a href=\"\(place.link(to: indicator))#changes\">What was changed</a>"
    let handedOver: HTML? =
      redefined.isSuperset(of: after)
      ? nil
      : """
       Where a contract changed hands within a period, whoever both providers know is counted by \
      both, in that period alone.
      """
    return "\(ChartKeys.broken(figures))\(handedOver)\(changed)"
  }
}

/// What hollow points and dashed uprights mean, where a chart has some.
enum ChartKeys {
  static func hollow(_ figures: [Figure<Public>]) -> HTML? {
    guard figures.contains(where: { $0.value != nil && $0.isHollow }) else { return nil }
    return " A hollow point rests on some of the returns only."
  }

  static func broken(_ figures: [Figure<Public>]) -> HTML? {
    guard figures.contains(where: \.isAfterBreak) else { return nil }
    return """
       The dashed line is a break: what stands before it is not to be compared with what stands \
      after it.
      """
  }
}
