// A page as data: its sections, what they are about, and their words.

/// One file of `dashboards/`: a page of its own, or one page for each district or reporting body.
package struct Dashboard: Hashable, Sendable, Codable {
  /// Its file's name, and the last part of its address: `at-a-glance`.
  package typealias Code = String

  /// What there is a page for.
  package enum Subject: String, Hashable, Sendable, Codable, CaseIterable {
    case release
    case eachDistrict = "each district"
    case eachBody = "each body"
    /// Each label of an area that holds outcomes.
    case eachOutcome = "each outcome"
    /// Each label of any other area.
    case eachLabel = "each label"
    case eachMoment = "each key moment"
    case eachIndicator = "each indicator"
    /// Each public breakdown of each indicator that comes from returns.
    case eachBreakdown = "each breakdown"
  }

  /// From where it is linked besides other pages' words.
  package enum Menu: String, Hashable, Sendable, Codable, CaseIterable {
    /// At the top of the front page.
    case start
    case footer
    case none
  }

  /// The pages that others link to by themselves, so that a release is not whole without them: the
  /// code of each and what it is for.
  package static let needed: [(code: Code, subject: Subject)] = [
    ("about", .release), ("breakdowns", .eachBreakdown), ("indicators", .eachIndicator),
    ("labels", .eachLabel), ("method", .release), ("moments", .eachMoment),
    ("outcomes", .eachOutcome),
  ]

  /// A link to another page of the release.
  package struct Link: Hashable, Sendable, Codable {
    /// Below the release's root, such as `method/`.
    package let to: String
    package let words: String

    package init(to: String, words: String) {
      self.to = to
      self.words = words
    }
  }

  /// What a word or a rule means, and where that comes from.
  package struct Term: Hashable, Sendable, Codable {
    package let term: String
    package let words: String
    package let source: String?

    package init(term: String, words: String, source: String? = nil) {
      self.term = term
      self.words = words
      self.source = source
    }
  }

  package struct Section: Hashable, Sendable, Codable {
    /// What links to it end in; its number on the page where there is none.
    package let id: String?
    /// `nil`: it stands under the page's own heading.
    package let heading: String?
    /// A paragraph each; `DashboardWords` fills in `{area}` and the like.
    package let words: [String]
    package let points: [String]
    package let terms: [Term]
    package let show: Show
    package let indicators: [Indicator.Code]
    /// Of `pages`: whose.
    package let dashboard: Code?
    package let links: [Link]

    package init(
      id: String? = nil, heading: String? = nil, words: [String] = [], points: [String] = [],
      terms: [Term] = [], show: Show = .words, indicators: [Indicator.Code] = [],
      dashboard: Code? = nil, links: [Link] = []
    ) {
      self.id = id
      self.heading = heading
      self.words = words
      self.points = points
      self.terms = terms
      self.show = show
      self.indicators = indicators
      self.dashboard = dashboard
      self.links = links
    }
  }

  package let code: Code
  package let title: String
  /// What the page is, in a sentence or two.
  package let plain: String
  package let subject: Subject
  package let menu: Menu
  package let sections: [Section]

  package init(
    code: Code, title: String, plain: String, subject: Subject = .release, menu: Menu = .none,
    sections: [Section]
  ) {
    self.code = code
    self.title = title
    self.plain = plain
    self.subject = subject
    self.menu = menu
    self.sections = sections
  }
}

/// The words of dashboards: what may stand in braces in them.
package enum DashboardWords {
  /// `{council}`, `{area}`, `{subject}` (what the page is about), `{release}` (its label and
  /// version), `{known_at}` (what was known when); and the numbers that the rules work by.
  package static let names = [
    "council", "area", "subject", "release", "known_at", "limits_from", "trend_from",
    "surprise_below",
  ]

  /// The first name in braces that is none of those; `nil` where all are.
  package static func unknown(in text: String) -> String? {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .map { $0.prefix { $0 != "}" } }.map(String.init).first { !names.contains($0) }
  }

  package static func filled(_ text: String, _ values: [String: String]) -> String {
    values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}
