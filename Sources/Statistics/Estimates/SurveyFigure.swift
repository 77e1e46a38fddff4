// Published survey figures, which come with margins of error of their own.

package import Foundation

/// A figure as it was published, with half the width of its 95% interval in the same unit.
///
/// No interval is computed from its rounded respondents; decimals, so that a change equal to the
/// margin is seen to be equal.
package struct SurveyFigure: Hashable, Sendable {
  package let value: Decimal
  package let margin: Decimal

  /// Throws for a negative margin and for anything that is no number or above 10¹⁵.
  package init(value: Decimal, margin: Decimal) throws(StatisticsError) {
    self.value = try value.bounded(as: .value)
    self.margin = try margin.bounded(as: .margin)
    guard margin >= 0 else {
      throw .negative(.margin, NSDecimalNumber(decimal: margin).doubleValue)
    }
  }

  /// This figure beside a benchmark that is a survey's too, such as England's.
  package func compared(with benchmark: SurveyFigure, polarity: Polarity) -> Comparison {
    let difference = SurveyDifference(of: self, from: benchmark)
    guard difference.isReliable else { return .similar }
    return Comparison(isHigher: difference.value > 0, polarity: polarity)
  }
}

/// How far two survey figures lie apart: a change in time, or a difference from England.
package struct SurveyDifference: Hashable, Sendable {
  package let one: SurveyFigure
  package let other: SurveyFigure

  package init(of one: SurveyFigure, from other: SurveyFigure) {
    self.one = one
    self.other = other
  }

  package var value: Decimal { one.value - other.value }

  /// Whether the difference lies beyond the combined margin; compared as squares, so exactly.
  ///
  /// The rule for the difference of two independent estimates; a difference that equals the margin
  /// is not beyond it.
  package var isReliable: Bool { value * value > squaredMargin }

  /// √(a² + b²) of both margins, to be shown.
  package var margin: Double { NSDecimalNumber(decimal: squaredMargin).doubleValue.squareRoot() }

  private var squaredMargin: Decimal { one.margin * one.margin + other.margin * other.margin }
}

extension Decimal {
  fileprivate func bounded(as part: StatisticsError.Part) throws(StatisticsError) -> Decimal {
    guard isFinite else { throw .notFinite(part) }
    guard magnitude <= Decimal(Double.largestCount) else { throw .tooLarge(part) }
    return self
  }
}
