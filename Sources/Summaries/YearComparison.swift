// One figure beside the same period's a year earlier: up, down or the same, and never a judgement.

import Disclosure
import Foundation
import Outcomes
import Pages

/// How a figure compares with the one a year earlier, as both are shown.
enum YearComparison: Hashable, Sendable {
  case up, down, same
  case notCompared(Reason)

  enum Reason: Hashable, Sendable, CaseIterable {
    case noneEarlier, hidden, tooFewAnswers, noFigure, partial, redefined
    /// Shown with different precision, or as “under 5”: the difference may be rounding alone.
    case roundedDifferently
  }

  /// - Parameters:
  ///   - figure: the later one.
  ///   - earlier: of the same period a year before; `nil` where there is none.
  ///   - between: all figures of the series after the earlier one, up to the later.
  init(
    _ figure: Figure<Public>, with earlier: Figure<Public>?, between: some Sequence<Figure<Public>>
  ) {
    guard let earlier else {
      self = .notCompared(.noneEarlier)
      return
    }
    let pair = [earlier, figure]
    func has(_ marker: Marker) -> Bool { pair.contains { $0.markers.contains(marker) } }
    if has(.confidential) {
      self = .notCompared(.hidden)
    } else if has(.lowReliability) {
      self = .notCompared(.tooFewAnswers)
    } else if pair.contains(where: { $0.value == nil }) {
      self = .notCompared(.noFigure)
    } else if has(.provisional) || pair.contains(where: \.completeness.isPartial) {
      self = .notCompared(.partial)
    } else if between.contains(where: { $0.markers.contains(.breakInSeries) }) {
      self = .notCompared(.redefined)
    } else {
      self = YearComparison.ofNumbers(figure, earlier)
    }
  }

  private static func ofNumbers(_ figure: Figure<Public>, _ earlier: Figure<Public>)
    -> YearComparison
  {
    guard let value = figure.value, let before = earlier.value else {
      return .notCompared(.noFigure)
    }
    let decimals = [figure, earlier].map(\.shownDecimals)
    let fewest = min(decimals[0], decimals[1])
    let half = Decimal(sign: .plus, exponent: -fewest - 1, significand: 5)
    let difference = value - before
    if difference == 0, figure.text == earlier.text { return .same }
    let isRounding = decimals[0] != decimals[1] && difference.magnitude <= half
    if difference == 0 || isRounding { return .notCompared(.roundedDifferently) }
    return difference > 0 ? .up : .down
  }
}

extension Figure {
  /// Digits behind the point, as shown.
  fileprivate var shownDecimals: Int {
    text.firstIndex(of: ".").map { point in
      text[text.index(after: point)...].prefix { $0.isNumber }.count
    } ?? 0
  }
}

extension [Figure<Public>] {
  /// Those after one, up to another.
  func between(_ earlier: Figure<Public>?, and later: Figure<Public>) -> [Figure<Public>] {
    guard let earlier else { return [] }
    return filter { $0.period.end > earlier.period.end && $0.period.end <= later.period.end }
  }
}

extension Day {
  /// The same day a year before; 28 February of a 29th.
  var yearBefore: Day { Day(year - 1, month, day) ?? adding(-366) }
}
