// R507: a return that came after its contract's due day, or after the day that was agreed instead.

import Outcomes

/// Only the first return for a period can be late: a correction follows one that had come. Of a
/// file that holds several returns, the newest is the one that is being sent.
///
/// Nothing that nobody asked for is late: back years, a publisher's own figures, and periods that
/// no contract makes a return of.
enum Late: ReturnRule {
  static let rule = ReadingRule.late
  static let isAboutContents = false

  static func outcome(of checked: CheckedReturn) -> RuleOutcome {
    guard checked.isNewest, !checked.isHistory, !checked.definitions.isPublisher(checked.body),
      !isCorrection(checked), let agreed = dueDay(of: checked)
    else { return .checked([]) }
    let due = max(agreed, checked.extendedTo ?? agreed)
    guard checked.today > due else { return .checked([]) }
    let facts = [
      "period": checked.period.words(in: checked.definitions.year), "due": due.words,
      "received": checked.today.words,
    ]
    return .checked([Finding(rule, facts)])
  }

  /// The latest of those that the body's contracts name.
  private static func dueDay(of checked: CheckedReturn) -> Day? {
    let (period, definitions) = (checked.period, checked.definitions)
    return checked.body.contracts
      .filter { $0.returnPeriod(holding: period.end, in: definitions.year) == period }
      .map { $0.due.dueDay(for: period, holidays: definitions.holidays) }
      .max()
  }

  private static func isCorrection(_ checked: CheckedReturn) -> Bool {
    (checked.past ?? [:]).values.contains { $0.contains { checked.period.contains($0.period) } }
  }
}
