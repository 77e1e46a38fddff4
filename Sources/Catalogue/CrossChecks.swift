// What can be judged only when all files are read: indicators against the items they are made of.

import Outcomes

/// References that lead nowhere are the ledger's business; these are references that do not fit.
struct CrossChecks {
  let items: [Item]
  let indicators: [(value: Indicator, entry: Entry)]
  let ledger: Ledger

  func check() {
    let byCode = Dictionary(items.map { ($0.code, $0) }) { first, _ in first }
    for (indicator, entry) in indicators {
      let parts = indicator.formulaItems.compactMap { byCode[$0] }
      checkBreakdowns(indicator, parts, entry)
      for item in parts {
        checkPeriods(indicator, item, entry)
        checkProviders(indicator, item, entry)
      }
      for item in indicator.beside.compactMap({ byCode[$0] }) {
        checkPeriods(indicator, item, entry)
        checkProviders(indicator, item, entry)
        if indicator.formulaItems.contains(item.code) {
          entry.fault(
            "beside", "\(item.code) is part of the figure, so it cannot stand beside it.",
            "Take it out here.")
        }
      }
      checkUnits(indicator, byCode, entry)
    }
    checkAliases()
  }

  private func checkBreakdowns(_ indicator: Indicator, _ parts: [Item], _ entry: Entry) {
    for breakdown in indicator.breakdowns where ledger.has(.breakdown, breakdown) {
      for item in parts where !item.breakdowns.contains(breakdown) {
        entry.fault(
          "breakdowns", "Its item \(item.code) is not reported by \(breakdown).",
          "Add \(breakdown) to the item's breakdowns in items.yaml, or take it out here.")
      }
    }
  }

  private func checkPeriods(_ indicator: Indicator, _ item: Item, _ entry: Entry) {
    if item.kind != indicator.kind {
      entry.fault(
        "kind", "Its item \(item.code) is a \(item.kind.rawValue).",
        "Write kind: \(item.kind.rawValue), here or in items.yaml the other.")
    }
    if item.frequency.months > indicator.frequency.months {
      entry.fault(
        "frequency", "Its item \(item.code) is reported only \(item.frequency.rawValue).",
        "Write frequency: \(item.frequency.rawValue).")
    } else if item.frequency != indicator.frequency, !item.addsOver.contains(.time) {
      entry.fault(
        "frequency", "Its item \(item.code) is \(item.frequency.rawValue) and adds over no time.",
        "Write frequency: \(item.frequency.rawValue).")
    }
  }

  /// The county's number is a sum over those who report.
  private func checkProviders(_ indicator: Indicator, _ item: Item, _ entry: Entry) {
    guard !indicator.isNational, !item.addsOver.contains(.providers) else { return }
    entry.fault(
      "formula", "Its item \(item.code) does not add over providers, and nothing else is shown.",
      "Write providers under adds_over of \(item.code) in items.yaml, or take the item out.")
  }

  /// Only like is added to like.
  private func checkUnits(_ indicator: Indicator, _ byCode: [Item.Code: Item], _ entry: Entry) {
    let sums: [[Item.Code]] =
      switch indicator.formula {
      case .sum(let items): [items]
      case .ratio(let numerator, let denominator, _): [numerator, denominator]
      case .published: []
      }
    for sum in sums where Set(sum.compactMap { byCode[$0]?.unit }).count > 1 {
      entry.fault(
        "formula", "It adds items of different units: \(sum.joined(separator: ", ")).",
        "Add items of one unit only.")
    }
  }

  /// A name may pass from one indicator to another, as ASCOF's codes did in 2023, but on one day it
  /// means one.
  private func checkAliases() {
    for (index, (indicator, entry)) in indicators.enumerated() {
      for alias in indicator.aliases {
        for (other, _) in indicators[..<index]
        where other.aliases.contains(where: { $0.name == alias.name && $0.overlaps(alias) }) {
          entry.fault(
            "aliases", "“\(alias.name)” is at the same time an alias of \(other.code).",
            "Write from: and to:, so that on one day it means one indicator.")
        }
      }
    }
  }
}

extension Indicator.Alias {
  fileprivate func overlaps(_ other: Indicator.Alias) -> Bool {
    let startsInTime = from.map { from in other.to.map { from <= $0 } ?? true } ?? true
    let endsInTime = to.map { to in other.from.map { $0 <= to } ?? true } ?? true
    return startsInTime && endsInTime
  }
}
