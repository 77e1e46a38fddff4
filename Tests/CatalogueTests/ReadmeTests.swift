// The READMEs of both folders name every key that the reader knows, and none that it does not.

import Foundation
import ProviderReturns
import Testing

@testable import Catalogue

@Suite("The READMEs of the definition folders") struct ReadmeTests {
  static let folders: [(folder: String, shapes: [Shape])] = [
    (Folders.ofProject.indicators, Shape.ofIndicators), (Folders.ofProject.config, Shape.ofConfig),
    (Folders.ofProject.dashboards, Shape.ofDashboards),
  ]

  @Test("have one section for each kind of entry, in order", arguments: folders)
  func sections(folder: String, shapes: [Shape]) throws {
    let headings = try ReadmeTests.lines(folder).filter { $0.hasPrefix("### ") }
    #expect(headings == shapes.map { "### \($0.title)" })
  }

  @Test("say of each key whether it is needed, what it means and how it looks", arguments: folders)
  func keys(folder: String, shapes: [Shape]) throws {
    let lines = try ReadmeTests.lines(folder)
    for shape in shapes {
      let section = lines.drop { $0 != "### \(shape.title)" }.dropFirst()
      let table = section.prefix { !$0.hasPrefix("#") }.filter { $0.hasPrefix("| ") }
      let expected = ["| key | needed | meaning | example |", "| --- | --- | --- | --- |"]
      #expect(table == expected + shape.keys.map(ReadmeTests.row))
    }
  }

  @Test("list every rule with its severities and the facts that its words can name")
  func rules() throws {
    let rules = try Catalogue.ofProject.get().rules
    let section = try ReadmeTests.lines(Folders.ofProject.config)
      .drop { $0 != "## Rules and their facts" }.dropFirst().prefix { !$0.hasPrefix("#") }
    let expected = ["| rule | title | severity | facts |", "| --- | --- | --- | --- |"]
    #expect(
      section.filter { $0.hasPrefix("| ") }
        == expected + ReadingRule.allCases.map { ReadmeTests.row($0, rules.text(of: $0)) })
  }

  @Test("give examples that are YAML", arguments: folders.flatMap(\.shapes).flatMap(\.keys))
  func examples(key: Key) {
    let ledger = Ledger()
    let file = DefinitionFile(path: "README.md", bytes: Array("\(key.name): \(key.example)".utf8))
    #expect(file.composed(ledger) != nil, "\(ledger.faults)")
  }

  private static func row(_ key: Key) -> String {
    "| `\(key.name)` | \(key.isRequired ? "yes" : "") | \(key.meaning) | `\(key.example)` |"
  }

  private static func row(_ rule: ReadingRule, _ text: RuleText) -> String {
    let facts =
      rule.facts.always.sorted().map { "`{\($0)}`" }
      + rule.facts.sometimes.sorted().map { "`[[{\($0)}]]`" }
    let severities = rule.severities.map(\.rawValue).joined(separator: " or ")
    let cells = [rule.number, text.rule.name, severities, facts.joined(separator: " ")]
    return "| \(cells.joined(separator: " | ")) |".replacing("|  |", with: "| |")
  }

  private static func lines(_ folder: String) throws -> [String] {
    try String(contentsOfFile: "\(folder)/README.md", encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
