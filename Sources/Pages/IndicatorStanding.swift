// How one indicator stands by what was agreed: by its newest complete figure, or why it does not.

package import Disclosure
package import Outcomes

/// Never more than words about one figure: several indicators are counted, not merged.
package struct IndicatorStanding: Sendable {
  package enum Verdict: Sendable {
    case stands(TargetStanding, Target)
    case notRated(Reason)
  }

  package enum Reason: Sendable {
    /// Somebody else's figure, to compare with.
    case benchmark
    case noTarget, notComplete, hidden, tooFewAnswers, noFigure
  }

  package let verdict: Verdict
  /// The newest complete figure.
  package let figure: Figure<Public>?
  /// A later one follows, which is not complete.
  package let isFollowed: Bool

  /// - Parameter totals: the indicator's figures for the county, in the order of their periods.
  package init(of indicator: Indicator, totals: [Figure<Public>], in site: Site) {
    let complete = totals.lastIndex { figure in
      !figure.completeness.isPartial && (figure.completeness.expected > 0 || figure.value != nil)
    }
    let newest = complete.map { totals[$0] }
    let later = totals[(complete.map { $0 + 1 } ?? 0)...]
    figure = newest
    isFollowed = !later.isEmpty
    func target(_ figure: Figure<Public>) -> Target? { site.target(of: indicator, for: figure) }
    verdict =
      if indicator.isPublished {
        .notRated(.benchmark)
      } else if let newest, let target = target(newest) {
        newest.standing.map { .stands($0, target) } ?? .notRated(Reason(of: newest))
      } else if later.contains(where: { target($0) != nil }) {
        .notRated(.notComplete)
      } else {
        .notRated(.noTarget)
      }
  }

  package var standing: TargetStanding? {
    if case .stands(let standing, _) = verdict { standing } else { nil }
  }

  package var isIllustrative: Bool {
    if case .stands(_, let target) = verdict { target.isIllustrative } else { false }
  }

  /// The sentence under the newest figure of the indicator's page.
  func sentence(of indicator: Indicator, in year: FinancialYear) -> HTML {
    switch verdict {
    case .notRated(let reason):
      return "<p class=\"standing\">\(reason.words)</p>\n"
    case .stands(let standing, let target):
      let which: HTML? = figure.flatMap { figure -> HTML? in
        guard isFollowed else { return nil }
        return """
           This is about \(figure.text)\(indicator.unitAfter) for \
          \(figure.period.sentenceWords(in: year)), the newest figure that is complete.
          """
      }
      return """
        <p class="standing">\(target.words(of: indicator, in: year)): \(standing.html).\(which)</p>

        """
    }
  }

  /// Beside the newest figure in a list; nothing where there is no rating.
  func short(beside shown: Figure<Public>, in year: FinancialYear) -> HTML? {
    guard let standing, let figure else { return nil }
    let when: HTML? =
      figure.period == shown.period
      ? nil
      : """
       <span class="when">by the newest complete figure, \(figure.text) for \
      \(figure.period.sentenceWords(in: year))</span>
      """
    return " \(standing.html)\(when)"
  }
}

extension IndicatorStanding.Reason {
  fileprivate init(of figure: Figure<Public>) {
    self =
      figure.markers.contains(.confidential)
      ? .hidden : figure.markers.contains(.lowReliability) ? .tooFewAnswers : .noFigure
  }

  package var words: String {
    switch self {
    case .benchmark: "A benchmark: never rated."
    case .noTarget: "Not rated: no target is agreed."
    case .notComplete: "Not rated: not every return has come."
    case .hidden: "Not rated: the figure is hidden."
    case .tooFewAnswers: "Not rated: too few people answered."
    case .noFigure: "Not rated: there is no figure."
    }
  }
}

extension Site {
  /// What was agreed for a figure's year, as far as this release may rate by it.
  package func target(of indicator: Indicator, for figure: Figure<Public>) -> Target? {
    indicator.target(for: figure.period, amongIllustrative: isIllustrative)
  }
}

extension [IndicatorStanding] {
  /// `1 on target, 1 target missed but minimum met, 3 not rated.` All are counted.
  ///
  /// How many of the ratings are not by the newest figure is said, so that none passes for it.
  package var counts: String? {
    guard !isEmpty else { return nil }
    let followed = count { $0.standing != nil && $0.isFollowed }
    let earlier =
      followed == 0
      ? ""
      : " \(followed) of the ratings \(followed == 1 ? "is" : "are") by an earlier figure, "
        + "the newest that is complete."
    return shares.map(\.words).joined(separator: ", ") + "." + earlier + illustrativeWords
  }
}
