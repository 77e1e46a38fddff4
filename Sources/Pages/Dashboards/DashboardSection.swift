// One section of a dashboard: its words, what it shows, and its links.

import Disclosure
import Outcomes

struct DashboardSection {
  let page: DashboardPage
  let section: Dashboard.Section
  /// Its place on the page, from 1.
  let number: Int

  private var site: Site { page.site }
  private var place: Place { page.place }
  private var id: String { section.id ?? "section-\(number)" }

  /// Nothing where it has nothing to show on this page.
  var html: HTML? {
    let shown = shown
    guard section.show == .words || shown != nil else { return nil }
    let content: HTML = "\(words)\(shown)\(links)"
    guard let heading = section.heading else { return content }
    return """
      <section aria-labelledby="\(id)">
      <h2 id="\(id)">\(page.filled(heading))</h2>
      \(content)</section>

      """
  }

  // MARK: Words

  private var words: HTML {
    let paragraphs = section.words.map { "<p>\(page.filled($0))</p>\n" as HTML }
    let points = section.points.map { "<li>\(page.filled($0))</li>\n" as HTML }
    let list: HTML? = points.isEmpty ? nil : "<ul>\n\(points)</ul>\n"
    return "\(paragraphs)\(list)\(terms)"
  }

  private var terms: HTML? {
    guard !section.terms.isEmpty else { return nil }
    let pairs = section.terms.map { term -> HTML in
      let source = term.source.map { " <span class=\"when\">\(page.filled($0))</span>" as HTML }
      return """
        <div><dt>\(page.filled(term.term))</dt><dd>\(page.filled(term.words))\(source)</dd></div>

        """
    }
    return "<dl class=\"definition\">\n\(pairs)</dl>\n"
  }

  private var links: HTML? {
    let links = section.links.filter { site.has($0.path) }.map { link -> HTML in
      "<li><a href=\"\(place.link(to: link.to))\">\(page.filled(link.words))</a></li>\n"
    }
    return links.isEmpty ? nil : "<ul class=\"plain\">\n\(links)</ul>\n"
  }

  // MARK: What is shown

  private var shown: HTML? {
    switch section.show {
    case .words: nil
    case .files where page.subject.indicator == nil: FilesList(site: site, place: place).html
    case .marks where page.subject.indicator == nil:
      MarkerKey.list(Marker.allCases.filter { $0 != .revised })
    case .files, .marks, .newest, .series, .breakdowns, .evidence, .definition, .notes, .revised,
      .breakdown, .comparison:
      page.evidence.first.flatMap {
        IndicatorSections(page: page, opened: $0, id: id).html(section.show)
      }
    case .measures: MeasuresSection(page: page).html
    case .placing: FrameworkPlace(page: page).html
    case .figures: figures
    case .charts: charts
    case .actions: ActionsSection(site: site, place: place, opened: acted, about: scope).html
    case .press: PressContact(council: site.definitions.council).html
    case .returns: returns
    case .changes: ChangesSections(site: site, place: place).html
    case .hidden: HiddenTable(site: site, place: place, opened: page.opened, id: id).html
    case .definitions: DefinitionsList(site: site, place: place, id: id).html
    case .releases: ReleasesList(site: site, place: place).html
    case .release: ReleaseFacts(site: site, place: place).html
    case .pages: pages
    case .ratings: TargetStanding.list
    }
  }

  private var figures: HTML? {
    guard !named.isEmpty else { return nil }
    return NewestTable(
      site: site, place: place, subject: page.subject,
      heading: page.filled(section.heading ?? page.dashboard.title), opened: named, id: id
    ).html
  }

  private var charts: HTML? {
    guard !named.isEmpty else { return nil }
    return ChartList(site: site, place: place, opened: named, id: id).html
  }

  private var scope: ActionsSection.Scope {
    guard section.indicators.isEmpty else { return .release }
    return page.subject.indicator != nil
      ? .one : page.dashboard.subject.hasIndicators ? .part : .release
  }

  /// What a section of actions is about: without names, on a page about no indicators, all that
  /// have a target.
  private var acted: [OpenedFigures] {
    guard section.indicators.isEmpty, scope == .release else { return named }
    return page.opened.filter { !$0.indicator.targets.isEmpty }
  }

  /// The indicators that the section names, in its order; none named, those of the page's subject.
  private var named: [OpenedFigures] {
    guard !section.indicators.isEmpty else { return page.evidence }
    return section.indicators.compactMap { code in
      page.opened.first { $0.indicator.code == code }
    }
  }

  private var returns: HTML {
    var bodies = site.definitions.bodies.filter { !site.definitions.isPublisher($0) }
    if case .body(let body) = page.subject { bodies = bodies.filter { $0.code == body.code } }
    return ReturnsTable(
      site: site, place: place, bodies: bodies, heading: "Returns", id: id + "-table"
    ).html
      ?? "<p class=\"nothing\">No return is expected.</p>\n"
  }

  private var pages: HTML? {
    site.definitions.dashboards.first { $0.code == section.dashboard }.map {
      PagesList(site: site, place: place, dashboard: $0, opened: page.opened).html
    }
  }
}

extension Dashboard.Link {
  /// The page's address, without the place on it.
  var path: String { String(to.prefix { $0 != "#" }) }
}
