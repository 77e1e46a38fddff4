// What a section of a dashboard may show under its words, and on which pages.

extension Dashboard {
  package enum Show: String, Hashable, Sendable, Codable, CaseIterable {
    /// Its words alone.
    case words

    // MARK: About indicators: those it names, else those of the page's subject

    /// The newest figure of each beside the one a year before, and how it stands.
    case figures
    /// For each its sentence, its chart and its table.
    case charts
    /// What is done where a minimum is not met; on the release's pages of all, if it names none.
    case actions

    // MARK: About the release

    /// Who reports, and how the newest return of each contract stands.
    case returns
    /// What the release says otherwise than the one before it.
    case changes
    /// How many figures are shown, hidden or not there, by indicator.
    case hidden
    /// Every indicator with what it counts and where its definition comes from.
    case definitions
    /// This release and those before it.
    case releases
    /// What this release is: kind, day, permanent address, fingerprint.
    case release
    /// The files: all of them, or those of the page's indicator or breakdown.
    case files
    /// The pages of another dashboard that has many.
    case pages
    /// What the marks beside figures mean: all of them, or those that the page has.
    case marks
    /// How a figure may stand by its target.
    case ratings
    /// Whom journalists ask.
    case press

    // MARK: About an outcome, another label or a key moment

    /// What measures it: its indicators with their newest figures, counted.
    case measures
    /// Its place in its framework, firm or inferred, and why.
    case placing = "place"

    // MARK: About an indicator

    /// Its sentence, its newest figure, and how that stands.
    case newest
    /// Its chart and its table.
    case series = "over time"
    /// Links to the pages of its breakdowns.
    case breakdowns
    /// Which outcomes, labels and key moments it is evidence of.
    case evidence
    /// Its definition, and how that changed.
    case definition
    case notes
    /// What the release before showed otherwise.
    case revised

    // MARK: About a breakdown

    /// A small chart for each of its values, and its table.
    case breakdown
    /// Districts beside the whole in a funnel plot.
    case comparison

    /// What a page must be about to show it; empty where every page may.
    package var subjects: Set<Subject> {
      switch self {
      case .measures, .placing: [.eachOutcome, .eachLabel, .eachMoment]
      case .newest, .series, .breakdowns, .evidence, .definition, .notes, .revised:
        [.eachIndicator]
      case .breakdown, .comparison: [.eachBreakdown]
      case .words, .figures, .charts, .actions, .returns, .changes, .hidden, .definitions,
        .releases, .release, .files, .pages, .marks, .ratings, .press:
        []
      }
    }

    /// Whether it is about indicators.
    package var isAboutIndicators: Bool { needsIndicators || self == .actions }

    /// Whether there is nothing to show without one.
    package var needsIndicators: Bool { [.figures, .charts].contains(self) }
  }
}

extension Dashboard.Subject {
  /// Whether a page of it has indicators of its own, which its sections need not name.
  package var hasIndicators: Bool {
    switch self {
    case .release, .eachDistrict, .eachBody: false
    case .eachOutcome, .eachLabel, .eachMoment, .eachIndicator, .eachBreakdown: true
    }
  }
}
