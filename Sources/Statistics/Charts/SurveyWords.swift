// What is said of a survey's figures: a change counts only beyond both margins of error.

/// The words for a survey's latest figure.
struct SurveyWords {
  let series: Series
  let chart: Chart
  /// The last charted point.
  let last: Int

  /// A change is more than chance only where it is reliable: see `SurveyDifference`.
  func text(_ verdict: Verdict) -> String {
    guard case .survey(let change?) = series.kind,
      let before = chart.points[..<last].lastIndex(where: \.isCharted)
    else { return "These figures come from a survey. The bars show how sure we can be." }
    let (new, old) = (series.points[last].label, series.points[before].label)
    guard change.isReliable else {
      return "No clear change from \(old) to \(new). The margins of error cover it."
    }
    let isUp = change.value > 0
    return "\(isUp ? "Higher" : "Lower") in \(new) than in \(old) (beyond the margins)."
      + verdict.words(isUpward: isUp)
  }
}
