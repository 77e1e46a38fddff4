// What a chart says in plain words, made by rule and naming the rule.

/// One or a few short sentences about a series: what changed, by which rule, and one verdict.
struct Sentence {
  let text: String

  init(
    _ series: Series, _ chart: Chart, _ display: Display, _ caveats: Set<Caveat>,
    _ direction: Direction?
  ) {
    guard !caveats.contains(.denominatorUnderFloor) else {
      text = "Too few people to say more."
      return
    }
    guard let last = chart.last else {
      text = "There are no figures yet."
      return
    }
    let words = ChangeWords(series: series, chart: chart, last: last)
    let verdict = Verdict(polarity: series.polarity, caveats: caveats)
    switch display {
    case .runChart: text = words.tooSoon
    case .tooRare: text = words.tooRare
    case .bars: text = SurveyWords(series: series, chart: chart, last: last).text(verdict)
    case .controlChart, .pChart:
      if let signal = chart.points[last].signal {
        text = words.change(signal) + verdict.words(isUpward: signal.way == .up)
      } else if let direction, direction.isClear {
        text = words.line(direction) + verdict.words(isUpward: direction.isUpward)
      } else {
        text = words.quiet
      }
    }
  }
}

/// Whether a change is better or worse, or why that is not said.
struct Verdict {
  let polarity: Polarity
  let caveats: Set<Caveat>

  /// After a change: that it is hardly chance, and what it means.
  func words(isUpward: Bool) -> String {
    let chance = " This is unlikely to be due to chance."
    guard let caveat = Caveat.allCases.first(where: caveats.contains) else {
      switch polarity {
      case .neutral: return chance + Verdict.neither
      case .up: return chance + (isUpward ? Verdict.better : Verdict.worse)
      case .down: return chance + (isUpward ? Verdict.worse : Verdict.better)
      }
    }
    let reason = (caveat == .marginCovers ? " " : chance + " ") + Verdict.reason(caveat)
    return reason + (polarity == .neutral ? Verdict.neither : Verdict.withheld)
  }

  private static let better = " It is a change for the better."
  private static let worse = " It is a change for the worse."
  private static let neither = " It is not good or bad in itself."
  private static let withheld = " So we do not say if it is good or bad."

  private static func reason(_ caveat: Caveat) -> String {
    switch caveat {
    case .returnMissing: "Not every return is in yet."
    case .definitionChanged: "We now count this in a new way."
    case .contractChanged: "There is a new contract."
    case .marginCovers: "It is too small to be sure of (margin of error)."
    case .denominatorUnderFloor: "Too few people stand behind it."
    }
  }
}
