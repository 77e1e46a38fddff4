// Rounding half up, in whole numbers and decimals: in binary fractions a half is not always one.

import Foundation

extension Decimal {
  /// Rounded to the nearest multiple of the base; a half goes up, zero stays zero.
  ///
  /// Whole numbers to base 5 never tie (docs/gate.md).
  func rounded(toBase base: Int) -> Decimal {
    Decimal.roundedRatio(self, of: Decimal(base)) * Decimal(base)
  }

  /// A numerator times a scale by a denominator above zero, to so many decimals, half up.
  ///
  /// 62.5 becomes 63, and 2.45 with one decimal 2.5, as in spreadsheets.
  static func roundedRatio(
    _ numerator: Decimal, of denominator: Decimal, scale: Int = 1, decimals: Int = 0
  ) -> Decimal {
    let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let shifted =
      roundedDivision(numerator, denominator, factor: scale * power)
      // What hours and very large numbers need; dividing last keeps an exact half exact.
      ?? (numerator * Decimal(scale) * Decimal(power) / denominator).roundedToWhole
    return shifted * Decimal(sign: .plus, exponent: -decimals, significand: 1)
  }

  /// The same in machine integers, many times as fast; `nil` where they do not suffice.
  private static func roundedDivision(
    _ numerator: Decimal, _ denominator: Decimal, factor: Int
  ) -> Decimal? {
    guard let above = numerator.whole, let below = denominator.whole, above >= 0, below > 0 else {
      return nil
    }
    let (product, isTooLarge) = above.multipliedReportingOverflow(by: factor)
    // Below a quarter of the largest, so that neither doubling nor adding overflows.
    guard !isTooLarge, product < Int.max / 4, below < Int.max / 4 else { return nil }
    return Decimal((2 * product + below) / (2 * below))
  }

  /// For drawing and for statistics, never for what is shown.
  package var asDouble: Double { NSDecimalNumber(decimal: self).doubleValue }

  /// The number as a machine integer, if it is one.
  var whole: Int? {
    let truncated = NSDecimalNumber(decimal: self).intValue
    return Decimal(truncated) == self ? truncated : nil
  }

  /// Plain digits with a point, in every locale; whole numbers without one.
  var digits: String { whole.map(String.init) ?? description }

  /// Half up, away from zero, read from the digits themselves so that no tie is lost.
  private var roundedToWhole: Decimal {
    let digits = magnitude.description
    guard let point = digits.firstIndex(of: "."),
      let whole = Decimal(string: String(digits[..<point]))
    else { return self }
    let tenths = digits[digits.index(after: point)]
    let rounded = tenths >= "5" ? whole + 1 : whole
    return self < 0 ? -rounded : rounded
  }
}
