// Numbers that cannot stand together: parts without their value, parts above their whole, wholes
// that are not their months' sum.

import Foundation
import Outcomes

extension Assembly {
  /// Respondents and margins of a figure that is not there, or cannot be used.
  mutating func dropPartsWithoutValue() {
    for (number, entry) in ledger.entries.enumerated() where entry.slot.part != .value {
      let value = ledger.number(of: entry.slot.of(part: .value))
      guard value.map({ ledger.entries[$0].isDropped }) ?? true else { continue }
      ledger.drop(number)
      guard !entry.isDropped else { continue }
      log.add(
        entry.owner,
        Finding(
          .partWithoutValue, at: place(of: entry),
          [
            "part": entry.slot.part.rawValue, "item": vocabulary.items[entry.slot.item].code,
          ]))
    }
  }

  /// A part cannot be larger than its whole; which of the two is wrong, nobody here can tell.
  mutating func dropNumeratorsAboveDenominators() {
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
      for pair in pairs[entry.slot.item, default: []] {
        guard let numerator = sum(pair.numerator, at: entry.slot),
          let denominator = sum(pair.denominator, at: entry.slot), numerator > denominator
        else { continue }
        let parts = (pair.numerator + pair.denominator)
          .compactMap { ledger.number(of: entry.slot.of(item: $0)) }
        log.add(entry.owner, tooLarge(entry, numerator, denominator, parts: parts))
        for number in parts { ledger.drop(number) }
      }
    }
  }

  private func items(_ codes: [Item.Code]) -> [Int] {
    codes.compactMap { code in vocabulary.items.firstIndex { $0.code == code } }
  }

  /// The sum of items at one place; `nil` when one of them is missing, or cannot be used.
  private func sum(_ items: [Int], at slot: Slot) -> Decimal? {
    var sum: Decimal?
    for item in items {
      guard let number = ledger.number(of: slot.of(item: item)),
        let quantity = ledger.quantity(number)
      else { return nil }
      sum = sum.map { $0 + quantity } ?? quantity
    }
    return sum
  }

  private func tooLarge(
    _ entry: Entry, _ numerator: Decimal, _ denominator: Decimal, parts: [Int]
  ) -> Finding {
    var cells: [String] = []
    for part in parts {
      let cell = place(of: ledger.entries[part]).mention
      if !cells.contains(cell) { cells.append(cell) }
    }
    return Finding(
      .numeratorAbove, at: place(of: entry), found: "\(numerator)",
      [
        "numerator": "\(numerator)", "denominator": "\(denominator)",
        "cells": cells.joined(separator: " and "),
      ])
  }

  /// A whole period's number is held against its months and not kept; without months it is a number
  /// of the wrong period.
  mutating func compareWholesWithMonths() {
    for (number, otherwise) in ledger.wholes.sorted(by: { $0.key < $1.key }) {
      let entry = ledger.entries[number]
      let item = vocabulary.items[entry.slot.item]
      let months = item.frequency.periods(
        from: entry.slot.period.start, to: entry.slot.period.end, in: vocabulary.year
      ).map { ledger.number(of: entry.slot.of(period: $0)) }
      guard months.contains(where: { $0 != nil }) else {
        ledger.drop(number)
        log.add(entry.owner, otherwise)
        continue
      }
      guard case .quantity(let whole) = entry.stated, !entry.isDropped else { continue }
      let comparison = MonthsAndWhole(
        item: item, months: months.map { $0.flatMap(ledger.quantity) }, whole: whole)
      var facts = [
        "item": item.title, "period": entry.slot.period.words(in: vocabulary.year),
      ]
      facts["place"] =
        entry.slot.place == 0 ? nil : vocabulary.places[entry.slot.place].description
      if let finding = comparison.finding(at: place(of: entry), facts) {
        log.add(entry.owner, finding)
      }
    }
  }
}
