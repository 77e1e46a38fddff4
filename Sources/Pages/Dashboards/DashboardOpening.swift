// How a page of a dashboard begins: what it belongs to, its heading, and what it is about.

import Disclosure
import Outcomes

struct DashboardOpening {
  let page: DashboardPage

  private var site: Site { page.site }
  private var subject: DashboardSubject { page.subject }
  private var dashboardTitle: String { page.filled(page.dashboard.title) }

  /// The browser's title.
  var title: String {
    switch subject {
    case .district, .body: "\(heading): \(dashboardTitle.lowercasedFirst)"
    case .release, .index, .label, .moment, .indicator, .breakdown: heading
    }
  }

  private var heading: String { subject.title ?? dashboardTitle }

  var html: HTML {
    let eyebrow = eyebrow.map { "<p class=\"eyebrow\">\($0)</p>\n" as HTML }
    let lead = lead.map { "<p class=\"lead\">\($0)</p>\n" as HTML }
    return "\(eyebrow)<h1>\(heading)</h1>\n\(lead)"
  }

  /// What the page belongs to.
  private var eyebrow: HTML? {
    switch subject {
    case .release, .index: nil
    case .district, .body: link(to: "\(page.dashboard.code.asPathPart)/", dashboardTitle)
    case .label(let label, let framework):
      "\(list(framework.areas.first { $0.code == label.area }?.title ?? label.area)) \(label.code)"
    case .moment(let moment, _):
      list(moment.kind == .moment ? "Key moment" : "Contact outside the key moments")
    case .indicator(let indicator): eyebrow(of: indicator)
    case .breakdown(_, let indicator):
      link(to: Page.path(of: indicator), "Indicator \(indicator.code)")
    }
  }

  private func eyebrow(of indicator: Indicator) -> HTML {
    switch indicator.provenance {
    case .returns: "\(list("Indicator")) \(indicator.code)"
    case .publisher: "Published figure (real): \(list("indicator")) \(indicator.code)"
    case .national:
      """
      \(link(to: Page.national.path, "Published national figures (real)")): indicator \
      \(indicator.code)
      """
    }
  }

  /// A link to the list of the dashboard's pages.
  private func list(_ words: String) -> HTML {
    link(to: page.dashboard.path(of: .index), words)
  }

  private func link(to path: String, _ words: String) -> HTML {
    "<a href=\"\(page.place.link(to: path))\">\(words)</a>"
  }

  private var lead: String? {
    switch subject {
    case .release, .index: page.filled(page.dashboard.plain)
    // What is said of all of them stands over their list, unless it names the one.
    case .district, .body:
      page.dashboard.plain.contains("{subject}") ? page.filled(page.dashboard.plain) : nil
    case .label(let label, let framework): aliases(of: label, in: framework)
    case .moment(let moment, _): moment.kind.plain
    case .indicator(let indicator), .breakdown(_, let indicator): indicator.plain
    }
  }

  private func aliases(of label: Label, in framework: Framework) -> String? {
    guard !label.aliases.isEmpty else { return nil }
    let names = label.aliases.map { "“\($0)”" }.joined(separator: ", ")
    return "\(framework.wholeWords.asSentenceStart) also says \(names)."
  }

  // MARK: Where the figures come from

  /// Whose figures everything on the page is, where they are real in any release.
  var publisher: PageFrame.Publisher? {
    switch subject {
    case .indicator(let indicator) where indicator.isNational: return .national
    case .indicator, .label:
      let indicators = page.opened.map(\.indicator).filter { subject.bearing(of: $0) != nil }
      guard !indicators.isEmpty, indicators.allSatisfy({ $0.provenance == .publisher }) else {
        return nil
      }
      return .others(site.definitions.publisherWords(of: indicators))
    case .release, .index, .district, .body, .moment, .breakdown: return nil
    }
  }

  var sources: [HTML] {
    if let own = subject.indicator, own.isPublished { return site.sources(of: [own]) }
    let offersAllFiles = page.dashboard.sections.contains { $0.show == .files }
    let listed =
      subject.indicator == nil && offersAllFiles
      ? site.definitions.indicators : page.opened.map(\.indicator)
    return [site.ownSource] + site.sources(of: listed)
  }
}

extension KeyMoment.Kind {
  /// What it is, in a sentence.
  fileprivate var plain: String {
    switch self {
    case .moment: "One of the times when the strategy says that support matters most."
    case .ongoing: "Advice and contact that belongs to no one moment."
    case .notRecorded: "Contacts whose moment the provider did not write down."
    }
  }
}

extension Framework {
  /// What a label is a part of: only the council's own is “the strategy”.
  var wholeWords: String { kind == .council ? "the strategy" : "the framework" }
}
