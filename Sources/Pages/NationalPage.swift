// Published national figures: real, in a section, tables, charts and a file of their own.

package import Disclosure
package import Outcomes

struct NationalPage {
  let site: Site
  let place: Place
  let national: [OpenedFigures]

  var html: HTML {
    PageFrame(
      site: site, place: place, title: "Published national figures (real)",
      publisher: .national, sources: site.nationalSources, main: main
    ).html
  }

  private var main: HTML {
    """
    <h1>Published national figures (real)</h1>
    <p class="lead">What national surveys and returns say about carers in \
    \(site.definitions.comparedAreas), exactly as published.</p>
    <p>A survey asks some carers, not all. The margin of error says how far its figure may be from \
    what all carers would have said. A difference counts only where it is larger than √(a² + b²) \
    of both margins.</p>
    <p><a href="\(place.link(to: .nationalFile))">All published national figures (CSV)</a></p>
    \(national.isEmpty ? "<p class=\"nothing\">None is in this release.</p>\n" : .nothing)\
    \(national.map(section))
    """
  }

  private func section(_ one: OpenedFigures) -> HTML {
    let indicator = one.indicator
    let tables = (one.figures?.tables ?? []).filter { $0.table != .total && !$0.periods.isEmpty }
    let shown = tables.enumerated().map { number, table in
      NationalTable(
        site: site, indicator: indicator, table: table,
        id: "\(indicator.code.asPathPart)-\(number)"
      ).section(heading: .nothing)
    }
    let nothing: HTML? =
      shown.isEmpty ? "<p class=\"nothing\">No figure is in this release.</p>\n" : nil
    return """
      <section class="national">
      <h2><a href="\(place.link(to: indicator))">\(indicator.title)</a></h2>
      <p>\(indicator.plain) \(indicator.polarityWords)</p>
      \(shown)\(nothing)\
      <p class="source">\(indicator.source.html)</p>
      </section>

      """
  }
}

/// One national table with its chart: the council's area and the country as lines with their
/// margins.
struct NationalTable {
  let site: Site
  let indicator: Indicator
  let table: FigureTable<Public>
  let id: String

  func section(heading: HTML) -> HTML {
    let compared = FigureTable.comparison(table.rows, of: site.definitions.council)
    let charts = FigureCharts<Public>(
      indicator: indicator, year: site.definitions.year, isIllustrative: false)
    let hasMargins = compared.flatMap(\.figures).contains { $0.margin != nil }
    let bars: HTML? = hasMargins ? " The upright bars are the published margins of error." : nil
    let chart: HTML? =
      compared.allSatisfy { $0.newest == nil }
      ? nil
      : """
      <figure class="chart-box">
      \(charts.lines(compared, id: "chart-\(id)", name: indicator.title).svg)
      <figcaption>\(indicator.title). Real: published figures.\(bars)</figcaption>
      </figure>

      """
    let tables = FigureTables<Public>(indicator: indicator, year: site.definitions.year)
    return """
      \(heading)\(chart)\(tables.published(
        table, caption: "\(indicator.title): published figures", id: "table-\(id)"))
      """
  }
}

extension FigureTable {
  /// The council's own area and the last one, which is the country; every row where its own is not
  /// there.
  package static func comparison(_ rows: [Row], of council: Council) -> [Row] {
    guard let own = rows.first(where: { $0.value?.code == council.areaCode }),
      let country = rows.last, country != own
    else { return rows }
    return [own, country]
  }
}
