// Colours read from text, and how far apart they are by WCAG 2.2.

import Foundation
import Outcomes
import TestSupport
import Testing

/// Ratios that are stated often enough to be known by heart: WebAIM's contrast checker.
private let ratios: [(String, String, Double)] = [
  ("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#767676", "#ffffff", 4.54),
  ("#777777", "#ffffff", 4.47), ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#ffffff", 3.99),
]

@Suite("A colour") struct ColourTests {
  @Test("contrasts with another as published", arguments: ratios)
  func contrast(one: String, other: String, ratio: Double) throws {
    let (a, b) = try (#require(Colour(one)), #require(Colour(other)))
    #expect(abs(a.contrast(with: b) - ratio) < 0.01)
    #expect(a.contrast(with: b) == b.contrast(with: a))
  }

  @Test("is written as it is read", arguments: ["#000000", "#00000f", "#0b5666", "#ffffff"])
  func hex(text: String) { #expect(Colour(text)?.hex == text) }

  @Test(
    "is # and six digits", arguments: ["", "#", "0b5666", "#0b566", "#0b56666", "#+b5666", "#g"])
  func none(text: String) { #expect(Colour(text) == nil) }

  @Test("may be written with capitals")
  func capitals() { #expect(Colour("#0B5666")?.hex == "#0b5666") }
}

@Suite("A council’s look") struct LookTests {
  private func council(_ look: Council.Look?) -> Council {
    Council(
      name: "Us", areaCode: "E1", areaName: "Us",
      helpNow: Council.ContactLine(words: "Call us.", telephone: nil, address: nil), look: look)
  }

  @Test("is sealed with the council, and a release from before there were looks still opens")
  func sealed() throws {
    let logo = Council.Logo(svg: "<svg/>", words: "Us", width: 3, height: 1)
    let look = Council.Look(
      band: Colour(bits: 1), bandInk: Colour(bits: 0xFFFFFF), link: Colour(bits: 2),
      linkDark: Colour(bits: 3), logo: logo)
    for council in [council(look), council(nil)] {
      let bytes = try JSONEncoder().encode(council)
      #expect(String(decoding: bytes, as: UTF8.self).contains("look") == (council.look != nil))
      #expect(try JSONDecoder().decode(Council.self, from: bytes) == council)
    }
  }
}
