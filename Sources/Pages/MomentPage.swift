// One key moment: which indicators count it, and which only touch on it.

import Disclosure
import Outcomes

struct MomentPage {
  let site: Site
  let place: Place
  let moment: KeyMoment
  let framework: Framework
  let opened: [OpenedFigures]

  var html: HTML {
    PageFrame(
      site: site, place: place, title: moment.title, section: .overview,
      sources: site.sources(under: moment.code), main: main
    ).html
  }

  private var main: HTML {
    let list = IndicatorList(
      site: site, place: place, code: moment.code, tags: \.moments, opened: opened)
    return """
      <p class="eyebrow">\(eyebrow)</p>
      <h1>\(moment.title)</h1>
      <p class="lead">\(explanation)</p>
      \(list.measuredBy.map { "<p>\($0)</p>\n" as HTML })\(list.counts)\(list.sections)
      <p>An indicator is evidence of a key moment only where it counts that moment’s contacts, or \
      is split by moment. Any other is only related.</p>
      <p>It is a part of: \
      <a href="\(place.link(to: .framework(framework)))">\(framework.title)</a>. \
      Source: \(framework.source.html)</p>
      """
  }

  private var eyebrow: HTML {
    moment.kind == .moment ? "Key moment" : "Contact outside the key moments"
  }

  private var explanation: String {
    switch moment.kind {
    case .moment: "One of the times when the strategy says that support matters most."
    case .ongoing: "Advice and contact that belongs to no one moment."
    case .notRecorded: "Contacts whose moment the provider did not write down."
    }
  }
}
