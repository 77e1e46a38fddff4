// A return or a definition full of markup changes nothing on any page.

import TestSupport
import Testing

@testable import Pages

@Suite("Markup in names, notes, labels and codes") struct AttackTests {
  /// The same site with a harmless word in every place, as tags.
  static let harmless = Sample(suffix: "x").everything.map { path, page in
    (path: path, skeleton: (try? pieces(of: String(decoding: page.bytes, as: UTF8.self)))?.outline)
  }

  @Test(
    "changes no tag and no attribute of any page",
    arguments: [
      "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='x",
      "</title></desc></svg><img src=x onerror=alert(1)>", "--><!--", "&lt;b&gt;", "]]>",
      "\u{0}<b>\u{7}", "<a href=\"javascript:alert(1)\">",
    ])
  func changesNothing(attack: String) throws {
    let harmless = Self.harmless
    let attacked = Sample(suffix: attack).everything
    #expect(harmless.count == attacked.count)
    for (plain, hostile) in zip(harmless, attacked)
    where hostile.rendered.contentType.hasPrefix("text/html") {
      let page = try pieces(of: String(decoding: hostile.rendered.bytes, as: UTF8.self))
      #expect(page.outline == plain.skeleton, "\(plain.path)")
      for link in page.tags("a").compactMap({ $0["href"] }) {
        #expect(!link.lowercased().hasPrefix("javascript:"))
      }
    }
  }

  @Test(
    "is broken into lines in the wheel, and is no tag there", arguments: ["<b>", "\">x", "&#60;"])
  func wheel(attack: String) throws {
    let page = try pieces(of: Sample(suffix: attack).html(""))
    let wheel = page.inside("figure", of: "wheel-box")
    #expect(wheel.tags("svg").count == 1)
    let known = [
      "svg", "title", "desc", "circle", "g", "a", "path", "text", "tspan", "textPath",
      "figure", "figcaption", "p", "ul", "li",
    ]
    let names = wheel.compactMap { if case .start(let name, _) = $0 { name } else { nil } }
    #expect(Set(names).subtracting(known).isEmpty)
    #expect(names.count { $0 == "path" } == 14 + 3)
  }

  @Test("never makes a link of a help address that is not https")
  func helpAddress() throws {
    let council = Sample.plain.definitions.council
    let hostile = Sample.council(council, address: "javascript:alert(1)")
    let page = noReleasePage("", council: hostile)
    let links = try pieces(of: String(decoding: page.bytes, as: UTF8.self)).tags("a")
    #expect(links.compactMap { $0["href"] } == ["#main", "#help", "tel:03000416161"])
  }

  @Test(
    "is put out of action in files for spreadsheets",
    arguments: [
      ("=1+1", "'=1+1"), ("+44", "'+44"), ("-x", "'-x"), ("@sum", "'@sum"), ("\tx", "'\tx"),
      ("Kent", "Kent"), ("", ""),
    ])
  func formulas(words: String, written: String) {
    #expect(DataFile.harmless(words) == written)
  }
}

extension [Piece] {
  /// The skeleton without the wheel, whose lines break where the words are long; it is not drawn
  /// at all where they are too long.
  fileprivate var outline: [String] {
    let wheel = inside("figure", of: "wheel-box")
    guard let first = wheel.first, let start = firstIndex(of: first) else { return skeleton }
    return (self[..<start] + self[(start + wheel.count)...]).map { $0 }.skeleton
  }
}
