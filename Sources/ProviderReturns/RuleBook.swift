// The words of the numbered rules: data, read from `Config/rules/`, never code.

package import Outcomes

/// One rule as its file has it.
package struct RuleText: Hashable, Sendable {
  package let rule: Problem.Rule
  package let severity: Problem.Severity
  package let act: Problem.Actor
  /// What is wrong.
  package let words: RuleTemplate
  /// What to type or do.
  package let remedy: RuleTemplate

  package init(
    rule: Problem.Rule, severity: Problem.Severity, act: Problem.Actor, words: RuleTemplate,
    remedy: RuleTemplate
  ) {
    self.rule = rule
    self.severity = severity
    self.act = act
    self.words = words
    self.remedy = remedy
  }
}

/// Every rule's text, by number.
package struct RuleBook: Hashable, Sendable {
  private let texts: [String: RuleText]

  /// - Parameter texts: one for each rule; the catalogue sees to it that none is missing.
  package init(_ texts: [RuleText]) {
    self.texts = Dictionary(
      texts.map { ($0.rule.number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func text(of rule: ReadingRule) -> RuleText {
    guard let text = texts[rule.number] else {
      preconditionFailure("Config/rules/ has no text for \(rule.number)")
    }
    return text
  }

  /// The finding in the rule's words.
  package func problem(_ finding: Finding) -> Problem {
    let text = text(of: finding.rule)
    var facts = finding.facts.mapValues { Problem.visible($0, charactersMax: RuleBook.factMax) }
    facts["found"] = finding.found.map { Problem.visible($0) }
    assert(finding.strangeFacts.isEmpty, "\(finding.rule): \(finding.strangeFacts) in RuleFacts")
    var place = finding.place
    place.column = place.column.map { Problem.visible($0) }
    place.sheet = place.sheet.map { Problem.visible($0) }
    return Problem(
      rule: text.rule, severity: text.severity, act: text.act, place: place,
      found: facts["found"], words: text.words.filled(facts), remedy: text.remedy.filled(facts),
      own: finding.own)
  }

  /// Lists of ours, such as an indicator's items, are longer than anything of a sender's.
  private static let factMax = 400
}

extension Finding {
  /// Facts that it gives and its rule does not declare, and those that are declared and missing.
  fileprivate var strangeFacts: Set<String> {
    let given = Set(facts.keys).union(found == nil ? [] : ["found"])
    let declared = rule.facts
    return given.subtracting(declared.always).subtracting(declared.sometimes)
      .subtracting(["found"]).union(declared.always.subtracting(given))
  }
}
