// The plain lists of dashboards: definitions and releases.

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
