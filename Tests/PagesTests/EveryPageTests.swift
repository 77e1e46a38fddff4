// What holds for every page of a site: links, headings, help, tables, and no script or style.

import Foundation
import TestSupport
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
    #expect(Self.pages.count == 77)
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

  @Test("hangs together with all others: links, ids, charts with their tables, no orphan")
  func crawl() {
    let files = Sample.plain.plainFiles
    #expect(files.count == 2 * Self.site.count)
    #expect(SiteCrawl(of: files, expecting: files.keys).faults == [])
  }
}
