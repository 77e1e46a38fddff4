// Dashboards with every kind of section, for the tests of every page.

import Outcomes

extension Sample {
  var dashboards: [Dashboard] {
    let figures = Dashboard.Section(
      heading: text("Newest figures of {area}"), words: [text("What {council} counts.")],
      show: .figures, indicators: ["KC06", "KC22", "KC31"],
      links: [
        Dashboard.Link(to: "method/", words: text("How figures are judged")),
        Dashboard.Link(to: "nowhere/", words: "Nothing is there"),
      ])
    let all = Dashboard.Show.allCases.filter { ![.figures, .charts, .pages].contains($0) }.map {
      Dashboard.Section(heading: text("About \($0.rawValue)"), show: $0)
    }
    return [
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
}
