// Pages that are data: sections in their order, words filled in, districts and bodies.

import Disclosure
import Foundation
import Outcomes
import TestSupport
import Testing

@testable import Pages

@Suite("A dashboard") struct DashboardTests {
  private func text(_ path: String) throws -> String {
    try pieces(of: #require(Sample.plainTexts[path], "\(path)")).allText
  }

  @Test("shows its sections in order, its words filled in")
  func sections() throws {
    let text = try text("glance/")
    let places = [
      "Newest figures of Kent", "What Kent County Council counts.", "Charts", "Districts",
    ]
    .map { text.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(!text.contains("{"))
  }

  @Test("leaves out a link to a page that is not there")
  func deadLink() throws {
    let text = try text("glance/")
    #expect(text.contains("How figures are judged") && !text.contains("Nothing is there"))
    let own = deadLinks(of: Sample.plain.definitions).filter {
      ["glance", "places"].contains($0.dashboard)
    }
    #expect(own.map(\.to) == ["nowhere/", "nowhere/"])
  }

  @Test("has a page for each district, with its own figures beside the county’s")
  func districts() throws {
    let definitions = Sample.plain.definitions
    let values = try #require(definitions.breakdown(Breakdown.districts)?.values)
    for value in values where !value.isResidual {
      let text = try text("places/\(value.code)/")
      #expect(text.contains("\(value.title) beside Kent."))
    }
    #expect(
      values.filter(\.isResidual).allSatisfy { Sample.plainTexts["places/\($0.code)/"] == nil })
    let first = try #require(values.first { !$0.isResidual })
    let page = try pieces(of: #require(Sample.plainTexts["places/\(first.code)/"]))
    #expect(page.tags("th").count { $0["scope"] == "col" } == 4)
    #expect(try text("places/\(first.code)/").contains("not by district"))
  }

  @Test("has a page for each body, with its own returns and no other’s")
  func bodies() throws {
    let definitions = Sample.plain.definitions
    let bodies = definitions.bodies.filter { !definitions.isPublisher($0) }
    for body in bodies {
      let text = try text("bodies/\(body.code)/")
      for contract in body.contracts { #expect(text.contains(contract.title)) }
      for other in bodies where other.code != body.code { #expect(!text.contains(other.name)) }
    }
  }

  @Test("says how many figures are hidden, and every figure is counted once")
  func hidden() throws {
    let figures = Sample.plain.release.indicators.filter { one in
      Sample.plain.definitions.indicator(one.indicator)?.isPublished == false
    }.flatMap(\.tables).flatMap(\.rows).flatMap(\.figures)
    let confidential = figures.count { $0.markers.contains(.confidential) }
    #expect(confidential > 0)
    #expect(
      try text("changes/").contains(
        "have \(Decimal(figures.count).grouped()) places for a figure"))
    #expect(try text("changes/").contains("\(confidential) are hidden"))
  }

  @Test("is linked from the front page’s top or from every page’s foot")
  func menus() throws {
    let home = Sample.plainTexts[""] ?? ""
    #expect(home.contains("aria-label=\"Where to start\""))
    for page in ["", "method/", "places/"] {
      let html = Sample.plainTexts[page] ?? ""
      #expect(html.contains("aria-label=\"More about these pages\""), "\(page)")
    }
  }
}
