// One indicator in a list: its name, its newest figure, and how that stands.

import Disclosure
import Outcomes

struct IndicatorItem {
  let site: Site
  let place: Place
  let indicator: Indicator
  let bearing: Indicator.Bearing
  /// The label's or the key moment's that the list stands under.
  let code: String
  let opened: OpenedFigures?

  var html: HTML {
    """
    <li><span class="\(bearing.mark)" aria-hidden="true"></span><span class="what">\
    <a href="\(place.link(to: indicator))">\(indicator.title)</a>\(bearing.tag)</span> \
    <span class="newest">\(figure)</span></li>

    """
  }

  /// How it stands, by what was opened of it or else by its newest total.
  var standing: IndicatorStanding {
    let totals =
      opened.map(\.totals) ?? site.latestFigure(of: indicator.code).map { [$0] } ?? []
    return IndicatorStanding(of: indicator, totals: totals, in: site)
  }

  private var figure: HTML {
    switch indicator.provenance {
    case .returns: returned
    case .national: national
    case .publisher:
      site.latestFigure(of: indicator.code).map { newest($0, among: published) }
        ?? "<span class=\"when\">None in this release</span>"
    }
  }

  private var published: String { site.definitions.publisherWords(of: [indicator]) + ", " }

  private var returned: HTML {
    let isSplit = indicator.breakdowns.contains { site.definitions.isKeyMoment(code, of: $0) }
    if isSplit, let row = opened?.row(of: code) {
      return row.newest.map { newest($0) }
        ?? "<span class=\"when\">No figure can be shown yet</span>"
    }
    if let figure = site.latestFigure(of: indicator.code) {
      let ending = isSplit ? ", all key moments together" : ""
      let standing = standing.short(beside: figure, in: site.definitions.year)
      return "\(newest(figure, ending: ending))\(standing)"
    }
    guard let breakdown = site.definitions.onlyBreakdown(of: indicator) else {
      return "<span class=\"when\">\(absence)</span>"
    }
    return "<span class=\"when\">Only by \(breakdown.title.lowercasedFirst)</span>"
  }

  /// Why no total stands there, where the newest one is at hand.
  private var absence: String {
    let markers = opened?.totals.last?.markers ?? []
    if markers.contains(.confidential) {
      return "Hidden: too few people \(Marker.confidential.rawValue)"
    }
    if markers.contains(.lowReliability) {
      return "Too few answers \(Marker.lowReliability.rawValue)"
    }
    return "No figure can be shown yet"
  }

  private var national: HTML {
    let council = site.definitions.council
    let figure =
      opened?.row(of: council.areaCode)?.newest ?? site.latestFigure(of: indicator.code)
    return figure.map { newest($0, among: council.areaName + ", ") }
      ?? "<span class=\"when\">None in this release</span>"
  }

  private func newest(
    _ figure: Figure<Public>, among whose: String = "", ending: String = ""
  ) -> HTML {
    let period = indicator.words(for: figure.period, in: site.definitions.year)
    return """
      <span class="figure">\(figure.text)<span class="unit">\(indicator.unitAfter)</span>\
      \(figure.markersBeside)</span> <span class="when">\(whose)\(period)\(ending)</span>
      """
  }
}

extension Indicator.Bearing {
  /// The class of its mark: full for evidence, hollow for what is only related.
  var mark: HTML { self == .related ? "mark related" : "mark evidence" }

  /// The word beside the mark.
  var tag: HTML? {
    self == .related ? " <span class=\"tag related\">related</span>" : nil
  }
}
