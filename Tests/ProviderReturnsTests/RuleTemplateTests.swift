// Words with gaps: what is filled in, what is left out, and what is no template.

import TestSupport
import Testing

@testable import ProviderReturns

@Suite("A rule’s words") struct RuleTemplateTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let template: String
    let facts: [String: String]
    let words: String
    var testDescription: String { "\(template) with \(facts.keys.sorted())" }

    init(_ template: String, _ facts: [String: String], _ words: String) {
      self.template = template
      self.facts = facts
      self.words = words
    }
  }

  static let cases = [
    Case("Nothing to fill.", ["found": "x"], "Nothing to fill."),
    Case("", [:], ""),
    Case("“{found}” is not a number.", ["found": "n/a"], "“n/a” is not a number."),
    Case("{a}{b}", ["a": "1", "b": "2"], "12"),
    Case("[[Did you mean “{near}”? ]]Write it.", ["near": "x"], "Did you mean “x”? Write it."),
    Case("[[Did you mean “{near}”? ]]Write it.", [:], "Write it."),
    Case("It is[[ {a} of {b}]].", ["a": "1", "b": "2"], "It is 1 of 2."),
    Case("It is[[ {a} of {b}]].", ["a": "1"], "It is."),
    Case("[[{a}]][[{b}]]", ["b": "2"], "2"),
    Case("A [single] bracket and {a}.", ["a": "1"], "A [single] bracket and 1."),
    Case("“{found}”", ["found": "{near} [[x]] %@ \\u{1}"], "“{near} [[x]] %@ \\u{1}”"),
    Case("What is missing stays: {a}.", [:], "What is missing stays: {a}."),
  ]

  @Test("take in the facts, and leave out what needs one that is not given", arguments: cases)
  func filled(one: Case) throws {
    #expect(try RuleTemplate(one.template).filled(one.facts) == one.words)
  }

  @Test("name their facts, and whether each may be missing")
  func facts() throws {
    let facts = try RuleTemplate("{found} [[{near} or {found}]] {item}").facts
    #expect(facts.map(\.name) == ["found", "near", "found", "item"])
    #expect(facts.map(\.isOptional) == [false, true, true, false])
  }

  static let faults: [(text: String, fault: RuleTemplate.Fault)] = [
    ("{found", .brace), ("found}", .brace), ("{}", .brace), ("{Found}", .brace),
    ("{what it was}", .brace), ("{a{b}}", .brace), ("[[{a]]}", .brace),
    ("[[{a}", .brackets), ("{a}]]", .brackets), ("[[[[{a}]]]]", .brackets),
    ("[[{a} [[{b}]]]]", .brackets), ("[[in vain]]", .optionalWithoutFact),
    ("[[]]", .optionalWithoutFact),
  ]

  @Test("are refused where a brace or bracket has no partner", arguments: faults)
  func refused(text: String, fault: RuleTemplate.Fault) {
    #expect(throws: fault) { try RuleTemplate(text) }
  }
}

@Suite("The book of rules") struct RuleBookTests {
  @Test("words a finding with its facts, its place and the rule’s version")
  func finding() throws {
    let book = RuleBook([
      RuleText(
        rule: .init(number: "R304", name: "unknown item", version: 3), severity: .error,
        act: .provider, words: try RuleTemplate("“{found}” is no item."),
        remedy: try RuleTemplate("[[Did you mean “{near}”? ]]Write an item."))
    ])
    let problem = book.problem(
      Finding(
        .unknownItem, at: .init(sheet: "Returns", line: 7, column: "It\u{1B}em", cell: "C7"),
        found: "carers\u{202E}", ["near": "carers_new"], own: ["own_ref": "12"]))
    #expect(problem.words == "“carers⟨U+202E⟩” is no item.")
    #expect(problem.remedy == "Did you mean “carers_new”? Write an item.")
    #expect(problem.found == "carers⟨U+202E⟩" && problem.rule.version == 3)
    #expect(problem.place == .init(sheet: "Returns", line: 7, column: "It␛em", cell: "C7"))
    #expect(problem.own == ["own_ref": "12"])
  }

  @Test("cuts what a sender wrote, and not a list of ours")
  func lengths() {
    let items = (1...30).map { "item_\($0)" }.joined(separator: ", ")
    let found = String(repeating: "k", count: 100)
    let problem = RuleBook.project.problem(
      Finding(.itemsNeeded, found: found, ["indicator": "KC05", "items": items]))
    #expect(problem.remedy.contains("item_30."))
    #expect(problem.found?.count == 80)
  }

  @Test("quotes nothing of a note that may be about a person")
  func note() {
    let problem = RuleBook.project.problem(Finding(.personInNote, ["kind": "an e-mail address"]))
    #expect(problem.found == nil && problem.severity == .warning)
    #expect(problem.words.contains("an e-mail address"))
  }

  @Test("has no gap left to fill in any rule, whether its optional facts are given or not")
  func everyRule() {
    for rule in ReadingRule.allCases {
      let always = Dictionary(uniqueKeysWithValues: rule.facts.always.map { ($0, "7") })
      let all = always.merging(rule.facts.sometimes.map { ($0, "7") }) { $1 }
      for facts in [always, all] {
        let problem = RuleBook.project.problem(
          Finding(rule, found: facts["found"], facts.filter { $0.key != "found" }))
        for text in [problem.words, problem.remedy] {
          #expect(!text.contains { "{}".contains($0) } && !text.contains("[["), "\(rule): \(text)")
          #expect(!text.contains("  ") && !text.hasSuffix(" ."), "\(rule): \(text)")
          #expect(text.first?.isLowercase == false, "\(rule): \(text)")
        }
      }
    }
  }
}
