// The newest figure of each of some indicators, how it stands, and the one a year before.

import Disclosure
import Outcomes

/// For a district: its own figures, beside the whole county's.
struct NewestTable {
  let site: Site
  let place: Place
  let subject: DashboardSubject
  /// Over the section: no two tables of a page have one name.
  let heading: String
  let opened: [OpenedFigures]
  let id: String

  var html: HTML {
    let caption: HTML = """
      <span class="unseen">\(heading): </span>Newest figures, with those of \(before)
      """
    return """
      \(scrollingTable("\(id)-table", caption, kind: "figures newest"))\
      <thead><tr><th scope="col">What</th>\(own)<th scope="col">\(whole)</th>\
      <th scope="col">\(before.asSentenceStart)\(ofWhole)</th></tr></thead>
      <tbody>
      \(opened.map(row))</tbody>
      </table>
      </div>

      """
  }

  /// Where two areas stand side by side, whose earlier figure it is.
  private var ofWhole: HTML? { district == nil ? nil : ", \(areaName)" }

  private var before: String {
    opened.allSatisfy(\.indicator.isPublished) ? "the time before" : "a year before"
  }

  private var areaName: String { site.definitions.council.areaName }

  /// Whose newest figures the table has; what was published about employers is about no area.
  private var whole: String {
    opened.allSatisfy { $0.indicator.provenance == .publisher } ? "Newest figure" : areaName
  }

  private var district: Breakdown.Value? {
    if case .district(let value) = subject { value } else { nil }
  }

  private var own: HTML? {
    district.map { "<th scope=\"col\">\($0.title)</th>" }
  }

  private func row(_ one: OpenedFigures) -> HTML {
    let indicator = one.indicator
    let whole = wholeRow(of: one)
    let newest = whole?.newest
    let before = newest.flatMap { earlier(than: $0, in: whole?.figures ?? [], of: indicator) }
    let district = district.map { value -> HTML in
      let row = one.row(of: value.code)
      return
        "<td>\(cell(row?.newest, of: indicator, none: row == nil ? "not by district" : nil))</td>"
    }
    return """
      <tr><th scope="row"><a href="\(place.link(to: indicator))">\(indicator.title)</a></th>\
      \(district)<td>\(cell(newest, of: indicator, none: absence(indicator))) \
      <span class="stands">\(stands(one, beside: newest))</span></td>\
      <td>\(cell(before, of: indicator))\(broken(before, newest, in: whole))</td></tr>

      """
  }

  /// Where a break lies between the two, they are not to be compared.
  private func broken(
    _ before: Figure<Public>?, _ newest: Figure<Public>?, in row: FigureTable<Public>.Row?
  ) -> HTML? {
    guard let before, let newest, let row else { return nil }
    let between = row.figures.filter {
      $0.period.end > before.period.end && $0.period.end <= newest.period.end
    }
    return between.contains(where: \.isAfterBreak)
      ? " <span class=\"tag\">not to be compared</span>" : nil
  }

  /// A year before; of what others publish in years of their own, the time before.
  private func earlier(
    than newest: Figure<Public>, in figures: [Figure<Public>], of indicator: Indicator
  ) -> Figure<Public>? {
    indicator.isPublished
      ? figures.last { $0.value != nil && $0.period.end < newest.period.end }
      : figures.yearBefore(newest.period)
  }

  /// The county's own figures: totals, or of national figures its area's.
  private func wholeRow(of one: OpenedFigures) -> FigureTable<Public>.Row? {
    one.indicator.isNational
      ? one.row(of: site.definitions.council.areaCode)
      : one.figures?.tables.totalRow
  }

  /// What stands in a total's place where none is made.
  private func absence(_ indicator: Indicator) -> HTML? {
    site.definitions.onlyBreakdown(of: indicator).map {
      "<span class=\"when\">only by \($0.title.lowercasedFirst)</span>"
    }
  }

  private func cell(
    _ figure: Figure<Public>?, of indicator: Indicator, none: HTML? = nil
  ) -> HTML {
    guard let figure else { return none ?? "–" }
    let hollow: HTML? = figure.isHollow ? " <span class=\"tag\">not complete</span>" : nil
    return """
      <span class="figure">\(figure.text)<span class="unit">\(indicator.unitAfter)</span>\
      \(figure.markersBeside)</span> <span class="when">\
      \(indicator.words(for: figure.period, in: site.definitions.year))</span>\(hollow)
      """
  }

  private func stands(_ one: OpenedFigures, beside newest: Figure<Public>?) -> HTML {
    if one.indicator.isPublished {
      let against = one.figures?.judgement.benchmarks.last
      return against.map { "\($0.verdict.rawValue) beside \($0.area.title)" } ?? "a benchmark"
    }
    let standing = IndicatorStanding(of: one.indicator, totals: one.totals, in: site)
    if let newest, let rated = standing.short(beside: newest, in: site.definitions.year) {
      return rated
    }
    if case .notRated(let reason) = standing.verdict { return "\(reason.words)" }
    return "not rated"
  }
}
