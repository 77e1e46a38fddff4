// The like-for-like total through the gate: nothing of it may give back what the total hides.

import Foundation
import Outcomes

extension Figures {
  /// Shown only beside totals that are shown, where no part of either period is hidden, and neither
  /// it nor the rest of a total is a number that the gate hides or one body's own.
  var likeForLike: LikeForLikeFigures<Public>? {
    guard indicator.publishes.contains(.total), indicator.surveyAsked == nil,
      let pair = cube.likeForLike, isSafe(pair.earlier), isSafe(pair.later)
    else { return nil }
    return LikeForLikeFigures(earlier: shown(pair.earlier), later: shown(pair.later))
  }

  /// The sum of some bodies beside the total of all could give a hidden part of either back.
  private func hidesSomething(in period: ReportingPeriod) -> Bool {
    suppression.hidden.contains { place in
      cube.tables.first { $0.table == place.table }?.periods[place.column] == period
    }
  }

  private func shown(_ cell: Cell) -> Figure<Public> {
    Showing(indicator, indicator.terms(for: cell.period), items: items, rule: rule)
      .figure(of: cell, isHidden: false)
  }

  private func isSafe(_ cell: Cell) -> Bool {
    guard let total = self.cell(in: .total, row: 0, period: cell.period),
      !hidesSomething(in: cell.period), cell.completeness.reported > 1,
      total.completeness.reported != cell.completeness.reported + 1,
      let rest = total.content.less(cell.content)
    else { return false }
    let secrets = Secrets(of: indicator, rule: rule)
    return !secrets.hides(cell.content) && !secrets.hides(rest)
  }
}

extension Cell.Content {
  /// What is left of a total without some of its bodies; `nil` where one of them is no number.
  fileprivate func less(_ part: Cell.Content) -> Cell.Content? {
    guard case .parts(let numerator, let denominator) = self,
      case .parts(let above, let below) = part
    else { return nil }
    return .parts(
      numerator: numerator - above, denominator: denominator.map { $0 - (below ?? 0) })
  }
}
