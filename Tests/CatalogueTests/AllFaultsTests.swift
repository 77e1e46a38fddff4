// All that analysts get wrong most, put at once into a copy of the project's own files.

import Foundation
import Testing

@testable import Catalogue

@Suite("A project with many faults") struct AllFaultsTests {
  @Test("is told all of them at once, each with its file, line and remedy")
  func atOnce() throws {
    let project = try TemporaryProject.copy()
    for mistake in AllFaultsTests.mistakes {
      let text = try project.text(of: mistake.path)
      let broken = text.replacing(mistake.old, with: mistake.new, maxReplacements: 1)
      try #require(broken != text, "\(mistake.name)")
      try project.write(broken, to: mistake.path)
    }
    let faults = project.faults()
    #expect(faults.count == AllFaultsTests.mistakes.count, "\(faults)")
    for mistake in AllFaultsTests.mistakes {
      let lines = try project.text(of: mistake.path).split(
        separator: "\n", omittingEmptySubsequences: false)
      let line = try #require(lines.firstIndex { $0.contains(mistake.at) }, "\(mistake.name)") + 1
      let fault = try #require(
        faults.first { $0.file == mistake.path && $0.line == line }, "\(mistake.name): \(faults)")
      #expect(fault.words.contains(mistake.words), "\(mistake.name): \(fault)")
      #expect(fault.remedy.contains(mistake.remedy), "\(mistake.name): \(fault)")
    }
  }

  struct Mistake: Sendable {
    let name: String
    let path: String
    let old: String
    let new: String
    /// The first line that holds it has the fault.
    let at: String
    let words: String
    let remedy: String
  }

  static let mistakes: [Mistake] = [
    Mistake(
      name: "a label in two areas", path: kent, old: "  - code: O2\n",
      new: "  - {code: O1, title: Support, area: being_you, status: firm, evidence: x} # twice\n"
        + "  - code: O2\n", at: "# twice", words: "“O1” stands already at \(kent):",
      remedy: "A label stands in one area"),
    Mistake(
      name: "one title in two areas", path: kent, old: "    title: Breaks\n",
      new: "    title: Trusted points of contact # again\n", at: "# again",
      words: "the title of O4 too, in area positive_outcomes", remedy: "take one of the two out"),
    Mistake(
      name: "an indicator without polarity", path: "Indicators/KC04.yaml",
      old: "polarity: neutral\n", new: "", at: "code: KC04", words: "has no polarity",
      remedy: "Write up, down or neutral."),
    Mistake(
      name: "a formula over an unknown item", path: "Indicators/KC28.yaml",
      old: "sum: [", new: "sum: [carers_who_flew, ", at: "sum: [",
      words: "no item “carers_who_flew”", remedy: "Write one of"),
    Mistake(
      name: "a breakdown whose areas do not add up",
      path: "Indicators/populations/census-2021-carers-5plus.yaml", old: "E07000105: 11150",
      new: "E07000105: 11510", at: "people:",
      words: "add up to 136254, and Kent (E10000016) has 135894", remedy: "may differ by 12"),
    Mistake(
      name: "two contracts that overlap", path: providers, old: "    source:\n",
      new: """
              - code: EX1-2027
                title: Carers’ support, lot 1 (illustrative)
                valid_from: 2027-03-01
                valid_to: 2029-03-31
                indicators: [KC01, KC12]
                due: {frequency: quarterly, working_days: 15}
            source:

        """, at: "valid_from: 2027-03-01", words: "both ask for KC01",
      remedy: "end on the day before"),
    Mistake(
      name: "two targets for one year", path: "Indicators/KC11.yaml", old: "  - year: 2026-27\n",
      new: "  - year: 2025 to 2026\n", at: "year: 2025 to 2026",
      words: "A second target for 2025-26", remedy: "Keep one of the two"),
    Mistake(
      name: "two changes from one day", path: "Indicators/KC34.yaml", old: "notes:\n",
      new: "  - {from: 2025-04-01, decided: 2025-02-12, by: us, why: x, redefines: yes}\nnotes:\n",
      at: "decided: 2025-02-12", words: "another change holds", remedy: "Make one change"),
    Mistake(
      name: "a contract that ends before it starts", path: providers,
      old: "valid_to: 2035-03-31", new: "valid_to: 2005-03-31", at: "valid_to: 2005-03-31",
      words: "ends before it begins", remedy: "not before valid_from"),
    Mistake(
      name: "a district of another county", path: providers,
      old: "districts: [E07000107,", new: "districts: [E06000035,", at: "[E06000035,",
      words: "no value of breakdown district “E06000035”",
      remedy: "E06000035 may be another county’s"),
    Mistake(
      name: "a district without people",
      path: "Indicators/populations/census-2011-carers-all-ages.yaml", old: "  E07000113:",
      new: "  # E07000113:", at: "people:", words: "no people of E07000113 (Swale)",
      remedy: "each district"),
    Mistake(
      name: "YAML that is not", path: "Indicators/KC49.yaml", old: "frequency: yearly",
      new: "frequency: yearly: often", at: "yearly: often", words: "This is not YAML",
      remedy: "spaces, colons"),
  ]

  private static let kent = "Indicators/frameworks/kent-adult-carers-2022-2027.yaml"
  private static let providers = "Config/providers.yaml"
}

extension TemporaryProject {
  /// The project's own files, to be broken.
  fileprivate static func copy() throws -> TemporaryProject {
    let project = try TemporaryProject()
    for (from, to) in [
      (Folders.ofProject.indicators, "Indicators"), (Folders.ofProject.config, "Config"),
      (Folders.ofProject.dashboards, "dashboards"),
    ] {
      let resolved = URL(fileURLWithPath: from).resolvingSymlinksInPath().path
      try FileManager.default.copyItem(atPath: resolved, toPath: "\(project.root)/\(to)")
    }
    return project
  }

  fileprivate func text(of path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }
}
