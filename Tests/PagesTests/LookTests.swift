// A council's own colours and logo on its pages.

import Foundation
import Outcomes
import TestSupport
import Testing

@testable import Pages

@Suite("A council’s look") struct LookTests {
  static let logo = Council.Logo(
    svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 30\"/>",
    words: "A “council” & more", width: 90, height: 30)

  static func look(_ logo: Council.Logo?) -> Council.Look {
    Council.Look(
      band: Colour(bits: 0x4B1D6B), bandInk: Colour(bits: 0xFFFFFF), link: Colour(bits: 0x5A2381),
      linkDark: Colour(bits: 0xD7B8F0), logo: logo)
  }

  static let sample = Sample(suffix: "", look: look(logo))

  private func sheet(_ look: Council.Look?) -> String {
    let council = Sample(suffix: "", look: look).definitions.council
    return String(decoding: styleSheet(of: council).bytes, as: UTF8.self)
  }

  @Test("is nothing where none is written")
  func none() {
    #expect(sheet(nil) == String(decoding: styleSheet(of: nil).bytes, as: UTF8.self))
    #expect(Sample.plainTexts[""]?.contains("<img") == false)
  }

  @Test("is the stylesheet's end, on screens only")
  func colours() throws {
    let own = sheet(Self.look(nil)).dropFirst(sheet(nil).count)
    let blocks = own.split(separator: ":root {").map(String.init)
    try #require(blocks.count == 3)
    #expect(blocks[0].hasSuffix("@media screen {\n  "))
    #expect(blocks[1].contains("--band: #4b1d6b;") && blocks[1].contains("--link: #5a2381;"))
    #expect(blocks[1].hasSuffix("@media screen and (prefers-color-scheme: dark) {\n  "))
    #expect(blocks[2].contains("--link: #d7b8f0;") && !blocks[2].contains("--band"))
    #expect(own.count { $0 == "{" } == own.count { $0 == "}" })
    #expect(!own.contains(".logo") && own.hasSuffix("}\n"))
  }

  @Test("is held against the grounds that the stylesheet has")
  func grounds() throws {
    let blocks = sheet(nil).split(separator: ":root {").dropFirst().prefix(2).map(String.init)
    let sets = [Council.Look.lightGrounds, Council.Look.darkGrounds]
    for (block, grounds) in zip(blocks, sets) {
      for (name, ground) in zip(["paper", "card", "tag"], grounds) {
        #expect(block.contains("--\(name): \(ground.hex);"))
      }
    }
  }

  @Test("has a logo in place of the name, on every page, that keeps its ground")
  func logo() throws {
    let drawing = Data(Self.logo.svg.utf8).base64EncodedString()
    for (path, rendered) in Self.sample.everything where path.isEmpty || path.hasSuffix("/") {
      let page = try pieces(of: String(decoding: rendered.bytes, as: UTF8.self))
      #expect(
        page.tags("img") == [
          [
            "class": "logo", "src": "data:image/svg+xml;base64," + drawing, "alt": Self.logo.words,
            "width": "90", "height": "30",
          ]
        ])
    }
    #expect(!Self.sample.html("").contains("<span class=\"council\">"))
    #expect(
      sheet(Self.look(Self.logo)).hasSuffix(
        ".logo { background: #4b1d6b; forced-color-adjust: none; print-color-adjust: exact; }\n"))
  }

  @Test("may be loaded by the pages’ own policy")
  func policy() { #expect(contentSecurityPolicy.contains("img-src 'self' data:;")) }

  @Test("hangs together: every page finds the stylesheet, and asks for nothing more")
  func crawl() {
    let files = Self.sample.plainFiles
    #expect(SiteCrawl(of: files, expecting: files.keys).faults == [])
  }
}
