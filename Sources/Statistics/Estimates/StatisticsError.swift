// Why a figure has no interval: what was given lies outside its definition.

/// What was given that cannot be, with a sentence for whoever gave it.
package enum StatisticsError: Error, Hashable, Sendable {
  /// A part that figures are made of, by its name in a table.
  package enum Part: String, Hashable, Sendable {
    case numerator, denominator, multiplier, sum, count, value, margin
    case sumOfSquares = "sum of squares"
  }

  /// Infinite, or no number at all.
  case notFinite(Part)
  case negative(Part, Double)
  /// Nought or less.
  case notAboveZero(Part, Double)
  /// Beyond what this program counts with: 10¹⁵, for a figure the largest number there is.
  case tooLarge(Part)
  case numeratorAboveDenominator(Double, Double)
  /// A mean's count with a fraction.
  case notWhole(Part, Double)
  /// A mean of fewer than two values has no spread.
  case tooFewForMean(Double)
  /// No values have this sum and so small a sum of squares.
  case impossibleSumOfSquares(sum: Double, count: Double)
  /// Rates per different numbers of people.
  case differentMultipliers(Double, Double)

  /// One sentence: what is wrong, and what to do.
  package var words: String {
    switch self {
    case .notFinite(let part): "The \(part.rawValue) is no finite number: give it in digits."
    case .negative(let part, let value):
      "The \(part.rawValue) is \(value.plain), and it cannot be below 0: check it."
    case .notAboveZero(let part, let value):
      "The \(part.rawValue) is \(value.plain), and it must be above 0: check it, or leave it out."
    case .tooLarge(let part):
      "The \(part.rawValue) is larger than this program counts with (10^15 for a count): check it."
    case .numeratorAboveDenominator(let numerator, let denominator):
      "The numerator (\(numerator.plain)) is above the denominator (\(denominator.plain)): check "
        + "both, or ask for a rate."
    case .notWhole(let part, let value):
      "The \(part.rawValue) is \(value.plain), and it must be a whole number: check it."
    case .tooFewForMean(let count):
      "A mean needs at least 2 values, and the count is \(count.plain): check it, or leave it out."
    case .impossibleSumOfSquares(let sum, let count):
      "\(count.plain) values with the sum \(sum.plain) have a larger sum of squares: check them."
    case .differentMultipliers(let one, let other):
      "One rate is per \(one.plain), the other per \(other.plain): give both per the same number."
    }
  }
}

extension Double {
  /// As people write it: whole numbers without a point.
  fileprivate var plain: String {
    Int64(exactly: self).map(String.init) ?? description
  }

  /// 10¹⁵: every count up to it is exact, and no product of two overflows.
  static let largestCount = 1e15

  /// The number, if it is finite and no larger than counts are.
  func bounded(as part: StatisticsError.Part) throws(StatisticsError) -> Double {
    guard isFinite else { throw .notFinite(part) }
    guard magnitude <= Double.largestCount else { throw .tooLarge(part) }
    return self
  }

  /// The number, if it can be a count: 0 to 10¹⁵.
  func counted(as part: StatisticsError.Part) throws(StatisticsError) -> Double {
    guard try bounded(as: part) >= 0 else { throw .negative(part, self) }
    return self
  }

  /// The number, if something can be divided by it: above 0, at most 10¹⁵.
  func dividing(as part: StatisticsError.Part) throws(StatisticsError) -> Double {
    guard try bounded(as: part) > 0 else { throw .notAboveZero(part, self) }
    return self
  }
}
