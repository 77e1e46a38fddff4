// What a rule found, before it has words: those are data (`RuleBook`).

package import Outcomes

/// One breach of one rule: where it is, and the facts that the rule's words name.
package struct Finding: Hashable, Sendable {
  package let rule: ReadingRule
  package var place: Place
  /// What stood there, as the sender wrote it; `nil` also where it may be a person's data.
  package let found: String?
  /// By the name that stands in braces in the rule's words: `item`, `near`, `period` …
  package let facts: [String: String]
  /// The row's cells in columns headed `own_…`.
  package var own: [String: String]

  package init(
    _ rule: ReadingRule, at place: Place = .nowhere, found: String? = nil,
    _ facts: [String: String] = [:], own: [String: String] = [:]
  ) {
    self.rule = rule
    self.place = place
    self.found = found
    self.facts = facts
    self.own = own
  }
}
