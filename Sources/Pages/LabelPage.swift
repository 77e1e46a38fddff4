// One outcome, or one label of another area: what is known about it, and what measures it.

import Disclosure
import Outcomes

struct LabelPage {
  let site: Site
  let place: Place
  let label: Label
  let framework: Framework
  let opened: [OpenedFigures]

  var html: HTML {
    PageFrame(
      site: site, place: place, title: label.title, section: .overview,
      sources: [site.ownSource] + site.nationalSources, main: main
    ).html
  }

  private var area: Area? { framework.areas.first { $0.code == label.area } }

  private var main: HTML {
    let list = IndicatorList(
      site: site, place: place, code: label.code, tags: \.labels, opened: opened)
    let isOutcome = area?.holdsOutcomes ?? false
    return """
      <p class="eyebrow">\(isOutcome ? "Positive outcome" : area?.title ?? "") \(label.code)</p>
      <h1>\(label.title)</h1>
      \(aliases)\(list.measuredBy.map { "<p class=\"lead\">\($0)</p>\n" as HTML })\
      \(list.sections)
      <h2>Its place in the strategy</h2>
      <p><strong>\(statusWords)</strong> \(label.evidence.asSentence)</p>
      <p>Source: \(framework.source.html)</p>
      """
  }

  private var aliases: HTML? {
    guard !label.aliases.isEmpty else { return nil }
    let names = label.aliases.map { "“\($0)”" }.joined(separator: ", ")
    return "<p>The strategy also says \(names).</p>\n"
  }

  private var statusWords: String {
    let area = area?.title ?? label.area
    return switch label.status {
    case .firm: "Firm: the strategy’s own text supports that it belongs to “\(area)”."
    case .inferred:
      "Assignment inferred: the strategy does not say that it belongs to “\(area)”; we conclude it."
    }
  }
}
