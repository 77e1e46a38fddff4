// The plain lists of dashboards: definitions, releases, and the pages of a dashboard.

import Disclosure
import Outcomes

/// Every indicator with what it counts and where its definition comes from.
struct DefinitionsList {
  let site: Site
  let place: Place
  let id: String

  var html: HTML {
    """
    \(scrollingTable("\(id)-table", "Every indicator of this release", kind: "words"))\
    <thead><tr><th scope="col">Indicator</th><th scope="col">What it counts</th>\
    <th scope="col">Where the definition comes from</th></tr></thead>
    <tbody>
    \(site.definitions.indicators.map(row))</tbody>
    </table>
    </div>

    """
  }

  private func row(_ indicator: Indicator) -> HTML {
    let below: HTML? = indicator.denominatorWords.map { ", out of: \($0.lowercasedFirst)" }
    return """
      <tr><th scope="row"><a href="\(place.link(to: indicator))">\(indicator.title)</a> \
      <span class="when">\(indicator.code), \(indicator.formWords)</span></th>\
      <td>\(indicator.numeratorWords)\(below)</td><td>\(indicator.source.html)</td></tr>

      """
  }
}

/// This release and those before it, the newest first.
struct ReleasesList {
  let site: Site
  let place: Place

  var html: HTML {
    let earlier = site.front.earlier.reversed().map { item($0, isThis: false) }
    return """
      <ul class="plain">
      \(item(site.front.header, isThis: true))\(earlier)</ul>

      """
  }

  private func item(_ header: ReleaseHeader, isThis: Bool) -> HTML {
    let this: HTML? = isThis ? " <span class=\"tag\">this one</span>" : nil
    return """
      <li><a href="\(place.link(to: site.path(of: header)))">\(header.label), version \
      \(header.version)</a>\(this) <span class="when">known on \
      \(header.knownAt.londonWords)</span></li>

      """
  }
}

/// The pages of a dashboard that has one for each district or body.
struct PagesList {
  let site: Site
  let place: Place
  let dashboard: Dashboard

  var html: HTML {
    let items = dashboard.pages(of: site.definitions).compactMap { subject -> HTML? in
      guard let title = subject.title else { return nil }
      let link = place.link(to: dashboard.path(of: subject))
      return "<li><a href=\"\(link)\">\(title)</a></li>\n"
    }
    return items.isEmpty
      ? "<p class=\"nothing\">There is none.</p>\n"
      : "<ul class=\"plain columns\">\n\(items)</ul>\n"
  }
}
