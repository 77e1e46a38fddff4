// The front page: the strategy's own picture with its counts, its key moments, and ways further.

import Disclosure
import Outcomes

struct HomePage {
  let site: Site
  let place: Place
  let opened: [OpenedFigures]

  var html: HTML {
    PageFrame(
      site: site, place: place, title: "Overview",
      sources: [site.ownSource], main: main
    ).html
  }

  private var main: HTML {
    let council = site.definitions.council
    return """
      <h1>How are unpaid carers in \(council.areaName) supported?</h1>
      \(DashboardLinks(site: site, place: place).list(of: .start).map { links -> HTML in
        "<nav class=\"start\" aria-label=\"Where to start\">\n\(links)</nav>\n"
      })\
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
    \(WheelSection(site: site, place: place, framework: framework, opened: opened).html)\
    \(moments(framework))
    """
  }

  private func moments(_ framework: Framework) -> HTML? {
    guard framework.hasMoments else { return nil }
    let parts = FrameworkStandings(site: site, place: place, framework: framework, opened: opened)
    return """
      <section id="moments" aria-labelledby="moments-title">
      <h2 id="moments-title">Key moments</h2>
      <p>\(framework.momentsWords) \
      <a href="\(place.link(to: .matrix(framework)))">Which outcomes are measured at which \
      moment</a></p>
      <ol class="parts moments">
      \(parts.moments { $0 == .moment }.map(\.row))</ol>
      <ul class="parts">
      \(parts.moments { $0 == .ongoing }.map(\.row))</ul>
      </section>

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
