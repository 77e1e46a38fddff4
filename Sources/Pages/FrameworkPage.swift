// One framework in its own words: vision, areas, labels, key moments, statements, and its measure.

import Disclosure
import Outcomes

struct FrameworkPage {
  let site: Site
  let place: Place
  let framework: Framework
  let opened: [OpenedFigures]

  var html: HTML {
    PageFrame(
      site: site, place: place, title: framework.title,
      publisher: publisher, sources: sources, main: main
    ).html
  }

  private var indicators: [Indicator] { opened.map(\.indicator) }

  /// Whose figures all of them are, where none comes from returns.
  private var publisher: PageFrame.Publisher? {
    guard !indicators.isEmpty, indicators.allSatisfy(\.isPublished) else { return nil }
    return .others(site.definitions.publisherWords(of: indicators))
  }

  private var sources: [HTML] {
    let own = indicators.contains { !$0.isPublished } ? [site.ownSource] : []
    return ["The framework: \(framework.source.html)"] + own + site.sources(of: indicators)
  }

  private var main: HTML {
    """
    <p class="eyebrow">\(eyebrow)</p>
    <h1>\(framework.title)</h1>
    <figure class="vision">
    <blockquote><p>\(framework.vision)</p></blockquote>
    <figcaption>\(visionWords)</figcaption>
    </figure>
    <p>\(framework.datesWords(on: site.day))</p>
    <p>Source: \(framework.source.html)</p>
    \(picture)\
    <h2 id="measured">How well it is measured</h2>
    <p>\(Coverage(of: framework, in: site.definitions, on: site.day).sentence) \
    <a href="\(place.link(to: .coverage))#\(framework.code.asPathPart)">\
    What measures each part, and what does not</a></p>
    \(hasEntries ? IndicatorList.key : .nothing)\
    \(framework.areas.map(area))\(moments)\(statements)
    """
  }

  /// The wheel of the council's own strategy; its parts as a list are the areas below it.
  private var picture: HTML? {
    guard framework.kind == .council, let first = framework.areas.first else { return nil }
    let parts = FrameworkStandings(
      site: site, place: place, framework: framework, opened: opened)
    let areas = framework.areas.map { ($0, parts.labels(of: $0)) }
    return WheelFigure(
      framework: framework, areas: areas, list: "#area-\(first.code)",
      words: "How the indicators from returns stand, by the newest complete figure of each."
    ).html
  }

  private var hasEntries: Bool { framework.kind == .employer && !indicators.isEmpty }

  private var eyebrow: HTML {
    switch framework.kind {
    case .council: "The strategy of \(site.definitions.council.name)"
    case .employer: "Carers at work"
    }
  }

  private var visionWords: HTML {
    switch framework.kind {
    case .council: "The vision of the strategy"
    case .employer: "In the words of its source"
    }
  }

  private func area(_ area: Area) -> HTML {
    let id = "area-" + area.code
    return """
      <section aria-labelledby="\(id)">
      <h2 id="\(id)">\(area.title)</h2>
      <p>\(area.description)</p>
      <ul class="labels">
      \(framework.labels.filter { $0.area == area.code }.map(label))</ul>
      </section>

      """
  }

  private func label(_ label: Label) -> HTML {
    let figures: HTML? =
      framework.kind == .employer
      ? FrameworkFigures(site: site, place: place, label: label, opened: opened).html : nil
    let words = LabelHistory(label: label, framework: framework)
    return """
      <li>
      <h3><a href="\(place.link(to: label, in: framework))">\(label.title)</a>\
      \(words.inferredTag)</h3>
      <p>\(label.evidence.asSentence)</p>
      \(words.html)\(figures)</li>

      """
  }

  private var moments: HTML? {
    guard !framework.keyMoments.isEmpty else { return nil }
    let items = framework.keyMoments.map { moment -> HTML in
      "<li><a href=\"\(place.link(to: moment))\">\(moment.title)</a></li>\n"
    }
    return """
      <section aria-labelledby="moments">
      <h2 id="moments">Key moments</h2>
      <p>\(framework.momentsWords)</p>
      <ul class="plain">
      \(items)</ul>
      </section>

      """
  }

  private var statements: HTML? {
    guard !framework.statements.isEmpty else { return nil }
    return """
      <section aria-labelledby="statements">
      <h2 id="statements">What carers should be able to say</h2>
      <ul class="statements">
      \(framework.statements.map { "<li><q>\($0.words)</q></li>\n" as HTML })</ul>
      </section>

      """
  }
}
