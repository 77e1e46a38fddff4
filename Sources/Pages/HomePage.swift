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
      \(site.definitions.frameworks.enumerated().map(framework))\
      \(nationalSection)
      """
  }

  private func framework(_ number: Int, _ framework: Framework) -> HTML {
    // The navigation leads to the first framework's parts; a second one's get its code behind them.
    let ending = number == 0 ? "" : "-" + framework.code
    return """
      <figure class="vision">
      <blockquote><p>\(framework.vision)</p></blockquote>
      <figcaption>The vision of the \(framework.title)</figcaption>
      </figure>
      \(outcomes(framework, ending))\(otherAreas(framework))\(moments(framework, ending))
      """
  }

  private func outcomes(_ framework: Framework, _ ending: String) -> HTML {
    let descriptions = framework.areas.filter(\.holdsOutcomes).map { area -> HTML in
      "<p>\(area.description)</p>\n"
    }
    return """
      <section id="outcomes\(ending)" aria-labelledby="outcomes-title\(ending)">
      <h2 id="outcomes-title\(ending)">Positive outcomes</h2>
      \(descriptions)\
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
    let inferred: HTML? =
      label.status == .inferred ? " <span class=\"tag\">assignment inferred</span>" : nil
    return """
      <li class="card">
      <h3><a href="\(place.link(to: .label(label, framework)))">\(label.title)</a>\(inferred)</h3>
      \(list.compact)</li>

      """
  }

  private func moments(_ framework: Framework, _ ending: String) -> HTML {
    let seven = framework.keyMoments.filter { $0.kind == .moment }
    let others = framework.keyMoments.filter { $0.kind != .moment }
    return """
      <section id="moments\(ending)" aria-labelledby="moments-title\(ending)">
      <h2 id="moments-title\(ending)">Key moments</h2>
      <p>Times when support matters most, besides ongoing advice and contact.</p>
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

  private var nationalSection: HTML {
    guard site.definitions.indicators.contains(where: \.isNational) else { return .nothing }
    return """
      <section class="national" aria-labelledby="national-title">
      <h2 id="national-title">Published national figures (real)</h2>
      <p>What surveys of carers say, as published, for \
      \(site.definitions.council.areaName) and for England. They stand apart from providers’ \
      figures. <a href="\(place.link(to: .national))">See all published national figures</a></p>
      </section>

      """
  }
}
