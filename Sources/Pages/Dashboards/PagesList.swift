// The pages of a dashboard that has many, as a list that says how each stands where that is known.

import Disclosure
import Outcomes

struct PagesList {
  let site: Site
  let place: Place
  let dashboard: Dashboard
  let opened: [OpenedFigures]

  var html: HTML {
    let list: [HTML] =
      switch dashboard.subject {
      case .eachOutcome: areas { $0.holdsOutcomes }
      case .eachLabel: areas { !$0.holdsOutcomes }
      case .eachMoment: moments
      case .eachIndicator: indicators
      case .release, .eachDistrict, .eachBody, .eachBreakdown: names
      }
    return list.isEmpty ? "<p class=\"nothing\">There is none.</p>\n" : "\(list)"
  }

  private var names: [HTML] {
    let items = dashboard.pages(of: site.definitions, in: site.front.header.kind).compactMap {
      subject -> HTML? in
      guard let title = subject.title else { return nil }
      let link = place.link(to: dashboard.path(of: subject))
      return "<li><a href=\"\(link)\">\(title)</a></li>\n"
    }
    return items.isEmpty ? [] : ["<ul class=\"plain columns\">\n\(items)</ul>\n"]
  }

  // MARK: Parts of frameworks

  private func standings(of framework: Framework) -> FrameworkStandings {
    FrameworkStandings(site: site, place: place, framework: framework, opened: opened)
  }

  private func areas(_ isWanted: (Area) -> Bool) -> [HTML] {
    site.definitions.frameworks.flatMap { framework in
      framework.areas.filter(isWanted).compactMap { area in
        section(standings(of: framework).labels(of: area), area.title, of: framework)
      }
    }
  }

  private var moments: [HTML] {
    site.definitions.frameworks.compactMap { framework in
      section(standings(of: framework).moments { _ in true }, "Key moments", of: framework)
    }
  }

  private func section(
    _ parts: [PartStanding], _ title: String, of framework: Framework
  ) -> HTML? {
    guard !parts.isEmpty else { return nil }
    return """
      <h2>\(title) <span class="when">\(framework.title)</span></h2>
      <ul class="parts">
      \(parts.map(\.row))</ul>

      """
  }

  // MARK: Indicators

  private var indicators: [HTML] {
    Provenance.allCases.compactMap { provenance in
      let own = opened.filter { $0.indicator.provenance == provenance }
      guard !own.isEmpty else { return nil }
      let heading = provenance.heading(in: site)
      let table = NewestTable(
        site: site, place: place, subject: .index, heading: heading, opened: own,
        id: "list-\(provenance)")
      return "<h2>\(heading)</h2>\n\(table.html)"
    }
  }
}
