// R518: an item that was reported for the period before, and of which the return says nothing.

import Outcomes

/// Looked at is each item that the contract asks in the return's period, whatever its place; any
/// statement but “not our service” and “not applicable” counts as a report of it.
///
/// The period before is as long as the contract's returns, or as the item's own period where that
/// is longer: a yearly item is looked for in the return in which its year ends, and in the year
/// before. An item of which a row cannot be used, or which a misspelt row probably means, is not
/// left out. What is in service for the return's own period is R601's, and back years are not due.
enum LeftOut: ReturnRule {
  static let rule = ReadingRule.leftOut

  static func outcome(of checked: CheckedReturn) -> RuleOutcome {
    guard !checked.saysNothingToReport, !checked.isHistory,
      !checked.definitions.isPublisher(checked.body)
    else { return .checked([]) }
    guard let past = checked.past else { return .noHistory }
    let contracts = checked.body.contracts.filter {
      $0.returnPeriod(holding: checked.period.end, in: checked.definitions.year) == checked.period
    }
    let reported = Dictionary(grouping: past.keys, by: \.item)
      .mapValues { things in things.flatMap { past[$0] ?? [] }.filter(\.reported.isOurs) }
    let said = Set((checked.observations.map(\.key) + checked.notUsable).map(\.item))
      .union(checked.unplaced)
    var missing: [Item.Code: ReportingPeriod] = [:]
    for contract in contracts {
      for code in contract.items where !said.contains(code) {
        guard let points = reported[code], let before = before(code, contract, checked),
          points.contains(where: { before.holdsEnd(of: $0.period) }),
          !points.contains(where: { checked.period.contains($0.period) })
        else { continue }
        missing[code] = before
      }
    }
    let eves = contracts.compactMap { eve(of: checked.period.start, $0.due.frequency, checked) }
    let unknown = eves.filter { eve in
      !reported.values.joined().contains { eve.holdsEnd(of: $0.period) }
    }
    return RuleOutcome(
      findings(of: missing, checked),
      lacking: unknown.map { "nothing is known of \(checked.words($0))" })
  }

  /// The period for which an item should have been reported last; `nil` where the contract does not
  /// ask it in this return.
  private static func before(
    _ code: Item.Code, _ contract: Contract, _ checked: CheckedReturn
  ) -> ReportingPeriod? {
    guard let item = checked.definitions.item(code) else { return nil }
    let own = item.frequency.period(holding: checked.period.end, in: checked.definitions.year)
    let isLonger = item.frequency.months > contract.due.frequency.months
    guard own.end == checked.period.end || !isLonger && !item.isWhole(in: contract),
      isAsked(code, own, contract, checked)
    else { return nil }
    return isLonger
      ? eve(of: own.start, item.frequency, checked)
      : eve(of: checked.period.start, contract.due.frequency, checked)
  }

  /// Whether an indicator still needs the item, and not only a formula that another has replaced.
  private static func isAsked(
    _ code: Item.Code, _ period: ReportingPeriod, _ contract: Contract, _ checked: CheckedReturn
  ) -> Bool {
    let indicators = contract.indicators.compactMap(checked.definitions.indicator)
      .filter { $0.allItems.contains(code) }
    return indicators.isEmpty
      || indicators.contains {
        $0.terms(for: period).formula.items.contains(code) || $0.besideItems.contains(code)
      }
  }

  /// What of a period of some length lies before a day: all of it but after a handover.
  private static func eve(
    of day: Day, _ frequency: Frequency, _ checked: CheckedReturn
  ) -> ReportingPeriod? {
    let last = day.adding(-1)
    let whole = frequency.period(holding: last, in: checked.definitions.year)
    return whole.part(from: whole.start, to: last)
  }

  /// One for each item; of five and more one for all.
  private static func findings(
    of missing: [Item.Code: ReportingPeriod], _ checked: CheckedReturn
  ) -> [Finding] {
    let missing = missing.sorted { $0.key < $1.key }
    let groups = missing.count > CheckedReturn.itemsMax ? [missing] : missing.map { [$0] }
    return groups.map { Finding(rule, checked.facts(of: $0.map(\.key), $0.map(\.value))) }
  }
}

extension ReportingPeriod {
  /// Whether another period ends in it.
  fileprivate func holdsEnd(of other: ReportingPeriod) -> Bool {
    start <= other.end && other.end <= end
  }
}

extension Reported {
  /// A statement by somebody whose item it is.
  fileprivate var isOurs: Bool { self != .notOurService && self != .notApplicable }
}
