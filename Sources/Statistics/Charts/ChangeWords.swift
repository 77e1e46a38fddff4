// How each signal is said, and how it is said that there is none.

/// The words for the latest point of a chart.
struct ChangeWords {
  let series: Series
  let chart: Chart
  /// The last charted point.
  let last: Int

  func change(_ signal: Signal) -> String {
    let isUp = signal.way == .up
    let rule = "(\(signal.rule.rawValue))"
    switch signal.rule {
    case .outsideLimits:
      return "\(isUp ? "Higher" : "Lower") than the limit in \(label(last)) \(rule)."
    case .trendOfSeven:
      let start = start(of: {
        chart.points[$0].follows && chart.direction(to: $0) == (isUp ? 1 : -1)
      })
      let way = isUp ? "Rising" : "Falling"
      return "\(way) for \(count(from: start)) in a row \(rule), \(span(from: start))."
    case .twoOfThree:
      let way = isUp ? "Much higher" : "Much lower"
      return "\(way) than usual in two of three \(series.period.words(3)) \(rule), "
        + "\(span(from: last - 2))."
    case .runOfSeven:
      let side = isUp ? 1 : -1
      let start = start(of: { chart.points[$0].follows && chart.points[$0 - 1].place.side == side })
      let way = isUp ? "Higher" : "Lower"
      return "\(way) than usual for \(count(from: start)) in a row \(rule), \(span(from: start))."
    }
  }

  /// No point stands out, but the line through them does.
  func line(_ direction: Direction) -> String {
    let first = chart.steps.last?.first { chart.points[$0].isCharted } ?? last
    let whole = chart.steps.count > 1 ? "this part of the chart" : "the whole chart"
    return "Going \(direction.isUpward ? "up" : "down") over \(whole) (trend line), "
      + "\(span(from: first))."
  }

  var quiet: String {
    guard chart.points.contains(where: { $0.signal != nil }) else {
      let first = chart.points.firstIndex(where: \.isCharted) ?? last
      return "No change beyond chance, \(span(from: first)). It goes up and down as usual."
    }
    return "No change beyond chance in \(label(last)). It is back to what is usual here."
  }

  var tooSoon: String {
    let count = chart.newestCount
    let have = "There \(count == 1 ? "is" : "are") \(counted(count)) so far"
    return "It is too soon to say what is usual. \(have). We need \(NumberWords.word(12))."
  }

  var tooRare: String {
    "Too rare for a chart. A rise or a fall may well be chance."
  }

  /// The first of the points up to the last that the condition joins to the one before.
  private func start(of isJoined: (Int) -> Bool) -> Int {
    var start = last
    while start > 0, isJoined(start) { start -= 1 }
    return start
  }

  private func label(_ index: Int) -> String { series.points[index].label }

  private func span(from first: Int) -> String { PeriodSpan.words(label(first), label(last)) }

  private func count(from start: Int) -> String { counted(last - start + 1) }

  private func counted(_ count: Int) -> String {
    "\(NumberWords.word(count)) \(series.period.words(count))"
  }
}

enum NumberWords {
  private static let words = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// In letters up to twelve.
  static func word(_ count: Int) -> String {
    words.indices.contains(count) ? words[count] : "\(count)"
  }
}
