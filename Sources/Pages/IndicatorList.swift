// Indicators in a list under an outcome, a label or a key moment, each with its newest figure.

import Disclosure
import Outcomes

/// One indicator with what the release holds of it, opened for a page that lists many.
struct OpenedFigures {
  let indicator: Indicator
  let figures: IndicatorFigures<Public>?

  /// The row of an area or a key moment, if there is one.
  func row(of value: String) -> FigureTable<Public>.Row? {
    figures?.tables.lazy.flatMap(\.rows).first { $0.value?.code == value }
  }
}

extension FigureTable.Row {
  /// The last of its figures that has a number.
  var newest: Figure<Audience>? { figures.last { $0.value != nil } }
}

/// The indicators that bear on one label or key moment; providers' and national ones stay apart.
struct IndicatorList {
  let site: Site
  let place: Place
  let entries: [(indicator: Indicator, bearing: Indicator.Bearing)]
  /// The label's or the key moment's.
  private let code: String
  private let opened: [OpenedFigures]

  /// - Parameter tags: an indicator's labels or its key moments.
  init(
    site: Site, place: Place, code: String, tags: (Indicator) -> [Indicator.Tag],
    opened: [OpenedFigures]
  ) {
    self.site = site
    self.place = place
    self.code = code
    self.opened = opened
    let entries = site.definitions.indicators.compactMap { indicator in
      tags(indicator).first { $0.code == code }.map { (indicator, $0.bearing) }
    }
    // Evidence first; the definitions' order within each.
    self.entries = entries.filter { $0.1 == .evidence } + entries.filter { $0.1 == .related }
  }

  var own: [(indicator: Indicator, bearing: Indicator.Bearing)] {
    entries.filter { !$0.indicator.isNational }
  }

  var published: [(indicator: Indicator, bearing: Indicator.Bearing)] {
    entries.filter(\.indicator.isNational)
  }

  /// What is counted: evidence only, and the two kinds apart; nothing where there is none.
  var measuredBy: String? {
    let ownCount = own.count { $0.bearing == .evidence }
    let publishedCount = published.count { $0.bearing == .evidence }
    var parts: [String] = []
    if ownCount > 0 { parts.append(counted(ownCount, "indicator", "indicators")) }
    if publishedCount > 0 {
      parts.append(
        counted(publishedCount, "published national figure", "published national figures"))
    }
    return parts.isEmpty ? nil : "Measured by: \(parts.joined(separator: " and "))."
  }

  /// The list inside a card: providers' indicators, then the national ones under their own heading.
  var compact: HTML {
    if entries.isEmpty { return "<p class=\"nothing\">Nothing is collected here.</p>\n" }
    let published: HTML =
      published.isEmpty
      ? .nothing
      : """
      <p class="kind">Published nationally (real)</p>
      <ul class="indicators">
      \(published.map(publishedItem))</ul>

      """
    let own: HTML =
      own.isEmpty
      ? .nothing
      : """
      <ul class="indicators">
      \(own.map(ownItem))</ul>

      """
    return "\(own)\(published)"
  }

  /// The two lists of an outcome's own page, each under a heading.
  var sections: HTML {
    if entries.isEmpty {
      return """
        <p class="nothing">Nothing is collected here. No indicator is evidence of it, and none is \
        related to it.</p>
        """
    }
    let own: HTML =
      own.isEmpty
      ? "<p class=\"nothing\">Nothing is collected here from providers.</p>\n"
      : "<ul class=\"indicators wide\">\n\(own.map(ownItem))</ul>\n"
    let heading: HTML =
      site.isIllustrative ? "From providers’ returns (illustrative)" : "From providers’ returns"
    let publishedList: HTML =
      published.isEmpty
      ? .nothing
      : """
      <h2>Published national figures (real)</h2>
      <ul class="indicators wide">
      \(published.map(publishedItem))</ul>

      """
    return "<h2>\(heading)</h2>\n\(own)\(publishedList)\(IndicatorList.key)"
  }

  static let key: HTML = """
    <p class="key"><span class="mark evidence" aria-hidden="true"></span> Evidence: counted. \
    <span class="mark related" aria-hidden="true"></span> Related: it touches on this, and is not \
    counted.</p>

    """

  private func ownItem(_ indicator: Indicator, _ bearing: Indicator.Bearing) -> HTML {
    let isSplit = indicator.breakdowns.contains { site.definitions.isKeyMoment(code, of: $0) }
    if isSplit, let row = opened.row(of: code, in: indicator) {
      return item(
        indicator, bearing,
        row.newest.map { newestFigure($0, indicator) }
          ?? "<span class=\"when\">No figure can be shown yet</span>")
    }
    if let figure = site.latestFigure(of: indicator.code) {
      let ending = isSplit ? ", all key moments together" : ""
      return item(indicator, bearing, newestFigure(figure, indicator, ending: ending))
    }
    guard !indicator.publishes.contains(.total), case .by(let code)? = indicator.publishes.first
    else { return item(indicator, bearing, "<span class=\"when\">No figure yet</span>") }
    let title = site.definitions.breakdown(code)?.title ?? code
    return item(
      indicator, bearing, "<span class=\"when\">Only by \(title.lowercasedFirst)</span>")
  }

  private func publishedItem(_ indicator: Indicator, _ bearing: Indicator.Bearing) -> HTML {
    let council = site.definitions.council
    let figure =
      opened.row(of: council.areaCode, in: indicator)?.newest
      ?? site.latestFigure(of: indicator.code)
    return item(
      indicator, bearing,
      figure.map { newestFigure($0, indicator, area: council.areaName + ", ") }
        ?? "<span class=\"when\">None in this release</span>")
  }

  private func item(
    _ indicator: Indicator, _ bearing: Indicator.Bearing, _ figure: HTML
  ) -> HTML {
    let related: HTML? = bearing == .related ? " <span class=\"tag related\">related</span>" : nil
    let mark: HTML = bearing == .related ? "mark related" : "mark evidence"
    return """
      <li><span class="\(mark)" aria-hidden="true"></span><span class="what">\
      <a href="\(place.link(to: indicator))">\(indicator.title)</a>\(related)</span> \
      <span class="newest">\(figure)</span></li>

      """
  }

  private func newestFigure(
    _ figure: Figure<Public>, _ indicator: Indicator, area: String = "", ending: String = ""
  ) -> HTML {
    let unit = indicator.unitBeside.isEmpty ? "" : " " + indicator.unitBeside
    return """
      <span class="figure">\(figure.text)<span class="unit">\(unit)</span>\
      \(figure.markersBeside)</span> \
      <span class="when">\(area)\(figure.period.sentenceWords)\(ending)</span>
      """
  }
}

extension [OpenedFigures] {
  fileprivate func row(of value: String, in indicator: Indicator) -> FigureTable<Public>.Row? {
    first { $0.indicator.code == indicator.code }?.row(of: value)
  }
}

extension Definitions {
  /// Whether the code is a key moment's, and one of the values of the breakdown.
  fileprivate func isKeyMoment(_ code: String, of breakdown: Breakdown.Code) -> Bool {
    frameworks.contains { $0.keyMoments.contains { $0.code == code } }
      && self.breakdown(breakdown)?.values.contains { $0.code == code } ?? false
  }

  /// Whether a public table of the indicator has a row for some key moment.
  func splitsByMoment(_ indicator: Indicator) -> Bool {
    let moments = frameworks.flatMap(\.keyMoments)
    return indicator.publishes.contains { table in
      guard case .by(let breakdown) = table else { return false }
      return moments.contains { isKeyMoment($0.code, of: breakdown) }
    }
  }
}
