// What can stand at a path of a release: the pages and the files, each with its address.

import Disclosure
import Outcomes

/// What can stand at a path.
enum Page: Sendable {
  case home
  case framework(Framework)
  case coverage
  case matrix(Framework)
  case providers
  case national
  case dashboard(Dashboard, DashboardSubject)
  case figures(Indicator, FigureFile)
  case nationalFile
  case returnsFile
  /// Every figure of the release, wherever it comes from; each row says whether it is real.
  case everythingFile
  case style

  var path: String {
    switch self {
    case .home: ""
    case .framework(let framework): "frameworks/\(framework.code.asPathPart)/"
    case .coverage: "coverage/"
    case .matrix: "matrix/"
    case .providers: "providers/"
    case .national: "national/"
    case .dashboard(let dashboard, let subject): dashboard.path(of: subject)
    case .figures(let indicator, let file): Page.path(of: indicator) + file.name
    case .nationalFile: "national/data.csv"
    case .returnsFile: "data.csv"
    case .everythingFile: "everything.csv"
    case .style: "style.css"
    }
  }

  /// Whether figures of the indicator stand in it, so that its block must be opened.
  func needs(_ indicator: Indicator, by definitions: Definitions) -> Bool {
    // A national indicator is listed by its area's figure, a rated one by the figure rated.
    let isListed = indicator.isNational || !indicator.targets.isEmpty
    return switch self {
    case .home: !indicator.targets.isEmpty
    case .everythingFile: true
    case .matrix:
      isListed && !indicator.moments.isEmpty || definitions.splitsByMoment(indicator)
    case .framework(let framework):
      framework.kind == .council
        ? !indicator.targets.isEmpty
        : indicator.labels.contains { tag in framework.labels.contains { $0.code == tag.code } }
    case .national, .nationalFile: indicator.isNational
    case .dashboard(let dashboard, let subject):
      dashboard.needs(indicator, for: subject, by: definitions)
    case .figures(let own, _): own.code == indicator.code
    case .returnsFile: indicator.provenance == .returns
    case .coverage, .providers, .style: false
    }
  }

  /// All pages and files of a release.
  ///
  /// - Parameter kind: a real release publishes fewer breakdowns.
  static func all(of definitions: Definitions, in kind: ReleaseHeader.Kind) -> [Page] {
    let frameworks = definitions.frameworks.map(Page.framework)
    let matrix = [definitions.strategy].compactMap { $0 }.filter(\.hasMoments).map(Page.matrix)
    let dashboards = definitions.dashboards.flatMap { dashboard in
      dashboard.pages(of: definitions, in: kind).map { Page.dashboard(dashboard, $0) }
    }
    let files = definitions.indicators.flatMap { indicator in
      FigureFile.all(of: indicator, by: definitions, in: kind).map { Page.figures(indicator, $0) }
    }
    return [.home] + frameworks + matrix + dashboards + files
      + [
        .coverage, .providers, .national, .nationalFile, .returnsFile, .everythingFile, .style,
      ]
  }
}

extension Page {
  /// The pages of dashboards that others link to by themselves (`Dashboard.needed`).
  static let about = "about/"
  static let method = "method/"

  static func path(of indicator: Indicator) -> String { "indicators/\(indicator.code.asPathPart)/" }

  static func path(of breakdown: Breakdown, of indicator: Indicator) -> String {
    path(of: indicator) + breakdown.code.asPathPart + "/"
  }

  static func path(of label: Label, in framework: Framework) -> String {
    "\(framework.isOutcome(label) ? "outcomes" : "labels")/\(label.code.asPathPart)/"
  }

  static func path(of moment: KeyMoment) -> String { "moments/\(moment.code.asPathPart)/" }
}

extension Framework {
  /// Whether the label stands in an area that holds outcomes.
  func isOutcome(_ label: Label) -> Bool {
    areas.contains { $0.code == label.area && $0.holdsOutcomes }
  }
}

extension Definitions {
  /// The breakdowns of an indicator that have a page of their own: of what comes from returns.
  func breakdownPages(of indicator: Indicator, in kind: ReleaseHeader.Kind) -> [Breakdown] {
    guard indicator.provenance == .returns else { return [] }
    return publicTables(of: indicator, kind: kind).compactMap { table in
      if case .by(let code) = table { breakdown(code) } else { nil }
    }
  }
}
