// The JSON files say what the CSV files say, and nothing that their schema does not know.

import Foundation
import TestSupport
import Testing

@testable import Pages

@Suite("JSON files") struct JSONFileTests {
  static let paths = Sample.plain.everything.map(\.path).filter { $0.hasSuffix(".json") }

  private func text(_ path: String) throws -> String { try #require(Sample.plainTexts[path]) }

  private static func schema() throws -> SchemaChecker {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return SchemaChecker(
      try JSONTree(Array(Data(contentsOf: root.appending(path: "docs/figures.schema.json")))))
  }

  @Test("stand beside the CSV file of each indicator")
  func there() {
    let files = Sample.plain.everything.filter { $0.path.hasSuffix(".json") }
    let paths = Set(Sample.plain.everything.map(\.path))
    for indicator in Sample.plain.definitions.indicators {
      #expect(paths.contains("indicators/\(indicator.code)/data.json"))
    }
    #expect(files.allSatisfy { paths.contains($0.path.replacing(".json", with: ".csv")) })
    #expect(files.allSatisfy { $0.rendered.contentType == "application/json; charset=utf-8" })
  }

  @Test("say what the CSV file beside them says, cell for cell", arguments: paths)
  func same(path: String) throws {
    let csv = try FileTests().rows(of: text(path.replacing(".json", with: ".csv")))
    let figures = try #require(JSONTree(Array(text(path).utf8))["figures"]?.list)
    #expect(figures.count == csv.count - 1)
    for (figure, row) in zip(figures, csv.dropFirst()) {
      #expect(figure.fields?.keys.sorted() == csv[0].sorted())
      for (name, cell) in zip(csv[0], row) {
        let value = try #require(figure[name])
        #expect(says(value, cell), "\(name): \(value) is not “\(cell)”")
      }
    }
  }

  /// Whether a value is what the CSV has as a cell.
  private func says(_ value: JSONTree, _ cell: String) -> Bool {
    if let text = value.text { return !text.isEmpty && DataFile.harmless(text) == cell }
    if let marks = value.list?.compactMap(\.text) {
      return marks.map(DataFile.harmless).joined() == cell
    }
    if let number = value.value as? NSNumber { return number.doubleValue == Double(cell) }
    return value.isNull && cell.isEmpty
  }

  @Test("name their keys in the columns’ order")
  func order() throws {
    let line = try #require(
      text("indicators/KC22/data.json").split(separator: "\n").dropFirst().first)
    let names = line.matches(of: /"([a-z_0-9]+)":/).map { String($0.1) }
    #expect(names == DataFile.columns)
  }

  @Test("say which release, what is measured, from where, and on what terms")
  func head() throws {
    let file = try JSONTree(Array(text("indicators/KC24/data.json").utf8))
    #expect(file["release"]?["label"]?.text == "2026-27-Q2")
    #expect(file["release"]?["version"]?.text == "1.0.0")
    #expect(file["release"]?["known_at"]?.text == "2026-10-20T08:00:00Z")
    #expect(file["illustrative"]?.value as? Bool == false)
    let indicator = try #require(
      Sample.plain.definitions.indicators.first { $0.code == "KC24" })
    #expect(file["indicator"]?["plain"]?.text == indicator.plain)
    #expect(file["indicator"]?["numerator"]?.text == indicator.numeratorWords)
    #expect(file["indicator"]?["source"]?["title"]?.text == indicator.source.title)
    #expect(file["indicator"]?["source"]?["licence"]?.text == indicator.source.licence)
  }

  @Test("say illustrative where the figures are invented, also where a release holds none")
  func illustrative() throws {
    for code in ["KC22", "KC24"] {
      var sample = Sample(suffix: "")
      sample.lapsed = [code]
      let file = try JSONTree(Array(sample.html("indicators/\(code)/data.json").utf8))
      #expect(file["illustrative"]?.value as? Bool == (code == "KC22"))
      #expect(file["figures"]?.list?.isEmpty == true)
    }
  }

  @Test("hold what a person wrote as it was written")
  func escaping() throws {
    let sample = Sample(suffix: ", \"so\"\\\r\n\u{1}</script>=é")
    let path = try #require(allPaths(sample.site).first { $0.hasSuffix(".json") })
    let file = try JSONTree(Array(sample.html(path).utf8))
    let wanted = sample.definitions.indicators.first?.title
    #expect(file["indicator"]?["title"]?.text == wanted)
    #expect(wanted?.hasSuffix("=é") == true)
  }

  @Test("keep to their schema", arguments: paths)
  func schema(path: String) throws {
    #expect(try Self.schema().faults(of: JSONTree(Array(text(path).utf8))) == [])
  }

  @Test(
    "break it where a key is unknown, missing or of another type",
    arguments: [
      (#"{"release""#, #"{"more":1,"release""#), (#""period_end":"#, #""ended":"#),
      (#""illustrative":true"#, #""illustrative":"yes""#),
      (#""reported":"#, #""reported":"x","y":"#),
      (#""kind":"illustrative""#, #""kind":"other""#),
    ])
  func breaks(written: String, instead: String) throws {
    let file = try text("indicators/KC22/data.json")
    let changed = file.replacing(written, with: instead)
    #expect(changed != file)
    #expect(try Self.schema().faults(of: JSONTree(Array(changed.utf8))) != [])
  }
}
