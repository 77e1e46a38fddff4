// What holds for every page of a site: links, headings, help, tables, and no script or style.

import Foundation
import Testing

@testable import Pages

@Suite("Every page") struct EveryPageTests {
  static let site = Sample.plain.everything
  static let pages = site.filter { $0.rendered.contentType.hasPrefix("text/html") }.map(\.path)

  /// Each page read once; the reading of a faulty one fails every test of it.
  static let read = Dictionary(
    uniqueKeysWithValues: pages.map { path in
      (path, Result { try pieces(of: Sample.plainTexts[path] ?? "") })
    })

  private func page(_ path: String) throws -> [Piece] {
    try #require(Self.read[path]).get()
  }

  private func html(_ path: String) -> String { Sample.plainTexts[path] ?? "" }

  @Test("is there for each path the site names")
  func allThere() {
    #expect(Self.site.map(\.path) == allPaths(Sample.plain.site))
    #expect(Self.pages.count == 14 + 3 + 9 + 13 + 2 + 8)
    #expect(Set(Self.site.map(\.path)).count == Self.site.count)
    #expect(Self.pages.allSatisfy { $0.isEmpty || $0.hasSuffix("/") })
  }

  @Test("has a title, a language, one first heading, and headings in order", arguments: pages)
  func headings(path: String) throws {
    let page = try page(path)
    #expect(page.tags("html") == [["lang": "en-GB"]])
    #expect(page.tags("h1").count == 1)
    #expect(html(path).contains(" – Carers’ outcomes – Kent County Council</title>"))
    let levels = page.compactMap { piece -> Int? in
      guard case .start(let name, _) = piece, name.count == 2, name.first == "h" else { return nil }
      return Int(name.dropFirst())
    }
    #expect(levels.first == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test("has the line for a carer who needs help now", arguments: pages)
  func help(path: String) throws {
    let text = try page(path).allText
    #expect(text.contains("If you care for someone and need help now, contact us, or call 999."))
    #expect(html(path).contains("<a href=\"tel:03000416161\">"))
  }

  @Test("has no script, no style of its own, and nothing from another host", arguments: pages)
  func nothingForeign(path: String) throws {
    let page = try page(path)
    #expect(page.tags("script").isEmpty && page.tags("style").isEmpty)
    for piece in page {
      guard case .start(let name, let attributes) = piece else { continue }
      #expect(attributes["style"] == nil, "\(name)")
      #expect(attributes["src"] == nil, "\(name)")
      #expect(attributes.keys.allSatisfy { !$0.hasPrefix("on") }, "\(name)")
    }
    let sheets = page.tags("link").compactMap { $0["href"] }
    #expect(sheets == ["data:,", Place(path: path).link(to: .style)])
    let policy = page.tags("meta").first { $0["http-equiv"] == "Content-Security-Policy" }
    #expect(policy?["content"]?.contains("unsafe") == false)
    #expect(policy?["content"]?.hasPrefix("default-src 'none'; style-src 'self'") == true)
  }

  @Test("names each thing once, and refers to what is there", arguments: pages)
  func identifiers(path: String) throws {
    let page = try page(path)
    let attributes = page.compactMap { if case .start(_, let all) = $0 { all } else { nil } }
    let ids = attributes.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    for reference in attributes.compactMap({ $0["aria-labelledby"] }) {
      for id in reference.split(separator: " ") { #expect(ids.contains(String(id))) }
    }
  }

  @Test("has a table for its charts, and every table has a caption and scopes", arguments: pages)
  func tables(path: String) throws {
    let page = try page(path)
    let tables = page.tags("table").count
    #expect(page.tags("caption").count == tables)
    #expect(page.tags("th").allSatisfy { $0["scope"] != nil })
    #expect(page.tags("div").count { $0["class"] == "scroll" && $0["tabindex"] == "0" } == tables)
    let drawings = page.tags("svg")
    // The wheel's table is a list; it holds links, so that it is no single image.
    let charts = drawings.filter { $0["class"] != "wheel" }
    #expect(charts.isEmpty || tables > 0)
    #expect(charts.allSatisfy { $0["role"] == "img" && $0["aria-labelledby"] != nil })
    #expect(page.tags("desc").count == drawings.count)
  }

  @Test("draws only what its tables show", arguments: pages)
  func onlyShown(path: String) throws {
    var cells: Set<String> = []
    var labels: [String] = []
    var inside: [String] = []
    for piece in try page(path) {
      switch piece {
      case .start(let name, let attributes):
        inside.append(name + "." + (attributes["class"] ?? ""))
        if name == "meta" || name == "link" || name == "!DOCTYPE" { inside.removeLast() }
      case .end: inside.removeLast()
      case .text(let text):
        if inside.last?.hasPrefix("td.number") == true {
          cells.insert(text.trimmingCharacters(in: .whitespaces))
        }
        if inside.last?.hasPrefix("text.label") == true { labels.append(text) }
      }
    }
    for label in labels {
      let value = label.split(separator: " ").last.map(String.init) ?? label
      #expect(cells.contains(value), "\(label) is drawn and stands in no table")
    }
  }

  @Test("links only to what is there", arguments: pages)
  func links(path: String) throws {
    let outside = ["https://example.org/carers", "tel:03000416161"]
    let released = "releases/2026-27-Q2/1.0.0/"
    for link in try page(path).tags("a").compactMap({ $0["href"] }) where !outside.contains(link) {
      let (target, fragment) = resolve(link, from: path)
      guard target != released else { continue }
      #expect(Self.site.contains { $0.path == target }, "\(path) links to \(link)")
      if let fragment {
        #expect(html(target).contains("id=\"\(fragment)\""), "\(path) links to \(link)")
      }
    }
  }

  @Test("can be reached from the front page")
  func noOrphans() throws {
    var seen: Set<String> = ["", "style.css"]
    var waiting = [""]
    while let path = waiting.popLast() {
      for link in try page(path).tags("a").compactMap({ $0["href"] }) where !link.contains(":") {
        let target = resolve(link, from: path).path
        if seen.insert(target).inserted, Self.pages.contains(target) { waiting.append(target) }
      }
    }
    #expect(Set(allPaths(Sample.plain.site)).subtracting(seen).isEmpty)
  }

  private func resolve(_ link: String, from path: String) -> (path: String, fragment: String?) {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    if parts[0].isEmpty { return (path, parts.count > 1 ? String(parts[1]) : nil) }
    var folders = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(
      String.init)
    for part in parts[0].split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..": _ = folders.popLast()
      case ".": continue
      default: folders.append(String(part))
      }
    }
    let target = folders.joined(separator: "/")
    return (target, parts.count > 1 ? String(parts[1]) : nil)
  }
}
