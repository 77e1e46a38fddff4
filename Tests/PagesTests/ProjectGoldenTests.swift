// The project's own frameworks, coverage and two indicators, as they were looked at and found good.

import Catalogue
import Outcomes
import TestSupport
import Testing

@testable import Pages

@Suite("The project’s own pages") struct ProjectGoldenTests {
  @Test(
    "of its definitions and published figures are what they were",
    arguments: [
      ("frameworks/kent-adult-carers-2022-2027/", "framework-kent.html"),
      ("frameworks/kent-police-carers-5-point-plan/", "framework-kent-police.html"),
      ("frameworks/civil-service-carers-strategy/", "framework-civil-service.html"),
      ("frameworks/staff-carers-network/", "framework-staff-network.html"),
      ("coverage/", "coverage.html"), ("matrix/", "matrix-kent.html"), ("", "home-kent.html"),
      ("indicators/KP04/", "indicator-employer.html"),
    ])
  func same(path: String, golden: String) throws {
    try expectGolden(golden, try ProjectRelease.asIs.get().html(path))
  }

  @Test("of a rated and once redefined indicator is what it was")
  func rated() throws {
    try expectGolden(
      "indicator-rated.html", try ProjectRelease.oneProvider.get().html("indicators/KC34/"))
  }

  @Test("show every published figure of an employer with its exact words")
  func exactWords() throws {
    let project = try ProjectRelease.asIs.get()
    let published = project.release.indicators.filter {
      ["KP", "CS"].contains($0.indicator.prefix(2))
    }
    #expect(published.count == 11)
    let pages = ["kent-police-carers-5-point-plan", "civil-service-carers-strategy"].map {
      project.html("frameworks/\($0)/")
    }.joined()
    for figure in published.flatMap(\.tables).flatMap(\.rows).flatMap(\.figures) {
      let words = try #require(figure.words)
      let escaped: HTML = "<blockquote><p>\(words)</p></blockquote>"
      #expect(pages.contains(String(decoding: escaped.bytes, as: UTF8.self)), "\(words)")
      #expect(figure.standing == nil)
    }
  }

  @Test("of employers’ indicators are valid, and say that they are real", arguments: ["KP", "CS"])
  func real(employer: String) throws {
    let project = try ProjectRelease.asIs.get()
    for indicator in project.release.front.definitions.indicators
    where indicator.code.hasPrefix(employer) {
      let html = project.html("indicators/\(indicator.code)/")
      #expect(try pieces(of: html).tags("h1").count == 1)
      #expect(html.contains("<strong>Real.</strong> Figures about "))
      #expect(!html.contains("<strong>Illustrative.</strong>"))
      #expect(html.contains("A benchmark: never rated."))
    }
  }
}
