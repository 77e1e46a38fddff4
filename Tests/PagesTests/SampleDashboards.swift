// Dashboards with every kind of section, for the tests of every page.

import Outcomes
import TestSupport

extension Sample {
  var dashboards: [Dashboard] {
    let figures = Dashboard.Section(
      heading: text("Newest figures of {area}"), words: [text("What {council} counts.")],
      show: .figures, indicators: ["KC06", "KC22", "KC31"],
      links: [
        Dashboard.Link(to: "method/", words: text("How figures are judged")),
        Dashboard.Link(to: "nowhere/", words: "Nothing is there"),
      ])
    let all = Dashboard.Show.allCases.filter {
      $0.subjects.isEmpty && !$0.isAboutIndicators && $0 != .pages
    }.map { Dashboard.Section(heading: text("About \($0.rawValue)"), show: $0) }
    return needed + [
      Dashboard(
        code: "glance", title: text("At a glance"), plain: text("In brief."), menu: .start,
        sections: [
          figures,
          Dashboard.Section(
            heading: "Charts", show: .charts, indicators: ["KC06", "KC22", "KC31"]),
          Dashboard.Section(heading: "Districts", show: .pages, dashboard: "places"),
        ]),
      Dashboard(
        code: "changes", title: text("What changed"), plain: text("In release {release}."),
        menu: .footer, sections: all),
      Dashboard(
        code: "places", title: text("Districts"), plain: text("{subject} beside {area}."),
        subject: .eachDistrict, menu: .footer, sections: [figures]),
      Dashboard(
        code: "bodies", title: text("Who reports"), plain: text("{subject}, on {known_at}."),
        subject: .eachBody, menu: .footer,
        sections: [Dashboard.Section(heading: "Returns", show: .returns)]),
    ]
  }

  /// Those of the project that every release needs, with the sample's word behind every text.
  private var needed: [Dashboard] {
    Project.neededDashboards.map { dashboard in
      Dashboard(
        code: dashboard.code, title: text(dashboard.title), plain: text(dashboard.plain),
        subject: dashboard.subject, menu: dashboard.menu,
        sections: dashboard.sections.map { section in
          Dashboard.Section(
            id: section.id, heading: section.heading.map(text), words: section.words.map(text),
            points: section.points.map(text),
            terms: section.terms.map {
              Dashboard.Term(
                term: text($0.term), words: text($0.words), source: $0.source.map(text))
            },
            show: section.show, indicators: section.indicators, dashboard: section.dashboard,
            links: section.links.map { Dashboard.Link(to: $0.to, words: text($0.words)) })
        })
    }
  }
}
