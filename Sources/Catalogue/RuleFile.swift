// A rule's file → `RuleText`, with the checks that its words can be filled in.

import Outcomes
import ProviderReturns

extension RuleText {
  /// `nil`, with the fault in the ledger, where the file is about no rule or its words have gaps
  /// that nothing fills.
  init?(reading entry: Entry) {
    let number = entry.text("code")
    let severity: Problem.Severity = entry.choice("severity", otherwise: .error)
    let title = entry.text("title")
    let act: Problem.Actor = entry.choice("act", otherwise: .provider)
    let version = entry.whole("version", in: 1...999, otherwise: 1)
    guard let rule = ReadingRule(rawValue: number) else {
      if !number.isEmpty {
        entry.fault(
          "code", "No rule has the number “\(number)”.",
          "Take the file out; the rules that there are stand in Config/README.md.")
      }
      return nil
    }
    RuleText.check(severity, of: rule, entry)
    guard let words = RuleText.template("words", of: rule, entry),
      let remedy = RuleText.template("remedy", of: rule, entry)
    else { return nil }
    self.init(
      rule: Problem.Rule(number: number, name: title, version: version), severity: severity,
      act: act, words: words, remedy: remedy)
  }

  private static func check(_ severity: Problem.Severity, of rule: ReadingRule, _ entry: Entry) {
    guard !rule.severities.contains(severity) else { return }
    let reason =
      severity == .warning
      ? "what it is about is not used, and a warning would hide that"
      : "what it is about is used, and an error would deny that"
    entry.fault(
      "severity", "\(rule.number) cannot be of severity \(severity.rawValue): \(reason).",
      "Write \(listed(rule.severities.map(\.rawValue))).")
  }

  private static func template(_ key: String, of rule: ReadingRule, _ entry: Entry)
    -> RuleTemplate?
  {
    do throws(RuleTemplate.Fault) {
      let template = try RuleTemplate(entry.text(key))
      for (name, isOptional) in template.facts {
        check(name, isOptional: isOptional, of: rule, key, entry)
      }
      return template
    } catch {
      entry.fault(key, error.words, error.remedy)
      return nil
    }
  }

  private static func check(
    _ fact: String, isOptional: Bool, of rule: ReadingRule, _ key: String, _ entry: Entry
  ) {
    let facts = rule.facts
    if !isOptional, facts.sometimes.contains(fact) {
      entry.fault(
        key, "{\(fact)} is not always given.",
        "Put the part that needs it in double brackets: [[… {\(fact)} …]].")
    }
    let all = facts.always.union(facts.sometimes).sorted()
    guard !all.contains(fact) else { return }
    let near = Nearest.word(to: fact, among: all).map { "Write {\($0)} if that is meant." }
    entry.fault(
      key, "\(rule.number) has no fact {\(fact)}.",
      near
        ?? (all.isEmpty
          ? "It has none: say it without." : "It has \(listed(all.map { "{\($0)}" }))."))
  }
}

extension RuleTemplate.Fault {
  fileprivate var words: String {
    switch self {
    case .brace: "A brace has no partner, or no fact’s name stands between the two."
    case .brackets: "Double brackets have no partner, or stand within others."
    case .optionalWithoutFact: "Nothing in the double brackets can be missing."
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .brace: "Write a fact as {found}: one name in small letters between two braces."
    case .brackets: "Close each [[ with ]], and put none within another."
    case .optionalWithoutFact: "Take the brackets away, or name a fact between them."
    }
  }
}

extension Catalogue {
  /// Each rule needs its words; one whose file cannot be read has been told already.
  static func checkRules(in files: [DefinitionFile], _ ledger: Ledger) {
    let there = Set(files.filter { $0.kind == .rule }.map(\.path))
    // That there is none at all is one fault, not a hundred.
    guard !there.isEmpty else { return }
    for rule in ReadingRule.allCases {
      let path = "Config/rules/\(rule.number).yaml"
      guard !there.contains(path) else { continue }
      ledger.fault(
        Place(file: path, line: 0), "", "There is no such file.",
        "Write it: Config/README.md says which keys it holds and which facts it can name.")
    }
  }
}
