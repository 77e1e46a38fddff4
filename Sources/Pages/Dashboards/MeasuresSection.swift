// What measures an outcome, another label or a key moment: its indicators, and how they stand.

import Outcomes

struct MeasuresSection {
  let page: DashboardPage

  /// `nil` on the page of anything else.
  var html: HTML? {
    let code: String
    switch page.subject {
    case .label(let label, _): code = label.code
    case .moment(let moment, _): code = moment.code
    case .release, .index, .district, .body, .indicator, .breakdown: return nil
    }
    let list = IndicatorList(
      site: page.site, place: page.place, code: code, opened: page.opened,
      bearing: page.subject.bearing)
    let measuredBy = list.measuredBy.map { "<p>\($0)</p>\n" as HTML }
    return "\(measuredBy)\(list.counts)\(list.sections)"
  }
}
