// Migrations are numbered without gaps and listed, and the data model describes what they make.

import Foundation
import Testing

@Suite("The migrations") struct MigrationTests {
  static let folder = "Sources/Store/Migrations/"
  static let scripts = Project.files.filter { $0.path.hasPrefix(folder) }

  /// The first group of each match.
  static func found(_ pattern: Regex<(Substring, Substring)>, in text: String) -> [String] {
    text.matches(of: pattern).map { String($0.1) }
  }

  @Test("are named m0001_….sql, m0002_….sql and so on")
  func names() {
    #expect(!MigrationTests.scripts.isEmpty)
    for (index, script) in MigrationTests.scripts.enumerated() {
      let digits = String(index + 1)
      let number = String(repeating: "0", count: 4 - digits.count) + digits
      let rest = script.name.dropFirst("m\(number)_".count).dropLast(".sql".count)
      #expect(script.name == "m\(number)_\(rest).sql")
      #expect(!rest.isEmpty && rest.allSatisfy { $0.isLowercase || $0 == "_" }, "\(script.name)")
    }
  }

  @Test("are listed in the migrator, each under its own number and name, and nothing else is")
  func listed() throws {
    let migrator = try Project.file("Sources/Store/Migrator.swift").text
    let listed = migrator.matches(
      of: /Migration\((\d+), "([a-z_]+)", PackageResources\.(m\d{4}_[a-z_]+)_sql\)/)
    #expect(listed.map { "\($0.3).sql" } == MigrationTests.scripts.map(\.name))
    for (index, entry) in listed.enumerated() {
      #expect(Int(entry.1) == index + 1)
      #expect(entry.3.dropFirst("m0000_".count) == entry.2)
    }
  }

  @Test("make no table that the data model is silent about")
  func described() throws {
    let model = try Project.file("docs/data-model.md").text
    let migrator = try Project.file("Sources/Store/Migrator.swift")
    let tables = (MigrationTests.scripts + [migrator]).flatMap { script in
      MigrationTests.found(/create table (?:if not exists )?([a-z_]+\.[a-z_]+)/, in: script.text)
    }
    #expect(tables.count > 10)
    #expect(tables.filter { !model.contains("`\($0)`") } == [])
  }

  @Test("give no constraint a name that the data model does not explain")
  func constraints() throws {
    let model = try Project.file("docs/data-model.md").text
    let names = MigrationTests.scripts.flatMap {
      MigrationTests.found(/constraint ([a-z_]+)/, in: $0.text)
    }
    #expect(names.count > 20)
    #expect(names.filter { !model.contains("`\($0)`") } == [])
  }
}
