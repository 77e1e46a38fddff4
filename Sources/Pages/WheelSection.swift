// What the strategy wants for carers, on the front page: the wheel, and the same as a list.

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
      \(WheelFigure(framework: framework, areas: areas, list: "#parts").html)\
      <div id="parts" class="areas" tabindex="-1">
      \(areas.map(list))</div>
      </section>

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
