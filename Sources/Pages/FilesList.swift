// The files of a release, by where their figures come from.

import Outcomes

struct FilesList {
  let site: Site
  let place: Place

  var html: HTML {
    let heading: HTML =
      site.isIllustrative ? "Figures from returns (illustrative)" : "Figures from returns"
    let published = list(from: .publisher).map { list -> HTML in
      "<h3>Published figures (real)</h3>\n\(list)"
    }
    return """
      <ul class="files">
      <li><a href="\(place.link(to: .everythingFile))">Everything in this release (CSV)</a>: its \
      last column says which figures are real</li>
      </ul>
      <h3>\(heading)</h3>
      <ul class="files">
      <li><a href="\(place.link(to: .returnsFile))">All figures from returns (CSV)</a></li>
      </ul>
      \(list(from: .returns))\(published)\
      <h3>Published national figures (real)</h3>
      <ul class="files">
      <li><a href="\(place.link(to: .nationalFile))">All published national figures (CSV)</a></li>
      </ul>
      """
  }

  private func list(from provenance: Provenance) -> HTML? {
    let indicators = site.definitions.indicators.filter { $0.provenance == provenance }
    guard !indicators.isEmpty else { return nil }
    let file = FigureFile(scope: .everything, format: .csv)
    let items = indicators.map { indicator -> HTML in
      """
      <li><a href="\(place.link(to: .figures(indicator, file)))">\(indicator.code) \
      \(indicator.title) (CSV)</a></li>

      """
    }
    return "<ul class=\"files\">\n\(items)</ul>\n"
  }
}
