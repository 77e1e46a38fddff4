// Reads a number as people type it: digits, thousands separators, a decimal point, and no more.

import Foundation

enum NumberText: Equatable {
  case number(Decimal)
  case tooManyDigits
  case notANumber

  /// Reads `36415`, `36,415`, `-3`, `0.5`; refuses exponents, hexadecimal, words and currency.
  ///
  /// The number has no zeros at the end of its fraction, so that a whole number's exponent is 0.
  static func read(_ bytes: [UInt8], in range: Range<Int>) -> NumberText {
    var digits = Digits()
    var position = range.lowerBound
    var isNegative = false
    if range.count > 1, bytes[position] == UInt8(ascii: "-") {
      isNegative = true
      position += 1
    } else if range.count > 3, bytes[position..<position + 3].elementsEqual([0xE2, 0x88, 0x92]) {
      isNegative = true  // U+2212, the minus sign that word processors put in
      position += 3
    }
    while position < range.upperBound {
      guard digits.take(bytes[position]) else { return .notANumber }
      position += 1
    }
    return digits.number(isNegative: isNegative)
  }
}

/// The digits of one number, as they come.
private struct Digits {
  /// More than any count, sum of hours or score has, and few enough to be exact everywhere.
  private static let digitsMax = 18

  private var magnitude: UInt64 = 0
  private var all = 0
  /// Without leading zeros.
  private var significant = 0
  private var fraction = 0
  private var isPastPoint = false
  /// Digits since the last thousands separator; `nil` before the first one.
  private var group: Int?

  /// `false` when the byte cannot stand here.
  mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      all += 1
      if isPastPoint { fraction += 1 } else { group = group.map { $0 + 1 } }
      if significant > 0 || byte != UInt8(ascii: "0") { significant += 1 }
      if significant <= Digits.digitsMax {
        magnitude = magnitude * 10 + UInt64(byte - UInt8(ascii: "0"))
      }
      return true
    case .comma:
      let mayStand = !isPastPoint && group.map { $0 == 3 } ?? (1...3).contains(all)
      group = 0
      return mayStand
    case UInt8(ascii: "."):
      let mayStand = !isPastPoint && all > 0
      isPastPoint = true
      return mayStand
    default: return false
    }
  }

  func number(isNegative: Bool) -> NumberText {
    guard all > 0, group ?? 3 == 3 else { return .notANumber }
    guard significant <= Digits.digitsMax, fraction <= Digits.digitsMax else {
      return .tooManyDigits
    }
    var magnitude = magnitude
    var fraction = fraction
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
}
