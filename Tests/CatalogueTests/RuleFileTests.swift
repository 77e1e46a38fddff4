// The rules' files: none missing, none too many, and what they may say.

import Foundation
import Outcomes
import ProviderReturns
import Testing

@testable import Catalogue

@Suite("The rules’ files") struct RuleFileTests {
  @Test("are needed for every rule, each by its name")
  func missing() throws {
    let project = try TemporaryProject.tiny()
    for name in ["R101", "R512"] {
      try FileManager.default.removeItem(atPath: "\(project.root)/Config/rules/\(name).yaml")
    }
    let faults = project.faults()
    #expect(faults.map(\.file) == ["Config/rules/R101.yaml", "Config/rules/R512.yaml"])
    #expect(faults.allSatisfy { $0.words == "There is no such file." })
    #expect(faults.allSatisfy { $0.remedy.contains("Config/README.md") })
  }

  @Test("are one fault where there is none of them")
  func none() throws {
    let project = try TemporaryProject.tiny()
    try FileManager.default.removeItem(atPath: "\(project.root)/Config/rules")
    #expect(project.faults().map(\.file) == ["Config/rules/R101.yaml"])
  }

  @Test("are faulty where no rule has the number")
  func tooMany() throws {
    let project = try TemporaryProject.tiny()
    let text = try #require(TemporaryProject.tinyFiles["Config/rules/R304.yaml"])
    try project.write(text.replacing("R304", with: "R999"), to: "Config/rules/R999.yaml")
    let faults = project.faults()
    #expect(faults.map(\.file) == ["Config/rules/R999.yaml"])
    #expect(faults.first?.words == "No rule has the number “R999”.")
    #expect(faults.first?.line == 1)
  }

  @Test("are not said to be missing where they cannot be read")
  func unreadable() throws {
    let project = try TemporaryProject.tiny()
    try project.write("code: [", to: "Config/rules/R401.yaml")
    #expect(project.faults().map(\.file) == ["Config/rules/R401.yaml"])
  }

  @Test("give the severity that a rule leaves to choose")
  func severity() throws {
    let project = try TemporaryProject.tiny()
    let path = "\(project.root)/Config/rules/R512.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(try project.load().rules.text(of: .suddenChange).severity == .warning)
    try project.write(
      text.replacing("warning", with: "error").replacing("version: 1", with: "version: 7"),
      to: "Config/rules/R512.yaml")
    let changed = try project.load().rules.text(of: .suddenChange)
    #expect(changed.severity == .error && changed.rule.version == 7)
  }

  @Test("of the project have names that are all different")
  func names() throws {
    let rules = try Catalogue.ofProject.get().rules
    let names = ReadingRule.allCases.map { rules.text(of: $0).rule.name }
    #expect(Set(names).count == ReadingRule.allCases.count)
  }

  @Test("of the project say in whole sentences what is wrong and what to do")
  func sentences() throws {
    for file in try Catalogue.ofProject.get().files where file.path.hasPrefix("Config/rules/") {
      let root = try #require(file.root(of: .rule, Ledger()))
      // R604 ends with the database's own sentence.
      for text in [root.text("words"), root.text("remedy")] where !text.hasSuffix("{why}") {
        #expect(text.last.map { ".]".contains($0) } == true, "\(file.path): \(text)")
      }
    }
  }
}
