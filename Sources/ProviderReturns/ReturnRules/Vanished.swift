// R601: what is in service for the return's own period, and not in the new file.

import Outcomes

/// One finding for each item; of five items and more one for all, so that a correction that repeats
/// only what it corrects is answered in one sentence. Of a nil return R516 speaks.
enum Vanished: ReturnRule {
  static let rule = ReadingRule.vanished

  static func outcome(of checked: CheckedReturn) -> RuleOutcome {
    guard !checked.saysNothingToReport else { return .checked([]) }
    guard let past = checked.past else { return .noHistory }
    let isInService = past.values.contains { series in
      series.contains { checked.period.contains($0.period) }
    }
    guard isInService else {
      return .notChecked(why: "nothing is in service for this period")
    }
    let said = Set(checked.observations.map(\.key)).union(checked.notUsable)
    var periods: [Item.Code: [ReportingPeriod]] = [:]
    for (thing, series) in past {
      for stated in series where checked.period.contains(stated.period) {
        let key = Observation.Key(
          body: checked.body.code, item: thing.item, period: stated.period,
          breakdown: thing.breakdown)
        if !said.contains(key) { periods[thing.item, default: []].append(stated.period) }
      }
    }
    guard periods.count > CheckedReturn.itemsMax else {
      return .checked(periods.sorted { $0.key < $1.key }.map { finding([$0], $1, checked) })
    }
    return .checked([finding(periods.keys.sorted(), periods.values.flatMap { $0 }, checked)])
  }

  private static func finding(
    _ items: [Item.Code], _ periods: [ReportingPeriod], _ checked: CheckedReturn
  ) -> Finding {
    var facts = checked.facts(of: items, periods)
    facts["count"] = "\(periods.count)"
    return Finding(rule, facts)
  }
}
