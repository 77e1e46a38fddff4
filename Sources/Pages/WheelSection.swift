// The strategy's picture on the front page: the wheel, and the same as a list beside it.

import Outcomes

struct WheelSection {
  let site: Site
  let place: Place
  let framework: Framework
  let opened: [OpenedFigures]

  var html: HTML {
    let parts = FrameworkStandings(
      site: site, place: place, framework: framework, opened: opened)
    let areas = framework.areas.map { ($0, parts.labels(of: $0)) }
    let standings = areas.flatMap(\.1).flatMap(\.standings)
    return """
      <section id="outcomes" aria-labelledby="outcomes-title">
      <h2 id="outcomes-title">What the strategy wants for carers</h2>
      <p>Each part counts how its indicators from returns stand, by the newest complete figure of \
      each.\(standings.illustrativeWords) \
      Some parts are measured well, others hardly: \
      <a href="\(place.link(to: .coverage))">what is measured, and what is not</a>.</p>
      \(wheel(areas, standings.shares))\
      <div id="parts" class="areas" tabindex="-1">
      \(areas.map(list))</div>
      </section>

      """
  }

  private func wheel(_ areas: [(Area, [PartStanding])], _ shares: [StandingShare]) -> HTML? {
    func ring(holdsOutcomes: Bool) -> WheelLayout.Areas {
      areas.filter { $0.0.holdsOutcomes == holdsOutcomes && !$0.1.isEmpty }.map {
        (title: $0.0.title, parts: $0.1)
      }
    }
    let layout = WheelLayout(
      outcomes: ring(holdsOutcomes: true), others: ring(holdsOutcomes: false))
    guard let layout else { return nil }
    let isThin = areas.contains { $0.1.contains { $0.evidence == 0 } }
    let dashed: HTML? = isThin ? " Dashed: nothing measures it." : nil
    let key = shares.compactMap(\.standing).map { standing -> HTML in
      "<li class=\"\(standing.look)\">\(standing.countedWords)</li>\n"
    }
    // The way past the wheel's links stands before them.
    return """
      <figure class="wheel-box">
      <figcaption>
      <p><a href="#parts">The same as a list</a>.\(dashed)</p>
      <ul class="wheel-key">
      \(key)</ul>
      </figcaption>
      \(WheelDrawing(layout: layout, title: framework.title).svg)\
      </figure>

      """
  }

  private func list(_ area: Area, _ parts: [PartStanding]) -> HTML {
    """
    <h3 id="area-\(area.code)">\(area.title)</h3>
    <p>\(area.description)</p>
    <ul class="parts">
    \(parts.map(\.row))</ul>

    """
  }
}
