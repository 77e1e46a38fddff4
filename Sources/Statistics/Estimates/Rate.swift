// Events per so many people, and events alone, with Poisson limits.

/// A number of events, such as referrals: the limits are of the number that was to be expected.
package struct Count: Estimated, Hashable {
  package let events: Double

  /// Throws for a count that is negative, infinite or above 10¹⁵; it need not be whole.
  package init(_ events: Double) throws(StatisticsError) {
    self.events = try events.counted(as: .numerator)
  }

  package var value: Double { events }

  /// Exact Poisson limits below 10 events, Byar's from 10, as PHEindicatormethods' `phe_rate`.
  package func interval(_ confidence: Confidence) -> Interval {
    PoissonLimits.interval(events, confidence)
  }
}

/// Events per `multiplier` of a denominator, such as carers per 1,000 residents; it may exceed 1.
package struct Rate: Estimated, Hashable {
  package let events: Double
  package let denominator: Double
  package let multiplier: Double

  /// Throws for a denominator or multiplier of nought or less, negative events, anything infinite
  /// or above 10¹⁵, and a rate that is too large for a number.
  package init(
    _ events: Double, of denominator: Double, per multiplier: Double
  ) throws(StatisticsError) {
    self.events = try events.counted(as: .numerator)
    self.denominator = try denominator.dividing(as: .denominator)
    self.multiplier = try multiplier.dividing(as: .multiplier)
    // Limits are at most some dozens, or twice the events.
    guard (scaled(100) + scaled(2 * events)).isFinite else { throw .tooLarge(.value) }
  }

  package var value: Double { scaled(events) }

  /// The limits of the count, per `multiplier` of the denominator.
  package func interval(_ confidence: Confidence) -> Interval {
    let limits = PoissonLimits.interval(events, confidence)
    return Interval(lower: scaled(limits.lower), upper: scaled(limits.upper))
  }

  private func scaled(_ events: Double) -> Double { events / denominator * multiplier }
}
