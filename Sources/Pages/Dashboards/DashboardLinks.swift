// The dashboards as links: at the top of the front page, and at the foot of every page.

package import Outcomes

/// The links of dashboards that lead to no page of a release made by these definitions.
package func deadLinks(of definitions: Definitions) -> [(dashboard: Dashboard.Code, to: String)] {
  // An illustrative release has every page that there can be.
  let paths = Set(Page.all(of: definitions, in: .illustrative).map(\.path))
  return definitions.dashboards.flatMap { dashboard in
    dashboard.sections.flatMap(\.links).filter { !paths.contains($0.path) }
      .map { (dashboard.code, $0.to) }
  }
}

struct DashboardLinks {
  let site: Site
  let place: Place

  /// `nil` where no dashboard stands in the menu.
  func list(of menu: Dashboard.Menu) -> HTML? {
    let dashboards = site.definitions.dashboards.filter { $0.menu == menu }
    let items = dashboards.sorted { ($0.title, $0.code) < ($1.title, $1.code) }.map {
      dashboard -> HTML in
      let path = dashboard.path(of: dashboard.subject == .release ? .release : .index)
      let current: HTML = place.path == path ? " aria-current=\"page\"" : ""
      let plain: HTML? =
        menu == .start ? " <span class=\"when\">\(site.filled(dashboard.plain))</span>" : nil
      return """
        <li><a href="\(place.link(to: path))"\(current)>\
        \(site.filled(dashboard.title))</a>\(plain)</li>

        """
    }
    return items.isEmpty ? nil : "<ul>\n\(items)</ul>\n"
  }
}
