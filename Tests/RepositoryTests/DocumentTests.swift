// The documents name what there is: targets and arrows, verbs, folders, and each other.

import Foundation
import Testing

@Suite("The documents") struct DocumentTests {
  @Test("link to nothing that is not there")
  func links() {
    #expect(Project.documents.count > 10)
    var dead: [String] = []
    for document in Project.documents {
      for link in document.text.matches(of: /\]\(([^)\s]+)\)/) {
        let target = String(link.1.prefix { $0 != "#" })
        guard !target.isEmpty, !target.contains("://"), !target.hasPrefix("mailto:") else {
          continue
        }
        let path = (document.folders + [target]).joined(separator: "/")
        if !Project.exists(path) { dead.append("\(document.path): \(target)") }
      }
    }
    #expect(dead == [])
  }

  @Test("are there where code, scripts and definitions name them")
  func named() {
    let naming = Project.files.filter { !$0.path.hasPrefix("Tests/RepositoryTests/") }
    let dead = naming.flatMap { file in
      file.text.matches(of: /docs\/[a-z0-9\/-]+\.md/).map { String($0.0) }
        .filter { !Project.exists($0) }.map { "\(file.path): \($0)" }
    }
    #expect(dead == [])
  }

  @Test("name every target, and the tests that mirror none")
  func targets() throws {
    let architecture = try Project.file("docs/architecture.md").text
    let targets = try PackageText.targets()
    #expect(targets.count > 30)
    let rooms = Set(targets.filter { !$0.isTest }.map(\.name))
    let unnamed = targets.map(\.name).filter { name in
      let mirrors = name.hasSuffix("Tests") && rooms.contains(String(name.dropLast(5)))
      return !mirrors && !architecture.contains("`\(name)`")
    }
    #expect(unnamed == [])
  }

  @Test("draw the arrows that the package has, and no others")
  func arrows() throws {
    let architecture = try Project.file("docs/architecture.md")
    var drawn: [String: Set<String>] = [:]
    for line in architecture.lines where line.text.hasPrefix("| `") {
      let cells = line.text.split(separator: "|", omittingEmptySubsequences: false)
      guard cells.count == 6 else { continue }
      let names = cells.map { $0.matches(of: /`([A-Za-z]+)`/).map { String($0.1) } }
      guard let target = names[1].first else { continue }
      drawn[target] = Set(names[2])
    }
    let rooms = try PackageText.targets().filter { !$0.isTest }
    for room in rooms {
      #expect(drawn[room.name] == room.arrows, "\(room.name)")
    }
    #expect(drawn.count == rooms.count)
  }

  @Test("say why each package is here, at the version that is pinned")
  func packages() throws {
    let reasons = try Project.file("docs/decisions/0002-dependencies.md").text
    let pinned = try Project.file("Package.swift").text
      .matches(of: /url: "[^"]+\/([A-Za-z-]+)", exact: "([0-9.]+)"/).map { "\($0.1) \($0.2)" }
    #expect(pinned.count > 4)
    #expect(pinned.filter { !reasons.contains("| \($0)") } == [])
  }

  @Test("explain every verb of make")
  func make() throws {
    let makefile = try Project.file("Makefile")
    let verbs = makefile.lines.compactMap { $0.text.firstMatch(of: #/^([a-z]+):.*## /#).map(\.1) }
    #expect(verbs.count > 5)
    let documents =
      try Project.file("README.md").text + Project.file("CONTRIBUTING.md").text
    #expect(verbs.filter { !documents.contains("`make \($0)`") } == [])
  }

  @Test("stand beside every script that make runs")
  func scripts() throws {
    let makefile = try Project.file("Makefile").text
    let scripts = Set(makefile.matches(of: /scripts\/[a-z]+\.sh/).map { String($0.0) })
    #expect(scripts.count > 3)
    #expect(scripts.filter { !Project.exists($0) }.sorted() == [])
  }

  @Test("show every verb of the program in the README")
  func verbs() throws {
    let readme = try Project.file("README.md").text
    let verbs = CommandVerbs.all
    #expect(verbs.count > 8)
    #expect(verbs.filter { !readme.contains("`\($0)") } == [])
  }

  @Test("and all else speak of no one machine")
  func paths() {
    // In pieces, or this file would be the first to break its own rule.
    let homes = ["ho" + "me", "ro" + "ot", "Us" + "ers", "wo" + "rk", "tm" + "p/te" + "am"]
    func isNamed(_ home: String, in line: String) -> Bool {
      line.ranges(of: "/\(home)/").contains { range in
        let before = line[..<range.lowerBound].last
        let after = line[range.upperBound...].first
        let isWholePath = before.map { !($0.isLetter || $0.isNumber || $0 == "}") } ?? true
        return isWholePath && after.map { $0.isLetter } ?? false
      }
    }
    let places = Project.files.flatMap { file in
      file.lines.filter { $0.text.utf8.contains(UInt8(ascii: "/")) }
        .filter { line in homes.contains { isNamed($0, in: line.text) } }
        .map { "\(file.path):\($0.number)" }
    }
    #expect(places == [])
  }
}
