// What is wrong in a return, in words its sender can act on.

/// A numbered fault in a return: where it is, what was found, and what to do.
package struct Problem: Hashable, Sendable, Codable {
  package enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    /// The cell, row or file cannot be used.
    case error
    /// It was used, and somebody should look.
    case warning
  }

  /// Who is to do something about it.
  package enum Actor: String, Hashable, Sendable, Codable, CaseIterable {
    case provider, commissioner
  }

  /// A rule's number and name: `R104`, “unknown code”; raised whenever its file says a new version.
  package struct Rule: Hashable, Sendable, Codable {
    package let number: String
    package let name: String
    package let version: Int

    package init(number: String, name: String, version: Int = 1) {
      self.number = number
      self.name = name
      self.version = version
    }
  }

  package let rule: Rule
  package let severity: Severity
  package let act: Actor
  /// Where it stands; nowhere where the whole delivery is meant.
  package let place: Place
  /// What stood there, cut to 80 characters, control characters made visible; never what may be a
  /// person's data.
  package let found: String?
  package let words: String
  /// What to type or do.
  package let remedy: String
  /// The row's cells in columns headed `own_…`, by heading: the sender's own references.
  package let own: [String: String]

  package var line: Int? { place.line }
  package var column: String? { place.column }

  package init(
    rule: Rule, severity: Severity, act: Actor = .provider, place: Place = .nowhere,
    found: String?, words: String, remedy: String, own: [String: String] = [:]
  ) {
    self.rule = rule
    self.severity = severity
    self.act = act
    self.place = place
    self.found = found
    self.words = words
    self.remedy = remedy
    self.own = own
  }
}
