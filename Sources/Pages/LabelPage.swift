// One outcome, or one label of another area: what is known about it, and what measures it.

import Disclosure
import Outcomes

struct LabelPage {
  let site: Site
  let place: Place
  let label: Label
  let framework: Framework
  private let list: IndicatorList

  init(
    site: Site, place: Place, label: Label, framework: Framework, opened: [OpenedFigures]
  ) {
    self.site = site
    self.place = place
    self.label = label
    self.framework = framework
    list = IndicatorList(
      site: site, place: place, code: label.code, tags: \.labels, opened: opened)
  }

  var html: HTML {
    PageFrame(
      site: site, place: place, title: label.title, section: .overview, publisher: list.publisher,
      sources: site.sources(under: label.code), main: main
    ).html
  }

  private var area: Area? { framework.areas.first { $0.code == label.area } }

  private var main: HTML {
    let history = LabelHistory(label: label, framework: framework)
    return """
      <p class="eyebrow">\(eyebrow) \(label.code)</p>
      <h1>\(label.title)</h1>
      \(aliases)\(list.measuredBy.map { "<p class=\"lead\">\($0)</p>\n" as HTML })\
      \(list.counts)\(list.sections)
      <h2>Its place in \(whole)</h2>
      <p><strong>\(statusWords)</strong> \(label.evidence.asSentence)</p>
      \(history.html)\
      <p>It is a part of: \
      <a href="\(place.link(to: .framework(framework)))">\(framework.title)</a>. \
      Source: \(framework.source.html)</p>
      """
  }

  private var eyebrow: String { area?.title ?? "" }

  /// What the label is a part of: only the council's own is “the strategy”.
  private var whole: String { framework.kind == .council ? "the strategy" : "the framework" }

  private var aliases: HTML? {
    guard !label.aliases.isEmpty else { return nil }
    let names = label.aliases.map { "“\($0)”" }.joined(separator: ", ")
    return "<p>\(whole.asSentenceStart) also says \(names).</p>\n"
  }

  private var statusWords: String {
    let area = area?.title ?? label.area
    return switch label.status {
    case .firm: "Firm: \(whole)’s own text supports that it belongs to “\(area)”."
    case .inferred:
      "Assignment inferred: \(whole) does not say that it belongs to “\(area)”; we conclude it."
    }
  }
}
