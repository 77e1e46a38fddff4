// A page that a file of dashboards/ describes: its sections in their order.

import Disclosure
import Outcomes

/// Which of a dashboard's pages it is.
enum DashboardSubject: Sendable {
  case release
  case district(Breakdown.Value)
  case body(ReportingBody)
  /// The list of the pages of a dashboard that has one for each.
  case index

  var title: String? {
    switch self {
    case .release, .index: nil
    case .district(let value): value.title
    case .body(let body): body.name
    }
  }

  /// The part of the address behind the dashboard's own.
  var code: String? {
    switch self {
    case .release, .index: nil
    case .district(let value): value.code
    case .body(let body): body.code
    }
  }
}

struct DashboardPage {
  let site: Site
  let place: Place
  let dashboard: Dashboard
  let subject: DashboardSubject
  let opened: [OpenedFigures]

  var html: HTML {
    PageFrame(
      site: site, place: place, title: title, section: .about, sources: sources, main: main
    ).html
  }

  private var title: String {
    subject.title.map { "\($0): \(filled(dashboard.title).lowercasedFirst)" }
      ?? filled(dashboard.title)
  }

  private var main: HTML {
    let eyebrow: HTML? = subject.title.map { _ in
      """
      <p class="eyebrow"><a href="\(place.link(to: "\(dashboard.code.asPathPart)/"))">\
      \(filled(dashboard.title))</a></p>

      """
    }
    let sections: [HTML] =
      if case .index = subject {
        [PagesList(site: site, place: place, dashboard: dashboard).html]
      } else { dashboard.sections.enumerated().map(section) }
    return """
      \(eyebrow)<h1>\(subject.title ?? filled(dashboard.title))</h1>
      <p class="lead">\(filled(dashboard.plain))</p>
      \(sections)
      """
  }

  private func section(_ number: Int, _ section: Dashboard.Section) -> HTML {
    let id = "section-\(number + 1)"
    let words = section.words.map { "<p>\(filled($0))</p>\n" as HTML }
    let links = section.links.filter { site.has($0.to) }.map { link -> HTML in
      "<li><a href=\"\(place.link(to: link.to))\">\(filled(link.words))</a></li>\n"
    }
    let list: HTML? = links.isEmpty ? nil : "<ul class=\"plain\">\n\(links)</ul>\n"
    return """
      <section aria-labelledby="\(id)">
      <h2 id="\(id)">\(filled(section.heading))</h2>
      \(words)\(shown(section, id: id))\(list)</section>

      """
  }

  private func shown(_ section: Dashboard.Section, id: String) -> HTML? {
    switch section.show {
    case .words: HTML?.none
    case .figures:
      NewestTable(
        site: site, place: place, subject: subject, heading: filled(section.heading),
        opened: opened(of: section), id: id
      ).html
    case .charts:
      "\(ChartList(site: site, place: place, opened: opened(of: section), id: id).html)"
    case .returns: returns(id: id)
    case .changes: ChangesSections(site: site, place: place).html
    case .hidden: HiddenTable(site: site, place: place, opened: opened, id: id).html
    case .definitions: DefinitionsList(site: site, place: place, id: id).html
    case .releases: ReleasesList(site: site, place: place).html
    case .files: FilesList(site: site, place: place).html
    case .pages:
      site.definitions.dashboards.first { $0.code == section.dashboard }.map {
        PagesList(site: site, place: place, dashboard: $0).html
      }
    }
  }

  private func opened(of section: Dashboard.Section) -> [OpenedFigures] {
    section.indicators.compactMap { code in opened.first { $0.indicator.code == code } }
  }

  private func returns(id: String) -> HTML {
    var bodies = site.definitions.bodies.filter { !site.definitions.isPublisher($0) }
    if case .body(let body) = subject { bodies = bodies.filter { $0.code == body.code } }
    return ReturnsTable(site: site, bodies: bodies, heading: "Returns", id: id + "-table").html
      ?? "<p class=\"nothing\">No return is expected.</p>\n"
  }

  private var sources: [HTML] {
    let codes = Set(dashboard.sections.flatMap(\.indicators))
    let indicators = site.definitions.indicators.filter { codes.contains($0.code) }
    let published = indicators.filter(\.isPublished)
    return [site.ownSource] + (published.isEmpty ? [] : site.sources(of: published))
  }

  private func filled(_ text: String) -> String { site.filled(text, subject: subject.title) }
}

extension Site {
  /// A dashboard's words with what this release calls things.
  /// - Parameter subject: the district or body that the page is about.
  func filled(_ text: String, subject: String? = nil) -> String {
    let (header, council) = (front.header, definitions.council)
    return DashboardWords.filled(
      text,
      [
        "council": council.name, "area": council.areaName, "subject": subject ?? "",
        "known_at": header.knownAt.londonWords,
        "release": "\(header.label), version \(header.version)",
      ])
  }
}

extension Dashboard {
  /// The pages that it has, one or many; with many, a list of them first.
  func pages(of definitions: Definitions) -> [DashboardSubject] {
    switch subject {
    case .release: [.release]
    case .eachDistrict:
      [.index]
        + (definitions.breakdown(Breakdown.districts)?.values ?? []).filter { !$0.isResidual }
        .map(DashboardSubject.district)
    case .eachBody:
      [.index]
        + definitions.bodies.filter { !definitions.isPublisher($0) }.map(DashboardSubject.body)
    }
  }

  func path(of subject: DashboardSubject) -> String {
    code.asPathPart + "/" + (subject.code.map { $0.asPathPart + "/" } ?? "")
  }

  /// Whether one of its sections needs an indicator's figures.
  func needs(_ indicator: Indicator) -> Bool {
    sections.contains { $0.show == .hidden || $0.indicators.contains(indicator.code) }
  }
}
