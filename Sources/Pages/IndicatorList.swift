// Indicators in a list under an outcome, a label or a key moment, each with its newest figure.

import Disclosure
import Outcomes

/// The indicators that bear on one label or key moment; by where their figures come from, apart.
struct IndicatorList {
  let site: Site
  let items: [IndicatorItem]

  /// - Parameters:
  ///   - code: the label's or the key moment's.
  ///   - tags: an indicator's labels or its key moments.
  init(
    site: Site, place: Place, code: String, tags: (Indicator) -> [Indicator.Tag],
    opened: [OpenedFigures]
  ) {
    self.init(site: site, place: place, code: code, opened: opened) { indicator in
      tags(indicator).first { $0.code == code }?.bearing
    }
  }

  /// - Parameters:
  ///   - code: the key moment's whose own figure each indicator shows, where it has one.
  ///   - bearing: what an indicator is to the list; `nil` where it does not stand in it.
  init(
    site: Site, place: Place, code: String, opened: [OpenedFigures],
    bearing: (Indicator) -> Indicator.Bearing?
  ) {
    self.site = site
    let items = site.definitions.indicators.compactMap { indicator in
      bearing(indicator).map { bearing in
        IndicatorItem(
          site: site, place: place, indicator: indicator, bearing: bearing, code: code,
          opened: opened.of(indicator))
      }
    }
    // Evidence first; the definitions' order within each.
    self.items =
      items.filter { $0.bearing == .evidence } + items.filter { $0.bearing == .related }
  }

  private func items(from provenance: Provenance) -> [IndicatorItem] {
    items.filter { $0.indicator.provenance == provenance }
  }

  /// What is counted: evidence only, and the kinds apart; nothing where there is none.
  var measuredBy: String? {
    let parts = Provenance.allCases.compactMap { provenance -> String? in
      let count = items(from: provenance).count { $0.bearing == .evidence }
      return count == 0 ? nil : provenance.counted(count)
    }
    return parts.isEmpty ? nil : "Measured by: \(parts.inWords)."
  }

  /// What is counted: evidence, wherever its figures come from.
  var evidence: [Indicator] { items.filter { $0.bearing == .evidence }.map(\.indicator) }

  /// Shown and not counted.
  var related: [Indicator] { items.filter { $0.bearing == .related }.map(\.indicator) }

  /// How the evidence from returns stands; published figures are benchmarks and never rated.
  var standings: [IndicatorStanding] {
    items(from: .returns).filter { $0.bearing == .evidence }.map(\.standing)
  }

  /// The counts, on a page of their own label in any case.
  var counts: HTML? {
    standings.counts.map { "<p class=\"counts\">How they stand: \($0)</p>\n" }
  }

  /// The counts beneath a short list, where there is something to count.
  private var shortCounts: HTML? {
    guard standings.contains(where: { $0.standing != nil }) else { return nil }
    return counts
  }

  /// The list beneath a heading of its own: from returns, then what others published.
  var compact: HTML {
    if items.isEmpty { return "<p class=\"nothing\">Nothing is collected here.</p>\n" }
    let lists = Provenance.allCases.compactMap { provenance -> HTML? in
      let items = items(from: provenance)
      guard !items.isEmpty else { return nil }
      let heading: HTML? = provenance.shortHeading.map { "<p class=\"kind\">\($0)</p>\n" }
      return "\(heading)<ul class=\"indicators\">\n\(items.map(\.html))</ul>\n"
    }
    return "\(lists)\(shortCounts)"
  }

  /// The lists of a label's or a moment's own page, each under a heading.
  var sections: HTML {
    if items.isEmpty {
      return """
        <p class="nothing">Nothing is collected here. No indicator is evidence of it, and none is \
        related to it.</p>
        """
    }
    let lists = Provenance.allCases.compactMap { provenance -> HTML? in
      let items = items(from: provenance)
      guard !items.isEmpty else {
        return provenance == .returns ? "<h3>\(provenance.heading(in: site))</h3>\n\(nothing)" : nil
      }
      return """
        <h3>\(provenance.heading(in: site))</h3>
        <ul class="indicators wide">
        \(items.map(\.html))</ul>

        """
    }
    return "\(lists)\(IndicatorList.key)"
  }

  private let nothing: HTML = "<p class=\"nothing\">Nothing is collected here from returns.</p>\n"

  static let key: HTML = """
    <p class="key"><span class="mark evidence" aria-hidden="true"></span> Evidence: counted. \
    <span class="mark related" aria-hidden="true"></span> Related: it touches on this, and is not \
    counted.</p>

    """
}

extension Provenance {
  /// Over a short list; what comes from returns needs none.
  fileprivate var shortHeading: HTML? {
    switch self {
    case .returns: nil
    case .publisher: "Published (real)"
    case .national: "Published nationally (real)"
    }
  }
}
