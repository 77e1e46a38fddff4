// A dashboard's file → `Dashboard`, with the checks that need no other file.

import Outcomes

extension Shape {
  /// Shapes documented in `dashboards/README.md`, in its order.
  static let ofDashboards: [Shape] = [dashboard, section, term, link]

  static let dashboard = Shape(
    title: "dashboard",
    keys: [
      .needed("code", "its address, and the file's name", "at-a-glance"),
      .needed("title", "what it is called", "At a glance"),
      .needed("plain", "what it is, in a sentence or two", "How carers are supported, in brief."),
      .optional(
        "for",
        "release: one page (if left out); each district, body, outcome, label, key moment, "
          + "indicator or breakdown: one for each", "each district"),
      .optional(
        "menu", "start: linked from the front page's top; footer: from every page; none",
        "footer"),
      .needed("sections", "what stands on it, in order", "[{heading: Waiting, show: figures, …}]"),
      .changesOfFile,
    ])

  static let section = Shape(
    title: "section",
    keys: [
      .optional("id", "what links to it end in, as in method/#surprise", "surprise"),
      .optional(
        "heading", "over it; without one it stands under the page's own",
        "How long do carers wait?"),
      .optional("words", "a paragraph each", "[\"What {council} pays for.\"]"),
      .optional("points", "a list under the words", "[Zero is shown.]"),
      .optional("terms", "what words or rules mean", "[{term: Rating, words: On target or not.}]"),
      .optional(
        "show", "what stands under the words; words alone if left out", "figures"),
      .optional(
        "indicators",
        "of figures, charts and actions: which; on the page of an outcome, a label, a key moment "
          + "or an indicator its own, if left out", "[KC10, KC11]"),
      .optional("dashboard", "of pages: whose pages are listed", "districts"),
      .optional("links", "to other pages", "[{to: method/, words: How figures are judged}]"),
    ])

  static let term = Shape(
    title: "term",
    keys: [
      .needed("term", "the word or the rule", "Rating"),
      .needed("words", "what it means", "On target, or not"),
      .optional("source", "where that comes from", "The NHS’s Making Data Count"),
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
    if Dashboard.takenAddresses.contains(code) {
      entry.fault("code", "\(code)/ is the address of another page.", "Give it another name.")
    }
    let subject: Subject = entry.optionalChoice("for") ?? .release
    Dashboard.check(subject, of: code, entry)
    let sections = entry.entries("sections", .section)
    if sections.isEmpty {
      entry.fault("sections", "The page has no section.", "Write one at least.")
    }
    let menu: Menu = entry.optionalChoice("menu") ?? .none
    Dashboard.check(menu, of: subject, entry)
    self.init(
      code: code, title: Dashboard.words("title", of: entry),
      plain: Dashboard.words("plain", of: entry), subject: subject, menu: menu,
      sections: sections.map { Section(reading: $0, on: subject) })
    Dashboard.checkIDs(of: sections)
    entry.noteFileChanges()
  }

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
  init(reading entry: Entry, on subject: Dashboard.Subject) {
    let show: Dashboard.Show = entry.optionalChoice("show") ?? .words
    Self.check(show, on: subject, entry)
    let (words, points) = (entry.locatedTexts("words"), entry.locatedTexts("points"))
    for text in words { Dashboard.check(text.text, at: text.place, "words", entry) }
    for text in points { Dashboard.check(text.text, at: text.place, "points", entry) }
    let dashboard = entry.has("dashboard") ? entry.reference("dashboard", to: .dashboard) : nil
    if (show == .pages) != (dashboard != nil) {
      entry.fault(
        "dashboard", "Pages are listed of a dashboard, and only there.",
        "Write show: pages with dashboard: and the code of one that has many pages.")
    }
    self.init(
      id: entry.optionalText("id"),
      heading: entry.has("heading") ? Dashboard.words("heading", of: entry) : nil,
      words: words.map(\.text), points: points.map(\.text),
      terms: entry.entries("terms", .term).map(Dashboard.Term.init(reading:)), show: show,
      indicators: Self.indicators(of: entry, show, on: subject), dashboard: dashboard,
      links: entry.entries("links", .link).map {
        Dashboard.Link(to: $0.text("to"), words: Dashboard.words("words", of: $0))
      })
  }

  private static func check(
    _ show: Dashboard.Show, on subject: Dashboard.Subject, _ entry: Entry
  ) {
    guard !show.subjects.isEmpty, !show.subjects.contains(subject) else { return }
    let subjects = Dashboard.Subject.allCases.filter(show.subjects.contains)
    entry.fault(
      "show",
      "“\(show.rawValue)” is shown on the pages for \(listed(subjects.map(\.rawValue))) only.",
      "Take the section out, or show something else.")
  }

  private static func indicators(
    of entry: Entry, _ show: Dashboard.Show, on subject: Dashboard.Subject
  ) -> [Indicator.Code] {
    let indicators = entry.references("indicators", to: .indicator)
    if show.needsIndicators, indicators.isEmpty, !subject.hasIndicators {
      entry.fault(
        "indicators", "Figures and charts are of indicators.",
        "Write indicators: [KC01].")
    } else if !show.isAboutIndicators, !indicators.isEmpty {
      entry.fault(
        "indicators", "Only figures, charts and actions name indicators.",
        "Take the line out, or write show: figures.")
    }
    return indicators
  }
}

extension Dashboard.Term {
  fileprivate init(reading entry: Entry) {
    self.init(
      term: Dashboard.words("term", of: entry), words: Dashboard.words("words", of: entry),
      source: entry.has("source") ? Dashboard.words("source", of: entry) : nil)
  }
}
