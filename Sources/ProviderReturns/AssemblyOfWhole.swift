// What is asked of each return as a whole: the rules, the contract's policy, back years.

import Outcomes

extension Assembly {
  /// The return as the rules about a whole return look at it.
  /// - Parameter origins: where each of the observations stands.
  func checked(_ number: Int, _ observations: [Observation], at origins: [CellOrigin])
    -> CheckedReturn
  {
    let draft = ledger.drafts[number]
    return CheckedReturn(
      body: vocabulary.bodies[draft.body], period: draft.period, observations: observations,
      at: { [plans] in plans[Int(origins[$0].table)].place(of: origins[$0]) }, isNil: draft.isNil,
      signedOffBy: draft.signedOffBy ?? signedOffBy,
      signOff: signOff,
      isHistory: isHistory(draft), isNewest: isNewest(draft),
      notUsable: Set(draft.unusable.map(vocabulary.key)), unplaced: unplaced,
      extendedTo: file.context.extensions[draft.period], history: file.context.history,
      definitions: file.context.definitions, today: file.context.today)
  }

  /// What rows of no place or period are about, and what misspelt ones probably mean.
  private var unplaced: Set<Item.Code> {
    let meant = log.kept.filter { $0.finding.rule == .unknownItem }
      .compactMap { $0.finding.facts["near"].flatMap(vocabulary.itemWords.meaning) }
    return Set(ledger.unplaced.union(meant).map { vocabulary.items[$0].code })
  }

  /// Where the layout says that somebody's name is to stand.
  private var signOff: (label: String, place: Place)? {
    if let label = file.layout.labelled.signedOff { return (label, signOffPlace ?? Place()) }
    return file.layout.tables.lazy.compactMap(\.columns.signedOff).first
      .map { ($0, Place(column: $0)) }
  }

  /// Tells what the rules found; returns those that could not be asked.
  func ask(of checked: CheckedReturn, owner: Int) -> [NotChecked] {
    ReturnRules.all.compactMap { rule in
      switch rule.outcome(of: checked) {
      case .checked(let findings):
        for finding in findings { log.add(rule.isAboutContents ? owner : nil, finding) }
        return nil
      case .notChecked(let why):
        return NotChecked(rule: file.context.rules.text(of: rule.rule).rule, why: why)
      }
    }
  }

  private func isNewest(_ draft: ReturnDraft) -> Bool {
    !ledger.drafts.contains { $0.body == draft.body && $0.period.end > draft.period.end }
  }

  func isHistory(_ draft: ReturnDraft) -> Bool {
    file.layout.historyUntil.map { draft.period.end <= $0 } ?? false
  }

  /// Names the periods of returns that carry back years.
  func sayWhatIsHistory() {
    let periods = Set(ledger.drafts.filter(isHistory).map(\.period)).sorted()
    guard !periods.isEmpty else { return }
    let words = periods.map { $0.words(in: vocabulary.year) }
    log.add(nil, Finding(.history, ["periods": words.joined(separator: ", ")]))
  }

  /// R602: the return that the file was handed in for, refused where all rows are about others.
  func declaredElsewhere() -> ProviderReturn? {
    guard let declared = file.context.declaredReturn(),
      !ledger.drafts.contains(where: { $0.period.start == declared.period.start })
    else { return nil }
    let held = Set(ledger.drafts.map(\.period)).sorted().map { $0.words(in: vocabulary.year) }
    if !held.isEmpty {
      log.add(
        always: nil,
        Finding(
          .otherPeriod, found: held.joined(separator: ", "),
          ["period": declared.period.words(in: vocabulary.year)]))
    }
    return declared
  }

  /// Whether the contract says all or nothing, and something cannot be used.
  func refusesWhole(_ number: Int) -> Bool {
    let draft = ledger.drafts[number]
    let contract = vocabulary.bodies[draft.body].contracts.last {
      $0.returnPeriod(holding: draft.period.end, in: vocabulary.year) == draft.period
    }
    guard contract?.badCells == .refuseReturn, draft.cells.notUsable > 0 else { return false }
    log.add(always: number, Finding(.refusedWhole, ["count": "\(draft.cells.notUsable)"]))
    return true
  }
}
