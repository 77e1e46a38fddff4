// The front page: the strategy's own picture as a list, with what is measured under each part.

import Disclosure
import Outcomes

struct HomePage {
  let site: Site
  let place: Place
  let opened: [OpenedFigures]

  var html: HTML {
    PageFrame(
      site: site, place: place, title: "Overview", section: .overview,
      sources: [site.ownSource] + site.nationalSources, main: main
    ).html
  }

  private var main: HTML {
    let council = site.definitions.council
    return """
      <h1>How are unpaid carers in \(council.areaName) supported?</h1>
      \(site.definitions.strategy.map(strategy))\(atWork)\(nationalSection)
      """
  }

  private func strategy(_ framework: Framework) -> HTML {
    """
    <figure class="vision">
    <blockquote><p>\(framework.vision)</p></blockquote>
    <figcaption>The vision of the \
    <a href="\(place.link(to: .framework(framework)))">\(framework.title)</a></figcaption>
    </figure>
    \(outcomes(framework))\(otherAreas(framework))\(moments(framework))
    """
  }

  private func outcomes(_ framework: Framework) -> HTML {
    let descriptions = framework.areas.filter(\.holdsOutcomes).map { area -> HTML in
      "<p>\(area.description)</p>\n"
    }
    let title = framework.areas.first(where: \.holdsOutcomes)?.title ?? ""
    return """
      <section id="outcomes" aria-labelledby="outcomes-title">
      <h2 id="outcomes-title">\(title)</h2>
      \(descriptions)\
      <p>Some outcomes are measured well, others hardly: \
      <a href="\(place.link(to: .coverage))">what is measured, and what is not</a>.</p>
      \(IndicatorList.key)\
      <ul class="cards">
      \(framework.outcomes.map { card($0, framework) })</ul>
      </section>

      """
  }

  private func otherAreas(_ framework: Framework) -> [HTML] {
    framework.areas.filter { !$0.holdsOutcomes }.map { area in
      """
      <section aria-labelledby="area-\(area.code)">
      <h2 id="area-\(area.code)">\(area.title)</h2>
      <p>\(area.description)</p>
      <ul class="cards">
      \(framework.labels.filter { $0.area == area.code }.map { card($0, framework) })</ul>
      </section>

      """
    }
  }

  private func card(_ label: Label, _ framework: Framework) -> HTML {
    let list = IndicatorList(
      site: site, place: place, code: label.code, tags: \.labels, opened: opened)
    let inferred = LabelHistory(label: label, framework: framework).inferredTag
    return """
      <li class="card">
      <h3><a href="\(place.link(to: .label(label, framework)))">\(label.title)</a>\(inferred)</h3>
      \(list.compact)</li>

      """
  }

  private func moments(_ framework: Framework) -> HTML {
    let seven = framework.keyMoments.filter { $0.kind == .moment }
    let others = framework.keyMoments.filter { $0.kind != .moment }
    return """
      <section id="moments" aria-labelledby="moments-title">
      <h2 id="moments-title">Key moments</h2>
      <p>\(framework.momentsWords)</p>
      <ol class="cards moments">
      \(seven.map { moment($0, framework) })</ol>
      <ul class="plain">
      \(others.map { other -> HTML in
        "<li><a href=\"\(place.link(to: .moment(other, framework)))\">\(other.title)</a></li>\n"
      })</ul>
      </section>

      """
  }

  private func moment(_ moment: KeyMoment, _ framework: Framework) -> HTML {
    let list = IndicatorList(
      site: site, place: place, code: moment.code, tags: \.moments, opened: opened)
    return """
      <li class="card">
      <h3><a href="\(place.link(to: .moment(moment, framework)))">\(moment.title)</a></h3>
      \(list.compact)</li>

      """
  }

  /// The frameworks of employers, which have pages of their own.
  private var atWork: HTML? {
    let frameworks = site.definitions.frameworks.filter { $0.kind == .employer }
    guard !frameworks.isEmpty else { return nil }
    let items = frameworks.map { framework -> HTML in
      "<li><a href=\"\(place.link(to: .framework(framework)))\">\(framework.title)</a></li>\n"
    }
    return """
      <section aria-labelledby="work-title">
      <h2 id="work-title">Carers at work</h2>
      <p>Many carers have a job, and employers reach carers whom no service knows. What some \
      employers have set themselves, and what is known of it:</p>
      <ul class="plain">
      \(items)</ul>
      </section>

      """
  }

  private var nationalSection: HTML {
    guard site.definitions.indicators.contains(where: \.isNational) else { return .nothing }
    return """
      <section class="national" aria-labelledby="national-title">
      <h2 id="national-title">Published national figures (real)</h2>
      <p>What surveys of carers say, as published, for \
      \(site.definitions.comparedAreas). They stand apart from providers’ \
      figures. <a href="\(place.link(to: .national))">See all published national figures</a></p>
      </section>

      """
  }
}
