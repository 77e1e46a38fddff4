// How the parts of one framework stand: its labels area by area, and its key moments.

import Outcomes

struct FrameworkStandings {
  private let site: Site
  private let place: Place
  private let framework: Framework
  private let opened: [OpenedFigures]
  private let coverage: [CoveredPart]

  init(site: Site, place: Place, framework: Framework, opened: [OpenedFigures]) {
    self.site = site
    self.place = place
    self.framework = framework
    self.opened = opened
    coverage = site.definitions.coverage(of: framework, on: site.day)
  }

  func labels(of area: Area) -> [PartStanding] {
    framework.labels.filter { $0.area == area.code }.map { label in
      PartStanding(
        title: label.title, path: Page.path(of: label, in: framework),
        tag: LabelHistory(label: label, framework: framework).inferredTag,
        list: list(label.code, \.labels),
        findings: coverage.first { $0.kind != .moment && $0.code == label.code }?.findings ?? [],
        place: place)
    }
  }

  /// The key moments of some kinds.
  func moments(_ isWanted: (KeyMoment.Kind) -> Bool) -> [PartStanding] {
    framework.keyMoments.filter { isWanted($0.kind) }.map { moment in
      PartStanding(
        title: moment.title, path: Page.path(of: moment), tag: nil,
        list: list(moment.code, \.moments),
        findings: coverage.first { $0.kind == .moment && $0.code == moment.code }?.findings ?? [],
        place: place)
    }
  }

  private func list(_ code: String, _ tags: (Indicator) -> [Indicator.Tag]) -> IndicatorList {
    IndicatorList(site: site, place: place, code: code, tags: tags, opened: opened)
  }
}
