// Rules about the code that no compiler knows, each with the places that break it.

import Testing

@Suite("The code") struct SourceRuleTests {
  /// Where C is called: nowhere else is anything unsafe.
  static let faces: Set<String> = [
    "Postgres", "Fetching", "Bytes", "Workbooks", "EmbeddedPostgres",
  ]

  /// Each way to end the program, or to put something off.
  static let forbiddenTexts = ["try!", "as!", "fatalError(", "TODO", "FIXME"]

  @Test("is found, or every rule below would hold for nothing")
  func found() {
    #expect(Project.sources.count > 100)
    #expect(Project.swift.count > Project.sources.count)
  }

  @Test("is unsafe in the faces of C libraries only")
  func unsafeCode() {
    let pure = Project.sources.filter { !SourceRuleTests.faces.contains($0.folders[1]) }
    let places = pure.flatMap { file in
      file.code.filter { $0.text.contains("unsafe") && $0.text.identifiers.contains("unsafe") }
        .map { "\(file.path):\($0.number)" }
    }
    #expect(places == [])
  }

  @Test("neither ends the program on a guess nor puts work off", arguments: forbiddenTexts)
  func forbidden(text: String) {
    let isWord = text.allSatisfy { $0.isLetter }
    let places = Project.sources.flatMap { file in
      // Work is put off in comments too.
      (isWord ? file.lines : file.code).filter { $0.text.contains(text) }
        .map { "\(file.path):\($0.number)" }
    }
    #expect(places == [])
  }

  @Test("says because of what something unchecked is safe, within three lines above it")
  func unchecked() {
    let places = Project.sources.flatMap { file in
      file.code.filter { line in
        let isUnchecked =
          line.text.contains("@unchecked Sendable") || line.text.contains("nonisolated(unsafe)")
        let above = file.lines[max(0, line.number - 4)..<line.number - 1]
        return isUnchecked && !above.contains { SourceRuleTests.saysBecause($0.text) }
      }.map { "\(file.path):\($0.number)" }
    }
    #expect(places == [])
  }

  /// A comment that starts with “because”, or with the construct's name before it.
  private static func saysBecause(_ line: String) -> Bool {
    let words = line.split(separator: " ").map { $0.lowercased() }
    guard let first = words.first, first.hasPrefix("//") else { return false }
    let names = ["`@unchecked", "sendable`", "`nonisolated(unsafe)`"]
    return words.dropFirst().drop { names.contains($0) }.first == "because"
  }

  @Test("opens each file with a line that says what it is for")
  func opening() {
    let places = Project.swift.filter { !$0.path.hasPrefix("Package") }
      .filter { !$0.text.hasPrefix("// ") }.map(\.path)
    #expect(places == [])
  }

  @Test("reads YAML in one target only")
  func yaml() {
    let readers = Set(Project.sources.filter { $0.imports.contains("Yams") }.map { $0.folders[1] })
    #expect(readers == ["Catalogue"])
  }

  @Test(
    "has a pure middle",
    arguments: [
      "Statistics": ["RealModule"], "Outcomes": ["Statistics"],
      "Disclosure": ["Outcomes", "Statistics"],
    ])
  func pure(target: String, friends: [String]) {
    let allowed = Set(friends + ["Foundation"])
    let files = Project.sources.filter { $0.folders[1] == target }
    #expect(!files.isEmpty)
    let strangers = files.flatMap { file in
      file.imports.filter { !allowed.contains($0) }.map { "\(file.path) imports \($0)" }
    }
    #expect(strangers == [])
  }

  @Test("has short files and lines")
  func sizes() {
    let long = Project.sources.filter { $0.lines.count > 301 }.map(\.path)
    #expect(long == [], "more than 300 lines")
    let wide = Project.swift.flatMap { file in
      file.lines.filter { $0.text.utf8.count > 100 && $0.text.count > 100 }
        .map { "\(file.path):\($0.number)" }
    }
    #expect(wide == [], "more than 100 columns")
  }
}
