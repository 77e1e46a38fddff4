// A logo is a drawing and nothing else: what acts, loads or hides is refused at its line.

import Foundation
import Testing

@testable import Catalogue

/// What a drawing holds, and what is said of it; `nil` where it may be used.
private let drawings: [(inside: String, fault: String?)] = [
  ("<path d=\"M0 0h9v9z\" fill=\"#fff\"/>", nil),
  ("<g><title>Us &amp; you</title><rect width='4' height='4'/></g><!-- made by hand -->", nil),
  (
    "<defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient></defs>"
      + "<circle r=\"3\" fill=\"url(#a)\"/>", nil
  ),
  ("<script>alert(1)</script>", "“<script>” has no place"),
  ("<SCRIPT/>", "“<SCRIPT>” has no place"), ("<svg:script/>", "“<svg:script>” has no place"),
  ("<foreignObject/>", "“<foreignObject>” has no place"),
  ("<style>*{}</style>", "“<style>” has no place"), ("<use href=\"#a\"/>", "“<use>” has no place"),
  ("<image href=\"https://example.org/a.png\"/>", "“<image>” has no place"),
  ("<animate/>", "“<animate>” has no place"), ("<a href=\"#\"/>", "“<a>” has no place"),
  ("<path onload=\"alert(1)\"/>", "“onload=” has no place"),
  ("<path ONLOAD=\"alert(1)\"/>", "“ONLOAD=” has no place"),
  ("<path style=\"fill:red\"/>", "“style=” has no place"),
  ("<path href=\"#a\"/>", "“href=” has no place"),
  ("<path xlink:href=\"#a\"/>", "“xlink:href=” has no place"),
  ("<path xml:base=\"https://example.org/\"/>", "“xml:base=” has no place"),
  ("<path fill=\"url(https://example.org/a#b)\"/>", "outside the drawing"),
  ("<path fill=\"URL( https://example.org/a#b)\"/>", "outside the drawing"),
  ("<path fill=\"u\\72l(https://example.org/a#b)\"/>", "a sign that has no place"),
  ("<path fill=\"&#117;rl(https://example.org/)\"/>", "“&#117;rl(” has no place"),
  ("<title>&logo;</title>", "“&logo;” has no place"),
  ("<path d=\"M0\" d=\"M1\"/>", "“d” is written twice"),
  ("<path d=M0/>", "no value in quotation marks"), ("<path d=\"<\"/>", "a sign that has no place"),
  ("<![CDATA[<script/>]]>", "“<!>” has no place"), ("<?php x?>", "“<?php>” has no place"),
  ("<!-- -->\u{301}<script/>", "“<script>” has no place"),
  ("<path\u{301}/>", "“=” has no place"), ("</g>", "“</g>” closes nothing"),
  ("<g>", "“</svg>” closes nothing"), ("<svg/>", "A logo is one “<svg>”"),
]

@Suite("A logo") struct LogoTests {
  private static func svg(_ inside: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90.4 30\">\n\(inside)\n</svg>\n"
  }

  private func fault(of text: String) -> DrawingFault? {
    do throws(DrawingFault) {
      _ = try Drawing(Array(text.utf8))
      return nil
    } catch { return error }
  }

  @Test("is shapes, colours and words, and nothing else", arguments: drawings)
  func allowed(inside: String, wanted: String?) throws {
    let fault = fault(of: Self.svg(inside))
    guard let wanted else { return #expect(fault == nil) }
    #expect(try #require(fault).words.contains(wanted), "\(fault?.words ?? "")")
  }

  @Test("has nothing before it but a declaration, and nothing behind it")
  func around() {
    let good = Self.svg("<path/>")
    #expect(
      fault(of: "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- ours -->\n\(good)<!-- end -->\n") == nil)
    #expect(fault(of: "<!DOCTYPE svg>" + good)?.words == "“<!DOCTYPE>” has no place in a logo.")
    #expect(fault(of: "<?xml-stylesheet href=\"a\"?>" + good)?.words.contains("xml-styl") == true)
    #expect(fault(of: "words" + good)?.words == "Words stand outside the drawing.")
    #expect(fault(of: good + good)?.words == "Something stands behind the drawing.")
    #expect(fault(of: "")?.words == "The drawing ends before “<”.")
  }

  @Test("is whole: one that is cut off anywhere is refused")
  func cut() {
    let whole = Self.svg("<g><title>A &amp; B</title><path d=\"M0\"/></g>")
    let end = whole.utf8.count - 1
    for count in 0..<end {
      #expect(fault(of: String(decoding: whole.utf8.prefix(count), as: UTF8.self)) != nil)
    }
    #expect(fault(of: String(decoding: whole.utf8.prefix(end), as: UTF8.self)) == nil)
  }

  @Test(
    "says how large it is drawn",
    arguments: ["", "0 0 90", "0 0 0 30", "0 0 90 -30", "0 0 nan 30", "0 0 1e9 30", "a b c d"])
  func box(written: String) throws {
    let drawing = try Drawing(Array(Self.svg("").utf8))
    #expect(drawing.box == (90, 30))
    let other = Self.svg("").replacing("0 0 90.4 30", with: written)
    #expect(fault(of: other)?.words.hasPrefix("The drawing has no viewBox") == true)
  }

  private func project(_ svg: String, named: Bool = true) throws -> TemporaryProject {
    let project = try TemporaryProject.tiny()
    let council = try #require(TemporaryProject.tinyFiles["Config/council.yaml"])
    let look = """

      look:
        band: "#0d3d47"
        band_ink: "#ffffff"
        link: "#0b5666"
        link_dark: "#84cfdd"
        logo: logo.svg
        logo_words: Tiny Council
      """
    if named { try project.write(council + look, to: "Config/council.yaml") }
    try project.write(svg, to: "Config/logo.svg")
    return project
  }

  @Test("is read with the council's colours")
  func read() throws {
    let svg = Self.svg("<path d=\"M0\"/>")
    let project = try project(svg)
    #expect(project.faults() == [])
    let look = try #require(try project.load().definitions.council.look)
    #expect(look.band.hex == "#0d3d47")
    #expect(look.linkDark.hex == "#84cfdd")
    #expect(look.logo?.svg == svg)
    #expect(look.logo?.words == "Tiny Council")
    #expect(look.logo?.width == 90)
  }

  @Test("is refused at the line of its own file")
  func refused() throws {
    let faults = try project(Self.svg("<script/>")).faults()
    #expect(faults.count == 1)
    #expect(faults.first?.description.hasPrefix("Config/logo.svg:2: ") == true, "\(faults)")
  }

  @Test("has at most 20,000 bytes")
  func large() throws {
    let empty = Self.svg("")
    let filled = Self.svg(String(repeating: " ", count: 20_000 - empty.utf8.count))
    #expect(try project(filled).faults() == [])
    let faults = try project(filled + " ").faults()
    #expect(faults.first?.words == "logo.svg has 20001 bytes; a logo has at most 20000.")
  }

  @Test("that no file names is told of")
  func unnamed() throws {
    let faults = try project(Self.svg(""), named: false).faults()
    #expect(faults.map(\.words) == ["No look: in council.yaml names this drawing."])
  }
}
