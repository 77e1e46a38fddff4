// Makes returns of what the ledger holds, once all rows are read.

import Foundation
import Outcomes

struct Assembly {
  var ledger: Ledger
  let file: ReadFile
  let plans: [ColumnPlan]
  private let cells: Int
  /// Who signed off, as the file says of all its returns.
  let signedOffBy: String?
  /// The labelled cell that is to say so.
  let signOffPlace: Place?

  /// Respondents and margins that can be used.
  private var parts: [Slot: Decimal] = [:]
  private var own: [Observation.Key: [String: String]] = [:]
  private var notChecked: [NotChecked] = []

  var vocabulary: Vocabulary { file.vocabulary }
  var log: ProblemLog { file.log }

  init(_ tables: inout ReturnTables, signedOffBy: String?, at signOffPlace: Place?) {
    ledger = tables.takeLedger()
    file = tables.file
    plans = tables.plans
    cells = tables.cells
    self.signOffPlace = signOffPlace
    self.signedOffBy = signedOffBy ?? tables.file.context.signedOffBy
  }

  mutating func delivery(format: FoundFormat, rows: Int) -> ReadDelivery {
    compareWholesWithMonths()
    dropNumeratorsAboveDenominators()
    dropPartsWithoutValue()
    ledger.settleEntries()
    keepParts()
    let returns = self.returns()
    if ledger.drafts.isEmpty { log.add(nil, Finding(.noReturn)) }
    sayWhatIsHistory()
    let all = (returns + [declaredElsewhere()].compactMap { $0 })
      .sorted { ($0.body, $0.period) < ($1.body, $1.period) }
    var count = ledger.strays
    for draft in ledger.drafts { count += draft.cells }
    assert(count.isBalanced && count.total == cells, "\(cells) value cells, of which \(count)")
    assert(all.allSatisfy(\.cells.isBalanced))
    return ReadDelivery(
      returns: all,
      problems: (log.findings(of: nil) + [log.more(besides: count.notUsable)].compactMap { $0 })
        .map(file.context.rules.problem),
      cells: count, format: format, rows: rows, notChecked: notChecked, own: own)
  }

  private mutating func keepParts() {
    for entry in ledger.entries where entry.slot.part != .value && !entry.isDropped {
      if case .quantity(let quantity) = entry.stated { parts[entry.slot] = quantity }
    }
  }

  /// One return after the other, so that a million numbers are not held twice.
  private mutating func returns() -> [ProviderReturn] {
    var entries = ledger.takeEntries()
    var returns: [ProviderReturn] = []
    for number in entries.indices {
      returns.append(providerReturn(number, of: entries[number]))
      entries[number] = []
    }
    return returns
  }

  private mutating func providerReturn(_ number: Int, of entries: [Entry]) -> ProviderReturn {
    var observations: [Observation] = []
    var origins: [CellOrigin] = []
    observations.reserveCapacity(entries.count)
    origins.reserveCapacity(entries.count)
    for entry in entries {
      guard let observation = observation(of: entry) else { continue }
      observations.append(observation)
      origins.append(entry.origin)
      if let row = entry.own { own[observation.key] = ledger.own[Int(row)] }
    }
    let draft = ledger.drafts[number]
    if draft.isNil, !observations.isEmpty { log.add(number, Finding(.nilWithNumbers)) }
    if !draft.isNil, observations.isEmpty { log.add(number, Finding(.nothingUsable)) }
    if draft.isNil || !observations.isEmpty {
      for why in ask(of: checked(number, observations, at: origins), owner: number)
      where !notChecked.contains(why) { notChecked.append(why) }
    }
    let isRefused = refusesWhole(number)
    return ProviderReturn(
      body: vocabulary.bodies[draft.body].code, period: draft.period,
      observations: observations,
      problems: log.findings(of: number).map(file.context.rules.problem), cells: draft.cells,
      isNil: draft.isNil && observations.isEmpty, signedOffBy: draft.signedOffBy ?? signedOffBy,
      isHistory: isHistory(draft), isRefused: isRefused)
  }

  func place(of entry: Entry) -> Place { place(of: entry.origin) }

  func place(of origin: CellOrigin) -> Place { plans[Int(origin.table)].place(of: origin) }

  /// `nil` of what is kept under another entry, or cannot be used.
  private func observation(of entry: Entry) -> Observation? {
    guard entry.slot.part == .value, !entry.isDropped, !entry.isWhole else { return nil }
    let reported: Reported
    switch entry.stated {
    case .absent(.notRecorded): reported = .notRecorded
    case .absent(.notOurService): reported = .notOurService
    case .absent(.notApplicable): reported = .notApplicable
    case .absent(.withheldBySender): reported = .withheldBySender
    case .quantity(let number):
      if case .published = vocabulary.itemTargets[entry.slot.item] {
        reported = .published(
          PublishedFigure(
            value: number, respondents: parts[entry.slot.of(part: .respondents)],
            margin: parts[entry.slot.of(part: .margin)]))
      } else {
        reported = .quantity(number)
      }
    }
    return Observation(
      key: vocabulary.key(of: entry.slot), reported: reported,
      note: entry.note.map { ledger.notes[Int($0)] })
  }
}

extension Vocabulary {
  /// Under which key a slot's number is kept.
  func key(of slot: Slot) -> Observation.Key {
    let item = items[slot.item]
    return Observation.Key(
      body: bodies[slot.body].code, item: item.code, period: slot.period.of(kind: item.kind),
      breakdown: places[slot.place])
  }
}
