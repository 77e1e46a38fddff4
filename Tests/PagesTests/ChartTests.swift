// Charts are honest: from zero, gaps where nothing is shown, hollow where not everything came.

import Statistics
import TestSupport
import Testing

@testable import Pages

@Suite("Line charts") struct ChartTests {
  @Test(
    "have an axis from zero to a round number",
    arguments: [
      (61.0, true, 100.0, 5), (100.0, true, 100.0, 5), (49.0, true, 50.0, 6), (12.0, true, 20.0, 3),
      (3.0, true, 10.0, 3), (785.0, false, 800.0, 5), (7.3, false, 8.0, 5), (0.0, false, 1.0, 2),
      (1_001.0, false, 2_000.0, 5), (10.0, false, 10.0, 3), (0.3, false, 0.3, 4),
    ])
  func axes(largest: Double, isPercentage: Bool, top: Double, ticks: Int) {
    let scale = ChartScale(largest: largest, isPercentage: isPercentage)
    #expect(abs(scale.top - top) < 1e-9)
    #expect(scale.ticks.first == 0)
    #expect(scale.ticks.count == ticks)
  }

  @Test("break the line where there is no value")
  func gaps() throws {
    let lines = try paths(chart([40, nil, 60, 50]), kind: "line")
    #expect(lines.count == 1)
    #expect(lines[0].count { $0 == "M" } == 2)
    #expect(lines[0].count { $0 == "L" } == 1)
  }

  @Test("break the line at a break, with a dashed upright and, where there is room, its date")
  func breaks() throws {
    var broken = chart([40, 50, 60, 50], breakBefore: 2)
    #expect(try paths(broken, kind: "line")[0].count { $0 == "M" } == 2)
    #expect(try paths(broken, kind: "break").count == 1)
    #expect(String(decoding: broken.svg.bytes, as: UTF8.self).contains(">1 Apr 2025</text>"))
    broken.size = .small
    #expect(try paths(broken, kind: "break").count == 1)
    #expect(!String(decoding: broken.svg.bytes, as: UTF8.self).contains("1 Apr 2025"))
    #expect(try paths(chart([40, 50]), kind: "break").isEmpty)
  }

  @Test("draw a point for each value, hollow where it is partial")
  func points() throws {
    let chart = chart([40, nil, 60, 50], partial: [3])
    #expect(try paths(chart, kind: "point").count == 2)
    #expect(try paths(chart, kind: "point partial").count == 1)
  }

  @Test("draw published margins as bars")
  func bars() throws {
    #expect(try paths(chart([40, 50], margin: 5), kind: "bar").count == 2)
    #expect(try paths(chart([40, 50]), kind: "bar").isEmpty)
    #expect(chart([40, 48], margin: 5).largest == 53)
  }

  @Test("say in words what they show, and that nothing is shown")
  func words() throws {
    let empty = String(decoding: chart([nil, nil]).svg.bytes, as: UTF8.self)
    #expect(empty.contains(">None shown<"))
    let shown = String(decoding: chart([40, 50]).svg.bytes, as: UTF8.self)
    #expect(!shown.contains("None shown"))
    #expect(shown.contains(">Illustrative</text>"))
    #expect(shown.contains("<title id=\"a-title\">New carers (illustrative)</title>"))
  }

  @Test("give every line a shape and a place for its name that stands on no other")
  func manyLines() throws {
    let points = chart([40, 50]).series[0].points
    let series = ["Kent", "England", "South East"].map {
      LineChart.Series(name: $0, points: points)
    }
    let chart = LineChart(
      id: "a", title: "t", description: "d", series: series, isPercentage: true,
      isIllustrative: false)
    let labels = try pieces(of: String(decoding: chart.svg.bytes, as: UTF8.self)).tags("text")
      .filter { $0["class"]?.hasPrefix("label") == true }.compactMap {
        $0["y"].flatMap(Double.init)
      }
    #expect(labels.count == 3)
    for (above, below) in zip(labels, labels.dropFirst()) { #expect(below - above >= 14) }
  }

  @Test("stand days as far apart as they are")
  func days() {
    let plot = PlotArea(
      left: 0, right: 300, top: 0, bottom: 100, scale: ChartScale(largest: 100, isPercentage: true),
      span: 0...300)
    #expect(plot.x(0) == 0 && plot.x(100) == 100 && plot.x(300) == 300)
    #expect(plot.y(0) == 100 && plot.y(50) == 50 && plot.y(100) == 0)
  }

  private func chart(
    _ values: [Double?], partial: Set<Int> = [], margin: Double? = nil, breakBefore: Int? = nil
  ) -> LineChart {
    let points = values.enumerated().map { number, value in
      LineChart.Point(
        day: number * 91, tick: ("Q\(number)", ""), value: value,
        text: value.map { "\($0)" } ?? "[c]",
        interval: value.flatMap { value in
          margin.map { Interval(lower: value - $0, upper: value + $0) }
        }, isPartial: partial.contains(number),
        breakDay: number == breakBefore ? "2025-04-01" : nil)
    }
    return LineChart(
      id: "a", title: "New carers", description: "d", series: [.init(name: "Kent", points: points)],
      isPercentage: true, isIllustrative: true)
  }

  private func paths(_ chart: LineChart, kind: String) throws -> [String] {
    try pieces(of: String(decoding: chart.svg.bytes, as: UTF8.self)).tags("path")
      .filter { $0["class"] == kind }.compactMap { $0["d"] }
  }
}
