// An indicator by one breakdown: a small chart for each value, all to one scale, and a table.

import Disclosure
import Outcomes

struct BreakdownFigures {
  let site: Site
  let place: Place
  let opened: OpenedFigures
  let table: FigureTable<Public>
  let id: String

  private var indicator: Indicator { opened.indicator }

  var html: HTML {
    let charts = FigureCharts<Public>(
      indicator: indicator, year: site.definitions.year,
      isIllustrative: opened.isIllustrative(in: site))
    let multiples = charts.multiples(table.rows, newest: periodsOnScreen, id: "\(id)-by").map {
      name, chart -> HTML in
      "<figure>\n<figcaption>\(name)</figcaption>\n\(chart.svg)\n</figure>\n"
    }
    let all: HTML? =
      table.periods.count > periodsOnScreen
      ? "<p>The newest \(periodsOnScreen) periods; all of them are in the file below.</p>\n" : nil
    return """
      \(site.openLots(of: indicator, in: code))\
      <div class="multiples">
      \(multiples)</div>
      \(keys)\(figuresTable)\(rounding)\(all)
      """
  }

  /// What the points mean, and whose chart is not there since nothing of it is shown.
  private var keys: HTML? {
    let shown = table.rows.map { Array($0.figures.suffix(periodsOnScreen)) }
    let absent = zip(table.rows, shown).filter { $1.allSatisfy { $0.value == nil } }
      .compactMap(\.0.value?.title)
    let missing: HTML? =
      absent.isEmpty ? nil : " No chart, since nothing is shown: \(absent.inWords)."
    let all = shown.flatMap { $0 }
    let words = [ChartKeys.hollow(all), ChartKeys.broken(all), missing].compactMap { $0 }
    return words.isEmpty ? nil : "<p class=\"source\">\(words)</p>\n"
  }

  private var code: Breakdown.Code {
    if case .by(let code) = table.table { code } else { "" }
  }

  private var figuresTable: HTML {
    let title = site.definitions.breakdown(code)?.title ?? code
    return FigureTables<Public>(indicator: indicator, year: site.definitions.year).byValue(
      table, head: title, caption: "\(indicator.title), by \(title.lowercasedFirst)",
      id: "\(id)-by-table"
    ) { value in
      site.path(of: value).map { place.link(to: $0) }
    }
  }

  /// Under a table whose rows are parts of one sum; percentages side by side are not.
  private var rounding: HTML? {
    guard [.count, .hours].contains(indicator.form) else { return nil }
    return "<p class=\"rounding\">\(roundedPartsWords).</p>\n"
  }
}

extension Site {
  /// The page that a dashboard has for a district, or the key moment's own.
  func path(of value: Breakdown.Value) -> String? {
    let paths = definitions.dashboards.compactMap { dashboard -> String? in
      switch dashboard.subject {
      case .eachDistrict: dashboard.path(of: .district(value))
      case .eachMoment: dashboard.code.asPathPart + "/" + value.code.asPathPart + "/"
      default: nil
      }
    }
    return paths.first(where: has)
  }

  /// The page that a dashboard has for a body.
  func path(of body: ReportingBody) -> String? {
    definitions.dashboards.first { $0.subject == .eachBody }.map { $0.path(of: .body(body)) }
      .flatMap { has($0) ? $0 : nil }
  }
}
