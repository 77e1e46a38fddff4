// R505: nobody's name stands where the file is to say who signed it off.

import Outcomes

/// Only where the layout says where a sign-off stands; back years were signed off in their time.
enum NotSignedOff: ReturnRule {
  static let rule = ReadingRule.notSignedOff

  static func outcome(of checked: CheckedReturn) -> RuleOutcome {
    guard let (label, place) = checked.signOff, !checked.isHistory,
      (checked.signedOffBy ?? "").isEmpty
    else { return .checked([]) }
    return .checked([Finding(rule, at: place, ["label": label])])
  }
}
