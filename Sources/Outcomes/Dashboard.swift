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
  }

  /// From where it is linked besides other pages' words.
  package enum Menu: String, Hashable, Sendable, Codable, CaseIterable {
    /// At the top of the front page.
    case start
    case footer
    case none
  }

  /// What a section shows under its words.
  package enum Show: String, Hashable, Sendable, Codable, CaseIterable {
    /// Its words alone.
    case words
    /// The newest figure of each indicator beside the one a year before, and how it stands.
    case figures
    /// For each indicator its sentence, its chart and its table.
    case charts
    /// Who reports, and how the newest return of each contract stands.
    case returns
    /// What the release says otherwise than the one before it.
    case changes
    /// How many figures are shown, hidden or not there, by indicator.
    case hidden
    /// Every indicator with what it counts and where its definition comes from.
    case definitions
    /// This release and those before it.
    case releases
    /// All files.
    case files
    /// The pages of another dashboard that has one for each district or body.
    case pages
  }

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

  package struct Section: Hashable, Sendable, Codable {
    package let heading: String
    /// A paragraph each; `DashboardWords` fills in `{area}` and the like.
    package let words: [String]
    package let show: Show
    package let indicators: [Indicator.Code]
    /// Of `pages`: whose.
    package let dashboard: Code?
    package let links: [Link]

    package init(
      heading: String, words: [String] = [], show: Show = .words,
      indicators: [Indicator.Code] = [], dashboard: Code? = nil, links: [Link] = []
    ) {
      self.heading = heading
      self.words = words
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
  /// `{council}`, `{area}`, `{subject}` (the district or body), `{release}` (its label and version)
  /// and `{known_at}` (what was known when).
  package static let names = ["council", "area", "subject", "release", "known_at"]

  /// The first name in braces that is none of those; `nil` where all are.
  package static func unknown(in text: String) -> String? {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .map { $0.prefix { $0 != "}" } }.map(String.init).first { !names.contains($0) }
  }

  package static func filled(_ text: String, _ values: [String: String]) -> String {
    values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}
