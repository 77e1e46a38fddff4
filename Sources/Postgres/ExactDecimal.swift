// A numeric of the server's as a Decimal, or nothing: never a rounded one.

import Foundation

/// A numeric as the server writes it; `nil` where `Decimal` could not hold it exactly.
func exactDecimal(_ text: String) -> Decimal? {
  var digits = DigitCount()
  var mantissa: UInt64 = 0
  var isNegative = false
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "-") where digits.count == 0 && !isNegative && !digits.isFraction:
      isNegative = true
    case UInt8(ascii: ".") where !digits.isFraction: digits.isFraction = true
    case 48...57:
      digits.add(isZero: byte == 48)
      if digits.count <= 18 { mantissa = mantissa * 10 + UInt64(byte - 48) }
    default: return nil
    }
  }
  // Foundation's Decimal keeps 38 digits and drops what is beyond without a word.
  guard digits.count > 0, digits.significant <= 38 else { return nil }
  if digits.count <= 18 {
    return small(mantissa, fractionDigits: digits.inFraction, isNegative: isNegative)
  }
  guard let decimal = Decimal(string: text), !decimal.isNaN else { return nil }
  return decimal
}

/// Counts the digits of a number: all, those after the point, and those that matter.
private struct DigitCount {
  var isFraction = false
  private(set) var count = 0
  private(set) var inFraction = 0
  /// From the first to the last that is not nought.
  private(set) var significant = 0
  private var noughts = 0

  mutating func add(isZero: Bool) {
    count += 1
    if isFraction { inFraction += 1 }
    if isZero {
      noughts += significant > 0 ? 1 : 0
    } else {
      significant += noughts + 1
      noughts = 0
    }
  }
}

/// The common case, several times faster than Foundation's reader of strings.
private func small(_ mantissa: UInt64, fractionDigits: Int, isNegative: Bool) -> Decimal {
  var mantissa = mantissa
  var fractionDigits = fractionDigits
  while fractionDigits > 0, mantissa % 10 == 0 {
    mantissa /= 10
    fractionDigits -= 1
  }
  return Decimal(
    // A Decimal's minus nought is not a number.
    sign: isNegative && mantissa > 0 ? .minus : .plus, exponent: -fractionDigits,
    significand: Decimal(mantissa))
}
