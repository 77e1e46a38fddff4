// A page that a file of dashboards/ describes: what it is about, then its sections in their order.

import Disclosure
import Outcomes

struct DashboardPage {
  let site: Site
  let place: Place
  let dashboard: Dashboard
  let subject: DashboardSubject
  let opened: [OpenedFigures]

  var html: HTML {
    let opening = DashboardOpening(page: self)
    return PageFrame(
      site: site, place: place, title: opening.title, publisher: opening.publisher,
      sources: opening.sources, main: "\(opening.html)\(sections)"
    ).html
  }

  private var sections: [HTML] {
    if case .index = subject {
      return [PagesList(site: site, place: place, dashboard: dashboard, opened: opened).html]
    }
    return dashboard.sections.enumerated().compactMap { number, section in
      DashboardSection(page: self, section: section, number: number + 1).html
    }
  }

  /// The indicators of its own: those that are evidence of what it is about.
  var evidence: [OpenedFigures] {
    opened.filter { subject.bearing(of: $0.indicator) == .evidence }
  }

  /// A text of the file with what this page is about, and what this release calls things.
  func filled(_ text: String) -> String { site.filled(text, subject: subject.title) }
}

extension Site {
  /// A dashboard's words with what this release calls things.
  ///
  /// - Parameter subject: what the page is about, where it is about one thing.
  func filled(_ text: String, subject: String? = nil) -> String {
    let (header, council) = (front.header, definitions.council)
    return DashboardWords.filled(
      text,
      [
        "council": council.name, "area": council.areaName, "subject": subject ?? "",
        "known_at": header.knownAt.londonWords,
        "release": "\(header.label), version \(header.version)",
      ].merging(rulesInNumbers) { own, _ in own })
  }
}
