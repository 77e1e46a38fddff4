// R509: what a period begins with is what the one before it ended with.

import Foundation
import Outcomes

/// The opening stock against the closing stock of the day before, as the body last reported it.
enum OpeningAndClosing: ReturnRule {
  static let rule = ReadingRule.openingBalance

  static func outcome(of checked: CheckedReturn) -> RuleOutcome {
    guard let past = checked.past else { return .noHistory }
    var findings: [Finding] = []
    var lacking: [String] = []
    for reconciliation in checked.definitions.reconciliations {
      for (thing, series) in openings(of: reconciliation, in: checked) {
        let closings = past[Thing(reconciliation.closing, thing.breakdown)] ?? []
        for opening in series {
          guard let quantity = opening.quantity else { continue }
          let eve = opening.period.start.adding(-1)
          if let closing = closings.last(where: { $0.period.end == eve }),
            let last = closing.quantity
          {
            guard abs(quantity - last) > reconciliation.tolerance else { continue }
            var facts = checked.facts(thing, closing.period)
            facts["opening"] = "\(quantity)"
            facts["closing"] = "\(last)"
            findings.append(
              Finding(rule, at: checked.place(of: opening), found: "\(quantity)", facts))
          } else if thing.breakdown.isTotal {
            lacking.append("\(checked.title(reconciliation.closing)): not known for \(eve.words)")
          }
        }
      }
    }
    return RuleOutcome(findings, lacking: lacking)
  }

  private static func openings(of reconciliation: Reconciliation, in checked: CheckedReturn)
    -> [(key: Thing, value: [SeriesPoint])]
  {
    checked.series(of: [reconciliation.opening])
      .sorted { $0.key.breakdown.description < $1.key.breakdown.description }
  }
}
