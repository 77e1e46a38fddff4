// What is being done where a minimum is missed, and where nobody has published what.

import Disclosure
import Outcomes

/// Each of some indicators that misses its minimum by its newest complete figure, with its actions.
struct ActionsSection {
  let site: Site
  let place: Place
  let opened: [OpenedFigures]
  let about: Scope

  /// Whose indicators they are.
  enum Scope {
    /// The release's: that none misses its minimum is said, too.
    case release
    /// Those of an outcome, another label or a key moment.
    case part
    /// One, whose page says title and figure itself: its actions stand there as long as they are
    /// published, also where its minimum is missed no longer.
    case one
  }

  /// Nothing where no indicator misses its minimum, but for those two cases.
  var html: HTML? {
    let all = opened.map { one in
      (one.indicator, IndicatorStanding(of: one.indicator, totals: one.totals, in: site))
    }
    let missed = all.filter { $1.standing == .rated(.red) }
    switch about {
    case .one:
      let own = all.flatMap { actions(of: $0.0) }
      return own.isEmpty && missed.isEmpty ? nil : list(own)
    case .part where missed.isEmpty: return nil
    case .release where missed.isEmpty: return noneMissed(all)
    case .part, .release: return "<ul class=\"missed\">\n\(missed.map(item))</ul>\n"
    }
  }

  private func actions(of indicator: Indicator) -> [Action] {
    indicator.actions(amongIllustrative: site.isIllustrative)
  }

  private func noneMissed(_ all: [(Indicator, IndicatorStanding)]) -> HTML {
    if all.contains(where: { $1.standing?.isRating == true }) {
      let illustrative = all.map(\.1).illustrativeWords
      return "<p>No indicator that is rated here misses its minimum.\(illustrative)</p>\n"
    }
    // An activity has an expected range, which is no minimum.
    return all.contains { $0.polarity != .neutral && $1.isAgreed }
      ? "<p>No indicator here can be rated, so nobody knows whether one misses its minimum.</p>\n"
      : "<p>No indicator here has an agreed target with a minimum.</p>\n"
  }

  private func item(_ indicator: Indicator, _ standing: IndicatorStanding) -> HTML {
    """
    <li>
    <h3><a href="\(place.link(to: indicator))">\(indicator.title)</a></h3>
    \(figure(of: indicator, standing))\(list(actions(of: indicator)))</li>

    """
  }

  private func figure(of indicator: Indicator, _ standing: IndicatorStanding) -> HTML? {
    guard case .stands(let rating, let target) = standing.verdict, let figure = standing.figure
    else { return nil }
    let year = site.definitions.year
    let newest: HTML? = standing.isFollowed ? ", the newest figure that is complete" : nil
    return """
      <p><strong>\(figure.text)\(indicator.unitAfter)</strong>\(figure.markersBeside) for \
      \(figure.period.sentenceWords(in: year))\(newest): \(rating.html). \
      \(target.words(of: indicator, in: year)).</p>

      """
  }

  private func list(_ actions: [Action]) -> HTML {
    guard !actions.isEmpty else { return "<p>No action has been published.</p>\n" }
    return """
      <ul class="actions">
      \(actions.map(\.html))</ul>

      """
  }
}

extension Action {
  fileprivate var html: HTML {
    let tag: HTML? = isIllustrative ? " <span class=\"tag\">illustrative</span>" : nil
    let until: HTML? = until.map { " To be done by \($0.words)." }
    return """
      <li>\(what)\(tag) <span class="when">Decided on \(decided.words) by \(by).\(until)</span></li>

      """
  }
}

extension TargetStanding {
  fileprivate var isRating: Bool {
    if case .rated = self { true } else { false }
  }
}

extension IndicatorStanding {
  /// Whether something was agreed about its figures, if only they could be judged by it.
  fileprivate var isAgreed: Bool {
    switch verdict {
    case .stands, .notRated(.notComplete), .notRated(.hidden), .notRated(.tooFewAnswers),
      .notRated(.noFigure):
      true
    case .notRated(.benchmark), .notRated(.noTarget): false
    }
  }
}
