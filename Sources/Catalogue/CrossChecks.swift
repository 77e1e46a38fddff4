// What can be judged only when all files are read: indicators against the items they are made of.

import Outcomes

/// References that lead nowhere are the ledger's business; these are references that do not fit.
struct CrossChecks {
  /// Each with the entry it was read from, as the indicators.
  let items: [(value: Item, entry: Entry)]
  let indicators: [(value: Indicator, entry: Entry)]
  let bodies: [ReportingBody]
  /// `nil` where `council.yaml` does not say when a year begins.
  let year: FinancialYear?
  let ledger: Ledger

  func check() {
    let byCode = Dictionary(items.map { ($0.value.code, $0.value) }) { first, _ in first }
    for (indicator, entry) in indicators {
      let formulas = [indicator.formula] + indicator.changes.map(\.before.formula)
      let parts = items.filter { item, _ in formulas.contains { $0.items.contains(item.code) } }
      checkBreakdowns(indicator, parts.map(\.value), entry)
      for (item, entry) in parts { checkRedefinitions(of: item, entry, usedBy: indicator) }
      for item in indicator.allItems.compactMap({ byCode[$0] }) {
        checkPeriods(indicator, item, entry)
        checkProviders(indicator, item, entry)
      }
      checkBeside(indicator, parts.map(\.value), entry)
      indicator.surveyAsked.flatMap { byCode[$0] }.map { checkSurvey(indicator, $0, entry) }
      for formula in formulas { checkUnits(formula, indicator.form, byCode, entry) }
      checkTargets(indicator, entry)
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
    if case .perPopulation = indicator.formula,
      let other = indicator.breakdowns.first(where: { $0 != Breakdown.districts })
    {
      entry.fault(
        "breakdowns", "Nobody knows how many people there are by \(other).",
        "Split a figure for so many people by \(Breakdown.districts) only.")
    }
  }

  private func checkBeside(_ indicator: Indicator, _ parts: [Item], _ entry: Entry) {
    for item in parts.map(\.code) where indicator.beside.contains(item) {
      entry.fault(
        "beside", "\(item) is part of the figure, so it cannot stand beside it.",
        "Take it out here.")
    }
    if let asked = indicator.surveyAsked, indicator.beside.contains(asked) {
      entry.fault(
        "beside", "\(asked) stands beside the figure already, as survey.asked.",
        "Take it out here.")
    }
  }

  /// The share that answered is of one period: who was asked is counted as the answers are.
  private func checkSurvey(_ indicator: Indicator, _ asked: Item, _ entry: Entry) {
    if asked.frequency != indicator.frequency {
      entry.fault(
        "survey",
        "Its item \(asked.code) is \(asked.frequency.rawValue), the indicator "
          + "\(indicator.frequency.rawValue).",
        "Count who was asked as often as who answered.")
    }
    if indicator.formulaItems.contains(asked.code) {
      entry.fault(
        "survey", "\(asked.code) counts who answered, or how.", "Name the item of who was asked.")
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
    } else if indicator.frequency.months % item.frequency.months != 0 {
      entry.fault(
        "frequency",
        "Its item \(item.code) is \(item.frequency.rawValue), and such periods do not make up one "
          + "of the indicator's.",
        "Write frequency: \(item.frequency.rawValue).")
    } else if item.frequency != indicator.frequency, item.kind == .flow,
      !item.addsOver.contains(.time)
    {
      entry.fault(
        "frequency", "Its item \(item.code) is \(item.frequency.rawValue) and adds over no time.",
        "Write frequency: \(item.frequency.rawValue).")
    }
  }

  /// The county's number is a sum over those who report.
  private func checkProviders(_ indicator: Indicator, _ item: Item, _ entry: Entry) {
    guard !indicator.isPublished, !item.addsOver.contains(.providers) else { return }
    entry.fault(
      "formula", "Its item \(item.code) does not add over providers, and nothing else is shown.",
      "Write providers under adds_over of \(item.code) in items.yaml, or take the item out.")
  }

  /// A target for one contract rates what that contract asks for.
  private func checkTargets(_ indicator: Indicator, _ entry: Entry) {
    let contracts = bodies.flatMap(\.contracts)
    for code in Set(indicator.targets.compactMap(\.contract)) {
      guard let contract = contracts.first(where: { $0.code == code }),
        !contract.indicators.contains(indicator.code)
      else { continue }
      entry.fault(
        "targets", "The contract \(code) does not ask for \(indicator.code).",
        "Name a contract that does, or take the target out.")
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
