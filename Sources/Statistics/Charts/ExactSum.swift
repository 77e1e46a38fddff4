// A sum that loses no digits, so that a point on the mean is found to be on it.

/// Adds numbers as the unevaluated sum of two (T. J. Dekker, 1971; D. E. Knuth's TwoSum).
///
/// A mean of like numbers must be that very number: rounding would put all points to one side.
struct ExactSum {
  private var high = 0.0
  private var low = 0.0
  private(set) var count = 0

  mutating func add(_ number: Double) {
    let sum = high + number
    let part = sum - high
    low += (high - (sum - part)) + (number - part)
    high = sum
    count += 1
  }

  /// `nil` for a sum of nothing.
  var mean: Double? { count == 0 ? nil : divided(by: Double(count)) }

  var total: Double { high + low }

  /// The quotient, corrected by what the first division left over.
  func divided(by divisor: Double) -> Double {
    let quotient = total / divisor
    let leftOver = high.addingProduct(-quotient, divisor) + low
    return quotient + leftOver / divisor
  }
}
