// What one page of a dashboard is about, and which pages a dashboard has.

import Disclosure
import Outcomes

/// Which of a dashboard's pages it is.
enum DashboardSubject: Sendable {
  case release
  /// The list of the pages of a dashboard that has many.
  case index
  case district(Breakdown.Value)
  case body(ReportingBody)
  /// An outcome or another label.
  case label(Label, Framework)
  case moment(KeyMoment, Framework)
  case indicator(Indicator)
  case breakdown(Breakdown, Indicator)

  /// What it is called; `nil` where the dashboard's own title says it.
  var title: String? {
    switch self {
    case .release, .index: nil
    case .district(let value): value.title
    case .body(let body): body.name
    case .label(let label, _): label.title
    case .moment(let moment, _): moment.title
    case .indicator(let indicator): indicator.title
    case .breakdown(let breakdown, let indicator):
      "\(indicator.title), by \(breakdown.title.lowercasedFirst)"
    }
  }

  /// Whose figures stand on its page, where it is one indicator's.
  var indicator: Indicator? {
    switch self {
    case .indicator(let indicator), .breakdown(_, let indicator): indicator
    case .release, .index, .district, .body, .label, .moment: nil
    }
  }

  /// What an indicator is to it, where it lists several.
  func bearing(of indicator: Indicator) -> Indicator.Bearing? {
    switch self {
    case .label(let label, _): indicator.labels.first { $0.code == label.code }?.bearing
    case .moment(let moment, _): indicator.moments.first { $0.code == moment.code }?.bearing
    case .indicator(let own), .breakdown(_, let own): own.code == indicator.code ? .evidence : nil
    case .release, .index, .district, .body: nil
    }
  }
}

extension Dashboard {
  /// The pages that it has, one or many; with many, a list of them first.
  func pages(of definitions: Definitions, in kind: ReleaseHeader.Kind) -> [DashboardSubject] {
    switch subject {
    case .release: return [.release]
    case .eachDistrict:
      let districts = definitions.breakdown(Breakdown.districts)?.values ?? []
      return [.index] + districts.filter { !$0.isResidual }.map(DashboardSubject.district)
    case .eachBody:
      return [.index]
        + definitions.bodies.filter { !definitions.isPublisher($0) }.map(DashboardSubject.body)
    case .eachOutcome: return [.index] + labels(of: definitions) { $1.isOutcome($0) }
    case .eachLabel: return [.index] + labels(of: definitions) { !$1.isOutcome($0) }
    case .eachMoment:
      return [.index]
        + definitions.frameworks.flatMap { framework in
          framework.keyMoments.map { .moment($0, framework) }
        }
    case .eachIndicator: return [.index] + definitions.indicators.map(DashboardSubject.indicator)
    case .eachBreakdown:
      return definitions.indicators.flatMap { indicator in
        definitions.breakdownPages(of: indicator, in: kind).map { .breakdown($0, indicator) }
      }
    }
  }

  private func labels(
    of definitions: Definitions, where isWanted: (Label, Framework) -> Bool
  ) -> [DashboardSubject] {
    definitions.frameworks.flatMap { framework in
      framework.labels.filter { isWanted($0, framework) }.map { .label($0, framework) }
    }
  }

  /// Where a page of it stands.
  func path(of subject: DashboardSubject) -> String {
    let own = code.asPathPart + "/"
    return switch subject {
    case .release, .index: own
    case .district(let value): own + value.code.asPathPart + "/"
    case .body(let body): own + body.code.asPathPart + "/"
    case .label(let label, let framework): Page.path(of: label, in: framework)
    case .moment(let moment, _): Page.path(of: moment)
    case .indicator(let indicator): Page.path(of: indicator)
    case .breakdown(let breakdown, let indicator): Page.path(of: breakdown, of: indicator)
    }
  }

  /// Whether a page of it needs an indicator's figures.
  func needs(
    _ indicator: Indicator, for subject: DashboardSubject, by definitions: Definitions
  ) -> Bool {
    if case .index = subject { return listNeeds(indicator) }
    if subject.bearing(of: indicator) != nil { return true }
    return sections.contains { section in
      section.show == .hidden || section.indicators.contains(indicator.code)
        || section.show == .actions && section.indicators.isEmpty && !indicator.targets.isEmpty
        || definitions.dashboards.contains {
          $0.code == section.dashboard && $0.listNeeds(indicator)
        }
    }
  }

  /// Whether the list of its pages says how an indicator stands.
  private func listNeeds(_ indicator: Indicator) -> Bool {
    switch subject {
    case .eachIndicator: true
    case .eachOutcome, .eachLabel, .eachMoment: !indicator.targets.isEmpty
    case .release, .eachDistrict, .eachBody, .eachBreakdown: false
    }
  }
}
