// The rules about a return as a whole, in the order in which their findings are told.

import Outcomes

/// What each return is asked, once its rows are read.
enum ReturnRules {
  static let all: [any ReturnRule.Type] = [
    NotSignedOff.self, Late.self, StockAndFlow.self, OpeningAndClosing.self, SentAgain.self,
    Cumulative.self, SuddenChange.self, TotalAndParts.self, NilOverNumbers.self,
    LeftOut.self, Vanished.self,
  ]
}

extension RuleOutcome {
  /// For rules that need earlier returns.
  static let noHistory = RuleOutcome.notChecked(why: "no earlier return is known")

  /// What was found; where nothing was, what could not be looked at.
  init(_ findings: [Finding], lacking: [String]) {
    self =
      findings.isEmpty && !lacking.isEmpty
      ? .notChecked(why: lacking.joined(separator: "; ")) : .checked(findings)
  }
}
