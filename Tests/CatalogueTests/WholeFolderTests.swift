// Faults of whole files and folders, all faults at once, and the catalogue's hash.

import Foundation
import Outcomes
import Testing

@testable import Catalogue

@Suite("The definition folders") struct WholeFolderTests {
  @Test("report all faults of all files at once, in order")
  func allAtOnce() throws {
    let project = try TemporaryProject.tiny()
    try project.write("code: KC02\nplain: x: y\n", to: "Indicators/KC02.yaml")
    try project.write("code: long\n", to: "Config/layouts/long.yaml")
    try project.write("name: Tiny\nhelp_now: {}\n", to: "Config/council.yaml")
    let places = project.faults().map { "\($0.file):\($0.line): \($0.key)" }
    #expect(
      places == [
        "Config/council.yaml:1: area_code", "Config/council.yaml:1: area_name",
        "Config/council.yaml:1: financial_year", "Config/council.yaml:1: release_frequency",
        "Config/council.yaml:2: words", "Config/layouts/long.yaml:1: columns",
        "Config/layouts/long.yaml:1: title", "Indicators/KC02.yaml:2: ",
      ])
  }

  @Test("judge an indicator against its items and against the other indicators")
  func acrossFiles() throws {
    let project = try TemporaryProject.tiny()
    let first = try #require(TemporaryProject.tinyFiles["Indicators/KC01.yaml"])
    let alias = "\naliases: [{name: ASCOF 1C, to: 2023-03-31}]"
    try project.write(first + alias, to: "Indicators/KC01.yaml")
    let second = first.replacing("code: KC01", with: "code: KC02")
      .replacing("[new_carers]", with: "[new_carers, hours]")
      .replacing("[district]", with: "[]").replacing(", by district", with: "")
    try project.write(second + alias, to: "Indicators/KC02.yaml")
    #expect(
      project.faults().map { "\($0.line): \($0.key): \($0.words)" } == [
        "8: frequency: Its item hours is reported only quarterly.",
        "9: kind: Its item hours is a snapshot.",
        "12: formula: It adds items of different units: new_carers, hours.",
        "23: aliases: “ASCOF 1C” is at the same time an alias of KC01.",
      ])
    let later = alias.replacing("to: 2023-03-31", with: "from: 2023-04-01")
    try project.write(first.replacing("KC01", with: "KC02") + later, to: "Indicators/KC02.yaml")
    #expect(project.faults() == [])
  }

  @Test("let an indicator be rarer than its items only where these add over time")
  func rarer() throws {
    let project = try TemporaryProject.tiny()
    let text = try #require(TemporaryProject.tinyFiles["Indicators/KC01.yaml"])
    try project.write(text.replacing("monthly", with: "quarterly"), to: "Indicators/KC01.yaml")
    #expect(project.faults() == [])
    let items = try #require(TemporaryProject.tinyFiles["Indicators/items.yaml"])
    try project.write(
      items.replacing("[time, providers]", with: "[providers]"), to: "Indicators/items.yaml")
    #expect(project.faults().map { "\($0.line): \($0.key)" } == ["8: frequency"])
  }

  @Test("do not blame other files for what stands in one that cannot be read")
  func unreadReferences() throws {
    let project = try TemporaryProject.tiny()
    try project.write("code: [", to: "Indicators/frameworks/tiny.yaml")
    #expect(project.faults().map(\.file) == ["Indicators/frameworks/tiny.yaml"])
  }

  @Test("are faulty where a folder is not there")
  func missingFolders() throws {
    let project = try TemporaryProject()
    let faults = project.faults()
    #expect(faults.map(\.file) == ["Config", "Indicators", "dashboards"])
    #expect(faults.allSatisfy { $0.words.contains(project.root) && $0.remedy.hasPrefix("Name") })
  }

  @Test("are faulty where a folder is empty")
  func emptyFolders() throws {
    let project = try TemporaryProject()
    for name in ["Indicators", "Config", "dashboards"] {
      try FileManager.default.createDirectory(
        atPath: "\(project.root)/\(name)", withIntermediateDirectories: true)
    }
    let faults = project.faults()
    #expect(faults.map(\.file) == ["Config", "Indicators", "dashboards"])
    #expect(faults.allSatisfy { $0.words.contains("holds no files") })
  }

  @Test(
    "are faulty where a needed file is not there",
    arguments: [
      "Indicators/items.yaml", "Indicators/breakdowns.yaml", "Config/council.yaml",
      "Config/holidays.yaml", "Config/providers.yaml", "Config/layouts/long.yaml",
      "Config/rules/R304.yaml",
    ])
  func missingFile(path: String) throws {
    let project = try TemporaryProject.tiny()
    try FileManager.default.removeItem(atPath: "\(project.root)/\(path)")
    let fault = try #require(project.faults().first { $0.file == path })
    #expect(fault.line == 0)
    #expect(fault.words == "There is no such file.")
    #expect(fault.remedy.contains("README.md"))
  }

  @Test(
    "are faulty where a file is of no kind", arguments: ["KC02.yml", "notes.txt", "old/KC01.yaml"])
  func strangeFile(name: String) throws {
    let project = try TemporaryProject.tiny()
    try project.write("code: KC02\n", to: "Indicators/\(name)")
    let faults = project.faults()
    #expect(faults.map(\.file) == ["Indicators/\(name)"])
    #expect(faults.first?.remedy.contains("Rename it") == true)
  }

  @Test("overlook hidden files, what editors leave, documents and the program's settings")
  func overlooked() throws {
    let project = try TemporaryProject.tiny()
    for name in [
      "Indicators/.KC01.yaml.swp", "Indicators/KC01.yaml~", "Indicators/README.md",
      "Config/README.md", "Config/monitor.yaml", "Config/monitor.example.yaml",
    ] {
      try project.write("not: [read", to: name)
    }
    #expect(project.faults() == [])
  }

  @Test("are faulty where a file is empty, only remarks, or not UTF-8")
  func unreadable() throws {
    let project = try TemporaryProject.tiny()
    try project.write("", to: "Indicators/KC02.yaml")
    try project.write("# nothing\n", to: "Indicators/KC03.yaml")
    try project.write(
      Array("code: KC04\ntitle: caf".utf8) + [0xE9, 0x0A], to: "Indicators/KC04.yaml")
    try project.write(
      Array("code: KC05\ntitle: a".utf8) + [0x00, 0x0A], to: "Indicators/KC05.yaml")
    let faults = project.faults()
    #expect(
      faults.map { "\($0.file):\($0.line)" } == [
        "Indicators/KC02.yaml:0", "Indicators/KC03.yaml:0", "Indicators/KC04.yaml:2",
        "Indicators/KC05.yaml:2",
      ])
    #expect(faults[0].words == "The file is empty.")
    #expect(faults[2].remedy == "Save the file as UTF-8.")
  }

  @Test("refuse a file over 1 MiB without reading it")
  func large() throws {
    let project = try TemporaryProject.tiny()
    let text = "# " + String(repeating: "x", count: 1 << 20)
    try project.write(text, to: "Indicators/KC02.yaml")
    let faults = project.faults()
    #expect(faults.map(\.file) == ["Indicators/KC02.yaml"])
    #expect(faults.first?.words.contains("1 MiB") == true)
  }

  @Test(
    "refuse aliases that would unfold without bound, at once",
    arguments: [
      "a: &a [x, x]\nb: &b [*a, *a]\nc: *b\n", "? &a [x, x]\n: 1\n? [*a, *a]\n: 2\n",
      String(repeating: "[", count: 5000),
    ])
  func bombs(text: String) throws {
    let project = try TemporaryProject.tiny()
    try project.write(text, to: "Indicators/KC02.yaml")
    #expect(project.faults().map(\.file) == ["Indicators/KC02.yaml"])
  }

  @Test("never quote a secret")
  func secrets() throws {
    for breakage in FaultTests.ofSources where breakage.new.contains("geheim") {
      let project = try TemporaryProject.tiny()
      let text = try #require(TemporaryProject.tinyFiles[breakage.path])
      try project.write(text.replacing(breakage.old, with: breakage.new), to: breakage.path)
      #expect(!project.faults().isEmpty)
      #expect(!CatalogueFaults(project.faults()).description.contains("geheim"))
    }
  }

  @Test("have one hash wherever they lie, and another when any byte of any file changes")
  func hash() throws {
    let project = try TemporaryProject.tiny()
    let first = try project.load()
    #expect(try TemporaryProject.tiny().load().hash == first.hash)
    #expect(first.files.map(\.path) == first.files.map(\.path).sorted())
    for file in first.files {
      try project.write(file.bytes + [0x0A], to: file.path)
      #expect(try project.load().hash != first.hash, "\(file.path)")
      try project.write(file.bytes, to: file.path)
    }
    #expect(try project.load().hash == first.hash)
  }

  @Test("are faulty where a page that others link to has no file, but not once they are kept")
  func neededPages() throws {
    for (code, _) in Dashboard.needed {
      let project = try TemporaryProject.tiny()
      try FileManager.default.removeItem(atPath: "\(project.root)/dashboards/\(code).yaml")
      let faults = project.faults()
      #expect(faults.map(\.file) == ["dashboards/\(code).yaml"])
      #expect(faults.allSatisfy { $0.words == "There is no such file." })
    }
    let kept = try TemporaryProject.tiny().load().files.filter { !$0.path.hasPrefix("dash") }
    #expect(try Catalogue.load(files: kept).definitions.dashboards == [])
  }

  @Test(
    "let no page stand at another's address, nor without sections",
    arguments: ["frameworks", "coverage", "providers", "national", "matrix"])
  func takenAddress(code: String) throws {
    let project = try TemporaryProject.tiny()
    try project.write(
      "code: \(code)\ntitle: Ours\nplain: Ours.\nsections: []\n", to: "dashboards/\(code).yaml")
    let faults = project.faults()
    #expect(faults.map { "\($0.line): \($0.key)" } == ["1: code", "4: sections"])
    #expect(faults.first?.words == "\(code)/ is the address of another page.")
  }

  @Test("keep the bytes of dashboards")
  func dashboards() throws {
    let project = try TemporaryProject.tiny()
    try project.write(
      "code: outcomes-now\ntitle: Outcomes\nplain: Now.\nsections: [{heading: A}]\n",
      to: "dashboards/outcomes-now.yaml")
    #expect(try project.load().files.contains { $0.path == "dashboards/outcomes-now.yaml" })
    try project.write("title: [\n", to: "dashboards/outcomes-now.yaml")
    #expect(project.faults().map(\.file) == ["dashboards/outcomes-now.yaml"])
  }
}
