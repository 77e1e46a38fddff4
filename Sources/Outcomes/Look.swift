// How a council wants its pages to look: its colours, and its logo.

import Foundation

/// A colour of the sRGB space, 8 bits for each of red, green and blue.
package struct Colour: Hashable, Sendable, Codable {
  /// `0xrrggbb`; higher bits play no part.
  package let bits: UInt32

  package init(bits: UInt32) { self.bits = bits }

  /// `nil` for anything but `#` and six hexadecimal digits.
  package init?(_ text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ UInt8(ascii: "+") != $0 && UInt8(ascii: "-") != $0 }),
      let bits = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.bits = bits
  }

  /// As a stylesheet writes it: `#0d3d47`.
  package var hex: String {
    let digits = String(bits & 0xFFFFFF, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  /// How far apart in lightness two colours are, 1 to 21.
  ///
  /// WCAG 2.2, “contrast ratio”; words need 4.5 (1.4.3), signs and lines 3 (1.4.11).
  package func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// WCAG 2.2, “relative luminance”.
  private var luminance: Double {
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double((bits >> UInt32(shift)) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}

extension Council {
  /// The council's own colours in place of the stylesheet's, and its logo.
  package struct Look: Hashable, Sendable, Codable {
    /// The ground of the page's head, in light and dark.
    package let band: Colour
    /// Words on it.
    package let bandInk: Colour
    /// Links on the light grounds.
    package let link: Colour
    /// Links on the dark grounds.
    package let linkDark: Colour
    package let logo: Logo?

    package init(band: Colour, bandInk: Colour, link: Colour, linkDark: Colour, logo: Logo?) {
      self.band = band
      self.bandInk = bandInk
      self.link = link
      self.linkDark = linkDark
      self.logo = logo
    }

    /// What the stylesheet's `--paper`, `--card` and `--tag` are, on which links stand.
    package static let lightGrounds = [
      Colour(bits: 0xF7F6F2), Colour(bits: 0xFFFFFF), Colour(bits: 0xECEEE9),
    ]
    package static let darkGrounds = [
      Colour(bits: 0x111718), Colour(bits: 0x1A2223), Colour(bits: 0x2A3435),
    ]
    /// What words need against their ground (WCAG 2.2, 1.4.3).
    package static let contrastMin = 4.5
  }

  /// A drawing without anything that acts: `check config` refuses any other.
  package struct Logo: Hashable, Sendable, Codable {
    /// SVG, UTF-8.
    package let svg: String
    /// What stands in its place where it cannot be seen.
    package let words: String
    /// Of its view box, to the whole unit, at least 1: their ratio is the drawing's.
    package let width: Int
    package let height: Int

    package init(svg: String, words: String, width: Int, height: Int) {
      self.svg = svg
      self.words = words
      self.width = width
      self.height = height
    }
  }
}
