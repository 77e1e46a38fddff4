// What is wrong in a return, in words its sender can act on.

/// A numbered fault in a return: where it is, what was found, and what to do.
package struct Problem: Hashable, Sendable, Codable {
  package enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    /// The cell, row or file cannot be used.
    case error
    /// It was used, and somebody should look.
    case warning
  }

  /// A rule's number and name: `R104`, “unknown code”.
  package struct Rule: Hashable, Sendable, Codable {
    package let number: String
    package let name: String

    package init(number: String, name: String) {
      self.number = number
      self.name = name
    }
  }

  package let rule: Rule
  package let severity: Severity
  /// 1-based, as the sender's editor counts; `nil` where the whole delivery is meant.
  package let line: Int?
  /// The file's own heading.
  package let column: String?
  /// What stood there, cut to 80 characters, control characters made visible.
  package let found: String?
  package let words: String
  /// What to type or do.
  package let remedy: String

  package init(
    rule: Rule, severity: Severity, line: Int?, column: String?, found: String?, words: String,
    remedy: String
  ) {
    self.rule = rule
    self.severity = severity
    self.line = line
    self.column = column
    self.found = found
    self.words = words
    self.remedy = remedy
  }
}
