// R516: a nil return for a period of which numbers are in service.

import Outcomes

/// Which of the two is right nobody can tell from the file, so the numbers stay.
enum NilOverNumbers: ReturnRule {
  static let rule = ReadingRule.nilOverNumbers

  static func outcome(of checked: CheckedReturn) -> RuleOutcome {
    guard checked.saysNothingToReport else { return .checked([]) }
    guard let past = checked.past else { return .noHistory }
    let count = past.values.joined().count {
      checked.period.contains($0.period) && $0.reported.isSomething
    }
    guard count > 0 else { return .checked([]) }
    return .checked([
      Finding(rule, ["count": "\(count)", "period": checked.words(checked.period)])
    ])
  }
}

extension CheckedReturn {
  /// It says that there is nothing to report, and no row of it says otherwise.
  var saysNothingToReport: Bool { isNil && observations.isEmpty }
}

extension Reported {
  /// A number that nothing to report contradicts; what its sender hid is one.
  fileprivate var isSomething: Bool {
    switch self {
    case .quantity(let quantity): quantity != 0
    case .published, .withheldBySender: true
    case .notRecorded, .notOurService, .notApplicable: false
    }
  }
}
