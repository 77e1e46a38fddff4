// The newest figure of an indicator, large, and what it rests on.

import Disclosure
import Outcomes

struct IndicatorHeadline {
  let site: Site
  let opened: OpenedFigures

  private var indicator: Indicator { opened.indicator }

  var html: HTML {
    guard let main = opened.tables.first else {
      return "<p class=\"nothing\">No figure of this indicator is in this release.</p>\n"
    }
    let shown = main.rows.filter { $0.newest != nil }
    let figures: HTML =
      shown.isEmpty
      ? "<p class=\"nothing\">No figure can be shown yet.</p>\n"
      : """
      <div class="headline">
      \(headlineRows(shown).compactMap { row in row.newest.map { big($0, of: row.value) } })</div>

      """
    return "\(figures)\(standing)\(site.countedDistricts(of: indicator, for: newestTotal))"
  }

  private var newestTotal: Figure<Public>? {
    opened.tables.totalRow?.newest
  }

  /// How the newest complete figure stands, or why it does not.
  private var standing: HTML {
    IndicatorStanding(of: indicator, totals: opened.totals, in: site)
      .sentence(of: indicator, in: site.definitions.year)
  }

  /// The total alone; where there is none, a few rows, the council's own area first.
  private func headlineRows(
    _ rows: [FigureTable<Public>.Row]
  ) -> [FigureTable<Public>.Row] {
    guard indicator.isNational else { return Array(rows.prefix(4)) }
    return FigureTable.comparison(rows, of: site.definitions.council)
  }

  private func big(_ figure: Figure<Public>, of value: Breakdown.Value?) -> HTML {
    let name: HTML? = value.map { "<span class=\"whose\">\($0.title)</span> " }
    let unit = indicator.unitBeside
    let unitSpan: HTML? = unit.isEmpty ? nil : " <span class=\"unit\">\(unit)</span>"
    let margin: HTML? =
      figure.margin == nil ? nil : " <span class=\"unit\">\(figure.marginWords)</span>"
    let hollow: HTML? =
      figure.completeness.isPartial ? " <span class=\"tag\">not complete</span>" : nil
    return """
      <p>\(name)<strong class="big">\(figure.text)</strong>\(unitSpan)\(margin)\
      \(figure.markersBeside) \
      <span class="when">\(indicator.words(for: figure.period, in: site.definitions.year))</span> \
      <span class="rests">\(rests(figure))\(hollow)</span>\(said(figure))</p>

      """
  }

  /// What the figure rests on: answers, a publisher's word, or returns.
  private func rests(_ figure: Figure<Public>) -> String {
    switch indicator.provenance {
    case .returns:
      [
        figure.completeness.words,
        site.definitions.asked(for: indicator, in: figure.period)?.words,
      ].compactMap { $0 }.joined(separator: "; ")
    case .national:
      figure.respondents.isEmpty ? "" : "\(figure.respondents) people answered"
    case .publisher:
      "published about \(site.definitions.publisherWords(of: [indicator]))"
    }
  }

  /// The words that a published number stood in.
  private func said(_ figure: Figure<Public>) -> HTML? {
    figure.words.map { " <q class=\"said\">\($0)</q>" }
  }
}
