// A mean of measurements, with Student's limits, from their sums alone.

/// The mean of values of which only the sum, the sum of squares and the number are known.
package struct Mean: Estimated, Hashable {
  package let value: Double
  package let count: Double
  /// The standard deviation (n − 1) divided by √n.
  package let standardError: Double

  /// Throws for a count below 2, above 10¹⁵ or not whole, for sums that are infinite or too large,
  /// and for a sum of squares too small for the sum.
  ///
  /// n Σx² − (Σx)² is computed from exact products, for it may be the difference of nearly equal
  /// numbers. What the sums' own rounding can make of a spread of nought is taken for nought.
  package init(
    sum: Double, sumOfSquares: Double, count: Double
  ) throws(StatisticsError) {
    guard sum.isFinite else { throw .notFinite(.sum) }
    guard sumOfSquares.isFinite else { throw .notFinite(.sumOfSquares) }
    guard sumOfSquares >= 0 else { throw .negative(.sumOfSquares, sumOfSquares) }
    guard try count.counted(as: .count) >= 2 else { throw .tooFewForMean(count) }
    guard count == count.rounded() else { throw .notWhole(.count, count) }
    let (squares, square) = (count * sumOfSquares, sum * sum)
    guard squares.isFinite else { throw .tooLarge(.sumOfSquares) }
    guard square.isFinite else { throw .tooLarge(.sum) }
    let remainders =
      (-squares).addingProduct(count, sumOfSquares) - (-square).addingProduct(sum, sum)
    let spread = squares - square + remainders
    guard spread >= -1e-12 * squares else {
      throw .impossibleSumOfSquares(sum: sum, count: count)
    }
    value = sum / count
    self.count = count
    standardError = (max(0, spread) / (count - 1)).squareRoot() / count
  }

  /// Student's t with n − 1 degrees of freedom, as PHEindicatormethods' `phe_mean`.
  package func interval(_ confidence: Confidence) -> Interval {
    let half = StudentT.critical(confidence.twoSidedP, count - 1) * standardError
    return Interval(lower: value - half, upper: value + half)
  }
}
