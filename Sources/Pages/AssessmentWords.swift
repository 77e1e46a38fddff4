// What is said of an indicator's figures over time: the sentence, and the lines under the chart.

import Disclosure
import Statistics

struct AssessmentWords {
  let assessment: Assessment
  /// Where each formula stands.
  let method: String
  /// Whether the figures have intervals of their own.
  let hasIntervals: Bool

  /// - Parameters:
  ///   - figures: an indicator's, with their judgement; `nil` where they are not assessed.
  ///   - place: of the page that they stand on.
  init?(of figures: IndicatorFigures<Public>?, at place: Place) {
    guard let figures, let assessment = figures.assessment else { return nil }
    self.assessment = assessment
    method = place.link(to: Page.method)
    hasIntervals = figures.tables.totalRow?.figures.contains { $0.interval != nil } ?? false
  }

  /// The sentence that the page begins with.
  var sentence: HTML { "<p class=\"sentence\">\(assessment.sentence)</p>\n" }

  /// Direction, target and rules, and what the reader of the chart must know besides.
  var list: HTML {
    """
    <dl class="definition assessment">
    \(direction)\(assurance)<div><dt>How it is drawn</dt><dd>\(drawn) \
    <a href="\(method)">How figures are judged</a></dd></div>
    </dl>

    """
  }

  /// What the lines and the shapes of the chart mean.
  var key: HTML? {
    guard assessment.display.hasLimits else {
      let median: HTML? =
        assessment.median == nil ? nil : " The dotted line across is the median."
      let bars: HTML? =
        hasIntervals
        ? " The upright bars are 95% intervals: what chance alone may make of each figure." : nil
      return "\(median)\(bars)"
    }
    let used = Set(assessment.points.map(\.variation))
    let shapes = Variation.allCases.filter(used.contains).compactMap(\.keyWords)
    let words = shapes.enumerated().filter { shapes.firstIndex(of: $1) == $0 }.map { " \($1)" }
    return """
       The line across is the mean; between the dashed lines figures go up and down by \
      chance.\(words.joined())
      """
  }

  private var direction: HTML? {
    guard let direction = assessment.direction else { return nil }
    return """
      <div><dt>Direction of travel</dt><dd>\(direction.trend.words) (a straight line through \
      \(direction.pointCount) figures)</dd></div>

      """
  }

  private var assurance: HTML? {
    guard let assurance = assessment.assurance else { return nil }
    return "<div><dt>If nothing changes</dt><dd>\(assurance.words)</dd></div>\n"
  }

  private var drawn: HTML {
    // A run chart has no limits to speak of.
    let remarks = assessment.remarks.filter { remark in
      if case .shortStep = remark { assessment.display.hasLimits } else { true }
    }
    let words = ["\(assessment.display.words)."] + remarks.map(\.description)
    let rules: HTML? = assessment.display.hasLimits ? " \(assessment.ruleSet.words)." : nil
    return "\(words.joined(separator: " "))\(rules)"
  }
}

extension Display {
  var words: String {
    switch self {
    case .controlChart: "Control chart with limits from the steps between figures"
    case .pChart: "Control chart with limits by how many each percentage rests on"
    case .runChart:
      "Line chart: with fewer than \(RuleSet.pointsMin) figures no limits are drawn"
    case .tooRare: "Too rare for a control chart"
    case .bars: "Figures with their published margins of error"
    }
  }
}

extension Direction.Trend {
  fileprivate var words: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension Assurance {
  fileprivate var words: String {
    switch self {
    case .consistentlyPass: "The target will be met (consistently pass)."
    case .consistentlyFail: "The target will be missed (consistently fail)."
    case .inconsistent: "The target will be met in some periods and missed in others, by chance."
    }
  }
}
