// Colours that meet reach WCAG 2.2 AA, in light, dark and print, computed from the stylesheet.

import Foundation
import Testing

@testable import Pages

@Suite("Colours") struct ContrastTests {
  /// Text 4.5 (WCAG 2.2, 1.4.3); signs, lines and the focus ring 3 (1.4.11).
  static let pairs: [(String, String, Double)] =
    ["paper", "card"].flatMap { ground in
      [
        ("ink", ground, 4.5), ("quiet", ground, 4.5), ("link", ground, 4.5),
        ("link-hover", ground, 4.5),
        ("strong-rule", ground, 3), ("green", ground, 4.5), ("amber", ground, 4.5),
        ("red", ground, 4.5), ("note-rule", ground, 3), ("real-rule", ground, 3),
      ]
        + (1...4).map { ("series-\($0)", ground, 4.5) }
    } + [
      ("band-ink", "band", 4.5), ("band-quiet", "band", 4.5), ("note-ink", "note", 4.5),
      ("note-ink", "card", 4.5), ("real-ink", "real", 4.5), ("tag-ink", "tag", 4.5),
      ("ink", "tag", 4.5),
      ("quiet", "tag", 4.5), ("link", "tag", 4.5), ("focus-ink", "focus", 4.5),
      ("note-rule", "note", 3), ("real-rule", "real", 3), ("green", "tag", 4.5),
      ("amber", "tag", 4.5), ("red", "tag", 4.5),
      ("focus", "focus-ink", 3),
    ]

  @Test("reach AA in light, in dark and in print", arguments: ["light", "dark", "print"])
  func contrast(scheme: String) throws {
    let colours = try #require(schemes()[scheme])
    for (front, ground, least) in Self.pairs {
      let a = try #require(colours[front], "--\(front)")
      let b = try #require(colours[ground], "--\(ground)")
      let ratio = (max(a, b) + 0.05) / (min(a, b) + 0.05)
      #expect(ratio >= least, "\(scheme): --\(front) on --\(ground) is \(ratio)")
    }
  }

  @Test("are all set in both schemes, and each is compared with what it meets")
  func complete() throws {
    let all = try schemes()
    let light = try #require(all["light"])
    #expect(light.keys.sorted() == all["dark"]?.keys.sorted())
    let compared = Set(Self.pairs.flatMap { [$0.0, $0.1] })
    // A hairline between things that need none to be told apart.
    #expect(Set(light.keys).subtracting(compared) == ["rule"])
  }

  @Test("come from custom properties alone, so that each scheme reaches every part")
  func onlyProperties() throws {
    let css = String(decoding: styleSheet(of: nil).bytes, as: UTF8.self)
    let loose = css.split(separator: "\n").filter {
      $0.firstMatch(of: /#[0-9a-fA-F]{3,8}\b|(rgb|hsl|hwb|lab|lch|color|color-mix)\(/) != nil
        && $0.firstMatch(of: /^\s+--/) == nil
    }
    #expect(loose == ["  .band { padding-block: 0 0.5rem; border-bottom: 2px solid #000000; }"])
    #expect(!css.contains("@import") && !css.contains("url("))
  }

  /// Luminance by name. The first `:root` is the light scheme, the second the dark one, the third
  /// what print changes of the light one.
  private func schemes() throws -> [String: [String: Double]] {
    let css = String(decoding: styleSheet(of: nil).bytes, as: UTF8.self)
    let blocks = css.split(separator: ":root {").dropFirst().map { $0.prefix { $0 != "}" } }
    let read = blocks.map { block in
      Dictionary(
        uniqueKeysWithValues: block.matches(of: /--([a-z0-9-]+): #([0-9a-f]{6});/).map {
          (String($0.1), luminance(String($0.2)))
        })
    }
    try #require(read.count == 3)
    return ["light": read[0], "dark": read[1], "print": read[0].merging(read[2]) { $1 }]
  }

  /// Relative luminance, WCAG 2.2's own formula.
  private func luminance(_ hex: String) -> Double {
    let value = Int(hex, radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double((value >> shift) & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
