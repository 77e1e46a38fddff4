// R508: carried forward = carried over + accepted + transferred in − closed − transferred out.

import Foundation
import Outcomes

/// Each reconciliation of the definitions, for the total and for each place that has all parts.
///
/// A part that is “not applicable” or “not our service” moves nobody and counts as 0. A total of
/// which a part is missing is not checked; a place of which one is missing is passed over, since
/// many bodies know only some of their parts by district.
enum StockAndFlow: ReturnRule {
  static let rule = ReadingRule.stockAndFlow

  static func outcome(of checked: CheckedReturn) -> RuleOutcome {
    var findings: [Finding] = []
    var lacking: [String] = []
    for reconciliation in checked.definitions.reconciliations {
      for stock in stocks(of: reconciliation, in: checked) {
        let missing = reconciliation.items.filter { stock.parts[$0]?.moved == nil }
        if missing.isEmpty {
          if let finding = finding(stock, reconciliation, checked) { findings.append(finding) }
        } else if stock.breakdown.isTotal {
          lacking.append("\(checked.titles(missing)): missing for \(checked.words(stock.period))")
        }
      }
    }
    return RuleOutcome(findings, lacking: lacking)
  }

  /// The parts of one reconciliation at one place on one last day.
  private struct Stock {
    let breakdown: BreakdownKey
    var period: ReportingPeriod
    var parts: [Item.Code: SeriesPoint] = [:]
  }

  /// A part-return's flows are of their own part of the quarter, and its closing stock of the whole
  /// quarter: they belong together by their last day.
  private static func stocks(of reconciliation: Reconciliation, in checked: CheckedReturn)
    -> [Stock]
  {
    let items = Set(reconciliation.items)
    var stocks: [BreakdownKey: [Day: Stock]] = [:]
    for (thing, series) in checked.series(of: items) {
      for stated in series {
        let empty = Stock(breakdown: thing.breakdown, period: stated.period)
        stocks[thing.breakdown, default: [:]][stated.period.end, default: empty]
          .parts[thing.item] = stated
      }
    }
    return stocks.sorted { $0.key.description < $1.key.description }
      .flatMap { $0.value.sorted { $0.key < $1.key }.map(\.value) }
  }

  private static func finding(
    _ stock: Stock, _ reconciliation: Reconciliation, _ checked: CheckedReturn
  ) -> Finding? {
    let moved = { (item: Item.Code) in stock.parts[item]?.moved ?? 0 }
    guard let closing = stock.parts[reconciliation.closing], let stated = closing.quantity else {
      return nil
    }
    var sum = moved(reconciliation.opening)
    var formula = "\(sum)"
    for item in reconciliation.plus {
      sum += moved(item)
      formula += " + \(moved(item))"
    }
    for item in reconciliation.minus {
      sum -= moved(item)
      formula += " − \(moved(item))"
    }
    guard abs(sum - stated) > reconciliation.tolerance else { return nil }
    var facts = checked.facts(Thing(reconciliation.closing, stock.breakdown), closing.period)
    facts["formula"] = formula
    facts["sum"] = "\(sum)"
    facts["stated"] = "\(stated)"
    facts["parts"] = checked.titles(reconciliation.items.dropLast())
    return Finding(rule, at: checked.place(of: closing), found: "\(stated)", facts)
  }
}

extension SeriesPoint {
  /// How many it moves; `nil` where nobody can tell.
  fileprivate var moved: Decimal? {
    switch reported {
    case .quantity(let quantity): quantity
    case .notApplicable, .notOurService: 0
    case .published, .notRecorded, .withheldBySender: nil
    }
  }
}
