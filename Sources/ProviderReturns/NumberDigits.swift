// The digits of one number, as they come.

import Foundation

struct NumberDigits {
  /// More than any count, sum of hours or score has, and few enough to be exact everywhere.
  static let digitsMax = 18
  /// As many as a spreadsheet's number holds exactly: what a fraction has beyond them is noise, as
  /// in 61.300000000000004.
  private static let exactDigitsMax = 15

  /// What stands between groups of three digits: one kind in a number.
  enum Separator {
    case comma, space
  }

  private var magnitude: UInt64 = 0
  private var all = 0
  /// Without leading zeros.
  private var significant = 0
  private var fraction = 0
  private var isPastPoint = false
  private var separator: Separator?
  /// Digits since the last separator; `nil` before the first one.
  private var group: Int?

  /// `false` when the byte cannot stand here.
  mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      all += 1
      if isPastPoint { fraction += 1 } else { group = group.map { $0 + 1 } }
      if significant > 0 || byte != UInt8(ascii: "0") { significant += 1 }
      if significant <= NumberDigits.digitsMax {
        magnitude = magnitude * 10 + UInt64(byte - UInt8(ascii: "0"))
      }
      return true
    case .comma: return separate(by: .comma)
    case UInt8(ascii: "."):
      let mayStand = !isPastPoint && all > 0
      isPastPoint = true
      return mayStand
    default: return false
    }
  }

  /// `false` when no thousands separator, or another, can stand here.
  mutating func separate(by found: Separator) -> Bool {
    let mayStand =
      !isPastPoint && separator ?? found == found
      && group.map { $0 == 3 } ?? (1...3).contains(all)
    separator = found
    group = 0
    return mayStand
  }

  func number(isNegative: Bool) -> NumberText {
    guard all > 0, group ?? 3 == 3 else { return .notANumber }
    guard significant <= NumberDigits.digitsMax, fraction <= NumberDigits.digitsMax else {
      return .tooManyDigits
    }
    var (magnitude, fraction) = withoutNoise
    while fraction > 0, magnitude % 10 == 0 {
      magnitude /= 10
      fraction -= 1
    }
    // A Decimal whose sign is minus and whose magnitude is zero is not a number.
    let isNegative = isNegative && magnitude > 0
    if fraction == 0 {
      return .number(isNegative ? -Decimal(magnitude) : Decimal(magnitude))
    }
    return .number(
      Decimal(
        sign: isNegative ? .minus : .plus, exponent: -fraction, significand: Decimal(magnitude)))
  }

  private var withoutNoise: (magnitude: UInt64, fraction: Int) {
    let noise = min(significant - NumberDigits.exactDigitsMax, fraction)
    guard noise > 0 else { return (magnitude, fraction) }
    let power = (0..<noise).reduce(into: 1 as UInt64) { product, _ in product *= 10 }
    return ((magnitude + power / 2) / power, fraction - noise)
  }
}
