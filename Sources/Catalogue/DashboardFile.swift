// A dashboard's file → `Dashboard`, with the checks that need no other file.

import Outcomes

extension Shape {
  /// Shapes documented in `dashboards/README.md`, in its order.
  static let ofDashboards: [Shape] = [dashboard, section, link]

  static let dashboard = Shape(
    title: "dashboard",
    keys: [
      .needed("code", "its address, and the file's name", "at-a-glance"),
      .needed("title", "what it is called", "At a glance"),
      .needed("plain", "what it is, in a sentence or two", "How carers are supported, in brief."),
      .optional(
        "for", "release: one page (if left out); each district, or each body: one for each",
        "each district"),
      .optional(
        "menu", "start: linked from the front page's top; footer: from every page; none",
        "footer"),
      .needed("sections", "what stands on it, in order", "[{heading: Waiting, show: figures, …}]"),
      .changesOfFile,
    ])

  static let section = Shape(
    title: "section",
    keys: [
      .needed("heading", "over it", "How long do carers wait?"),
      .optional("words", "a paragraph each", "[\"What {council} pays for.\"]"),
      .optional(
        "show", "what stands under the words; words alone if left out", "figures"),
      .optional("indicators", "of figures and charts: which", "[KC10, KC11]"),
      .optional("dashboard", "of pages: whose pages are listed", "districts"),
      .optional("links", "to other pages", "[{to: method/, words: How figures are judged}]"),
    ])

  static let link = Shape(
    title: "link",
    keys: [
      .needed("to", "a page's address below the release, such as method/", "method/"),
      .needed("words", "what the link says", "How figures are judged"),
    ])
}

extension Dashboard {
  init(reading entry: Entry) {
    let code = entry.code("code", of: .dashboard)
    if Dashboard.taken.contains(code) {
      entry.fault("code", "\(code)/ is the address of another page.", "Give it another name.")
    }
    let sections = entry.entries("sections", .section)
    if sections.isEmpty {
      entry.fault("sections", "The page has no section.", "Write one at least.")
    }
    self.init(
      code: code, title: Dashboard.words("title", of: entry),
      plain: Dashboard.words("plain", of: entry),
      subject: entry.optionalChoice("for") ?? .release,
      menu: entry.optionalChoice("menu") ?? .none,
      sections: sections.map(Section.init(reading:)))
    entry.noteFileChanges()
  }

  /// The addresses that every release has of itself.
  private static let taken: Set<String> = [
    "frameworks", "outcomes", "labels", "moments", "indicators", "coverage", "providers",
    "national", "about", "method", "matrix",
  ]

  /// A text whose names in braces are all known.
  fileprivate static func words(_ key: String, of entry: Entry) -> String {
    let text = entry.text(key)
    check(text, at: entry.place(of: key), key, entry)
    return text
  }

  fileprivate static func check(_ text: String, at place: Place, _ key: String, _ entry: Entry) {
    guard let unknown = DashboardWords.unknown(in: text) else { return }
    entry.ledger.fault(
      place, key, "Nothing is called {\(unknown)}.",
      "Write \(listed(DashboardWords.names.map { "{\($0)}" })).")
  }
}

extension Dashboard.Section {
  init(reading entry: Entry) {
    let show: Dashboard.Show = entry.optionalChoice("show") ?? .words
    let words = entry.locatedTexts("words")
    for text in words { Dashboard.check(text.text, at: text.place, "words", entry) }
    let indicators = entry.references("indicators", to: .indicator)
    let needsIndicators = show == .figures || show == .charts
    if needsIndicators != !indicators.isEmpty {
      entry.fault(
        "indicators",
        needsIndicators
          ? "Figures and charts are of indicators." : "Only figures and charts name indicators.",
        needsIndicators ? "Write indicators: [KC01]." : "Take the line out, or write show: figures."
      )
    }
    let dashboard = entry.has("dashboard") ? entry.reference("dashboard", to: .dashboard) : nil
    if (show == .pages) != (dashboard != nil) {
      entry.fault(
        "dashboard", "Pages are listed of a dashboard, and only there.",
        "Write show: pages with dashboard: and the code of one that has many pages.")
    }
    self.init(
      heading: Dashboard.words("heading", of: entry), words: words.map(\.text), show: show,
      indicators: indicators, dashboard: dashboard,
      links: entry.entries("links", .link).map {
        Dashboard.Link(to: $0.text("to"), words: $0.text("words"))
      })
  }
}
