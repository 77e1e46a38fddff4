// The breakdowns of an indicator as links, each with what is to be seen there.

import Disclosure
import Outcomes

struct BreakdownLinks {
  let site: Site
  let place: Place
  let opened: OpenedFigures

  /// `nil` where it has no breakdown with a page.
  var html: HTML? {
    let breakdowns = site.definitions.breakdownPages(
      of: opened.indicator, in: site.front.header.kind)
    guard !breakdowns.isEmpty else { return nil }
    return "<ul class=\"plain\">\n\(breakdowns.map(item))</ul>\n"
  }

  private func item(_ breakdown: Breakdown) -> HTML {
    let link = place.link(to: Page.path(of: breakdown, of: opened.indicator))
    let table = opened.tables.first { $0.table == .by(breakdown.code) }
    return """
      <li><a href="\(link)">By \(breakdown.title.lowercasedFirst)</a> \
      <span class="when">\(table.map(words) ?? "no figure can be shown yet")</span></li>

      """
  }

  /// What the newest period shows, and where districts are compared how they lie.
  private func words(_ table: FigureTable<Public>) -> String {
    let newest = table.rows.compactMap(\.figures.last)
    let hidden = newest.count { $0.markers.contains(.confidential) }
    let shown = newest.count { $0.value != nil }
    let parts = counted(shown, "figure", "figures") + " in the newest period"
    let withheld = hidden == 0 ? "" : ", \(hidden) hidden"
    let funnel = opened.figures?.judgement.funnels.first { $0.table == table.table }
    let outside = funnel.map { funnel -> String in
      let count = funnel.plot.points.count { $0.place != .within }
      let who = count == 0 ? "none differs" : count == 1 ? "1 differs" : "\(count) differ"
      return "; \(who) from the whole by more than chance may do"
    }
    return parts + withheld + (outside ?? "")
  }
}
