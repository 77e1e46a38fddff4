// R510: the period before, sent again under another period's name.

import Foundation
import Outcomes

/// All quantities that both periods have are equal, and at least five of them are not 0.
///
/// Each number is compared with the one that stands as many months earlier as the return is long:
/// July with April, where returns are quarterly.
enum SentAgain: ReturnRule {
  static let rule = ReadingRule.sentAgain

  /// Fewer may well be equal by chance, in a small charity.
  private static let equalMin = 5

  static func outcome(of checked: CheckedReturn) -> RuleOutcome {
    guard let past = checked.past else { return .noHistory }
    guard let before = checked.period.before(by: checked.period) else {
      return .notChecked(why: "the return is not about whole months")
    }
    var equal = 0
    var some = 0
    for (thing, series) in checked.series() {
      guard let earlier = past[thing] else { continue }
      for stated in series {
        guard let quantity = stated.quantity, let period = stated.period.before(by: checked.period),
          let other = earlier.last(where: { $0.period == period })?.quantity
        else { continue }
        guard quantity == other else { return .checked([]) }
        equal += 1
        if quantity != 0 { some += 1 }
      }
    }
    let name = checked.words(before)
    guard some >= equalMin else {
      return .notChecked(why: "fewer than \(equalMin) numbers are known of \(name)")
    }
    return .checked([Finding(rule, ["period": name, "count": "\(equal)"])])
  }
}

extension ReportingPeriod {
  /// The period that lies earlier by another's length; `nil` where either is not of whole months.
  func before(by other: ReportingPeriod) -> ReportingPeriod? {
    guard isOfWholeMonths, other.isOfWholeMonths else { return nil }
    let next = (start: start.monthNumber, end: end.adding(1).monthNumber)
    let months = other.end.adding(1).monthNumber - other.start.monthNumber
    guard let first = Day(monthNumber: next.start - months),
      let after = Day(monthNumber: next.end - months)
    else { return nil }
    return ReportingPeriod(start: first, end: after.adding(-1), kind: kind)
  }

  private var isOfWholeMonths: Bool { start.day == 1 && end.adding(1).day == 1 }
}

extension Day {
  fileprivate var monthNumber: Int { year * 12 + month - 1 }

  fileprivate init?(monthNumber: Int) { self.init(monthNumber / 12, monthNumber % 12 + 1, 1) }
}
