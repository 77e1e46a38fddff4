// Makes returns of what the ledger holds, once all rows are read.

import Foundation
import Outcomes

struct Assembly {
  private var ledger: Ledger
  private let vocabulary: Vocabulary
  private let headers: [String]
  private let log: ProblemLog

  init(_ mapper: RowMapper) {
    ledger = mapper.ledger
    vocabulary = mapper.vocabulary
    headers = mapper.plan.headers
    log = mapper.log
  }

  /// - Parameter cells: how many value cells the file has, counted apart from what the rows did.
  mutating func delivery(cells: Int) -> ReadDelivery {
    dropNumeratorsAboveDenominators()
    dropPartsWithoutValue()
    ledger.settleEntries()
    var observations = Array(repeating: [Observation](), count: ledger.drafts.count)
    for entry in ledger.entries where !entry.isDropped {
      if let observation = observation(of: entry) { observations[entry.owner].append(observation) }
    }
    sayWhatHoldsNothing(observations)
    let returns = ledger.drafts.enumerated().map { number, draft in
      ProviderReturn(
        body: vocabulary.bodies[draft.body].code, period: draft.period,
        observations: observations[number], problems: log.problems(of: number),
        cells: draft.cells, isNil: draft.isNil && observations[number].isEmpty)
    }
    var count = ledger.strays
    for draft in ledger.drafts { count += draft.cells }
    assert(count.isBalanced && count.total == cells, "\(cells) value cells, of which \(count)")
    assert(returns.allSatisfy(\.cells.isBalanced))
    return ReadDelivery(
      returns: returns.sorted { ($0.body, $0.period) < ($1.body, $1.period) },
      problems: log.problems(of: nil) + [log.more].compactMap { $0 }, cells: count)
  }

  private func observation(of entry: Entry) -> Observation? {
    guard entry.slot.part == .value else { return nil }
    let item = vocabulary.items[entry.slot.item]
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
            value: number, respondents: quantity(entry.slot.of(part: .respondents)),
            margin: quantity(entry.slot.of(part: .margin))))
      } else {
        reported = .quantity(number)
      }
    }
    let key = Observation.Key(
      body: vocabulary.bodies[entry.slot.body].code, item: item.code,
      period: entry.slot.period.of(kind: item.kind), breakdown: vocabulary.places[entry.slot.place])
    return Observation(key: key, reported: reported, note: entry.note)
  }

  private func quantity(_ slot: Slot) -> Decimal? {
    guard let number = ledger.number(of: slot), !ledger.entries[number].isDropped,
      case .quantity(let quantity) = ledger.entries[number].stated
    else { return nil }
    return quantity
  }

  /// Respondents and margins of a figure that is not there, or cannot be used.
  private mutating func dropPartsWithoutValue() {
    for (number, entry) in ledger.entries.enumerated() where entry.slot.part != .value {
      let value = ledger.number(of: entry.slot.of(part: .value))
      guard value.map({ ledger.entries[$0].isDropped }) ?? true else { continue }
      ledger.drop(number)
      guard !entry.isDropped else { continue }
      let item = vocabulary.items[entry.slot.item].code
      log.add(
        entry.owner,
        Problem(
          .halfAFigure, line: entry.line, column: headers[entry.column],
          words: "The \(entry.slot.part.rawValue) of \(item) stand without a value that can be"
            + " used.",
          remedy: "Send the value as well."))
    }
  }

  /// A part cannot be larger than its whole; which of the two is wrong, nobody here can tell.
  private mutating func dropNumeratorsAboveDenominators() {
    var pairs: [Int: [(numerator: [Int], denominator: [Int])]] = [:]
    for indicator in vocabulary.indicators where indicator.form == .percentage {
      for formula in [indicator.formula] + indicator.changes.map(\.before.formula) {
        guard case .ratio(let above, let below, _) = formula else { continue }
        let numerator = items(above)
        if let first = numerator.first {
          pairs[first, default: []].append((numerator, items(below)))
        }
      }
    }
    guard !pairs.isEmpty else { return }
    for entry in ledger.entries {
      for pair in pairs[entry.slot.item] ?? [] {
        let above = entries(pair.numerator, at: entry.slot)
        let below = entries(pair.denominator, at: entry.slot)
        guard let numerator = sum(above), let denominator = sum(below), numerator > denominator
        else { continue }
        let lines = Set((above + below).map { ledger.entries[$0].line }).sorted()
        log.add(entry.owner, tooLarge(entry, numerator, denominator, lines: lines))
        for number in above + below { ledger.drop(number) }
      }
    }
  }

  private func items(_ codes: [Item.Code]) -> [Int] {
    codes.compactMap { code in vocabulary.items.firstIndex { $0.code == code } }
  }

  /// The entries of items at one place; empty when one of them is missing.
  private func entries(_ items: [Int], at slot: Slot) -> [Int] {
    let numbers = items.compactMap { ledger.number(of: slot.of(item: $0)) }
    return numbers.count == items.count ? numbers : []
  }

  private func sum(_ numbers: [Int]) -> Decimal? {
    guard !numbers.isEmpty else { return nil }
    var sum: Decimal = 0
    for number in numbers {
      guard !ledger.entries[number].isDropped,
        case .quantity(let quantity) = ledger.entries[number].stated
      else { return nil }
      sum += quantity
    }
    return sum
  }

  private func tooLarge(
    _ entry: Entry, _ numerator: Decimal, _ denominator: Decimal, lines: [Int]
  ) -> Problem {
    let place = lines.map(String.init).joined(separator: " and ")
    return Problem(
      .numeratorAbove, line: entry.line, column: headers[entry.column], found: "\(numerator)",
      words: "The numerator \(numerator) is above the denominator \(denominator)"
        + " (\(lines.count == 1 ? "line" : "lines") \(place)); neither was used.",
      remedy: "Look whether the two are exchanged or one is mistyped: a part cannot exceed its"
        + " whole.")
  }

  /// Returns, and deliveries, in which nothing can be used; nil returns that hold numbers.
  private func sayWhatHoldsNothing(_ observations: [[Observation]]) {
    for (number, draft) in ledger.drafts.enumerated() {
      let isEmpty = observations[number].isEmpty
      if draft.isNil, !isEmpty {
        log.add(
          number,
          Problem(
            .nilWithNumbers, .warning, words: "A row says nil return, and other rows hold numbers.",
            remedy: "Delete the nil row; the numbers were taken."))
      } else if !draft.isNil, isEmpty {
        log.add(
          number,
          Problem(
            .nothingUsable, words: "No value in this return could be used.",
            remedy: "Correct the problems named; if there is nothing to report, send one row with"
              + " the item “nil”."))
      }
    }
    guard ledger.drafts.isEmpty else { return }
    log.add(
      nil,
      Problem(
        .noReturn, words: "No row of this file belongs to a return that is expected.",
        remedy: "Look at the columns for body and period, and at the layout’s “rows”."))
  }
}
