// R511: running totals since the year began, sent as the period's own numbers.

import Foundation
import Outcomes

/// Nearly every item at least as large as in each earlier period of the year, and growing like a
/// running total.
///
/// Looked at are the totals of flows, since parts only repeat what their totals show; not what a
/// period begins with, nor yearly items. In a running total every period adds about what a period
/// brings: of each item the mean step is measured in that unit, which is the sum so far divided by
/// the periods in it. It is told where nine in ten of at least five items never fall and the middle
/// step is between half a unit and two. Two stories are tried: the earlier numbers of the year are
/// running totals too, or they are their periods' own and only this return is not. Where only one
/// step is known no item may fall at all.
///
/// In simulated charities (CumulativeTests) it finds 98 in 100 running totals; of right returns it
/// tells 2 in 100 in the year's second quarter, if the whole service goes up and down by a third,
/// and none later. Real growth looks like it only where nearly every item grows by half of its
/// first number or more.
enum Cumulative: ReturnRule {
  static let rule = ReadingRule.cumulative

  private static let itemsMin = 5
  private static let shareMin = 0.9
  private static let stepsOfRunningTotals = 0.5...2.0

  static func outcome(of checked: CheckedReturn) -> RuleOutcome {
    let openings = Set(checked.definitions.reconciliations.map(\.opening))
    var together: [Run] = []
    var apart: [Run] = []
    for (thing, now) in checked.series(where: \.isTotal) {
      guard checked.definitions.item(thing.item)?.kind == .flow, !openings.contains(thing.item)
      else { continue }
      let year = YearSoFar(now, after: checked.past?[thing] ?? [], in: checked.definitions.year)
      year?.asRunningTotals.map { together.append($0) }
      year?.asOwnNumbers.map { apart.append($0) }
    }
    guard together.count >= itemsMin || apart.count >= itemsMin else {
      return checked.history == nil
        ? .noHistory
        : .notChecked(why: "fewer than \(itemsMin) items have an earlier number of the same year")
    }
    guard let runs = [together, apart].first(where: isRunning) else { return .checked([]) }
    let year = Frequency.yearly.period(holding: checked.period.end, in: checked.definitions.year)
    return .checked([Finding(rule, ["count": "\(runs.count)", "period": checked.words(year)])])
  }

  private static func isRunning(_ runs: [Run]) -> Bool {
    guard runs.count >= itemsMin else { return false }
    let share = Double(runs.count { !$0.falls }) / Double(runs.count)
    if share < 1, runs.allSatisfy(\.isOneStep) { return false }
    let steps = runs.map(\.step).sorted()
    return share >= shareMin && stepsOfRunningTotals.contains(steps[steps.count / 2])
  }
}

/// One item's numbers as they would follow each other in a running total.
private struct Run {
  let isOneStep: Bool
  let falls: Bool
  /// The mean step, in what a period brings.
  let step: Double

  /// `nil` where nothing follows, or there is nothing that could run.
  init?(from base: Decimal, of periods: Int, _ later: [Decimal]) {
    guard base > 0, periods > 0, let last = later.last else { return nil }
    isOneStep = later.count == 1 && periods == 1
    falls = zip([base] + later, later).contains { $0 > $1 }
    let grown = NSDecimalNumber(decimal: last - base).doubleValue / Double(later.count)
    step = grown * Double(periods) / NSDecimalNumber(decimal: base).doubleValue
  }
}

/// One item's numbers of the financial year: those of earlier returns, and those of this one.
private struct YearSoFar {
  /// Without a gap to the first of this return's; empty where that begins the year.
  private let earlier: [Decimal]
  private let now: [Decimal]
  /// How many periods of the year lie before this return's first.
  private let periodsBefore: Int

  /// `nil` where a number that is needed is not known.
  init?(_ now: [SeriesPoint], after past: [SeriesPoint], in year: FinancialYear) {
    guard let first = now.first?.period else { return nil }
    let frame = Frequency.yearly.period(holding: first.start, in: year)
    let length = Double(first.end.number - first.start.number + 1)
    let before = Double(first.start.number - frame.start.number) / length
    let numbers = now.map(\.quantity)
    guard !numbers.contains(nil), now.allSatisfy({ $0.period.isAsLong(as: first) }) else {
      return nil
    }
    let known = past.filter {
      frame.start <= $0.period.start && $0.period.end < first.start
        && $0.period.isAsLong(as: first)
    }
    periodsBefore = Int(before.rounded())
    earlier = known.compactMap(\.quantity)
    self.now = numbers.compactMap { $0 }
    guard earlier.count == known.count,
      known.last.map({ $0.period.end.adding(1) == first.start }) ?? (periodsBefore == 0)
    else { return nil }
  }

  /// What came before this return is a running total as well.
  var asRunningTotals: Run? {
    guard let last = earlier.last else { return Run(from: now[0], of: 1, Array(now.dropFirst())) }
    let falls = zip(earlier, earlier.dropFirst()).contains { $0 > $1 }
    return Run(from: last, of: periodsBefore, falls ? [last - 1] + now : now)
  }

  /// What came before are the periods' own numbers; all of them are needed.
  var asOwnNumbers: Run? {
    guard earlier.count > 1, earlier.count == periodsBefore else { return nil }
    return Run(from: earlier.reduce(0, +), of: periodsBefore, now)
  }
}
